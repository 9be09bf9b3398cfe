package fr.jalon.indicators.dashboard.overview;

import static fr.jalon.platform.identity.Relation.REFERENCE;
import static fr.jalon.platform.identity.Role.CHEF_DE_PROJET;
import static fr.jalon.platform.identity.Role.COMITE;
import static fr.jalon.platform.identity.Role.CONSEILLER;
import static fr.jalon.platform.identity.Role.DPO;
import static fr.jalon.platform.identity.Role.EXPLOITATION;
import static fr.jalon.platform.identity.Role.PILOTE;

import fr.jalon.indicators.dashboard.Reader;
import fr.jalon.indicators.dashboard.overview.OverviewView.ComparisonView;
import fr.jalon.platform.identity.Allowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Every figure at once, for the committees: aggregates only, no person. */
@Path("/tableau")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tableau de bord")
@RunOnVirtualThread
class OverviewResource {
  private static final Pattern COMMA = Pattern.compile(",");
  private static final int MOST = 20;
  private static final String PROMISES = "FA01-I1,FA01-I2,FA01-I3,CIRC-1,CIRC-2,CIRC-3";

  private final MeasureOverview measureOverview;
  private final Reader reader;

  OverviewResource(MeasureOverview measureOverview, Reader reader) {
    this.measureOverview = measureOverview;
    this.reader = reader;
  }

  @GET
  @Path("/indicateurs")
  @Allowed(
      value = {CONSEILLER, CHEF_DE_PROJET, PILOTE, COMITE, DPO, EXPLOITATION},
      relation = REFERENCE)
  @Operation(
      summary = "Les indicateurs d'une période, en une fois",
      description =
          "Les mêmes chiffres qu'un par un, avec leurs variantes. Un chiffre fait de trop peu de"
              + " personnes est masqué (nul, et « masked » dit pourquoi).")
  public OverviewView overview(
      @Parameter(
              description = "Mois, trimestre ou année ; par défaut l'année en cours",
              example = "2026-T1")
          @QueryParam("periode")
          Optional<String> period,
      @Parameter(description = "Code d'un territoire ; par défaut tout le département")
          @QueryParam("territoire")
          Optional<String> territory,
      @Parameter(
              description = "Codes séparés par des virgules, vingt au plus ; par défaut, tous",
              example = "FA01-I1,CIRC-1")
          @QueryParam("indicateurs")
          Optional<String> codes) {
    var raw = reader.sight("/tableau/indicateurs", territory).isRaw();
    return OverviewView.of(
        measureOverview.handle(
            codes.map(OverviewResource::split).orElse(List.of()), period, territory, raw));
  }

  @GET
  @Path("/territoires")
  @Allowed(
      value = {CONSEILLER, CHEF_DE_PROJET, PILOTE, COMITE, DPO, EXPLOITATION},
      relation = REFERENCE)
  @Operation(
      summary = "Des indicateurs, territoire par territoire",
      description =
          "La variante par défaut de chacun, sur tout le département puis par territoire.")
  public ComparisonView territories(
      @Parameter(
              description = "Mois, trimestre ou année ; par défaut l'année en cours",
              example = "2026-T1")
          @QueryParam("periode")
          Optional<String> period,
      @Parameter(
              description = "Codes séparés par des virgules, vingt au plus",
              example = "FA01-I1,CIRC-1")
          @QueryParam("indicateurs")
          @DefaultValue(PROMISES)
          String codes) {
    var raw = reader.sight("/tableau/territoires", Optional.empty()).isRaw();
    return ComparisonView.of(measureOverview.compare(split(codes), period, raw));
  }

  private static List<String> split(String codes) {
    return COMMA.splitAsStream(codes).limit(MOST).toList();
  }
}
