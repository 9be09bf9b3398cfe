package fr.jalon.orientation.beneficiary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fr.jalon.contracts.OrientationEvent.SubjectToDuties;
import fr.jalon.orientation.beneficiary.Recognised.Found;
import fr.jalon.orientation.beneficiary.Recognised.Someone;
import fr.jalon.orientation.beneficiary.RecognitionRepository.Candidates;
import fr.jalon.orientation.beneficiary.RecognitionRepository.KnownHousehold;
import fr.jalon.orientation.beneficiary.RecognitionRepository.KnownRight;
import fr.jalon.orientation.beneficiary.RecognitionRepository.Traits;
import fr.jalon.orientation.cnaf.Dossier;
import fr.jalon.orientation.cnaf.Dossier.Member;
import fr.jalon.orientation.cnaf.FlowHeader;
import fr.jalon.orientation.policy.Right;
import fr.jalon.orientation.policy.RightState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells who the persons of a batch are, without ever guessing: by NIR and birth date, else by name,
 * first name, birth date and rank within the dossier, else within the département. Contacts never
 * count.
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
    var batch = new Batch(dossiers, header, departement);
    batch.households(
        recognition.households(
            dossiers.stream()
                .map(d -> new RecognitionRepository.DossierNumber(d.number()))
                .toList()));
    batch.persons(recognition.persons(batch.traits()));
    batch.rights(recognition.rights(batch.known(), fileId));
    return batch.recognised();
  }

  /** The working memory of one batch. */
  private final class Batch {
    private final List<Dossier> dossiers;
    private final FlowHeader header;
    private final String departement;
    private final List<UUID> householdIds = new ArrayList<>();
    private final List<@Nullable KnownHousehold> knownHouseholds = new ArrayList<>();
    private final List<Traits> traits = new ArrayList<>();
    private final List<UUID> personIds = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();
    private final Map<String, UUID> newByTraits = new HashMap<>();
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
        householdIds.add(household == null ? UUID.randomUUID() : household.id());
      }
    }

    List<Traits> traits() {
      for (int i = 0; i < dossiers.size(); i++) {
        for (var member : dossiers.get(i).members()) {
          traits.add(
              new Traits(
                  traits.size(),
                  householdIds.get(i),
                  nirIndex(member).orElse(null),
                  member.birthDate(),
                  member.birthName(),
                  member.firstName(),
                  member.birthRank()));
        }
      }
      return traits;
    }

    void persons(List<Candidates> candidates) {
      var byOrd = candidates.stream().collect(toMap(Candidates::ord, c -> c));
      int ord = 0;
      for (var dossier : dossiers) {
        var inThisDossier = new HashSet<UUID>();
        for (int i = 0; i < dossier.members().size(); i++, ord++) {
          choose(traits.get(ord), Objects.requireNonNull(byOrd.get(ord)), inThisDossier);
        }
      }
    }

    private void choose(Traits wanted, Candidates candidates, Set<UUID> inThisDossier) {
      var names = names(wanted);
      UUID id;
      Found how;
      if (candidates.byNir() != null) {
        id = candidates.byNir();
        how = Found.BY_NIR;
      } else if (size(candidates.inHousehold()) == 1) {
        id = Objects.requireNonNull(candidates.inHousehold()).getFirst();
        how = Found.BY_NAME;
      } else if (size(candidates.inHousehold()) == 0 && size(candidates.anywhere()) == 1) {
        id = Objects.requireNonNull(candidates.anywhere()).getFirst();
        how = Found.BY_NAME;
      } else if (size(candidates.anywhere()) > 1) {
        id = UUID.randomUUID();
        how = Found.AMBIGUOUS;
      } else {
        var sameBatch = Optional.ofNullable(newByTraits.get(names));
        id = sameBatch.orElseGet(UUID::randomUUID);
        how = sameBatch.isPresent() ? Found.BY_NIR : Found.NEW;
      }
      if (!inThisDossier.add(id)) {
        id = UUID.randomUUID();
        how = Found.AMBIGUOUS;
        inThisDossier.add(id);
      }
      if (how == Found.NEW) {
        newByTraits.put(names, id);
      }
      personIds.add(id);
      found.add(how);
    }

    List<RecognitionRepository.Person> known() {
      var persons = new ArrayList<RecognitionRepository.Person>();
      for (int i = 0; i < personIds.size(); i++) {
        if (found.get(i) == Found.BY_NIR || found.get(i) == Found.BY_NAME) {
          persons.add(new RecognitionRepository.Person(personIds.get(i)));
        }
      }
      return persons.stream().distinct().toList();
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
      var id = personIds.get(ord);
      var known = rights.getOrDefault(id, List.of());
      return new Someone(
          new PersonId(id),
          found.get(ord),
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

    private Optional<String> nirIndex(Member member) {
      return Optional.ofNullable(member.nir())
          .flatMap(Nir::read)
          .map(nir -> HexFormat.of().formatHex(vault.index(nir, departement)));
    }
  }

  private static SubjectToDuties subject(Member member) {
    var flag = member.subjectToDuties();
    if (flag == null) {
      return SubjectToDuties.UNKNOWN;
    }
    return flag ? SubjectToDuties.YES : SubjectToDuties.NO;
  }

  private static String names(Traits traits) {
    return traits.nirIndex() != null
        ? traits.nirIndex() + "|" + traits.birthDate()
        : String.join(
            "|",
            traits.birthName(),
            traits.firstName(),
            traits.birthDate().toString(),
            String.valueOf(traits.birthRank()));
  }

  private static int size(@Nullable List<UUID> ids) {
    return ids == null ? 0 : ids.size();
  }
}
