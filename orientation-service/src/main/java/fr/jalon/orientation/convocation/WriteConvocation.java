package fr.jalon.orientation.convocation;

import static fr.jalon.orientation.OrientationProblem.ADDRESS_UNKNOWN;
import static fr.jalon.orientation.OrientationProblem.PERSON_NOT_FOUND;
import static jakarta.transaction.Transactional.TxType.MANDATORY;

import fr.jalon.contracts.Channel;
import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.beneficiary.PersonIdentity;
import fr.jalon.orientation.beneficiary.PersonRepository;
import fr.jalon.orientation.carrier.Part;
import fr.jalon.orientation.parcours.ParcoursId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Writes a convocation and keeps it, word for word: its text, and its letter when it has one. */
@ApplicationScoped
class WriteConvocation {
  private final PersonRepository people;
  private final ConvocationText text;
  private final ConvocationLetter letter;
  private final ConvocationRepository convocations;

  WriteConvocation(
      PersonRepository people,
      ConvocationText text,
      ConvocationLetter letter,
      ConvocationRepository convocations) {
    this.people = people;
    this.text = text;
    this.letter = letter;
    this.convocations = convocations;
  }

  /** What is to be written. */
  record Draft(
      ParcoursId parcours,
      PersonId person,
      Channel channel,
      Optional<UUID> rendezVousId,
      Optional<Meeting> meeting,
      LocalDate writtenOn,
      String author) {}

  /** What was, and whom it is for. */
  record Written(Convocation convocation, PersonIdentity person, Optional<Part> letter) {}

  /** Whether the person has a postal address. */
  boolean canBePosted(PersonId person) {
    return people.identity(person).flatMap(PersonIdentity::address).isPresent();
  }

  @Transactional(MANDATORY)
  Written handle(Draft draft, Optional<LocalDate> sentOn) {
    var person =
        people
            .identity(draft.person())
            .orElseThrow(() -> PERSON_NOT_FOUND.because("L'identité de la personne manque."));
    if (draft.channel() == Channel.POST && person.address().isEmpty()) {
      throw ADDRESS_UNKNOWN.because(
          "Choisissez un autre canal, la CAF n'a pas transmis d'adresse.", "/channel");
    }
    var content = text.render(draft.channel(), person, draft.meeting(), draft.writtenOn());
    var convocation =
        new Convocation(
            UUID.randomUUID(),
            draft.parcours(),
            draft.person(),
            draft.rendezVousId(),
            draft.channel(),
            content,
            Convocation.seal(content),
            sentOn,
            draft.author());
    convocations.insert(convocation);
    var printed =
        draft.channel() == Channel.POST
            ? Optional.of(
                letter.print(convocation.id(), person, draft.meeting(), draft.writtenOn()))
            : Optional.<Part>empty();
    printed.ifPresent(part -> convocations.insertDocument(convocation.id(), part));
    return new Written(convocation, person, printed);
  }
}
