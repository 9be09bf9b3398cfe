package fr.jalon.orientation.planning;

import static fr.jalon.orientation.OrientationProblem.PLAN_LINE_SETTLED;
import static fr.jalon.orientation.OrientationProblem.SLOT_TAKEN;
import static fr.jalon.orientation.OrientationProblem.SLOT_UNKNOWN;

import fr.jalon.orientation.matching.Proposal.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;

/** A human chooses another slot for a person, or none for now. */
@ApplicationScoped
class ChangeLine {
  private final PlanRepository plans;
  private final PlanLineRepository lines;
  private final Clock clock;

  ChangeLine(PlanRepository plans, PlanLineRepository lines, Clock clock) {
    this.plans = plans;
    this.lines = lines;
    this.clock = clock;
  }

  /** Changes the line, once {@code version} accepts the one that is changed. */
  @Transactional
  PlanLine handle(UUID plan, int number, LongConsumer version, Optional<UUID> slot) {
    plans.holdOpen(plan);
    var line = lines.lock(plan, number);
    version.accept(line.version());
    if (line.status() == PlanLine.Status.ACCEPTED) {
      throw PLAN_LINE_SETTLED.because("Dites plutôt ce qu'est devenu ce rendez-vous.");
    }
    var day = slot.map(id -> day(plan, number, id));
    var late = day.map(on -> daysLate(line, on)).orElse(0);
    var placed = late > 0 ? Verdict.LATE : Verdict.ON_TIME;
    lines.change(plan, number, slot, day.isEmpty() ? Verdict.UNPLACED : placed, late);
    return lines.line(plan, number);
  }

  private LocalDate day(UUID plan, int number, UUID slot) {
    var candidate =
        lines
            .candidate(plan, number, slot)
            .orElseThrow(() ->
                SLOT_UNKNOWN.because(
                    "Choisissez un créneau de GET /creneaux?libres=true.", "/slotId"));
    if (!candidate.free()) {
      throw SLOT_TAKEN.because("Choisissez un autre créneau libre.", "/slotId");
    }
    return LocalDate.ofInstant(candidate.startsAt().toInstant(), clock.getZone());
  }

  private static int daysLate(PlanLine line, LocalDate day) {
    var due = line.dueOn();
    return due == null ? 0 : Math.toIntExact(Math.max(0, day.toEpochDay() - due.toEpochDay()));
  }
}
