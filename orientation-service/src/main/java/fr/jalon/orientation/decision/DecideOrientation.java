package fr.jalon.orientation.decision;

import fr.jalon.orientation.decision.Orientation.Decided;
import fr.jalon.orientation.decision.Orientation.Pending;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.Milestones;
import fr.jalon.orientation.parcours.ParcoursId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Keeps an agent's first decision. Asking for the same again answers the same and tells nothing;
 * asking with a référent or a notification that was not known completes it and tells it again;
 * another choice is a reorientation.
 */
@ApplicationScoped
public class DecideOrientation {
  private final Milestones milestones;
  private final OrientationRepository orientations;
  private final TakeDecision takeDecision;
  private final CompleteOrientation completeOrientation;

  DecideOrientation(
      Milestones milestones,
      OrientationRepository orientations,
      TakeDecision takeDecision,
      CompleteOrientation completeOrientation) {
    this.milestones = milestones;
    this.orientations = orientations;
    this.takeDecision = takeDecision;
    this.completeOrientation = completeOrientation;
  }

  @Transactional
  public Decided handle(ParcoursId id, AskedChoice asked, Author author) {
    var parcours = milestones.hold(id);
    return switch (orientations.of(parcours)) {
      case Pending pending -> takeDecision.handle(parcours, pending, asked, author);
      case Decided decided -> completeOrientation.handle(parcours, decided, asked, author);
    };
  }

  /** A decision of any rank that the département's own records tell, after the one before. */
  @Transactional
  public Decided takeOver(ParcoursId id, AskedChoice asked, Author author) {
    var parcours = milestones.hold(id);
    return takeDecision.handle(parcours, orientations.of(parcours), asked, author);
  }
}
