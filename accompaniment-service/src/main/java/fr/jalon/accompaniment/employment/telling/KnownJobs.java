package fr.jalon.accompaniment.employment.telling;

import static fr.jalon.accompaniment.AccompanimentProblem.EMPLOYMENT_TO_COMPARE;

import fr.jalon.accompaniment.employment.Employment;
import fr.jalon.accompaniment.employment.EmploymentId;
import fr.jalon.accompaniment.employment.EmploymentRepository;
import fr.jalon.accompaniment.employment.EmploymentView;
import fr.jalon.accompaniment.employment.EndReason;
import fr.jalon.accompaniment.employment.JobTerms;
import fr.jalon.accompaniment.employment.keeping.KeepInJob;
import fr.jalon.accompaniment.employment.rule.EmploymentRulesFile;
import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.GivenDate;
import fr.jalon.platform.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** The jobs that are known, kept together with the follow-up that each calls for. */
@ApplicationScoped
class KnownJobs {
  private final EmploymentRepository employments;
  private final Resembling resembling;
  private final KeepInJob keepInJob;
  private final EmploymentRulesFile file;
  private final Clock clock;

  KnownJobs(
      EmploymentRepository employments,
      Resembling resembling,
      KeepInJob keepInJob,
      EmploymentRulesFile file,
      Clock clock) {
    this.employments = employments;
    this.resembling = resembling;
    this.keepInJob = keepInJob;
    this.file = file;
    this.clock = clock;
  }

  /** A job is recorded once it has started. */
  void mustBePlausible(JobTerms terms) {
    new GivenDate("/startsOn", JobTerms.EARLIEST, "ce qui est vraisemblable")
        .resolve(terms.startsOn(), LocalDate.now(clock));
  }

  boolean early(JobTerms terms, LocalDate lastDay, EndReason reason) {
    return reason != EndReason.RECORDED_IN_ERROR
        && file.rules().earlyBreak().isEarly(terms, lastDay);
  }

  boolean resembles(UUID personId, JobTerms terms) {
    return !resembling.to(personId, terms).isEmpty();
  }

  AccompanimentId accompanimentOf(EmploymentId id) {
    return employments.accompanimentOf(id);
  }

  /** To be read once the accompaniment is locked: that lock guards it too. */
  Employment get(EmploymentId id) {
    return employments.get(id);
  }

  EmploymentView keep(Employment.ToCompare waiting) {
    employments.insert(waiting);
    return resembling.view(waiting);
  }

  /** A job that everybody hears of for the first time. */
  EmploymentView start(Employment.Current started, Accompaniment within) {
    employments.insert(started);
    employments.flush();
    keepInJob.started(started, within, LocalDate.now(clock));
    return resembling.view(started);
  }

  /** A job that an agent said to be another than those it looks like. */
  EmploymentView startCompared(Employment.Current started, Accompaniment within) {
    employments.update(started);
    keepInJob.started(started, within, LocalDate.now(clock));
    return resembling.view(started);
  }

  EmploymentView update(Employment next) {
    employments.update(next);
    switch (next) {
      case Employment.Current current -> keepInJob.corrected(current);
      case Employment.Ended ended -> {
        keepInJob.corrected(ended);
        keepInJob.ended(ended);
      }
      case Employment.ToCompare _, Employment.Same _ -> {
        // nobody is followed in a job that is not known for good
      }
    }
    return resembling.view(next);
  }

  static Refusal waiting() {
    return EMPLOYMENT_TO_COMPARE.because(
        "Dites d'abord s'il est le même qu'un emploi déjà connu de la personne");
  }
}
