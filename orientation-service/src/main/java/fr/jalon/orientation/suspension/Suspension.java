package fr.jalon.orientation.suspension;

import static fr.jalon.orientation.OrientationProblem.SUSPENSION_CONTRADICTORY_STILL_RUNNING;
import static fr.jalon.orientation.OrientationProblem.SUSPENSION_EXPIRED;
import static fr.jalon.orientation.OrientationProblem.SUSPENSION_OPINION_REQUIRED;
import static fr.jalon.orientation.OrientationProblem.SUSPENSION_OUT_OF_BOUNDS;
import static fr.jalon.orientation.OrientationProblem.SUSPENSION_PROPORTIONALITY_MISSING;
import static fr.jalon.orientation.OrientationProblem.SUSPENSION_STILL_EXECUTED;

import fr.jalon.contracts.Channel;
import fr.jalon.contracts.LiftingReason;
import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.equipe.Subject;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.orientation.policy.SanctionRules.Measure;
import fr.jalon.platform.date.FrenchDates;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A suspension or suppression of the RSA, from what somebody proposes to its end (CASF L. 262-37).
 *
 * <p>Each state offers only the moves that the law allows from there; none is made by the machine.
 */
public sealed interface Suspension {
  Proposal proposal();

  /** What one person puts to another, and why; whoever decides may be the same agent, later. */
  record Proposal(
      UUID id,
      ParcoursId parcours,
      PersonId person,
      String departement,
      String regime,
      Ground ground,
      LocalDate on,
      Author by,
      String reason) {}

  /** Nothing has been taken from the person: it may still be given up. */
  sealed interface Pending extends Suspension {
    default Abandoned abandon(LocalDate on, String reason) {
      return new Abandoned(proposal(), on, reason);
    }
  }

  /** Nothing leads out of here, but for the error that is found in a measure that was executed. */
  sealed interface Over extends Suspension {}

  /** Somebody proposes; the person knows nothing of it. */
  record Proposed(Proposal proposal) implements Pending {
    public Notified serve(Notice notice) {
      return new Notified(proposal, notice);
    }
  }

  /** The written notice, with the facts and what may follow, is on its way. */
  record Notified(Proposal proposal, Notice notice) implements Pending {
    public Contradictory delivered(LocalDate on, LocalDate until) {
      return new Contradictory(proposal, notice, new Hearing(on, until, Optional.empty()));
    }
  }

  record Notice(LocalDate sentOn, Channel channel) {}

  /** The person may answer, alone or assisted. */
  record Contradictory(Proposal proposal, Notice notice, Hearing hearing) implements Pending {
    public Contradictory observed(LocalDate on) {
      return new Contradictory(proposal, notice, hearing.observed(on));
    }

    /** The time to answer is over on that day, or the person has answered by then. */
    public Heard over(LocalDate day) {
      hearing.requireOver(day);
      return new Heard(proposal, notice, hearing);
    }
  }

  /**
   * The time to answer.
   *
   * @param observedOn the first day on which observations were received
   */
  record Hearing(LocalDate deliveredOn, LocalDate until, Optional<LocalDate> observedOn) {
    Hearing observed(LocalDate on) {
      var first = observedOn.filter(known -> !known.isAfter(on)).orElse(on);
      return new Hearing(deliveredOn, until, Optional.of(first));
    }

    boolean overOn(LocalDate day) {
      return day.isAfter(until) || observedOn.filter(on -> !on.isAfter(day)).isPresent();
    }

    private void requireOver(LocalDate day) {
      if (!overOn(day)) {
        throw SUSPENSION_CONTRADICTORY_STILL_RUNNING.because(
            "La personne peut présenter ses observations jusqu'au %s."
                .formatted(FrenchDates.date(until)));
      }
    }
  }

  /** The person has answered, or has let the time pass; this state is not kept, it is reached. */
  record Heard(Proposal proposal, Notice notice, Hearing hearing) implements Pending {
    public Advised advise(Advice advice) {
      hearing.requireOver(advice.on());
      return new Advised(proposal, notice, hearing, advice);
    }

    public Decided decide(Decision decision, Bounds bounds) {
      hearing.requireOver(decision.on());
      if (bounds.equipeFor().contains(decision.sanction().measure())) {
        throw SUSPENSION_OPINION_REQUIRED.because(
            "Cette mesure demande l'avis préalable de l'équipe pluridisciplinaire.");
      }
      return new Decided(proposal, decision.within(bounds));
    }
  }

  /** The équipe pluridisciplinaire has given its opinion; the person may still answer. */
  record Advised(Proposal proposal, Notice notice, Hearing hearing, Advice advice)
      implements Pending {
    public Advised observed(LocalDate on) {
      return new Advised(proposal, notice, hearing.observed(on), advice);
    }

    public Decided decide(Decision decision, Bounds bounds) {
      var measure = decision.sanction().measure();
      if (decision.on().isBefore(advice.on())
          || (bounds.equipeFor().contains(measure) && !advice.covers(measure))) {
        throw SUSPENSION_OPINION_REQUIRED.because(
            "L'avis joint ne précède pas cette décision ou ne porte pas sur cette mesure.");
      }
      return new Decided(proposal, decision.within(bounds));
    }
  }

