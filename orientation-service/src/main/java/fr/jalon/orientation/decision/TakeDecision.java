package fr.jalon.orientation.decision;

import static fr.jalon.orientation.OrientationProblem.ORIENTATION_HANDED_OVER;
import static fr.jalon.orientation.OrientationProblem.ORIENTATION_NOT_HANDED_OVER;

import fr.jalon.orientation.decision.Orientation.Decided;
import fr.jalon.orientation.decision.Orientation.Pending;
import fr.jalon.orientation.directory.Directory;
import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.HeldParcours;
import fr.jalon.orientation.parcours.Milestones;
import fr.jalon.platform.date.FrenchDates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Keeps a decision of any rank by a named agent: the first keeps the promises of the entry, a later
 * one interrupts the contract's delay, and each is told.
 */
@ApplicationScoped
public class TakeDecision {
  private final Milestones milestones;
  private final OrientationRepository orientations;
  private final Directory directory;
  private final TellOrientation tellOrientation;
  private final Clock clock;

  TakeDecision(
      Milestones milestones,
      OrientationRepository orientations,
      Directory directory,
      TellOrientation tellOrientation,
      Clock clock) {
    this.milestones = milestones;
    this.orientations = orientations;
    this.directory = directory;
    this.tellOrientation = tellOrientation;
    this.clock = clock;
  }

  /** Runs in the transaction of the command that holds the parcours. */
  public Decided handle(
      HeldParcours parcours, Orientation current, AskedChoice asked, Author author) {
    var organisme = directory.organisme(asked.organismeReferentId(), "/organismeReferentId");
    var today = LocalDate.now(clock);
    var decidedOn = AgentDate.of(asked.decidedOn(), today, "/decidedOn").within(parcours);
    directory.requireOpen(organisme, decidedOn.value(), "/organismeReferentId");
    if (asked.referentId() != null) {
      directory.referent(asked.referentId(), organisme, decidedOn.value(), "/referentId");
    }
    if (asked.notifiedOn() != null) {
      AgentDate.of(asked.notifiedOn(), today, "/notifiedOn")
          .notBefore(decidedOn.value(), "la décision");
    }
    var choice = asked.asDecidedOn(decidedOn.value());
    var spe = organisme.kind().spe();
    var decided =
        switch (current) {
          case Pending pending -> {
            requireDecider(parcours, choice, decidedOn);
            var first = pending.decide(choice, author);
            orientations.insert(first);
            milestones.oriented(parcours, choice.decidedOn(), choice.notifiedOn(), spe);
            yield first;
          }
          case Decided known -> {
            decidedOn.notBefore(known.choice().decidedOn(), "la décision précédente");
            var next = known.reorient(choice, author);
            orientations.insert(next);
            milestones.reoriented(parcours, choice.decidedOn(), choice.notifiedOn(), spe);
            yield next;
          }
        };
    tellOrientation.handle(parcours, organisme, decided);
    return decided;
  }

  /** Once handed over, the orientation is France Travail's; until then it is not. */
  private void requireDecider(HeldParcours parcours, Choice choice, AgentDate decidedOn) {
    var handedOverOn = orientations.handedOverOn(parcours.id());
    switch (choice.decider()) {
      case DEPARTEMENT ->
          handedOverOn.ifPresent(day -> {
            throw ORIENTATION_HANDED_OVER.because(
                "Elle lui est transmise depuis le %s : écrivez decider FRANCE_TRAVAIL."
                    .formatted(FrenchDates.date(day)),
                "/decider");
          });
      case FRANCE_TRAVAIL ->
          decidedOn.notBefore(
              handedOverOn.orElseThrow(() ->
                  ORIENTATION_NOT_HANDED_OVER.because(
                      "Inscrivez d'abord la transmission à France Travail.", "/decider")),
              "la transmission à France Travail");
    }
  }
}
