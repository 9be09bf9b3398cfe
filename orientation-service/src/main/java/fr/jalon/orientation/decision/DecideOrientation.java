package fr.jalon.orientation.decision;

import fr.jalon.contracts.OrientationEvent.OrientationDecided;
import fr.jalon.contracts.OrientationEvent.ParcoursType;
import fr.jalon.orientation.decision.Orientation.Decided;
import fr.jalon.orientation.decision.Orientation.Pending;
import fr.jalon.orientation.directory.Directory;
import fr.jalon.orientation.directory.OrganismeReferent;
import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.HeldParcours;
import fr.jalon.orientation.parcours.Milestones;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an agent's decision. Asking for the same again answers the same and tells nothing; asking
 * with a référent or a notification that was not known completes it and tells it again.
 */
@ApplicationScoped
class DecideOrientation {
  private final Milestones milestones;
  private final OrientationRepository orientations;
  private final Directory directory;
  private final Outbox outbox;
  private final Clock clock;

  DecideOrientation(
      Milestones milestones,
      OrientationRepository orientations,
      Directory directory,
      Outbox outbox,
      Clock clock) {
    this.milestones = milestones;
    this.orientations = orientations;
    this.directory = directory;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  Decided handle(ParcoursId id, Proposal proposal, Author author) {
    var parcours = milestones.hold(id);
    return switch (orientations.of(parcours)) {
      case Pending pending -> decide(parcours, pending, proposal, author);
      case Decided decided -> complete(parcours, decided, proposal, author);
    };
  }

  private Decided complete(
      HeldParcours parcours, Decided decided, Proposal proposal, Author author) {
    var known = decided.choice();
    var whole = decided.completedBy(proposal.asDecidedOn(known.decidedOn()));
    if (whole.equals(decided)) {
      return decided;
    }
    var choice = whole.choice();
    var organisme = directory.organisme(choice.organismeReferentId(), "/organismeReferentId");
    if (known.referentId().isEmpty()) {
      choice.referentId().ifPresent(id -> directory.referent(id, organisme, "/referentId"));
    }
    if (known.notifiedOn().isEmpty()) {
      choice
          .notifiedOn()
          .ifPresent(day -> {
            AgentDate.of(day, LocalDate.now(clock), "/notifiedOn")
                .notBefore(choice.decidedOn(), "la décision");
            milestones.notified(parcours, day, organisme.kind().spe());
          });
    }
    orientations.complete(whole, author, clock.instant());
    outbox.append(told(parcours, organisme, whole));
    return whole;
  }

  private Decided decide(HeldParcours parcours, Pending pending, Proposal proposal, Author author) {
    var organisme = directory.organisme(proposal.organismeReferentId(), "/organismeReferentId");
    if (proposal.referentId() != null) {
      directory.referent(proposal.referentId(), organisme, "/referentId");
    }
    var today = LocalDate.now(clock);
    var decidedOn = AgentDate.of(proposal.decidedOn(), today, "/decidedOn").within(parcours);
    if (proposal.notifiedOn() != null) {
      AgentDate.of(proposal.notifiedOn(), today, "/notifiedOn")
          .notBefore(decidedOn.value(), "la décision");
    }
    var decided = pending.decide(proposal.asDecidedOn(decidedOn.value()), author);
    orientations.insert(decided);
    milestones.oriented(
        parcours, decidedOn.value(), decided.choice().notifiedOn(), organisme.kind().spe());
    outbox.append(told(parcours, organisme, decided));
    return decided;
  }

  private OrientationDecided told(
      HeldParcours parcours, OrganismeReferent organisme, Decided decided) {
    var choice = decided.choice();
    return new OrientationDecided(
        UUID.randomUUID(),
        clock.instant(),
        parcours.departement(),
        parcours.person().value(),
        parcours.id().value(),
        decided.id(),
        decided.rank(),
        choice.parcoursType(),
        organisme.id(),
        organisme.kind().name(),
        organisme.kind().spe(),
        choice.referentId().orElse(null),
        choice.decidedOn(),
        choice.notifiedOn().orElse(null));
  }

  /** A choice as it is asked for: its day may be left out. */
  record Proposal(
      ParcoursType parcoursType,
      UUID organismeReferentId,
      @Nullable UUID referentId,
      String reason,
      @Nullable LocalDate decidedOn,
      @Nullable LocalDate notifiedOn) {

    /** The choice itself, on its own day or on {@code otherwise}. */
    Choice asDecidedOn(LocalDate otherwise) {
      return new Choice(
          parcoursType,
          organismeReferentId,
          Optional.ofNullable(referentId),
          reason,
          decidedOn == null ? otherwise : decidedOn,
          Optional.ofNullable(notifiedOn));
    }
  }
}
