package fr.jalon.accompaniment.opening;

import fr.jalon.accompaniment.caseload.Entrust;
import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.accompaniment.followup.Assignment;
import fr.jalon.accompaniment.followup.Change;
import fr.jalon.accompaniment.followup.ClosingReason;
import fr.jalon.contracts.AdmissionEvent.PublicAdmitted;
import fr.jalon.contracts.OrientationEvent.OrientationDecided;
import fr.jalon.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Opens the follow-up that an orientation decided, and ends the one it replaces.
 *
 * <p>Told twice, an orientation changes nothing; told again with its notification or its référent,
 * it only completes what was unknown; told late, after one of a higher rank, it is ignored.
 */
@ApplicationScoped
class OpenAccompaniment {
  private final AccompanimentRepository accompaniments;
  private final KnownParcours parcours;
  private final Entrust entrust;
  private final Outbox outbox;
  private final Clock clock;

  OpenAccompaniment(
      AccompanimentRepository accompaniments,
      KnownParcours parcours,
      Entrust entrust,
      Outbox outbox,
      Clock clock) {
    this.accompaniments = accompaniments;
    this.parcours = parcours;
    this.entrust = entrust;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Somebody who receives no RSA will be oriented, then followed as those who do. */
  @Transactional
  void admitted(PublicAdmitted admitted) {
    parcours.remember(admitted);
  }

  @Transactional
  void handle(OrientationDecided decided) {
    var assignment = Assignment.of(decided);
    var known = accompaniments.lockAllOf(decided.parcoursId());
    var same =
        known.stream()
            .filter(each -> each.assignment().orientationId().equals(decided.orientationId()))
            .findFirst();
    if (same.isPresent()) {
      complete(same.get(), assignment);
    } else if (isLatest(assignment, known) && !parcours.hasEnded(decided.parcoursId())) {
      known.forEach(each -> replace(each, assignment, clock.instant()));
      open(decided, assignment);
    }
  }

  private void complete(Accompaniment known, Assignment later) {
    switch (known) {
      case Accompaniment.Open open -> {
        var completed = open.completedBy(later, parcours.policyOf(open.regime()));
        accompaniments.update(completed);
        if (open.assignment().referentId() == null) {
          entrust.heard(completed);
        }
      }
      case Accompaniment.Closed _ -> {
        // what ended is kept as it was known then
      }
    }
  }

  private void replace(Accompaniment known, Assignment by, Instant now) {
    switch (known) {
      case Accompaniment.Open open -> {
        var change = open.close(by.decidedOn(), ClosingReason.NEW_ORIENTATION, now);
        accompaniments.update(change.next());
        tell(change);
      }
      case Accompaniment.Closed _ -> {
        // already ended by an earlier orientation
      }
    }
  }

  private void open(OrientationDecided decided, Assignment assignment) {
    var change =
        Accompaniment.open(
            new AccompanimentId(UUID.randomUUID()),
            parcours.subject(decided),
            assignment,
            parcours.policyFor(decided),
            clock.instant());
    var opened =
        parcours.isPromisedNothing(decided.parcoursId())
            ? change.next().promisedNothing()
            : change.next();
    accompaniments.insert(opened);
    tell(change);
    entrust.heard(opened);
  }

  private static boolean isLatest(Assignment assignment, List<Accompaniment> known) {
    return known.stream().allMatch(each -> each.assignment().rank() < assignment.rank());
  }

  private void tell(Change<?> change) {
    change.events().forEach(outbox::append);
  }
}
