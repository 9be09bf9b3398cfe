package fr.jalon.orientation.recognition;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fr.jalon.contracts.SubjectToDuties;
import fr.jalon.orientation.beneficiary.IdentityVault;
import fr.jalon.orientation.beneficiary.Nir;
import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.bulk.TimeOrderedUuid;
import fr.jalon.orientation.cnaf.Dossier;
import fr.jalon.orientation.cnaf.Dossier.Member;
import fr.jalon.orientation.cnaf.FlowHeader;
import fr.jalon.orientation.policy.Right;
import fr.jalon.orientation.policy.RightState;
import fr.jalon.orientation.recognition.Acquaintances.Choice;
import fr.jalon.orientation.recognition.Recognised.Found;
import fr.jalon.orientation.recognition.Recognised.Someone;
import fr.jalon.orientation.recognition.RecognitionRepository.Candidates;
import fr.jalon.orientation.recognition.RecognitionRepository.KnownHousehold;
import fr.jalon.orientation.recognition.RecognitionRepository.KnownRight;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells who the persons of a batch are, without ever guessing: by NIR and birth date; else by birth
 * name, first names, birth date and commune of birth, as {@link Alike} compares them. Whoever is in
 * doubt becomes a person of their own, with a parcours of their own if the file gives a right to
 * one, so that nobody waits for the doubt to be settled; the pair is queued for a named agent, once
 * and for all. Contacts never count: spouses may share them.
 */
@ApplicationScoped
public class RecognisePersons {
  private final RecognitionRepository recognition;
  private final IdentityVault vault;

  RecognisePersons(RecognitionRepository recognition, IdentityVault vault) {
    this.recognition = recognition;
    this.vault = vault;
  }

  public List<Recognised> handle(
      List<Dossier> dossiers, FlowHeader header, UUID fileId, String departement) {
    recognition.alone(departement);
    var batch = new Batch(dossiers, header, departement);
    batch.households(recognition.households(numbers(dossiers)));
    batch.persons(recognition.persons(batch.wanted()));
    batch.rights(recognition.rights(batch.known(), fileId));
    return batch.recognised();
  }

  /** Of the dossiers of a flow that was read before, those of which it says something else now. */
  public List<Dossier> news(List<Dossier> dossiers, FlowHeader header, String departement) {
    var known =
        recognition.households(numbers(dossiers)).stream()
            .collect(toMap(KnownHousehold::number, h -> h));
    return dossiers.stream()
        .filter(dossier -> {
          var household = known.get(dossier.number());
          return household == null
              || !household.referenceDate().equals(header.referenceDate())
              || !household.flowCreatedAt().equals(header.createdAt())
              || !DossierMark.of(dossier, header, vault, departement).equals(household.content());
        })
        .toList();
  }

  private static List<RecognitionRepository.DossierNumber> numbers(List<Dossier> dossiers) {
    return dossiers.stream()
        .map(dossier -> new RecognitionRepository.DossierNumber(dossier.number()))
        .toList();
  }

  /**
   * Until the transaction ends nobody else in the département recognises, merges or splits persons.
   */
  public void alone(String departement) {
    recognition.alone(departement);
  }

  /** The working memory of one batch. */
  private final class Batch {
    private final List<Dossier> dossiers;
    private final FlowHeader header;
    private final String departement;
    private final List<UUID> householdIds = new ArrayList<>();
    private final List<@Nullable KnownHousehold> knownHouseholds = new ArrayList<>();
    private final List<Wanted> wanted = new ArrayList<>();
    private final List<Optional<Nir>> nirs = new ArrayList<>();
    private final List<Choice> choices = new ArrayList<>();
    private Map<UUID, List<KnownRight>> rights = Map.of();

    Batch(List<Dossier> dossiers, FlowHeader header, String departement) {
      this.dossiers = dossiers;
      this.header = header;
      this.departement = departement;
    }

    void households(List<KnownHousehold> known) {
      var byNumber = known.stream().collect(toMap(KnownHousehold::number, h -> h));
      for (var dossier : dossiers) {
        var household = byNumber.get(dossier.number());
        knownHouseholds.add(household);
        householdIds.add(household == null ? TimeOrderedUuid.next() : household.id());
      }
    }

