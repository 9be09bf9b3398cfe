package fr.jalon.orientation.planning;

import fr.jalon.orientation.appointment.BookRendezVous;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;

/** Books what a human accepted of one line, in a transaction of its own. */
@ApplicationScoped
class AcceptLine {
  private final PlanRepository plans;
  private final PlanLineRepository lines;
  private final BookRendezVous bookRendezVous;
  private final Clock clock;

  AcceptLine(
      PlanRepository plans, PlanLineRepository lines, BookRendezVous bookRendezVous, Clock clock) {
    this.plans = plans;
    this.lines = lines;
    this.bookRendezVous = bookRendezVous;
    this.clock = clock;
  }

  /** Books the line, unless it is booked already or was left without a slot meanwhile. */
  @Transactional(TxType.REQUIRES_NEW)
  void handle(UUID plan, int number, Author author) {
    plans.holdOpen(plan);
    var line = lines.lock(plan, number);
    var slot = line.slotId();
    if (line.status() != PlanLine.Status.ACCEPTED && slot != null) {
      var rendezVous = bookRendezVous.book(new ParcoursId(line.parcoursId()), slot, author);
      lines.accept(plan, number, rendezVous, author.id(), clock.instant());
    }
  }

  /** Remembers why the line could not be booked, unless somebody booked it meanwhile. */
  @Transactional(TxType.REQUIRES_NEW)
  void fail(UUID plan, int number, Problem problem, Author author) {
    if (lines.lock(plan, number).status() != PlanLine.Status.ACCEPTED) {
      lines.fail(plan, number, problem.code(), author.id(), clock.instant());
    }
  }
}
