package fr.jalon.orientation.recognition;

import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.bulk.TimeOrderedUuid;
import fr.jalon.orientation.recognition.Alike.Verdict;
import fr.jalon.orientation.recognition.Recognised.Doubtful;
import fr.jalon.orientation.recognition.Recognised.Found;
import fr.jalon.orientation.recognition.RecognitionRepository.Candidates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Tells who each person of a batch is, from those whom the database knows and those whom the batch
 * itself brought, without ever guessing and without ever losing anyone: whoever may be someone
 * known, and may not, becomes a person of their own, followed from that day, while a human is asked
 * whether the two are one.
 */
final class Acquaintances {
  private static final int MOST_DOUBTS = 10;

  private final Map<String, UUID> byNir = new HashMap<>();
  private final Map<String, List<Newcomer>> byNirAlone = new HashMap<>();
  private final Map<String, List<Newcomer>> byNames = new HashMap<>();

  private record Newcomer(UUID id, Wanted wanted) {}

  /** Who someone is. */
  record Choice(UUID id, Found found, List<Doubtful> doubts) {}

  /**
   * @param taken who the earlier members of the same dossier are; the one chosen joins them
   */
  Choice choose(Wanted wanted, Candidates candidates, Set<UUID> taken) {
    var choice =
        byNir(wanted, candidates, taken).orElseGet(() -> byNames(wanted, candidates, taken));
    taken.add(choice.id());
    remember(wanted, choice);
    return choice;
  }

  /** First level: NIR and birth date. */
  private Optional<Choice> byNir(Wanted wanted, Candidates candidates, Set<UUID> taken) {
    var known = Optional.ofNullable(candidates.byNir()).or(() -> newcomerByNir(wanted));
    return known
        .filter(id -> !taken.contains(id))
        .map(id -> {
          var doubts = new LinkedHashMap<UUID, Doubt>();
          alike(wanted, candidates)
              .filter(one -> one.inHousehold() && !one.personId().equals(id))
              .filter(one -> one.judge(wanted) == Verdict.SAME)
              .forEach(one -> doubts.putIfAbsent(one.personId(), Doubt.NIR_OF_ANOTHER));
          return new Choice(id, Found.BY_NIR, doubtful(doubts));
        });
  }

  /** Second level: names, birth date and commune of birth; anything less is for a human. */
  private Choice byNames(Wanted wanted, Candidates candidates, Set<UUID> taken) {
    var alike = alike(wanted, candidates).toList();
    var same =
        alike.stream()
            .filter(one -> !taken.contains(one.personId()))
            .filter(one -> one.judge(wanted) == Verdict.SAME)
            .toList();
    var doubts = new LinkedHashMap<UUID, Doubt>();
    sameNirOtherBirthDate(wanted, candidates)
        .forEach(id -> doubts.putIfAbsent(id, Doubt.SAME_NIR_OTHER_BIRTH_DATE));
    var here =
        same.stream()
            .filter(Alike::inHousehold)
            .min(Comparator.comparing((Alike one) -> !one.current()))
            .map(Alike::personId);
    var elsewhere = same.stream().map(Alike::personId).distinct().toList();
    if (here.isPresent() || elsewhere.size() == 1) {
      var id = here.orElseGet(elsewhere::getFirst);
      doubts.remove(id);
      return new Choice(id, Found.BY_NAME, doubtful(doubts));
    }
    elsewhere.forEach(id -> doubts.putIfAbsent(id, Doubt.SEVERAL_ALIKE));
    for (var one : alike) {
      doubt(one, wanted, taken).ifPresent(why -> doubts.putIfAbsent(one.personId(), why));
    }
    return new Choice(
        TimeOrderedUuid.next(), doubts.isEmpty() ? Found.NEW : Found.AMBIGUOUS, doubtful(doubts));
  }

  private static Optional<Doubt> doubt(Alike one, Wanted wanted, Set<UUID> taken) {
    return switch (one.judge(wanted)) {
      case SAME ->
          taken.contains(one.personId()) ? Optional.of(Doubt.TWICE_IN_DOSSIER) : Optional.empty();
      case NIR_DIFFERS -> Optional.of(Doubt.NIR_DIFFERS);
      case BIRTH_PLACE_UNSURE -> Optional.of(Doubt.BIRTH_PLACE_UNSURE);
      case FIRST_NAMES_DIFFER -> Optional.of(Doubt.FIRST_NAMES_DIFFER);
      case STRANGER -> Optional.empty();
    };
  }

  private Stream<Alike> alike(Wanted wanted, Candidates candidates) {
    var known = Objects.requireNonNullElse(candidates.alike(), List.<Alike>of());
    var brought =
        byNames.getOrDefault(wanted.names(), List.of()).stream()
            .map(one -> {
              boolean here = one.wanted().householdId().equals(wanted.householdId());
              return new Alike(
                  one.id(),
                  one.wanted().nirIndex(),
                  one.wanted().nirProvisional(),
                  one.wanted().birthRank(),
                  one.wanted().birthPlace(),
                  one.wanted().otherFirstNames(),
                  here,
                  here);
            });
    return Stream.concat(known.stream(), brought);
  }

  private Optional<UUID> newcomerByNir(Wanted wanted) {
    return Optional.ofNullable(wanted.nirIndex())
        .flatMap(nir -> Optional.ofNullable(byNir.get(nir + "|" + wanted.birthDate())));
  }

  private Stream<UUID> sameNirOtherBirthDate(Wanted wanted, Candidates candidates) {
    var known = Objects.requireNonNullElse(candidates.sameNirOtherBirthDate(), List.<UUID>of());
    var brought =
        wanted.nirIndex() == null
            ? List.<Newcomer>of()
            : byNirAlone.getOrDefault(wanted.nirIndex(), List.of());
    return Stream.concat(
        known.stream(),
        brought.stream()
            .filter(one -> !one.wanted().birthDate().equals(wanted.birthDate()))
            .map(Newcomer::id));
  }

  /** The next dossiers of the batch may tell of the same person. */
  private void remember(Wanted wanted, Choice choice) {
    var newcomer = new Newcomer(choice.id(), wanted);
    var nir = wanted.nirIndex();
    if (nir != null) {
      byNir.putIfAbsent(nir + "|" + wanted.birthDate(), choice.id());
      byNirAlone.computeIfAbsent(nir, _ -> new ArrayList<>()).add(newcomer);
    }
    if (choice.found() == Found.NEW || choice.found() == Found.AMBIGUOUS) {
      byNames.computeIfAbsent(wanted.names(), _ -> new ArrayList<>()).add(newcomer);
    }
  }

  private static List<Doubtful> doubtful(Map<UUID, Doubt> doubts) {
    return doubts.entrySet().stream()
        .limit(MOST_DOUBTS)
        .map(doubt -> new Doubtful(new PersonId(doubt.getKey()), doubt.getValue()))
        .toList();
  }
}
