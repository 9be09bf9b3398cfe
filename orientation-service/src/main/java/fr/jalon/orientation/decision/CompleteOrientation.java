package fr.jalon.orientation.decision;

import fr.jalon.orientation.decision.Orientation.Decided;
import fr.jalon.orientation.directory.Directory;
import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.HeldParcours;
import fr.jalon.orientation.parcours.Milestones;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** Adds to a decision the référent or the notification that it lacked, once each. */
@ApplicationScoped
public class CompleteOrientation {
  private final Milestones milestones;
  private final OrientationRepository orientations;
  private final Directory directory;
  private final TellOrientation tellOrientation;
  private final Clock clock;

  CompleteOrientation(
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
  public Decided handle(HeldParcours parcours, Decided decided, AskedChoice asked, Author author) {
    var known = decided.choice();
    var whole = decided.completedBy(asked.asDecidedOn(known.decidedOn()));
    if (whole.equals(decided)) {
      return decided;
    }
    var choice = whole.choice();
    var organisme = directory.organisme(choice.organismeReferentId(), "/organismeReferentId");
    if (known.referentId().isEmpty()) {
      var today = LocalDate.now(clock);
      choice.referentId().ifPresent(id -> directory.referent(id, organisme, today, "/referentId"));
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
    tellOrientation.handle(parcours, organisme, whole);
    return whole;
  }
}