    List<Wanted> wanted() {
      for (int i = 0; i < dossiers.size(); i++) {
        var inThisDossier = new HashSet<String>();
        for (var member : dossiers.get(i).members()) {
          var nir = Optional.ofNullable(member.nir()).flatMap(Nir::read);
          boolean repeated =
              nir.isPresent() && !inThisDossier.add(nir.get().digits() + "|" + member.birthDate());
          wanted.add(wanted(householdIds.get(i), member, repeated ? Optional.empty() : nir));
          nirs.add(repeated ? Optional.empty() : nir);
        }
      }
      return wanted;
    }

    private Wanted wanted(UUID householdId, Member member, Optional<Nir> nir) {
      return new Wanted(
          wanted.size(),
          householdId,
          nir.map(one -> HexFormat.of().formatHex(vault.index(one, departement))).orElse(null),
          nir.filter(Nir::provisional).isPresent(),
          member.birthDate(),
          member.birthName(),
          member.firstName(),
          member.birthRank(),
          member.birthPlace(),
          member.otherFirstNames());
    }

    void persons(List<Candidates> candidates) {
      var byOrd = candidates.stream().collect(toMap(Candidates::ord, c -> c));
      var acquaintances = new Acquaintances();
      int ord = 0;
      for (var dossier : dossiers) {
        var taken = new HashSet<UUID>();
        for (int i = 0; i < dossier.members().size(); i++, ord++) {
          choices.add(
              acquaintances.choose(wanted.get(ord), Objects.requireNonNull(byOrd.get(ord)), taken));
        }
      }
    }

    List<RecognitionRepository.Person> known() {
      return choices.stream()
          .filter(choice -> choice.found() == Found.BY_NIR || choice.found() == Found.BY_NAME)
          .map(choice -> new RecognitionRepository.Person(choice.id()))
          .distinct()
          .toList();
    }

    void rights(List<KnownRight> known) {
      rights = known.stream().collect(groupingBy(KnownRight::personId));
    }

    List<Recognised> recognised() {
      var recognised = new ArrayList<Recognised>(dossiers.size());
      int ord = 0;
      for (int i = 0; i < dossiers.size(); i++) {
        var dossier = dossiers.get(i);
        var household = knownHouseholds.get(i);
        var persons = new ArrayList<Someone>();
        for (var member : dossier.members()) {
          persons.add(someone(ord++, householdIds.get(i), dossier, member));
        }
        recognised.add(
            new Recognised(
                dossier,
                householdIds.get(i),
                household != null,
                household != null
                    && isAfterThisFile(household.referenceDate(), household.flowCreatedAt()),
                persons));
      }
      return recognised;
    }

    private Someone someone(int ord, UUID householdId, Dossier dossier, Member member) {
      var choice = choices.get(ord);
      var known = rights.getOrDefault(choice.id(), List.of());
      return new Someone(
          new PersonId(choice.id()),
          choice.found(),
          nirs.get(ord),
          choice.doubts(),
          member,
          right(dossier, member),
          known.stream()
              .filter(one -> one.householdId().equals(householdId))
              .map(KnownRight::known)
              .findFirst(),
          known.stream().map(KnownRight::known).toList(),
          known.stream()
              .anyMatch(one -> isAfterThisFile(one.referenceDate(), one.flowCreatedAt())));
    }

    private Right right(Dossier dossier, Member member) {
      var detached = member.detachedOn();
      return new Right(
          RightState.of(dossier.state()),
          subject(member),
          member.entering(),
          member.role().equals("DEM") || member.role().equals("CJT"),
          (detached == null || detached.isAfter(header.referenceDate()))
              && dossier.movedOutBy(header.referenceDate()).isEmpty(),
          dossier.paymentSuspensions(),
          dossier.suspendedSince());
    }

    /** Of two files made in the same instant the one read last counts. */
    private boolean isAfterThisFile(LocalDate referenceDate, LocalDateTime createdAt) {
      int order = referenceDate.compareTo(header.referenceDate());
      return order > 0 || (order == 0 && createdAt.isAfter(header.createdAt()));
    }
  }

  private static SubjectToDuties subject(Member member) {
    var flag = member.subjectToDuties();
    if (flag == null) {
      return SubjectToDuties.UNKNOWN;
    }
    return flag ? SubjectToDuties.YES : SubjectToDuties.NO;
  }
}
