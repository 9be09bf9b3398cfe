package fr.jalon.accompaniment.employment.telling;

import fr.jalon.accompaniment.employment.Employment;
import fr.jalon.accompaniment.employment.EmploymentId;
import fr.jalon.accompaniment.employment.EmploymentView;
import fr.jalon.accompaniment.employment.End;
import fr.jalon.accompaniment.employment.EndReason;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.accompaniment.followup.Change;
import fr.jalon.accompaniment.followup.GivenDate;
import fr.jalon.platform.event.Outbox;
import fr.jalon.platform.identity.CurrentAgent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Says that a job is over and why, or corrects that. */
@ApplicationScoped
class EndEmployment {
  private final AccompanimentRepository accompaniments;
  private final KnownJobs jobs;
  private final Outbox outbox;
  private final Author author;

  EndEmployment(
      AccompanimentRepository accompaniments, KnownJobs jobs, Outbox outbox, Author author) {
    this.accompaniments = accompaniments;
    this.jobs = jobs;
    this.outbox = outbox;
    this.author = author;
  }

  /** Who acts, and when. */
  @ApplicationScoped
  static class Author {
    private final CurrentAgent agent;
    private final Clock clock;

    Author(CurrentAgent agent, Clock clock) {
      this.agent = agent;
      this.clock = clock;
    }

    End ends(LocalDate on, EndReason reason, boolean early) {
      return new End(on, reason, early, clock.instant(), agent.id());
    }

    LocalDate today() {
      return LocalDate.now(clock);
    }
  }

  @Transactional
  EmploymentView handle(EmploymentId id, @Nullable LocalDate endedOn, EndReason reason) {
    accompaniments.lock(jobs.accompanimentOf(id));
    var known = jobs.get(id);
    var terms = known.job().terms();
    var on =
        new GivenDate("/endedOn", terms.startsOn(), "le début de l'emploi")
            .resolve(endedOn, author.today());
    var end = author.ends(on, reason, jobs.early(terms, on, reason));
    Change<Employment.Ended> change =
        switch (known) {
          case Employment.Current current -> current.end(end);
          case Employment.Ended ended -> ended.correctEnd(end);
          case Employment.ToCompare _, Employment.Same _ -> throw KnownJobs.waiting();
        };
    change.events().forEach(outbox::append);
    return jobs.update(change.next());
  }
}
