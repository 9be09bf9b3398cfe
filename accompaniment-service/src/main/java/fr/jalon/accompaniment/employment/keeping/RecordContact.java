package fr.jalon.accompaniment.employment.keeping;

import fr.jalon.accompaniment.employment.EmploymentId;
import fr.jalon.accompaniment.employment.keeping.InJobContact.Recording;
import fr.jalon.accompaniment.employment.keeping.InJobContact.With;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.accompaniment.followup.GivenDate;
import fr.jalon.platform.event.Outbox;
import fr.jalon.platform.identity.CurrentAgent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says that a contact was held, or that nobody answered. */
@ApplicationScoped
class RecordContact {
  private final AccompanimentRepository accompaniments;
  private final InJobFollowUp followUp;
  private final Outbox outbox;
  private final CurrentAgent agent;
  private final Clock clock;

  RecordContact(
      AccompanimentRepository accompaniments,
      InJobFollowUp followUp,
      Outbox outbox,
      CurrentAgent agent,
      Clock clock) {
    this.accompaniments = accompaniments;
    this.followUp = followUp;
    this.outbox = outbox;
    this.agent = agent;
    this.clock = clock;
  }

  /** How a contact went; nobody was there when it says nothing. */
  record Outcome(@Nullable LocalDate on, Optional<With> heldWith, boolean atRisk) {}

  @Transactional
  InJobView handle(EmploymentId id, UUID contactId, Outcome outcome) {
    accompaniments.lock(followUp.employments().accompanimentOf(id));
    var job = followUp.employments().get(id).job();
    var contact = followUp.contacts().get(id, contactId);
    var on =
        new GivenDate("/on", job.terms().startsOn(), "le début de l'emploi")
            .resolve(outcome.on(), LocalDate.now(clock));
    var recording = new Recording(clock.instant(), agent.id());
    if (outcome.heldWith().isPresent()) {
      var change =
          contact.hold(job, on, outcome.heldWith().orElseThrow(), outcome.atRisk(), recording);
      followUp.contacts().update(change.next());
      change.events().forEach(outbox::append);
    } else {
      followUp.contacts().update(contact.miss(on, recording));
    }
    return followUp.read(id);
  }
}