  record Advice(UUID opinionId, Subject subject, LocalDate on) {
    boolean covers(Measure measure) {
      return switch (measure) {
        case SUSPENSION ->
            subject == Subject.SUSPENSION
                || subject == Subject.REDUCTION
                || subject == Subject.SUPPRESSION;
        case SUPPRESSION -> subject == Subject.SUPPRESSION;
      };
    }
  }

  /** A named agent has decided, for reasons that are written down. */
  record Decided(Proposal proposal, Decision decision) implements Pending {
    public Sent send(LocalDate on, Optional<String> reference) {
      var end = decision.sanction().endsOn();
      if (on.isAfter(end)) {
        throw SUSPENSION_EXPIRED.because(
            "Son terme était le %s ; elle ne part plus.".formatted(FrenchDates.date(end)),
            "/sentOn");
      }
      return new Sent(proposal, decision, on, reference);
    }
  }

  /**
   * What was decided, by whom and why.
   *
   * @param rank the place of this decision among those that count
   * @param proportionality why it is in proportion, where the regime asks for it
   */
  record Decision(
      Sanction sanction,
      int rank,
      Foyer foyer,
      LocalDate on,
      Author by,
      String reason,
      Optional<Proportionality> proportionality) {

    private Decision within(Bounds bounds) {
      bounds.admit(sanction);
      if (rank != bounds.rank()) {
        throw SUSPENSION_OUT_OF_BOUNDS.because("Cette décision est de rang " + bounds.rank() + ".");
      }
      if (bounds.proportionality() && proportionality.isEmpty()) {
        throw SUSPENSION_PROPORTIONALITY_MISSING.because(
            "Dites en quoi la mesure est proportionnée (CASF R. 262-68-5).", "/proportionality");
      }
      return this;
    }
  }

  /** The four things that a decision weighs (CASF R. 262-68-5). */
  record Proportionality(String vulnerability, String household, String breach, String objectives) {
    @Override
    public String toString() {
      return "Proportionality[…]";
    }
  }

  /** The CAF or the MSA has been told. */
  record Sent(Proposal proposal, Decision decision, LocalDate on, Optional<String> reference)
      implements Pending {
    public Executed execute(LocalDate from, LocalDate until) {
      var sanction = decision.sanction();
      if (from.isAfter(sanction.endsOn())) {
        throw SUSPENSION_EXPIRED.because(
            "Son terme était le %s ; elle ne s'exécute plus."
                .formatted(FrenchDates.date(sanction.endsOn())),
            "/from");
      }
      if (from.isBefore(sanction.startsOn())) {
        throw SUSPENSION_OUT_OF_BOUNDS.because(
            "La décision ne prend effet que le %s."
                .formatted(FrenchDates.date(sanction.startsOn())),
            "/from");
      }
      if (until.isBefore(from) || until.isAfter(sanction.lastDayFrom(from))) {
        throw SUSPENSION_OUT_OF_BOUNDS.because(
            "Commencée ce jour, elle dure au plus jusqu'au %s."
                .formatted(FrenchDates.date(sanction.lastDayFrom(from))),
            "/until");
      }
      return new Executed(proposal, decision, from, until);
    }
  }

  /** The allowance is reduced, from that day until that day. */
  record Executed(Proposal proposal, Decision decision, LocalDate from, LocalDate until)
      implements Suspension {
    /** An error is found whenever it is found; anything else ends with the measure. */
    public Lifted lift(LocalDate on, LiftingReason reason) {
      if (on.isAfter(until) && reason != LiftingReason.ERROR) {
        throw SUSPENSION_EXPIRED.because(
            "Elle est arrivée à son terme le %s.".formatted(FrenchDates.date(until)), "/liftedOn");
      }
      return new Lifted(proposal, decision, on, reason);
    }

    /** Its term has come: the CAF pays again. */
    public Ended end(LocalDate resumedOn) {
      if (!resumedOn.isAfter(until)) {
        throw SUSPENSION_STILL_EXECUTED.because(
            "Elle dure jusqu'au %s ; avant ce terme, elle se lève."
                .formatted(FrenchDates.date(until)),
            "/resumedOn");
      }
      return new Ended(proposal, decision, resumedOn);
    }
  }

  /**
   * The person has complied before the term, or the decision was found to be wrong, at any time.
   */
  record Lifted(Proposal proposal, Decision decision, LocalDate on, LiftingReason reason)
      implements Over {}

  /** It came to its term. */
  record Ended(Proposal proposal, Decision decision, LocalDate resumedOn) implements Over {
    /** The decision was wrong: what was withheld is given back (CASF R. 262-68). */
    public Lifted annul(LocalDate on) {
      return new Lifted(proposal, decision, on, LiftingReason.ERROR);
    }
  }

  /** Given up before anything was taken. */
  record Abandoned(Proposal proposal, LocalDate on, String reason) implements Over {}
}
