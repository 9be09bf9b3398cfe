package fr.jalon.orientation.reorientation;

import static fr.jalon.orientation.OrientationProblem.ORIENTATION_NOT_DECIDED;
import static fr.jalon.orientation.OrientationProblem.REORIENTATION_ALREADY_REQUESTED;

import fr.jalon.orientation.decision.OrientationRepository;
import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.Milestones;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.orientation.reorientation.Reorientation.Request;
import fr.jalon.orientation.reorientation.Reorientation.Requested;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Asks for a new orientation of a person who has one. */
@ApplicationScoped
public class RequestReorientation {
  private final Milestones milestones;
  private final OrientationRepository orientations;
  private final ReorientationRepository reorientations;

  RequestReorientation(
      Milestones milestones,
      OrientationRepository orientations,
      ReorientationRepository reorientations) {
    this.milestones = milestones;
    this.orientations = orientations;
    this.reorientations = reorientations;
  }

  /** One request at a time on a parcours. */
  @Transactional
  public Requested handle(
      ParcoursId id, Origin origin, String reason, AgentDate requestedOn, Author author) {
    var parcours = milestones.hold(id);
    var current =
        orientations
            .decided(id)
            .orElseThrow(() ->
                ORIENTATION_NOT_DECIDED.because(
                    "Une première orientation n'est pas une nouvelle."));
    var known = reorientations.of(id);
    if (known.stream().anyMatch(Requested.class::isInstance)) {
      throw REORIENTATION_ALREADY_REQUESTED.because("Répondez d'abord à celle-là.");
    }
    var requested =
        new Requested(
            new Request(
                id,
                known.size() + 1,
                parcours.person(),
                current.id(),
                origin,
                reason,
                requestedOn.notBefore(current.choice().decidedOn(), "l'orientation").value(),
                author));
    reorientations.insert(requested);
    return requested;
  }
}
