package fr.jalon.accompaniment.coordination;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.accompaniment.coordination.Coordination.Answer;
import fr.jalon.accompaniment.coordination.Coordination.Closed;
import fr.jalon.accompaniment.coordination.Coordination.ClosingReason;
import fr.jalon.accompaniment.coordination.Coordination.Declined;
import fr.jalon.accompaniment.coordination.Coordination.Open;
import fr.jalon.accompaniment.coordination.Coordination.Proposed;
import fr.jalon.platform.identity.OfFile;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A coordination as it is shown. */
@Schema(name = "Coordination", description = "Un référent de parcours, de la proposition à la fin")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CoordinationView(
    UUID id,
    UUID accompanimentId,
    UUID parcoursId,
    Status status,
    @Schema(description = "Fonction du référent de parcours") String coordinator,
    @Schema(description = "Combien suivaient la personne ce jour-là") int professionals,
    @Schema(description = "Pourquoi, s'ils sont moins que la règle ne le demande")
        @Nullable String because,
    LocalDate proposedOn,
    String proposedBy,
    @Schema(description = "Jour de la réponse de la personne") @Nullable LocalDate answeredOn,
    @Schema(description = "L'agent qui a recueilli la réponse") @Nullable String answeredTo,
    @Schema(description = "Version du plan, reprise dans l'ETag") long planVersion,
    List<Objective> plan,
    @Nullable LocalDate closedOn,
    @Nullable ClosingReason closingReason)
    implements OfFile {

  /** How far a coordination is. */
  enum Status {
    PROPOSED,
    DECLINED,
    OPEN,
    CLOSED
  }

  /** The coordinations of one accompaniment. */
  @Schema(name = "Coordinations", description = "Les coordinations d'un accompagnement")
  record All(UUID parcoursId, List<CoordinationView> items) implements OfFile {
    @Override
    @JsonIgnore
    @Schema(hidden = true)
    public UUID fileId() {
      return parcoursId;
    }
  }

  @Override
  @JsonIgnore
  @Schema(hidden = true)
  public UUID fileId() {
    return parcoursId;
  }

  static CoordinationView of(Coordination coordination, List<Objective> plan) {
    return switch (coordination) {
      case Proposed _ -> view(coordination, Status.PROPOSED, null, 0, plan, null);
      case Declined declined ->
          view(coordination, Status.DECLINED, declined.answer(), 0, plan, null);
      case Open open ->
          view(coordination, Status.OPEN, open.agreement(), open.planVersion(), plan, null);
      case Closed closed ->
          view(coordination, Status.CLOSED, closed.agreement(), closed.planVersion(), plan, closed);
    };
  }

  private static CoordinationView view(
      Coordination coordination,
      Status status,
      @Nullable Answer answer,
      long planVersion,
      List<Objective> plan,
      @Nullable Closed closed) {
    var proposal = coordination.proposal();
    return new CoordinationView(
        proposal.id().value(),
        proposal.accompaniment().value(),
        proposal.subject().parcoursId(),
        status,
        proposal.coordinator(),
        proposal.professionals(),
        proposal.because().orElse(null),
        proposal.on(),
        proposal.act().by(),
        answer == null ? null : answer.on(),
        answer == null ? null : answer.takenDown().by(),
        planVersion,
        plan,
        closed == null ? null : closed.on(),
        closed == null ? null : closed.reason());
  }
}
