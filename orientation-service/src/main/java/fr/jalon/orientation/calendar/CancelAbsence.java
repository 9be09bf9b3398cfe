package fr.jalon.orientation.calendar;

import static fr.jalon.orientation.OrientationProblem.ABSENCE_NOT_FOUND;

import fr.jalon.orientation.conseiller.ConseillerRepository;
import fr.jalon.orientation.parcours.Author;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/**
 * The conseiller will be there after all: slots are offered again, unless another absence holds.
 */
@ApplicationScoped
class CancelAbsence {
  private final ConseillerRepository conseillers;
  private final CalendarRepository calendar;
  private final Clock clock;

  CancelAbsence(ConseillerRepository conseillers, CalendarRepository calendar, Clock clock) {
    this.conseillers = conseillers;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Transactional
  void handle(UUID conseillerId, UUID absence, Author author) {
    var conseiller = conseillers.lock(conseillerId);
    if (!calendar.exists(conseiller.id(), absence)) {
      throw ABSENCE_NOT_FOUND.because("Choisissez une absence de ce conseiller.");
    }
    if (calendar.cancel(absence, author.id(), clock.instant())) {
      calendar.absencesOf(conseiller.id()).forEach(other -> calendar.withdraw(other.id()));
    }
  }
}
