package fr.jalon.orientation.delivery;

import static fr.jalon.orientation.OrientationProblem.PERSON_NOT_FOUND;

import fr.jalon.contracts.Channel;
import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.beneficiary.PersonIdentity;
import fr.jalon.orientation.beneficiary.PersonRepository;
import fr.jalon.orientation.carrier.Carriers;
import fr.jalon.orientation.contact.ContactRepository;
import fr.jalon.orientation.letter.Addressee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.POST;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** By which channels a person can be written to, and where. */
@ApplicationScoped
public class Reach {
  private final PersonRepository people;
  private final ContactRepository contacts;
  private final Carriers carriers;

  Reach(PersonRepository people, ContactRepository contacts, Carriers carriers) {
    this.people = people;
    this.contacts = contacts;
    this.carriers = carriers;
  }

  public PersonIdentity person(PersonId id) {
    return people
        .identity(id)
        .orElseThrow(() -> PERSON_NOT_FOUND.because("L'identité de la personne manque."));
  }

  public Set<Channel> channels(PersonIdentity person) {
    var channels = EnumSet.noneOf(Channel.class);
    for (var channel : Channel.values()) {
      if (recipient(person, channel).isPresent()) {
        channels.add(channel);
      }
    }
    return channels;
  }

  /** Where to write on that channel; nowhere when it is not served, or the person has none. */
  public Optional<String> recipient(PersonIdentity person, Channel channel) {
    if (!carriers.serve(channel)) {
      return Optional.empty();
    }
    return switch (channel) {
      case EMAIL -> contacts.of(person.id()).email().map(email -> email.value());
      case SMS -> contacts.of(person.id()).mobile().map(number -> number.e164());
      case POST -> person.address().map(_ -> String.join("\n", Addressee.window(person).lines()));
      case HAND -> Optional.empty();
    };
  }
}
