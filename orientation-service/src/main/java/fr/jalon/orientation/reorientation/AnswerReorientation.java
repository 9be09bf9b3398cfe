package fr.jalon.orientation.reorientation;

import static fr.jalon.orientation.OrientationProblem.REORIENTATION_CLOSED;
import static fr.jalon.orientation.OrientationProblem.REORIENTATION_NOT_FOUND;

import fr.jalon.orientation.decision.AskedChoice;
import fr.jalon.orientation.decision.OrientationRepository;
import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.HeldParcours;
import fr.jalon.orientation.parcours.Milestones;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.orientation.reorientation.Reorientation.Answer;
import fr.jalon.orientation.reorientation.Reorientation.Maintained;
import fr.jalon.orientation.reorientation.Reorientation.Reoriented;
import fr.jalon.orientation.reorientation.Reorientation.Requested;
import fr.jalon.orientation.reorientation.Reorientation.Withdrawn;
import fr.jalon.platform.date.FrenchDates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/**
 * Answers a request of reorientation: a named agent decides, after the équipe pluridisciplinaire
 * where the regime wants its opinion first (CASF L. 262-39). The opinion advises, it does not bind.
 */
@ApplicationScoped
class AnswerReorientation {
  private final Milestones milestones;
  private final ReorientationRepository reorientations;
  private final HearEquipe hearEquipe;
  private final OrientationRepository orientations;
  private final Reorient reorient;

  AnswerReorientation(
      Milestones milestones,
      ReorientationRepository reorientations,
      HearEquipe hearEquipe,
      OrientationRepository orientations,
      Reorient reorient) {
    this.milestones = milestones;
    this.reorientations = reorientations;
    this.hearEquipe = hearEquipe;
    this.orientations = orientations;
    this.reorient = reorient;
  }

  /** A new orientation, of the next rank. */
  @Transactional
  Reoriented reorient(
      ParcoursId id, int number, AskedChoice asked, AgentDate on, Answering answering) {
    var parcours = milestones.hold(id);
    var requested = requested(id, number);
    var answer = answer(parcours, requested, on, answering);
    var reoriented = reorient.handle(parcours, requested, orientations.of(parcours), asked, answer);
    reorientations.close(reoriented);
    return reoriented;
  }

  /** The orientation stays, for a reason. */
  @Transactional
  Maintained maintain(ParcoursId id, int number, AgentDate on, Answering answering) {
    var parcours = milestones.hold(id);
    var requested = requested(id, number);
    var maintained = requested.maintain(answer(parcours, requested, on, answering));
    reorientations.close(maintained);
    return maintained;
  }

  /** Who answers, why, and after which opinion. */
  record Answering(String reason, Optional<UUID> opinionId, Author author) {}

  private Answer answer(
      HeldParcours parcours, Requested requested, AgentDate on, Answering answering) {
    var day = on.notBefore(requested.request().requestedOn(), "la demande").value();
    return new Answer(
        day,
        answering.reason(),
        answering.author(),
        hearEquipe.handle(parcours, requested.request(), answering.opinionId(), day));
  }

  private Requested requested(ParcoursId id, int number) {
    var known =
        reorientations.of(id).stream()
            .filter(one -> one.request().number() == number)
            .findFirst()
            .orElseThrow(() ->
                REORIENTATION_NOT_FOUND.because(
                    "Aucune demande %d sur ce parcours.".formatted(number)));
    return switch (known) {
      case Requested requested -> requested;
      case Reoriented(_, var answer, _, _) -> throw closed(answer);
      case Maintained(_, var answer) -> throw closed(answer);
      case Withdrawn(_, var answer) -> throw closed(answer);
    };
  }

  private static RuntimeException closed(Answer answer) {
    return REORIENTATION_CLOSED.because(
        "Elle l'a depuis le %s.".formatted(FrenchDates.date(answer.closedOn())));
  }
}
