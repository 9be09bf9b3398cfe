package fr.jalon.accompaniment.francetravail.registration;

import fr.jalon.accompaniment.francetravail.registration.RegistrationRepository.Source;
import fr.jalon.contracts.RegistrationEvent;
import fr.jalon.contracts.RegistrationEvent.DeregistrationKind;
import fr.jalon.contracts.RegistrationEvent.JobseekerDeregistered;
import fr.jalon.contracts.RegistrationEvent.JobseekerRegistered;
import fr.jalon.platform.event.Outbox;
import fr.jalon.platform.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Adds to a person's history what a line tells of them, and tells of what was not known. */
@ApplicationScoped
public class RecordFacts {
  private final RegistrationRepository registrations;
  private final Outbox outbox;
  private final Tenancy tenancy;

  RecordFacts(RegistrationRepository registrations, Outbox outbox, Tenancy tenancy) {
    this.registrations = registrations;
    this.outbox = outbox;
    this.tenancy = tenancy;
  }

  /** Answers how many facts were new. */
  @Transactional(Transactional.TxType.MANDATORY)
  public int handle(UUID person, Facts facts, Source source) {
    int added = 0;
    for (var told : facts.registrations()) {
      if (registrations.insert(person, told, source)) {
        outbox.append(event(person, told, source));
        added++;
      }
    }
    if (facts.followUp() != null && registrations.insert(person, facts.followUp(), source)) {
      added++;
    }
    if (facts.action() != null && registrations.insert(person, facts.action(), source)) {
      added++;
    }
    return added;
  }

  private RegistrationEvent event(UUID person, Registration told, Source source) {
    var parcours = registrations.parcoursOf(person).orElse(null);
    var departement = tenancy.departement();
    return switch (told.kind()) {
      case INSCRIPTION ->
          new JobseekerRegistered(
              UUID.randomUUID(),
              source.now(),
              departement,
              person,
              parcours,
              told.on(),
              told.code());
      case CESSATION, RADIATION ->
          new JobseekerDeregistered(
              UUID.randomUUID(),
              source.now(),
              departement,
              person,
              parcours,
              told.on(),
              DeregistrationKind.valueOf(told.kind().name()),
              told.code());
    };
  }
}
