package fr.jalon.indicators.measure;

import static fr.jalon.platform.identity.Relation.REFERENCE;
import static fr.jalon.platform.identity.Role.CHEF_DE_PROJET;
import static fr.jalon.platform.identity.Role.COMITE;
import static fr.jalon.platform.identity.Role.CONSEILLER;
import static fr.jalon.platform.identity.Role.DPO;
import static fr.jalon.platform.identity.Role.EXPLOITATION;
import static fr.jalon.platform.identity.Role.PILOTE;

import fr.jalon.indicators.catalogue.Catalogue;
import fr.jalon.indicators.catalogue.IndicatorClass;
import fr.jalon.indicators.fact.TerritoryRepository;
import fr.jalon.platform.identity.Allowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Figures of one's own département: aggregates only, no person. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Indicateurs")
@RunOnVirtualThread
class IndicatorResource {
  private static final Pattern COMMA = Pattern.compile(",");

  private final Catalogue catalogue;
  private final TerritoryRepository territories;
  private final MeasureIndicator measureIndicator;
  private final MeasureSeries measureSeries;
  private final ShowFigures showFigures;

  IndicatorResource(
      Catalogue catalogue,
      TerritoryRepository territories,
      MeasureIndicator measureIndicator,
      MeasureSeries measureSeries,
      ShowFigures showFigures) {
    this.catalogue = catalogue;
    this.territories = territories;
    this.measureIndicator = measureIndicator;
    this.measureSeries = measureSeries;
    this.showFigures = showFigures;
  }

  @GET
  @Path("/indicateurs")
  @Allowed(
      value = {CONSEILLER, CHEF_DE_PROJET, PILOTE, COMITE, DPO, EXPLOITATION},
      relation = REFERENCE)
  @Operation(
      summary = "Le catalogue : chaque indicateur, sa définition, ses variantes, sa cible",
      description = "Mot pour mot ce que dit le fichier de chaque indicateur.")
  public List<DefinitionView> catalogue(
      @Parameter(description = "Fiche action du pacte", example = "FA01") @QueryParam("fiche")
          Optional<String> fiche,
      @Parameter(description = "C calculé, P en partie, M déclaré, X jamais calculé", example = "C")
          @QueryParam("classe")
          Optional<IndicatorClass> classe) {
    return catalogue.all().stream()
        .filter(each -> fiche.isEmpty() || each.fiche().equals(fiche))
        .filter(each -> classe.isEmpty() || each.classe() == classe.get())
        .map(DefinitionView::of)
        .toList();
  }

  @GET
  @Path("/indicateurs/{code}")
  @Allowed(
      value = {CONSEILLER, CHEF_DE_PROJET, PILOTE, COMITE, DPO, EXPLOITATION},
      relation = REFERENCE)
  @Operation(
      summary = "Un chiffre sur une période, et tout ce qu'il faut pour le vérifier",
      description =
          "La valeur est nulle, jamais zéro, quand personne n'est compté. Les personnes dont le"
              + " délai court encore et celles sorties avant son terme sont données à côté. Une"
              + " ventilation donne la variante demandée ligne à ligne, « inconnu » compris : les"
              + " lignes font le total. Les petits effectifs, et ce qui les ferait connaître, sont"
              + " masqués, sauf pour le chef de projet et le délégué à la protection des données,"
              + " dont la lecture est tracée.")
  public FigureView figure(
      @Parameter(example = "FA01-I1") @PathParam("code") String code,
      @Parameter(
              description = "Mois, trimestre ou année ; par défaut l'année en cours",
              example = "2026-T1")
          @QueryParam("periode")
          Optional<String> period,
      @Parameter(description = "Code d'un territoire ; par défaut tout le département")
          @QueryParam("territoire")
          Optional<String> territory,
      @Parameter(description = "Nom d'une variante ; par défaut la première du catalogue")
          @QueryParam("variante")
          Optional<String> variant,
      @Parameter(
              description = "Tel qu'il était connu à la fin de ce jour ; par défaut, aujourd'hui",
              example = "2026-03-31")
          @QueryParam("connuAu")
          @Nullable LocalDate knownOn,
      @Parameter(description = "Ventilations voulues, séparées par des virgules", example = "SEX")
          @QueryParam("ventilation")
          Optional<String> breakdowns) {
    if (knownOn != null) {
      showFigures.mayAskAsKnown();
    }
    return FigureView.of(
        showFigures.handle(
            measureIndicator.handle(
                new MeasureIndicator.Question(
                    code,
                    period,
                    territory,
                    variant,
                    Optional.ofNullable(knownOn),
                    breakdowns.map(COMMA::splitAsStream).orElseGet(Stream::empty).toList()))));
  }

  @GET
  @Path("/indicateurs/{code}/serie")
  @Allowed(
      value = {CONSEILLER, CHEF_DE_PROJET, PILOTE, COMITE, DPO, EXPLOITATION},
      relation = REFERENCE)
  @Operation(summary = "Un chiffre mois par mois ; par défaut les douze derniers mois")
  public SeriesView series(
      @Parameter(example = "FA01-I1") @PathParam("code") String code,
      @Parameter(description = "Premier mois", example = "2026-01") @QueryParam("de")
          Optional<String> from,
      @Parameter(description = "Dernier mois", example = "2026-06") @QueryParam("a")
          Optional<String> to,
      @Parameter(description = "Code d'un territoire ; par défaut tout le département")
          @QueryParam("territoire")
          Optional<String> territory,
      @Parameter(description = "Nom d'une variante ; par défaut la première du catalogue")
          @QueryParam("variante")
          Optional<String> variant) {
    return SeriesView.of(
        showFigures.handle(measureSeries.handle(code, from, to, territory, variant)));
  }

  @GET
  @Path("/territoires")
  @Allowed(
      value = {CONSEILLER, CHEF_DE_PROJET, PILOTE, COMITE, DPO, EXPLOITATION},
      relation = REFERENCE)
  @Operation(summary = "Les territoires que les faits connaissent")
  public List<TerritoryView> territories() {
    return territories.codes().stream().map(TerritoryView::new).toList();
  }

  /** One territory; its label belongs to orientation-service. */
  record TerritoryView(String code) {}
}
