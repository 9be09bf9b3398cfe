package fr.jalon.indicators.dashboard.caseload;

import fr.jalon.indicators.dashboard.Reader;
import fr.jalon.indicators.dashboard.Sheet;
import fr.jalon.indicators.dashboard.caseload.CaseloadView.OrganismeView;
import fr.jalon.indicators.dashboard.caseload.CaseloadView.ParcoursView;
import fr.jalon.indicators.dashboard.caseload.CaseloadView.ProgrammeView;
import fr.jalon.indicators.dashboard.caseload.CaseloadView.QueueView;
import fr.jalon.indicators.disclosure.Axis;
import fr.jalon.indicators.measure.counting.Histogram;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The caseload of one territory, or of all, as one reader may see it. */
final class ShownCaseload {
  private static final String ALL = "*";
  private static final String UNKNOWN = "?";

  private final Caseload caseload;
  private final Optional<String> territory;
  private final Reader.Sight sight;

  ShownCaseload(Caseload caseload, Optional<String> territory, Reader.Sight sight) {
    this.caseload = caseload;
    this.territory = territory;
    this.sight = sight;
  }

  @Nullable Long followed() {
    return seen(Caseload.Share::organismeKind).at(ALL, territory);
  }

  /** The most numerous first. */
  List<OrganismeView> organismes() {
    var seen = seen(Caseload.Share::organismeKind);
    return grouped(Caseload.Share::organismeKind).entrySet().stream()
        .sorted(mostNumerousFirst())
        .map(group -> organisme(group.getKey(), group.getValue(), seen))
        .toList();
  }

  List<ParcoursView> parcours() {
    var seen = seen(Caseload.Share::parcoursType);
    return grouped(Caseload.Share::parcoursType).entrySet().stream()
        .sorted(mostNumerousFirst())
        .map(group ->
            new ParcoursView(
                group.getKey().orElse(null), seen.at(group.getKey().orElse(UNKNOWN), territory)))
        .toList();
  }

  private OrganismeView organisme(
      Optional<String> kind, List<Caseload.Share> shares, Sheet.Seen seen) {
    var persons = seen.at(kind.orElse(UNKNOWN), territory);
    var loads = loads(shares);
    long unnamed = persons(shares) - loads.values().stream().mapToLong(Long::longValue).sum();
    // Loads and those without a référent stand in no protected table: one would tell of the other,
    // and a territory of the next.
    var mayTell = sight.isRaw();
    return new OrganismeView(
        kind.orElse(null),
        persons,
        loads.size(),
        mayTell ? unnamed : null,
        mayTell ? median(loads).orElse(null) : null,
        mayTell ? loads.values().stream().max(Long::compare).orElse(0L) : null);
  }

  private static Optional<BigDecimal> median(Map<UUID, Long> loads) {
    SortedMap<Integer, Long> referents = new TreeMap<>();
    loads.values().forEach(load -> referents.merge(Math.toIntExact(load), 1L, Long::sum));
    return median(referents);
  }

  private static Optional<BigDecimal> median(SortedMap<Integer, Long> counts) {
    var histogram = new Histogram(counts);
    return histogram.persons() == 0
        ? Optional.empty()
        : Optional.of(histogram.percentile(50).setScale(1, RoundingMode.UNNECESSARY));
  }

  /** How many persons each référent follows. */
  static Map<UUID, Long> loads(List<Caseload.Share> shares) {
    return shares.stream()
        .filter(share -> share.referent().isPresent())
        .collect(
            Collectors.groupingBy(
                share -> share.referent().orElseThrow(),
                Collectors.summingLong(Caseload.Share::persons)));
  }

  List<QueueView> queues() {
    var queues = Arrays.stream(Queue.values()).map(Queue::name).toList();
    var sheet = new Sheet(Axis.total(ALL, queues));
    for (var waiting : caseload.waiting()) {
      sheet.add(waiting.queue().name(), waiting.territory(), waiting.persons());
      sheet.add(ALL, waiting.territory(), waiting.persons());
    }
    var seen = sight.of(sheet);
    return Arrays.stream(Queue.values())
        .map(queue -> queue(queue, seen.at(queue.name(), territory)))
        .toList();
  }

  private QueueView queue(Queue queue, @Nullable Long persons) {
    SortedMap<Integer, Long> days = new TreeMap<>();
    long stock = 0;
    long entrants = 0;
    for (var waiting : caseload.waiting()) {
      if (waiting.queue() == queue && isAsked(waiting.territory())) {
        if (waiting.stock()) {
          stock += waiting.persons();
        } else {
          entrants += waiting.persons();
          days.merge(waiting.days(), waiting.persons(), Long::sum);
        }
      }
    }
    // How many were there from the start stands in no protected table.
    return new QueueView(
        queue,
        queue.label(),
        persons,
        sight.isRaw() ? stock : null,
        persons == null ? null : sight.madeBy(entrants, median(days).orElse(null)));
  }

  List<ProgrammeView> programmes() {
    var keys = caseload.stays().stream().map(ShownCaseload::key).distinct().toList();
    if (keys.isEmpty()) {
      return List.of();
    }
    var sheet = new Sheet(Axis.untied(keys));
    caseload.stays().forEach(stay -> sheet.add(key(stay), stay.territory(), stay.persons()));
    var seen = sight.of(sheet);
    return caseload.stays().stream()
        .filter(stay -> isAsked(stay.territory()))
        .collect(Collectors.toMap(ShownCaseload::key, stay -> stay, (one, _) -> one, TreeMap::new))
        .entrySet()
        .stream()
        .map(stay ->
            new ProgrammeView(
                stay.getValue().programme(),
                stay.getValue().measure().orElse(null),
                seen.at(stay.getKey(), territory)))
        .toList();
  }

  private static String key(Caseload.Stay stay) {
    return stay.programme() + " " + stay.measure().orElse("");
  }

  private boolean isAsked(Optional<String> of) {
    return territory.isEmpty() || territory.equals(of);
  }

  private Map<Optional<String>, List<Caseload.Share>> grouped(
      Function<Caseload.Share, Optional<String>> quality) {
    return caseload.shares().stream()
        .filter(share -> isAsked(share.territory()))
        .collect(Collectors.groupingBy(quality));
  }

  private Sheet.Seen seen(Function<Caseload.Share, Optional<String>> quality) {
    var lines =
        caseload.shares().stream()
            .map(share -> quality.apply(share).orElse(UNKNOWN))
            .distinct()
            .sorted()
            .toList();
    var sheet = new Sheet(Axis.total(ALL, lines));
    for (var share : caseload.shares()) {
      sheet.add(quality.apply(share).orElse(UNKNOWN), share.territory(), share.persons());
      sheet.add(ALL, share.territory(), share.persons());
    }
    return sight.of(sheet);
  }

  private static Comparator<Map.Entry<Optional<String>, List<Caseload.Share>>> mostNumerousFirst() {
    return Comparator.comparingLong(
            (Map.Entry<Optional<String>, List<Caseload.Share>> group) -> persons(group.getValue()))
        .reversed();
  }

  private static long persons(List<Caseload.Share> shares) {
    return shares.stream().mapToLong(Caseload.Share::persons).sum();
  }
}
