package fr.jalon.indicators.dashboard.funnel;

import fr.jalon.indicators.dashboard.DashboardConfig;
import fr.jalon.indicators.measure.Questions;
import fr.jalon.indicators.period.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;

/** Follows the entrants of one period through every step. */
@ApplicationScoped
class MeasureFunnel {
  private final Questions questions;
  private final FunnelRepository funnels;
  private final DashboardConfig config;

  MeasureFunnel(Questions questions, FunnelRepository funnels, DashboardConfig config) {
    this.questions = questions;
    this.funnels = funnels;
    this.config = config;
  }

  /** The steps of a cohort, and what it takes to read them. */
  record Answer(
      Period period, Optional<String> territory, LocalDate asOf, int months, Funnel funnel) {}

  @Transactional
  Answer handle(Optional<String> periodText, Optional<String> territoryCode) {
    var period = questions.period(periodText);
    var territory = questions.territory(territoryCode);
    var asOf = questions.today();
    return new Answer(
        period,
        territory,
        asOf,
        config.funnelMonths(),
        funnels.count(period, territory, asOf, config.funnelMonths()));
  }
}
