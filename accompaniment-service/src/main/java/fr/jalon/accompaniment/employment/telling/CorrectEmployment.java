package fr.jalon.accompaniment.employment.telling;

import fr.jalon.accompaniment.employment.Employment;
import fr.jalon.accompaniment.employment.EmploymentId;
import fr.jalon.accompaniment.employment.EmploymentView;
import fr.jalon.accompaniment.employment.JobTerms;
import fr.jalon.accompaniment.employment.Statement;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.accompaniment.followup.Change;
import fr.jalon.platform.event.Outbox;
import fr.jalon.platform.http.ETags;
import fr.jalon.platform.identity.CurrentAgent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Corrects what is known of a job; what was said before stays readable. */
@ApplicationScoped
class CorrectEmployment {
  private final AccompanimentRepository accompaniments;
  private final KnownJobs jobs;
  private final Outbox outbox;
  private final CurrentAgent agent;
  private final Clock clock;

  CorrectEmployment(
      AccompanimentRepository accompaniments,
      KnownJobs jobs,
      Outbox outbox,
      CurrentAgent agent,
      Clock clock) {
    this.accompaniments = accompaniments;
    this.jobs = jobs;
    this.outbox = outbox;
    this.agent = agent;
    this.clock = clock;
  }

  @Transactional
  EmploymentView handle(EmploymentId id, @Nullable String ifMatch, JobTerms terms, String reason) {
    accompaniments.lock(jobs.accompanimentOf(id));
    var known = jobs.get(id);
    ETags.require(ifMatch, known.job().version());
    jobs.mustBePlausible(terms);
    var source = known.job().statements().getFirst().source();
    var correction =
        new Statement(Statement.Kind.CORRECTED, source, terms, reason, clock.instant(), agent.id());
    Change<? extends Employment> change =
        switch (known) {
          case Employment.Current current -> current.correct(correction);
          case Employment.Ended ended ->
              ended.correct(correction, jobs.early(terms, ended.end().on(), ended.end().reason()));
          case Employment.ToCompare _, Employment.Same _ -> throw KnownJobs.waiting();
        };
    change.events().forEach(outbox::append);
    return jobs.update(change.next());
  }
}
