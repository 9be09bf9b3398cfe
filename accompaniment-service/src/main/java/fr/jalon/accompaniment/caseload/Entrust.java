package fr.jalon.accompaniment.caseload;

import static fr.jalon.accompaniment.AccompanimentProblem.CEILING_REACHED;

import fr.jalon.accompaniment.caseload.AssignmentRepository.Assigned;
import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.contracts.ReferentEvent.AssignmentCause;
import fr.jalon.contracts.ReferentEvent.ReferentAssigned;
import fr.jalon.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Puts a person in the care of a référent: written down, counted against the référent's ceiling,
 * told. What another service decided is written even above the ceiling, and listed; what is decided
 * here needs a reason to pass it.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Entrust {
  private final AssignmentRepository assignments;
  private final ReferentRepository referents;
  private final Professions professions;
  private final Outbox outbox;
  private final Clock clock;

  Entrust(
      AssignmentRepository assignments,
      ReferentRepository referents,
      Professions professions,
      Outbox outbox,
      Clock clock) {
    this.assignments = assignments;
    this.referents = referents;
    this.professions = professions;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * What an agent asks for.
   *
   * @param overrideReason why the ceiling may be passed, if it may
   */
  public record Wish(
      UUID referentId,
      LocalDate on,
      String reason,
      @Nullable UUID transferId,
      @Nullable String overrideReason,
      String by) {}

  /** The orientation named a référent. */
  public void heard(Accompaniment.Open open) {
    var named = open.assignment().referentId();
    if (named == null) {
      return;
    }
    var before = assignments.latest(open.id().value());
    var decidedOn = open.assignment().decidedOn();
    write(
        open,
        named,
        before.map(known -> latest(known.assignedOn(), decidedOn)).orElse(decidedOn),
        before,
        null);
  }

  /**
   * An agent entrusts the person to somebody; the row of the accompaniment is held by the caller.
   */
  public Assigned wished(Accompaniment.Open open, Wish wish) {
    return write(open, wish.referentId(), wish.on(), assignments.latest(open.id().value()), wish);
  }

  /** How many people a référent may follow, where a text says so. */
  public @Nullable Integer ceiling(UUID referentId) {
    return referents.referent(referentId).map(this::ceiling).orElse(null);
  }

  /** How many people a référent follows, until the transaction ends. */
  public long loadOf(UUID referentId) {
    referents.alone(referentId);
    return referents.load(referentId, new UUID(0, 0));
  }

  /** Since when the latest référent answers for the person. */
  public LocalDate since(UUID accompanimentId) {
    return assignments.latest(accompanimentId).map(Assigned::assignedOn).orElse(LocalDate.EPOCH);
  }

  private @Nullable Integer ceiling(Referent referent) {
    if (referent.profession() == null || referent.etp() == null) {
      return null;
    }
    var etp = referent.etp();
    return professions.named(referent.profession()).map(one -> one.ceiling(etp)).orElse(null);
  }

  private Assigned write(
      Accompaniment.Open open,
      UUID referentId,
      LocalDate on,
      Optional<Assigned> before,
      @Nullable Wish wish) {
    referents.alone(referentId);
    var load = referents.load(referentId, open.id().value());
    var ceiling = ceiling(referentId);
    var over = ceiling != null && load >= ceiling;
    if (over && wish != null && wish.overrideReason() == null) {
      throw CEILING_REACHED.because(
          "Il suit déjà %d personnes pour un plafond de %d : donnez la raison de le dépasser."
              .formatted(load, ceiling),
          "/overCeilingReason");
    }
    var assigned =
        new Assigned(
            UUID.randomUUID(),
            open.id().value(),
            before.map(Assigned::number).orElse(0) + 1,
            referentId,
            open.assignment().organismeReferentId(),
            on,
            null,
            cause(before, wish),
            wish == null ? null : wish.reason(),
            wish == null ? null : wish.transferId(),
            wish == null,
            load,
            ceiling,
            over && wish != null ? wish.overrideReason() : null,
            clock.instant(),
            wish == null ? null : wish.by());
    assignments.insert(assigned);
    tell(open, assigned);
    return assigned;
  }

  private void tell(Accompaniment.Open open, Assigned assigned) {
    var subject = open.subject();
    outbox.append(
        new ReferentAssigned(
            UUID.randomUUID(),
            assigned.recordedAt(),
            subject.departement(),
            subject.personId(),
            subject.parcoursId(),
            assigned.accompanimentId(),
            assigned.referentId(),
            assigned.organismeReferentId(),
            assigned.assignedOn(),
            assigned.cause()));
  }

  private static AssignmentCause cause(Optional<Assigned> before, @Nullable Wish wish) {
    if (wish != null && wish.transferId() != null) {
      return AssignmentCause.CASELOAD;
    }
    return before.isEmpty() ? AssignmentCause.OPENING : AssignmentCause.TRANSFER;
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
