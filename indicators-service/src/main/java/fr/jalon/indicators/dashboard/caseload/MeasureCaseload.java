package fr.jalon.indicators.dashboard.caseload;

import fr.jalon.indicators.measure.Questions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;

/** Says who is followed by whom, and who waits for what, on one day. */
@ApplicationScoped
class MeasureCaseload {
  private final Questions questions;
  private final CaseloadRepository caseloads;

  MeasureCaseload(Questions questions, CaseloadRepository caseloads) {
    this.questions = questions;
    this.caseloads = caseloads;
  }

  /** The caseload of a day, and of one territory or all. */
  record Answer(LocalDate day, Optional<String> territory, Caseload caseload) {}

  /** Of today when no day is asked for; of a day to come, nothing is known: that of today. */
  @Transactional
  Answer handle(Optional<LocalDate> asked, Optional<String> territoryCode) {
    var territory = questions.territory(territoryCode);
    var today = questions.today();
    var day = asked.filter(wanted -> wanted.isBefore(today)).orElse(today);
    return new Answer(day, territory, caseloads.count(day));
  }
}
