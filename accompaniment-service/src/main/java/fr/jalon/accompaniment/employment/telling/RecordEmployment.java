package fr.jalon.accompaniment.employment.telling;

import fr.jalon.accompaniment.employment.Employment;
import fr.jalon.accompaniment.employment.EmploymentId;
import fr.jalon.accompaniment.employment.EmploymentView;
import fr.jalon.accompaniment.employment.JobTerms;
import fr.jalon.accompaniment.employment.Statement;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.contracts.EmploymentEvent.EmploymentSource;
import fr.jalon.platform.event.Outbox;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/**
 * Records that a person works, whoever says so.
 *
 * <p>Allowed on a closed accompaniment too: a return to employment is read up to a year after the
 * entry. A job that looks like another waits for an agent and is told to nobody.
 */
@ApplicationScoped
class RecordEmployment {
  private final AccompanimentRepository accompaniments;
  private final KnownJobs jobs;
  private final Outbox outbox;
  private final CurrentAgent agent;
  private final Clock clock;

  RecordEmployment(
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

  /** France Travail's own machine speaks for France Travail, and for nobody else. */
  private EmploymentSource toldBy(EmploymentSource source) {
    return agent.roles().contains(Role.FLUX_FRANCE_TRAVAIL)
        ? EmploymentSource.FRANCE_TRAVAIL
        : source;
  }

  @Transactional
  EmploymentView handle(AccompanimentId id, EmploymentSource source, JobTerms terms) {
    var accompaniment = accompaniments.lock(id);
    jobs.mustBePlausible(terms);
    var told =
        new Statement(
            Statement.Kind.TOLD, toldBy(source), terms, null, clock.instant(), agent.id());
    var newId = new EmploymentId(UUID.randomUUID());
    if (jobs.resembles(accompaniment.subject().personId(), terms)) {
      return jobs.keep(Employment.resembling(newId, accompaniment, told));
    }
    var change = Employment.start(newId, accompaniment, told);
    var view = jobs.start(change.next(), accompaniment);
    change.events().forEach(outbox::append);
    return view;
  }
}
