package fr.jalon.accompaniment.employment.telling;

import static fr.jalon.accompaniment.AccompanimentProblem.EMPLOYMENT_ALREADY_COMPARED;
import static fr.jalon.accompaniment.AccompanimentProblem.EMPLOYMENT_OF_SOMEBODY_ELSE;

import fr.jalon.accompaniment.employment.Employment;
import fr.jalon.accompaniment.employment.EmploymentId;
import fr.jalon.accompaniment.employment.EmploymentView;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.platform.event.Outbox;
import fr.jalon.platform.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Says whether a job told of twice is one or two: a person does, the machine only proposes. */
@ApplicationScoped
class CompareEmployment {
  private final AccompanimentRepository accompaniments;
  private final KnownJobs jobs;
  private final Outbox outbox;
  private final Clock clock;

  CompareEmployment(
      AccompanimentRepository accompaniments, KnownJobs jobs, Outbox outbox, Clock clock) {
    this.accompaniments = accompaniments;
    this.jobs = jobs;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  EmploymentView handle(EmploymentId id, Optional<EmploymentId> same) {
    var accompaniment = accompaniments.lock(jobs.accompanimentOf(id));
    if (!(jobs.get(id) instanceof Employment.ToCompare waiting)) {
      throw EMPLOYMENT_ALREADY_COMPARED.because("Un emploi se rapproche une fois");
    }
    if (same.isPresent()) {
      return oneWith(waiting, jobs.get(same.orElseThrow()));
    }
    var change = waiting.another(clock.instant());
    var view = jobs.startCompared(change.next(), accompaniment);
    change.events().forEach(outbox::append);
    return view;
  }

  /** The other one keeps what was known of it, and now has both sources. */
  private EmploymentView oneWith(Employment.ToCompare waiting, Employment other) {
    if (!other.job().subject().personId().equals(waiting.job().subject().personId())) {
      throw unlike(other);
    }
    var told = waiting.job().statements().getFirst();
    switch (other) {
      case Employment.Current current -> jobs.update(current.confirmedBy(told));
      case Employment.Ended ended -> jobs.update(ended.confirmedBy(told));
      case Employment.ToCompare _, Employment.Same _ -> throw unlike(other);
    }
    return jobs.update(waiting.same(other.id()));
  }

  private static Refusal unlike(Employment other) {
    return EMPLOYMENT_OF_SOMEBODY_ELSE.because(
        "L'emploi %s n'est pas un emploi connu de la même personne".formatted(other.id().value()),
        "/sameAs");
  }
}
