package fr.jalon.orientation.recognition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import fr.jalon.orientation.beneficiary.IdentityVault;
import fr.jalon.orientation.beneficiary.Nir;
import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.recognition.Acquaintances.Choice;
import fr.jalon.orientation.recognition.Recognised.Found;
import fr.jalon.orientation.recognition.RecognisedPersonRepository.DoubtRow;
import fr.jalon.orientation.recognition.RecognisedPersonRepository.PersonRow;
import fr.jalon.orientation.recognition.RecognitionRepository.Candidates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes known a person of whom only the département's own records tell: by the levels of a file of
 * the CAF, never by contacts. Whoever may be someone known becomes a person of their own, and the
 * pair is queued for a named agent.
 */
@ApplicationScoped
public class IntroducePersons {
  private final RecognitionRepository recognition;
  private final RecognisedPersonRepository persons;
  private final IdentityVault vault;
  private final Clock clock;

  IntroducePersons(
      RecognitionRepository recognition,
      RecognisedPersonRepository persons,
      IdentityVault vault,
      Clock clock) {
    this.recognition = recognition;
    this.persons = persons;
    this.vault = vault;
    this.clock = clock;
  }

  /** What is told of someone. */
  public record Stranger(
      String lastName, String birthName, String firstName, LocalDate birthDate, Optional<Nir> nir) {

    @Override
    public String toString() {
      return "Stranger[…]";
    }
  }

  /** Who a stranger is: someone known, someone new, or someone new who may be someone known. */
  public record Introduced(PersonId person, Found found) {

    public boolean isKnown() {
      return switch (found) {
        case BY_NIR, BY_NAME -> true;
        case NEW, AMBIGUOUS -> false;
      };
    }
  }

  /** Who they would be, in their order; nothing is written. */
  @Transactional(TxType.MANDATORY)
  public List<Introduced> foresee(List<Stranger> strangers, String departement) {
    return choose(strangers, departement).stream()
        .map(choice -> new Introduced(new PersonId(choice.id()), choice.found()))
        .toList();
  }

  @Transactional(TxType.MANDATORY)
  public Introduced handle(Stranger stranger, String departement) {
    recognition.alone(departement);
    var choice = choose(List.of(stranger), departement).getFirst();
    var introduced = new Introduced(new PersonId(choice.id()), choice.found());
    if (!introduced.isKnown()) {
      persons.introduce(row(choice.id(), stranger, departement), doubts(choice));
    }
    return introduced;
  }

  private List<Choice> choose(List<Stranger> strangers, String departement) {
    var wanted = new ArrayList<Wanted>();
    for (var stranger : strangers) {
      wanted.add(
          new Wanted(
              wanted.size(),
              UUID.randomUUID(),
              index(stranger, departement).orElse(null),
              stranger.nir().filter(Nir::provisional).isPresent(),
              stranger.birthDate(),
              stranger.birthName(),
              stranger.firstName(),
              null,
              null,
              null));
    }
    var candidates =
        recognition.persons(wanted).stream().collect(toMap(Candidates::ord, one -> one));
    var acquaintances = new Acquaintances();
    return wanted.stream()
        .map(one ->
            acquaintances.choose(
                one, Objects.requireNonNull(candidates.get(one.ord())), new HashSet<>()))
        .toList();
  }

  private Optional<String> index(Stranger stranger, String departement) {
    return stranger.nir().map(nir -> RecognisedPersonRepository.hex(vault.index(nir, departement)));
  }

  private PersonRow row(UUID id, Stranger stranger, String departement) {
    return new PersonRow(
        id,
        index(stranger, departement).orElse(null),
        stranger
            .nir()
            .map(nir ->
                RecognisedPersonRepository.hex(
                    vault.seal(nir.digits().getBytes(UTF_8), departement, id.toString())))
            .orElse(null),
        stranger.nir().filter(Nir::provisional).isPresent(),
        null,
        stranger.lastName(),
        stranger.birthName(),
        stranger.firstName(),
        null,
        stranger.birthDate(),
        null,
        null,
        "UNKNOWN");
  }

  private List<DoubtRow> doubts(Choice choice) {
    return choice.doubts().stream()
        .map(doubt ->
            new DoubtRow(
                UUID.randomUUID(),
                choice.id(),
                doubt.other().value(),
                doubt.why().name(),
                null,
                clock.instant()))
        .toList();
  }
}
