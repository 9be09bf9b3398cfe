package fr.jalon.orientation.recognition;

import static java.util.stream.Collectors.toMap;

import fr.jalon.orientation.beneficiary.IdentityVault;
import fr.jalon.orientation.beneficiary.Nir;
import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.recognition.Alike.Verdict;
import fr.jalon.orientation.recognition.RecognitionRepository.Candidates;
import fr.jalon.orientation.recognition.RecognitionRepository.DossierNumber;
import fr.jalon.orientation.recognition.RecognitionRepository.KnownHousehold;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells who the persons of a partner's file are, by the same levels as a file of the CAF, without
 * making anyone: whoever is in doubt is told to be so.
 */
@ApplicationScoped
public class ResolvePersons {
  private final RecognitionRepository recognition;
  private final IdentityVault vault;

  ResolvePersons(RecognitionRepository recognition, IdentityVault vault) {
    this.recognition = recognition;
    this.vault = vault;
  }

  /** What a partner knows of a person. */
  public record Asked(
      Optional<Nir> nir,
      LocalDate birthDate,
      Optional<String> birthName,
      Optional<String> firstName,
      Optional<String> birthPlace,
      Optional<String> caseNumber) {

    @Override
    public String toString() {
      return "Asked[…]";
    }
  }

  /** What is answered of each. */
  public sealed interface Resolved {}

  /** One person, and no doubt. */
  public record One(PersonId person) implements Resolved {}

  /** Someone may be this person: an agent must look. */
  public record Doubtful() implements Resolved {}

  /** Nobody known is this person. */
  public record Nobody() implements Resolved {}

  /** In the order asked. */
  @Transactional(TxType.MANDATORY)
  public List<Resolved> handle(List<Asked> asked, String departement) {
    var households =
        recognition
            .households(
                asked.stream()
                    .flatMap(one -> one.caseNumber().stream())
                    .distinct()
                    .map(DossierNumber::new)
                    .toList())
            .stream()
            .collect(toMap(KnownHousehold::number, KnownHousehold::id));
    var wanted = new ArrayList<Wanted>();
    for (var one : asked) {
      wanted.add(wanted(wanted.size(), one, households, departement));
    }
    var candidates =
        recognition.persons(wanted).stream().collect(toMap(Candidates::ord, one -> one));
    return wanted.stream()
        .map(one -> resolve(one, Objects.requireNonNull(candidates.get(one.ord()))))
        .toList();
  }

  private Wanted wanted(int ord, Asked asked, Map<String, UUID> households, String departement) {
    return new Wanted(
        ord,
        asked
            .caseNumber()
            .flatMap(number -> Optional.ofNullable(households.get(number)))
            .orElseGet(UUID::randomUUID),
        asked
            .nir()
            .map(nir -> HexFormat.of().formatHex(vault.index(nir, departement)))
            .orElse(null),
        asked.nir().filter(Nir::provisional).isPresent(),
        asked.birthDate(),
        asked.birthName().orElse(""),
        asked.firstName().orElse(""),
        null,
        asked.birthPlace().orElse(null),
        null);
  }

  private static Resolved resolve(Wanted wanted, Candidates candidates) {
    if (candidates.byNir() != null) {
      return new One(new PersonId(candidates.byNir()));
    }
    var alike = Objects.requireNonNullElse(candidates.alike(), List.<Alike>of());
    var same =
        alike.stream()
            .filter(one -> one.judge(wanted) == Verdict.SAME)
            .map(Alike::personId)
            .distinct()
            .toList();
    if (same.size() == 1) {
      return new One(new PersonId(same.getFirst()));
    }
    boolean sameNir =
        candidates.sameNirOtherBirthDate() != null && !candidates.sameNirOtherBirthDate().isEmpty();
    return sameNir || alike.stream().anyMatch(one -> one.judge(wanted) != Verdict.STRANGER)
        ? new Doubtful()
        : new Nobody();
  }
}
