package fr.jalon.orientation.reorientation;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.orientation.reorientation.ReorientationRepository.Row;
import fr.jalon.platform.identity.OfFile;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request of reorientation as people read it. */
@Schema(name = "Reorientation")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReorientationView(
    UUID parcoursId,
    UUID personId,
    @Schema(description = "Rang de la demande sur ce parcours") int number,
    @Schema(description = "REQUESTED, REORIENTED, MAINTAINED ou WITHDRAWN") String status,
    Origin origin,
    String reason,
    LocalDate requestedOn,
    @Schema(description = "Agent qui a inscrit la demande") String requestedBy,
    @Schema(description = "Avis de l'équipe pluridisciplinaire") @Nullable UUID opinionId,
    @Nullable Boolean opinionFavorable,
    @Nullable LocalDate closedOn,
    @Nullable String closingReason,
    @Schema(description = "Agent qui a répondu") @Nullable String closedBy,
    @Schema(description = "Nouvelle orientation") @Nullable UUID orientationId,
    @Schema(description = "Sens entre service public de l'emploi et hors SPE")
        @Nullable Sense sense) {

  static ReorientationView of(Reorientation reorientation) {
    var row = Row.of(reorientation);
    return new ReorientationView(
        row.parcoursId(),
        row.personId(),
        row.number(),
        row.status(),
        row.origin(),
        row.reason(),
        row.requestedOn(),
        row.requestedByName(),
        row.opinionId(),
        row.opinionFavorable(),
        row.closedOn(),
        row.closingReason(),
        row.closedByName(),
        row.orientationId(),
        row.sense());
  }

  /** Every request of reorientation on a parcours; reading them is reading that person's file. */
  @Schema(name = "Reorientations")
  record All(
      @Schema(description = "Personne dont c'est le dossier") UUID personId,
      List<ReorientationView> items)
      implements OfFile {

    @Override
    public UUID fileId() {
      return personId;
    }
  }
}
