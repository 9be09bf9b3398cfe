package fr.jalon.orientation.decision;

import static fr.jalon.orientation.OrientationProblem.DEFAULT_ORIENTATION_TOLD_OTHERWISE;
import static fr.jalon.orientation.OrientationProblem.DEFAULT_ORIENTATION_UNPROVED;
import static fr.jalon.orientation.OrientationProblem.NOT_IN_THIS_REGIME;
import static fr.jalon.orientation.OrientationProblem.ORIENTATION_ALREADY_DECIDED;

import fr.jalon.orientation.decision.Orientation.Decided;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.Milestones;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.orientation.policy.DecisionLaws;
import fr.jalon.platform.date.FrenchDates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Orients to social insertion a person whose own doing prevented the decision (CASF R. 262-65-3). A
 * named agent decides it, on proofs that are kept; no absence does so by itself.
 */
@ApplicationScoped
class OrientByDefault {
  private final Milestones milestones;
  private final DecisionLaws laws;
  private final OrientationRepository orientations;
  private final DecideOrientation decideOrientation;
  private final Clock clock;

  OrientByDefault(
      Milestones milestones,
      DecisionLaws laws,
      OrientationRepository orientations,
      DecideOrientation decideOrientation,
      Clock clock) {
    this.milestones = milestones;
    this.laws = laws;
    this.orientations = orientations;
    this.decideOrientation = decideOrientation;
    this.clock = clock;
  }

  @Transactional
  Decided handle(ParcoursId id, AskedChoice asked, DefaultOrientation why, Author author) {
    var parcours = milestones.hold(id).ofARecipient();
    var clause = laws.of(parcours.regime()).defaultSocialOrientation();
    if (!clause.lawful()) {
      throw NOT_IN_THIS_REGIME.because(clause.source() + ".");
    }
    orientations.decided(id).ifPresent(known -> requireSame(known, why));
    if (!why.isProved()) {
      throw DEFAULT_ORIENTATION_UNPROVED.because(
          "Joignez les rendez-vous manqués ou les convocations restées sans réponse.", "/cause");
    }
    var decidedOn = asked.decidedOn() == null ? LocalDate.now(clock) : asked.decidedOn();
    if (!orientations.prove(id, why, decidedOn)) {
      throw DEFAULT_ORIENTATION_UNPROVED.because(
          "Joignez des rendez-vous de ce parcours marqués UNEXCUSED, ou ses convocations restées"
              + " sans réponse, d'avant la décision.",
          "/cause");
    }
    var decided = decideOrientation.handle(id, asked, author);
    orientations.keepDefault(decided, why, author, clock.instant());
    return decided;
  }

  /** A decision was taken by default from the first, for one cause, or it was not. */
  private void requireSame(Decided known, DefaultOrientation why) {
    var told =
        orientations
            .toldByDefault(known)
            .orElseThrow(() ->
                ORIENTATION_ALREADY_DECIDED.because(
                    "Elle l'est depuis le %s, et ne l'a pas été par défaut."
                        .formatted(FrenchDates.date(known.choice().decidedOn()))));
    if (!told.saysAs(why)) {
      throw DEFAULT_ORIENTATION_TOLD_OTHERWISE.because(
          "La cause inscrite est %s, avec ses preuves : elle ne change plus."
              .formatted(told.cause()),
          "/cause");
    }
  }
}
