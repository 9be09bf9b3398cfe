package fr.jalon.accompaniment.programme;

import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What programmes there are. */
@Path("/programmes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes", description = "Ce que chaque programme demande, et qui y est suivi")
@RunOnVirtualThread
class ProgrammeResource {
  private final Programmes programmes;
  private final Clock clock;

  ProgrammeResource(Programmes programmes, Clock clock) {
    this.programmes = programmes;
    this.clock = clock;
  }

  @GET
  @Allowed(
      value = {
        Role.CONSEILLER,
        Role.CHEF_DE_PROJET,
        Role.PILOTE,
        Role.COMITE,
        Role.DPO,
        Role.EXPLOITATION,
        Role.LOGICIEL_METIER
      },
      relation = Relation.REFERENCE)
  @Operation(
      summary = "Lister les programmes",
      description =
          "Règle d'entrée, validation, capacité, étapes et motifs, tels que le fichier de chaque"
              + " programme les décrit ; `unverified` dit ce qu'aucun texte lu ne porte.")
  public List<Programme> list(
      @Parameter(
              description = "Ceux qui étaient ouverts ce jour-là ; aujourd'hui par défaut",
              example = "2026-03-02")
          @QueryParam("au")
          @Nullable LocalDate au) {
    return programmes.on(day(au));
  }

  @GET
  @Path("/{code}")
  @Allowed(
      value = {
        Role.CONSEILLER,
        Role.CHEF_DE_PROJET,
        Role.PILOTE,
        Role.COMITE,
        Role.DPO,
        Role.EXPLOITATION,
        Role.LOGICIEL_METIER
      },
      relation = Relation.REFERENCE)
  @Operation(summary = "Lire un programme")
  public Programme read(
      @Parameter(description = "Code du programme", example = "AG") @PathParam("code") String code,
      @Parameter(
              description = "Tel qu'il était ce jour-là ; aujourd'hui par défaut",
              example = "2026-03-02")
          @QueryParam("au")
          @Nullable LocalDate au) {
    return programmes.on(code, day(au), "?au");
  }

  private LocalDate day(@Nullable LocalDate asked) {
    return asked == null ? LocalDate.now(clock) : asked;
  }
}
