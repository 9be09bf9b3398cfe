package fr.jalon.orientation.suspension;

import fr.jalon.contracts.Channel;
import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.equipe.Subject;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.orientation.policy.Policies;
import fr.jalon.orientation.policy.SanctionRules.Kind;
import fr.jalon.orientation.policy.SanctionRules.Measure;
import fr.jalon.orientation.suspension.Foyer.Majoration;
import fr.jalon.orientation.suspension.Foyer.Size;
import fr.jalon.orientation.suspension.Ground.MissedDuty;
import fr.jalon.orientation.suspension.Suspension.Advice;
import fr.jalon.orientation.suspension.Suspension.Advised;
import fr.jalon.orientation.suspension.Suspension.Contradictory;
import fr.jalon.orientation.suspension.Suspension.Decision;
import fr.jalon.orientation.suspension.Suspension.Heard;
import fr.jalon.orientation.suspension.Suspension.Notice;
import fr.jalon.orientation.suspension.Suspension.Proportionality;
import fr.jalon.orientation.suspension.Suspension.Proposal;
import fr.jalon.orientation.suspension.Suspension.Proposed;
import fr.jalon.orientation.suspension.Suspension.Sent;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Suspensions in each of their first states, for tests of the rules. */
final class Suspensions {
  static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  static final Author AGENT = new Author("agent-1", "Dominique Roche");
  static final Foyer ALONE = new Foyer(Size.ALONE, Majoration.NO);
  private static final Policies POLICIES = new Policies();

  private Suspensions() {}

  static Proposed proposed(String regime) {
    return new Proposed(
        new Proposal(
            UUID.randomUUID(),
            new ParcoursId(UUID.randomUUID()),
            new PersonId(UUID.randomUUID()),
            "015",
            regime,
            new MissedDuty(Kind.CONTROL_REFUSED, MONDAY, "faits"),
            MONDAY,
            AGENT,
            "motif"));
  }

  static Contradictory contradictory(String regime, LocalDate until) {
    return proposed(regime).serve(new Notice(MONDAY, Channel.POST)).delivered(MONDAY, until);
  }

  static Heard heard(String regime) {
    return contradictory(regime, MONDAY.minusDays(1)).over(MONDAY);
  }

  static Advised advised(String regime, Subject subject) {
    return heard(regime).advise(new Advice(new UUID(0, 1), subject, MONDAY));
  }

  static Sent sent() {
    return heard("PLEIN-EMPLOI-2025")
        .decide(decision(Measure.SUSPENSION, 1), bounds("PLEIN-EMPLOI-2025", 0))
        .send(MONDAY, Optional.empty());
  }

  static Bounds bounds(String regime, int earlier) {
    return Bounds.of(POLICIES.of(regime), earlier, ALONE);
  }

  static Decision decision(Measure measure, int rank) {
    return new Decision(sanction(measure), rank, ALONE, MONDAY, AGENT, "motif", weighed());
  }

  static Sanction sanction(Measure measure) {
    return new Sanction(measure, 40, 1, MONDAY.plusDays(1));
  }

  static Optional<Proportionality> weighed() {
    return Optional.of(new Proportionality("situation", "foyer", "manquement", "objectifs"));
  }
}
