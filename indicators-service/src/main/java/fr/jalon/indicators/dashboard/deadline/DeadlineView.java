package fr.jalon.indicators.dashboard.deadline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The promises that fall due, as they are shown. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record DeadlineView(
    LocalDate asOf, LocalDate until, @Nullable String territory, List<PromiseView> deadlines) {

  static DeadlineView of(WatchDeadlines.Answer answer) {
    return new DeadlineView(
        answer.asOf(),
        answer.until(),
        answer.territory().orElse(null),
        answer.promises().stream()
            .map(promise -> PromiseView.of(promise, answer.waiting()))
            .toList());
  }

  /**
   * One promise.
   *
   * @param atRisk persons whose last day is this week
   * @param overdue persons whose last day has passed, and who still wait
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record PromiseView(
      Deadline deadline,
      String label,
      String delay,
      String indicator,
      String variant,
      String rule,
      long atRisk,
      long overdue,
      List<TerritoryView> territories) {

    static PromiseView of(Promise promise, List<DeadlineRepository.Waiting> all) {
      var waiting = all.stream().filter(each -> each.deadline() == promise.deadline()).toList();
      return new PromiseView(
          promise.deadline(),
          promise.deadline().label(),
          promise.delay().inWords(),
          promise.indicator().code(),
          promise.variant().name(),
          promise.indicator().rule(promise.variant()),
          waiting.stream().mapToLong(DeadlineRepository.Waiting::atRisk).sum(),
          waiting.stream().mapToLong(DeadlineRepository.Waiting::overdue).sum(),
          waiting.stream()
              .map(TerritoryView::of)
              .sorted(
                  Comparator.comparing(
                      TerritoryView::territory, Comparator.nullsLast(Comparator.naturalOrder())))
              .toList());
    }
  }

  /** Those of one territory; null when the commune of none is known. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record TerritoryView(@Nullable String territory, long atRisk, long overdue) {
    static TerritoryView of(DeadlineRepository.Waiting waiting) {
      return new TerritoryView(
          waiting.territory().orElse(null), waiting.atRisk(), waiting.overdue());
    }
  }
}
