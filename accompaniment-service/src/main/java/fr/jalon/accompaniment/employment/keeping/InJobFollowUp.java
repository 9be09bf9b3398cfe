package fr.jalon.accompaniment.employment.keeping;

import fr.jalon.accompaniment.employment.EmploymentId;
import fr.jalon.accompaniment.employment.EmploymentRepository;
import fr.jalon.accompaniment.employment.rule.EmploymentRulesFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** The follow-up of one job, as it stands today. */
@ApplicationScoped
class InJobFollowUp {
  private final EmploymentRepository employments;
  private final InJobContactRepository contacts;
  private final EmploymentRulesFile file;
  private final Clock clock;

  InJobFollowUp(
      EmploymentRepository employments,
      InJobContactRepository contacts,
      EmploymentRulesFile file,
      Clock clock) {
    this.employments = employments;
    this.contacts = contacts;
    this.file = file;
    this.clock = clock;
  }

  EmploymentRepository employments() {
    return employments;
  }

  InJobContactRepository contacts() {
    return contacts;
  }

  @Transactional
  InJobView read(EmploymentId id) {
    return InJobView.of(
        employments.get(id), contacts.of(id), file.rules().followUp(), LocalDate.now(clock));
  }
}
