package fr.jalon.orientation.suspension.procedure;

import static fr.jalon.orientation.suspension.Procedure.notFrom;

import fr.jalon.contracts.SuspensionEvent.SuspensionDecided;
import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.policy.SanctionRules.Measure;
import fr.jalon.orientation.policy.SanctionRules.Step;
import fr.jalon.orientation.suspension.Bounds;
import fr.jalon.orientation.suspension.Entry;
import fr.jalon.orientation.suspension.Foyer;
import fr.jalon.orientation.suspension.Foyer.Majoration;
import fr.jalon.orientation.suspension.Procedure;
import fr.jalon.orientation.suspension.Sanction;
import fr.jalon.orientation.suspension.Suspension.Advised;
import fr.jalon.orientation.suspension.Suspension.Contradictory;
import fr.jalon.orientation.suspension.Suspension.Decided;
import fr.jalon.orientation.suspension.Suspension.Decision;
import fr.jalon.orientation.suspension.Suspension.Executed;
import fr.jalon.orientation.suspension.Suspension.Hearing;
import fr.jalon.orientation.suspension.Suspension.Over;
import fr.jalon.orientation.suspension.Suspension.Pending;
import fr.jalon.orientation.suspension.Suspension.Proportionality;
import fr.jalon.orientation.suspension.SuspensionRepository;
import fr.jalon.platform.event.Outbox;
import fr.jalon.platform.http.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what a named agent decides who has read the file as it stands, observations included. */
@ApplicationScoped
class DecideSuspension {
  private final Procedure procedure;
  private final SuspensionRepository suspensions;
  private final LetterText letters;
  private final Outbox outbox;
  private final Clock clock;

  DecideSuspension(
      Procedure procedure,
      SuspensionRepository suspensions,
      LetterText letters,
      Outbox outbox,
      Clock clock) {
    this.procedure = procedure;
    this.suspensions = suspensions;
    this.letters = letters;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** What an agent decides; the day may be left out. */
  record Order(
      Measure measure,
      int ratePercent,
      int months,
      LocalDate startsOn,
      Majoration majoration,
      @Nullable LocalDate decidedOn,
      String reason,
      Optional<Proportionality> proportionality) {}

  @Transactional
  Decided handle(UUID id, @Nullable String ifMatch, Order order, Author author) {
    var suspension = procedure.stillDue(id);
    ETags.require(ifMatch, suspensions.version(id));
    var foyer = procedure.foyer(suspension, order.majoration());
    var bounds = procedure.bounds(suspension, foyer);
    return switch (suspension) {
      case Contradictory running -> {
        var on = day(order, running.hearing());
        var decision = decision(order, on.value(), bounds, foyer, author);
        yield keep(running.over(on.value()).decide(decision, bounds), running.hearing());
      }
      case Advised advised -> {
        var on = day(order, advised.hearing()).notBefore(advised.advice().on(), "l'avis");
        var decision = decision(order, on.value(), bounds, foyer, author);
        yield keep(advised.decide(decision, bounds), advised.hearing());
      }
      case Pending other -> throw notFrom(other, "décider");
      case Executed other -> throw notFrom(other, "décider");
      case Over other -> throw notFrom(other, "décider");
    };
  }

  private AgentDate day(Order order, Hearing hearing) {
    return AgentDate.of(order.decidedOn(), LocalDate.now(clock), "/decidedOn")
        .notBefore(hearing.deliveredOn(), "la réception du courrier");
  }

  private static Decision decision(
      Order order, LocalDate on, Bounds bounds, Foyer foyer, Author author) {
    new AgentDate(order.startsOn(), "/startsOn").notBefore(on, "la décision");
    return new Decision(
        new Sanction(order.measure(), order.ratePercent(), order.months(), order.startsOn()),
        bounds.rank(),
        foyer,
        on,
        author,
        order.reason(),
        order.proportionality());
  }

  private Decided keep(Decided decided, Hearing hearing) {
    var decision = decided.decision();
    var letter = letters.decision(decided, hearing.deliveredOn(), procedure.policy(decided));
    suspensions.keep(
        decided,
        Entry.of(Step.DECISION, decision.on(), decision.by())
            .saying(decision.reason())
            .writing(letter));
    outbox.append(told(decided));
    return decided;
  }

  private SuspensionDecided told(Decided decided) {
    var proposal = decided.proposal();
    var sanction = decided.decision().sanction();
    return new SuspensionDecided(
        UUID.randomUUID(),
        clock.instant(),
        proposal.departement(),
        proposal.person().value(),
        proposal.parcours().value(),
        proposal.id(),
        decided.decision().rank(),
        sanction.ratePercent(),
        sanction.startsOn(),
        sanction.endsOn(),
        proposal.regime());
  }
}
