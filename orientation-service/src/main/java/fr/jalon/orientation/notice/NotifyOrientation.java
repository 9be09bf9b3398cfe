package fr.jalon.orientation.notice;

import static fr.jalon.orientation.OrientationProblem.ORIENTATION_ALREADY_NOTIFIED;
import static fr.jalon.orientation.OrientationProblem.ORIENTATION_NOT_DECIDED;

import fr.jalon.contracts.Channel;
import fr.jalon.orientation.decision.AskedChoice;
import fr.jalon.orientation.decision.CompleteOrientation;
import fr.jalon.orientation.decision.OrientationRepository;
import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.Milestones;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.platform.date.FrenchDates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/**
 * Writes down that a person was told their orientation, with the letter that told it: since 2025
 * the contract's month runs from that day (C. trav. D. 5411-14-1).
 */
@ApplicationScoped
class NotifyOrientation {
  private final Milestones milestones;
  private final OrientationRepository orientations;
  private final CompleteOrientation completeOrientation;
  private final NoticeLetter letter;
  private final NoticeRepository notices;

  NotifyOrientation(
      Milestones milestones,
      OrientationRepository orientations,
      CompleteOrientation completeOrientation,
      NoticeLetter letter,
      NoticeRepository notices) {
    this.milestones = milestones;
    this.orientations = orientations;
    this.completeOrientation = completeOrientation;
    this.letter = letter;
    this.notices = notices;
  }

  @Transactional
  Notice handle(ParcoursId id, Channel channel, AgentDate notifiedOn, Author author, Instant now) {
    var parcours = milestones.hold(id);
    var decided =
        orientations
            .decided(id)
            .orElseThrow(() ->
                ORIENTATION_NOT_DECIDED.because("Décidez l'orientation avant de la notifier."));
    var choice = decided.choice();
    var on = notifiedOn.notBefore(choice.decidedOn(), "la décision").value();
    if (notices.tells(decided.id())
        || choice.notifiedOn().filter(day -> !day.equals(on)).isPresent()) {
      throw ORIENTATION_ALREADY_NOTIFIED.because(
          "Elle l'est depuis le %s."
              .formatted(choice.notifiedOn().map(FrenchDates::date).orElse("jour de sa lettre")));
    }
    var pdf = letter.print(parcours, decided, channel, on);
    completeOrientation.handle(parcours, decided, AskedChoice.notified(choice, on), author);
    return notices.insert(decided, channel, on, pdf, author, now);
  }
}
