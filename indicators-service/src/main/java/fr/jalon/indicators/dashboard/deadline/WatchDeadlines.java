package fr.jalon.indicators.dashboard.deadline;

import fr.jalon.indicators.catalogue.Catalogue;
import fr.jalon.indicators.dashboard.DashboardConfig;
import fr.jalon.indicators.measure.Questions;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Says which promises will be broken this week unless someone acts, from the very definitions that
 * will judge them. Made at start, so that a catalogue that no longer holds one of them is refused.
 */
@Startup
@ApplicationScoped
class WatchDeadlines {
  private final Questions questions;
  private final DeadlineRepository deadlines;
  private final DashboardConfig config;
  private final List<Promise> promises;

  WatchDeadlines(
      Catalogue catalogue,
      Questions questions,
      DeadlineRepository deadlines,
      DashboardConfig config) {
    this.questions = questions;
    this.deadlines = deadlines;
    this.config = config;
    this.promises =
        Arrays.stream(Deadline.values())
            .map(each -> Promise.of(each, catalogue.find(each.indicator()).orElseThrow()))
            .toList();
  }

  /** Who waits for what, and until when one looks. */
  record Answer(
      LocalDate asOf,
      LocalDate until,
      Optional<String> territory,
      List<Promise> promises,
      List<DeadlineRepository.Waiting> waiting) {}

  @Transactional
  Answer handle(Optional<String> territoryCode) {
    var territory = questions.territory(territoryCode);
    var today = questions.today();
    var until = today.plusDays(config.riskDays() - 1L);
    return new Answer(today, until, territory, promises, deadlines.count(promises, today, until));
  }
}
