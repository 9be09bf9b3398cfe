package fr.jalon.accompaniment.employment.keeping;

import fr.jalon.accompaniment.employment.EmploymentId;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** Follows a job because an agent asks for it, when nothing offered it on the day it started. */
@ApplicationScoped
class OpenInJobFollowUp {
  private final AccompanimentRepository accompaniments;
  private final InJobFollowUp followUp;
  private final KeepInJob keepInJob;
  private final Clock clock;

  OpenInJobFollowUp(
      AccompanimentRepository accompaniments,
      InJobFollowUp followUp,
      KeepInJob keepInJob,
      Clock clock) {
    this.accompaniments = accompaniments;
    this.followUp = followUp;
    this.keepInJob = keepInJob;
    this.clock = clock;
  }

  @Transactional
  InJobView handle(EmploymentId id) {
    accompaniments.lock(followUp.employments().accompanimentOf(id));
    keepInJob.ask(followUp.employments().get(id), LocalDate.now(clock));
    return followUp.read(id);
  }
}
