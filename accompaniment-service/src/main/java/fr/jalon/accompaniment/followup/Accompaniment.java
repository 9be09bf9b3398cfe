package fr.jalon.accompaniment.followup;

import fr.jalon.accompaniment.policy.Deadline;
import fr.jalon.accompaniment.policy.Policy;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentClosed;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentOpened;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The follow-up of one person by one organisme référent, from an orientation to the next one or to
 * the end of the parcours (CASF L. 262-27).
 *
 * <p>Each state is a type and offers only the moves the law allows from there.
 */
public sealed interface Accompaniment {
  AccompanimentId id();

  Subject subject();

  String regime();

  Assignment assignment();

  /** What was promised to the person when the orientation was decided. */
  List<Deadline> deadlines();

  /** Follow-up starts on the day of the orientation, whenever this service hears of it. */
  static Change<Open> open(
      AccompanimentId id, Subject subject, Assignment assignment, Policy policy, Instant now) {
    return Change.of(
        new Open(id, subject, policy.regime(), assignment, promises(assignment, policy), now),
        new AccompanimentOpened(
            UUID.randomUUID(),
            now,
            subject.departement(),
            subject.personId(),
            subject.parcoursId(),
            id.value(),
            assignment.orientationId(),
            assignment.decidedOn()));
  }

  /** The person is followed by the organisme référent. */
  record Open(
      AccompanimentId id,
      Subject subject,
      String regime,
      Assignment assignment,
      List<Deadline> deadlines,
      Instant openedAt)
      implements Accompaniment {

    public Open {
      deadlines = List.copyOf(deadlines);
    }

    /** Ends the follow-up, at the earliest on the day it began: another service decided so. */
    public Change<Closed> close(LocalDate on, ClosingReason reason, Instant now) {
      return closed(on, reason, null, now);
    }

    /** A référent ends the follow-up. */
    public Change<Closed> end(LocalDate on, ClosingReason reason, String by, Instant now) {
      return closed(on, reason, by, now);
    }

    private Change<Closed> closed(
        LocalDate on, ClosingReason reason, @Nullable String by, Instant now) {
      var closedOn = on.isBefore(assignment.decidedOn()) ? assignment.decidedOn() : on;
      return Change.of(
          new Closed(
              id, subject, regime, assignment, deadlines, openedAt, closedOn, reason, now, by),
          new AccompanimentClosed(
              UUID.randomUUID(),
              now,
              subject.departement(),
              subject.personId(),
              subject.parcoursId(),
              id.value(),
              closedOn,
              reason.name()));
    }

    /** The same orientation told again, with its notification or its référent now known. */
    public Open completedBy(Assignment later, Policy policy) {
      var completed = assignment.completedBy(later);
      var promised = deadlines.isEmpty() ? deadlines : promises(completed, policy);
      return new Open(id, subject, regime, completed, promised, openedAt);
    }

    /** For somebody who receives no RSA: no deadline of RSA runs, now or once more is known. */
    public Open promisedNothing() {
      return new Open(id, subject, regime, assignment, List.of(), openedAt);
    }

    /** Another référent of the same organisme answers for the person; no promise moves. */
    public Open entrustedTo(UUID referentId) {
      return new Open(id, subject, regime, assignment.entrustedTo(referentId), deadlines, openedAt);
    }
  }

  /**
   * The person is followed by somebody else or by nobody; no move leads out of here.
   *
   * @param closedBy the référent who ended it; null when another service's decision did
   */
  record Closed(
      AccompanimentId id,
      Subject subject,
      String regime,
      Assignment assignment,
      List<Deadline> deadlines,
      Instant openedAt,
      LocalDate closedOn,
      ClosingReason reason,
      Instant closedAt,
      @Nullable String closedBy)
      implements Accompaniment {

    public Closed {
      deadlines = List.copyOf(deadlines);
    }
  }

  private static List<Deadline> promises(Assignment assignment, Policy policy) {
    return policy.deadlines(
        assignment.organismeKind(),
        assignment.spe(),
        assignment.decidedOn(),
        assignment.notifiedOn());
  }
}
