package fr.jalon.accompaniment.aid;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.accompaniment.aid.Aid.Cancelled;
import fr.jalon.accompaniment.aid.Aid.Decision;
import fr.jalon.accompaniment.aid.Aid.Grant;
import fr.jalon.accompaniment.aid.Aid.Paid;
import fr.jalon.accompaniment.aid.Aid.Refused;
import fr.jalon.accompaniment.aid.Aid.Requested;
import fr.jalon.accompaniment.aid.Aid.ToPay;
import fr.jalon.accompaniment.aid.line.Check;
import fr.jalon.platform.identity.OfFile;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An aid as it is shown. */
@Schema(name = "Aid", description = "Une aide : demande, conditions, décision, paiement")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AidView(
    UUID id,
    UUID accompanimentId,
    UUID parcoursId,
    Status status,
    @Schema(examples = "MOBILITE") String line,
    String territory,
    long requestedCents,
    String purpose,
    LocalDate requestedOn,
    String requestedBy,
    @Schema(description = "Ce que répond chaque condition, ce jour ou le jour de la décision")
        List<Check> checks,
    @Nullable LocalDate decidedOn,
    @Nullable String decidedBy,
    @Nullable String reason,
    @Nullable Long grantedCents,
    @Schema(description = "Pourquoi malgré une condition, ou au-delà du budget")
        @Nullable String derogation,
    @Nullable LocalDate paidOn,
    @Nullable LocalDate cancelledOn,
    @Nullable String cancelledBecause)
    implements OfFile {

  /** How far an aid is. */
  enum Status {
    REQUESTED,
    REFUSED,
    TO_PAY,
    PAID,
    CANCELLED
  }

  /** The aids of one accompaniment. */
  @Schema(
      name = "Aids",
      description = "Les aides d'un accompagnement, de la première à la dernière")
  record All(UUID parcoursId, List<AidView> items) implements OfFile {
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

  /** What a decided aid adds to its request. */
  private record Rest(
      Status status,
      @Nullable Decision decision,
      @Nullable Grant grant,
      @Nullable LocalDate paidOn,
      @Nullable LocalDate cancelledOn,
      @Nullable String because) {}

  static AidView of(Aid aid, List<Check> checks) {
    var asked = aid.request();
    var rest =
        switch (aid) {
          case Requested _ -> new Rest(Status.REQUESTED, null, null, null, null, null);
          case Refused refused ->
              new Rest(Status.REFUSED, refused.decision(), null, null, null, null);
          case ToPay granted ->
              new Rest(Status.TO_PAY, granted.decision(), granted.grant(), null, null, null);
          case Paid paid ->
              new Rest(Status.PAID, paid.decision(), paid.grant(), paid.on(), null, null);
          case Cancelled cancelled ->
              new Rest(
                  Status.CANCELLED,
                  cancelled.decision(),
                  cancelled.grant(),
                  null,
                  cancelled.on(),
                  cancelled.because());
        };
    var decision = rest.decision();
    var grant = rest.grant();
    return new AidView(
        asked.id().value(),
        asked.accompaniment().value(),
        asked.subject().parcoursId(),
        rest.status(),
        asked.line(),
        asked.territory(),
        asked.cents(),
        asked.purpose(),
        asked.on(),
        asked.act().by(),
        checks,
        decision == null ? null : decision.on(),
        decision == null ? null : decision.byName(),
        decision == null ? null : decision.reason().orElse(null),
        grant == null ? null : grant.cents(),
        grant == null ? null : grant.derogation().orElse(null),
        rest.paidOn(),
        rest.cancelledOn(),
        rest.because());
  }
}
