package fr.jalon.indicators.dashboard.deadline;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.indicators.dashboard.Reader;
import fr.jalon.indicators.dashboard.Sheet;
import fr.jalon.indicators.disclosure.Axis;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The promises that fall due, as they are shown to one reader. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record DeadlineView(
    LocalDate asOf,
    LocalDate until,
    @Nullable String territory,
    long hidden,
    List<PromiseView> deadlines) {

  static DeadlineView of(WatchDeadlines.Answer answer, Reader.Sight sight) {
    var sheet = new Sheet(Axis.untied(lines()));
    for (var each : answer.waiting()) {
      sheet.add(atRisk(each.deadline()), each.territory(), each.atRisk());
      sheet.add(overdue(each.deadline()), each.territory(), each.overdue());
    }
    var seen = sight.of(sheet);
    var promises =
        answer.promises().stream()
            .map(promise -> PromiseView.of(promise, seen, answer.territory()))
            .toList();
    return new DeadlineView(
        answer.asOf(),
        answer.until(),
        answer.territory().orElse(null),
        promises.stream().mapToLong(PromiseView::hidden).sum(),
        promises);
  }

  private static List<String> lines() {
    return Arrays.stream(Deadline.values())
        .flatMap(each -> Stream.of(atRisk(each), overdue(each)))
        .toList();
  }

  private static String atRisk(Deadline deadline) {
    return deadline + " AT_RISK";
  }

  private static String overdue(Deadline deadline) {
    return deadline + " OVERDUE";
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
      @Nullable Long atRisk,
      @Nullable Long overdue,
      List<TerritoryView> territories) {

    static PromiseView of(Promise promise, Sheet.Seen seen, Optional<String> territory) {
      var atRisk = DeadlineView.atRisk(promise.deadline());
      var overdue = DeadlineView.overdue(promise.deadline());
      var territories =
          seen.territories().stream()
              .filter(each -> territory.isEmpty() || territory.get().equals(each))
              .map(each ->
                  new TerritoryView(
                      each,
                      seen.at(atRisk, Optional.of(each)),
                      seen.at(overdue, Optional.of(each))))
              .toList();
      return new PromiseView(
          promise.deadline(),
          promise.deadline().label(),
          promise.delay().inWords(),
          promise.indicator().code(),
          promise.variant().name(),
          promise.indicator().rule(promise.variant()),
          seen.at(atRisk, territory),
          seen.at(overdue, territory),
          territories);
    }

    long hidden() {
      return Reader.hidden(atRisk, overdue)
          + territories.stream()
              .mapToLong(each -> Reader.hidden(each.atRisk(), each.overdue()))
              .sum();
    }
  }

  /** Those of one territory; the whole counts those of whom none is known as well. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record TerritoryView(String territory, @Nullable Long atRisk, @Nullable Long overdue) {}
}
