package fr.jalon.orientation.reorientation;

import static fr.jalon.orientation.OrientationProblem.ORIENTATION_NOT_DECIDED;

import fr.jalon.orientation.decision.AskedChoice;
import fr.jalon.orientation.decision.Orientation;
import fr.jalon.orientation.decision.Orientation.Decided;
import fr.jalon.orientation.decision.Orientation.Pending;
import fr.jalon.orientation.decision.TakeDecision;
import fr.jalon.orientation.directory.Directory;
import fr.jalon.orientation.parcours.HeldParcours;
import fr.jalon.orientation.reorientation.Reorientation.Answer;
import fr.jalon.orientation.reorientation.Reorientation.Reoriented;
import fr.jalon.orientation.reorientation.Reorientation.Requested;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Takes the decision that answers a request, and says between which kinds of organisme it leads.
 */
@ApplicationScoped
class Reorient {
  private final TakeDecision takeDecision;
  private final Directory directory;

  Reorient(TakeDecision takeDecision, Directory directory) {
    this.takeDecision = takeDecision;
    this.directory = directory;
  }

  Reoriented handle(
      HeldParcours parcours,
      Requested requested,
      Orientation current,
      AskedChoice asked,
      Answer answer) {
    return switch (current) {
      case Pending _ ->
          throw ORIENTATION_NOT_DECIDED.because("Une première orientation n'est pas une nouvelle.");
      case Decided known -> {
        var next = takeDecision.handle(parcours, known, asked, answer.closedBy());
        yield requested.reorient(answer, next.id(), Sense.of(spe(known), spe(next)));
      }
    };
  }

  private boolean spe(Decided decided) {
    return directory
        .knownOrganisme(decided.choice().organismeReferentId())
        .map(organisme -> organisme.kind().spe())
        .orElse(false);
  }
}
