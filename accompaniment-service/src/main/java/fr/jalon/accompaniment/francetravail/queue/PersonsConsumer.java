package fr.jalon.accompaniment.francetravail.queue;

import fr.jalon.accompaniment.francetravail.registration.RegistrationRepository;
import fr.jalon.contracts.OrientationEvent;
import fr.jalon.contracts.PersonEvent;
import fr.jalon.contracts.PersonEvent.PersonsMerged;
import fr.jalon.contracts.PersonEvent.PersonsSplit;
import fr.jalon.platform.event.EventConsumer;
import jakarta.enterprise.context.ApplicationScoped;

/** Two persons found to be one have one history at France Travail; found to be two, each theirs. */
@ApplicationScoped
class PersonsConsumer implements EventConsumer<OrientationEvent> {
  private final RegistrationRepository registrations;
  private final CallRepository calls;

  PersonsConsumer(RegistrationRepository registrations, CallRepository calls) {
    this.registrations = registrations;
    this.calls = calls;
  }

  @Override
  public String topic() {
    return OrientationEvent.TOPIC;
  }

  @Override
  public Class<OrientationEvent> type() {
    return OrientationEvent.class;
  }

  @Override
  public String name() {
    return "france-travail-persons";
  }

  @Override
  public void on(OrientationEvent event) {
    if (!(event instanceof PersonEvent told)) {
      return;
    }
    switch (told) {
      case PersonsMerged merged -> {
        registrations.merge(merged.absorbedPersonId(), merged.personId());
        merged.parcoursIds().forEach(parcours -> calls.belongTo(merged.personId(), parcours));
      }
      case PersonsSplit split -> {
        registrations.split(split.separatedPersonId());
        split
            .parcoursIds()
            .forEach(parcours -> calls.belongTo(split.separatedPersonId(), parcours));
      }
    }
  }
}
