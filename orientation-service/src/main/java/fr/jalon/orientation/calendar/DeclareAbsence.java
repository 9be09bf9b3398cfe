package fr.jalon.orientation.calendar;

import static fr.jalon.orientation.OrientationProblem.PERIOD_INCOHERENT;

import fr.jalon.orientation.calendar.CalendarRepository.ToMove;
import fr.jalon.orientation.conseiller.ConseillerRepository;
import fr.jalon.orientation.parcours.Author;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Says that a conseiller will be absent: their slots are withdrawn, and the rendez-vous given on
 * them are named for somebody to move; the machine moves nobody.
 */
@ApplicationScoped
class DeclareAbsence {
  private final ConseillerRepository conseillers;
  private final CalendarRepository calendar;
  private final Clock clock;

  DeclareAbsence(ConseillerRepository conseillers, CalendarRepository calendar, Clock clock) {
    this.conseillers = conseillers;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** What was done. */
  record Declared(Absence absence, int withdrawn, List<ToMove> toMove) {}

  @Transactional
  Declared handle(
      UUID conseillerId, OffsetDateTime startsAt, OffsetDateTime endsAt, Author author) {
    if (!endsAt.isAfter(startsAt)) {
      throw PERIOD_INCOHERENT.because("L'absence finit avant de commencer.", "/untilOn");
    }
    var conseiller = conseillers.lock(conseillerId);
    var absence = new Absence(UUID.randomUUID(), conseiller.id(), startsAt, endsAt);
    calendar.insert(absence, author.id(), clock.instant());
    var withdrawn = calendar.withdraw(absence.id());
    return new Declared(absence, withdrawn, calendar.toMove(absence.id()));
  }
}
