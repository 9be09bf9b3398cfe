package fr.jalon.indicators.catalogue;

import fr.jalon.indicators.catalogue.Measure.Cohort;
import fr.jalon.indicators.catalogue.Measure.Following;
import fr.jalon.indicators.catalogue.Measure.Kind;
import fr.jalon.indicators.catalogue.Measure.Selection;
import fr.jalon.indicators.catalogue.RawIndicator.RawEpisodes;
import fr.jalon.indicators.catalogue.RawIndicator.RawVariant;
import fr.jalon.indicators.catalogue.count.Ages;
import fr.jalon.indicators.catalogue.count.Average;
import fr.jalon.indicators.catalogue.count.Counting;
import fr.jalon.indicators.catalogue.count.EpisodeFilter;
import fr.jalon.indicators.catalogue.count.Follow;
import fr.jalon.indicators.catalogue.count.Moment;
import fr.jalon.indicators.episode.EpisodeKind;
import fr.jalon.indicators.fact.Dimension;
import fr.jalon.indicators.fact.Milestone;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What one variant measures: its keys, checked against its kind of measure. */
final class MeasureReading {
  private static final Pattern REFERENCE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
  private static final Pattern TABLE = Pattern.compile("T[1-6]");
  private static final Set<String> OF_COHORTS =
      Set.of("cohort", "maturity", "event", "operator", "limit", "where");
  private static final Set<String> OF_EPISODES = Set.of("of", "during", "ages", "where");

  private final Faults faults;
  private final RawIndicator file;
  private final String variant;
  private final RawVariant raw;

  MeasureReading(Faults faults, RawIndicator file, String variant, RawVariant raw) {
    this.faults = faults;
    this.file = file;
    this.variant = variant;
    this.raw = raw;
  }

  Measure read() {
    var kind = raw.measure();
    if (kind == null) {
      return faults.missing("variants.measure", new Measure.Declared());
    }
    refuseOtherKeys(kind);
    return switch (kind) {
      case SHARE -> share();
      case COUNT -> raw.of() == null ? cohortCount() : episodeCount();
      case MEAN_DELAY -> eventDelay(Average.MEAN);
      case MEDIAN_DELAY -> eventDelay(Average.MEDIAN);
      case STOCK -> new Measure.Stock(selection(), counting(), per());
      case MEAN_LAPSE -> lapse(Average.MEAN);
      case MEDIAN_LAPSE -> lapse(Average.MEDIAN);
      case FOLLOWED_SHARE ->
          new Measure.FollowedShare(
              selection(),
              following()
                  .orElseGet(() ->
                      faults.missing(
                          "variants.by",
                          new Following(
                              episodes("by", null), new Delay(1, Delay.Unit.MONTHS), how()))));
      case DECLARED -> new Measure.Declared();
      case DATED -> new Measure.Dated();
      case NOT_COMPUTED -> new Measure.NotComputed(faults.text("variants.reason", raw.reason()));
      case TABLE -> {
        var table = faults.text("variants.table", raw.table());
        faults.addIf(!TABLE.matcher(table).matches(), said("a table is T1 to T6"));
        yield new Measure.Table(table);
      }
    };
  }

  private void refuseOtherKeys(Kind kind) {
    var allowed = allowed(kind);
    raw.given().stream()
        .filter(key -> allowed.stream().noneMatch(keys -> keys.contains(key)))
        .forEach(key -> faults.add(said("a %s takes no %s".formatted(kind, key))));
  }

  private List<Set<String>> allowed(Kind kind) {
    return switch (kind) {
      case SHARE -> List.of(OF_COHORTS);
      case COUNT ->
          raw.of() == null
              ? List.of(OF_COHORTS)
              : List.of(OF_EPISODES, Set.of("at", "counting", "by", "within", "followed"));
      case MEAN_DELAY, MEDIAN_DELAY -> List.of(Set.of("cohort", "maturity", "event"));
      case STOCK -> List.of(OF_EPISODES, Set.of("per", "counting"));
      case MEAN_LAPSE, MEDIAN_LAPSE -> List.of(OF_EPISODES, Set.of("from", "since", "to"));
      case FOLLOWED_SHARE -> List.of(OF_EPISODES, Set.of("by", "within", "followed"));
      case DECLARED, DATED -> List.of();
      case NOT_COMPUTED -> List.of(Set.of("reason"));
      case TABLE -> List.of(Set.of("table"));
    };
  }

  private Measure share() {
    var event = Optional.ofNullable(raw.event());
    var cohort = cohort();
    var limit = limit();
    var where = where();
    faults.addIf(
        event.isEmpty() && where.values().isEmpty(), said("a SHARE needs an event or a where"));
    faults.addIf(
        event.isPresent() && cohort.maturity().isEmpty() && limit.isEmpty(),
        said("an event needs a limit or the indicator's maturity"));
    faults.addIf(event.isEmpty() && limit.isPresent(), said("a limit without its event"));
    return new Measure.Share(cohort, event, limit, where);
  }

  private Measure cohortCount() {
    var event = Optional.ofNullable(raw.event());
    var limit = limit();
    faults.addIf(event.isEmpty() && limit.isPresent(), said("a limit without its event"));
    return new Measure.CohortCount(cohort(), event, limit, where());
  }

  private Measure eventDelay(Average average) {
    var cohort = cohort();
    faults.addIf(
        cohort.maturity().isEmpty(), said("a %s needs the maturity".formatted(raw.measure())));
    return new Measure.EventDelay(
        cohort, faults.required("variants.event", raw.event(), Milestone.CLOSED), average);
  }

  private Measure episodeCount() {
    var counting = counting();
    var at = Objects.requireNonNullElse(raw.at(), Moment.STARTED);
    var following = following();
    faults.addIf(
        following.isPresent() && (at != Moment.STARTED || counting == Counting.AMOUNT),
        said("only persons or episodes counted at their start may be followed"));
    return new Measure.EpisodeCount(selection(), at, counting, following);
  }

  private Measure lapse(Average average) {
    var to = faults.required("variants.to", raw.to(), Moment.STARTED);
    var since = Optional.ofNullable(raw.since());
    faults.addIf(
        since.isPresent() == (raw.from() != null), said("a lapse runs from a moment or since"));
    var from = Objects.requireNonNullElse(raw.from(), Moment.ASKED);
    faults.addIf(
        from == Moment.DURING || to == Moment.DURING, said("a lapse runs between two days"));
    return new Measure.Lapse(selection(), from, since, to, average);
  }

  private Cohort cohort() {
    var start = raw.cohort() == null ? file.cohort() : raw.cohort();
    var maturity = raw.maturity() == null ? file.maturity() : raw.maturity();
    return new Cohort(
        filter("population", file.population()),
        faults.required("cohort", start, Milestone.ENTERED),
        faults.delay("maturity", maturity));
  }

  private Selection selection() {
    var ages = Optional.ofNullable(raw.ages()).map(each -> new Ages(each.from(), each.to()));
    ages.ifPresent(each ->
        faults.addIf(
            each.from() < 0 || each.to() < each.from(), said("ages run from young to old")));
    var during = raw.during();
    return new Selection(
        episodes("of", raw.of()),
        where(),
        during == null ? Optional.empty() : Optional.of(episodes("during", during)),
        ages);
  }

  private Optional<Following> following() {
    if (raw.by() == null) {
      faults.addIf(
          raw.within() != null || raw.followed() != null, said("within and followed need by"));
      return Optional.empty();
    }
    var within = faults.delay("variants.within", raw.within());
    return Optional.of(
        new Following(
            episodes("by", raw.by()),
            within.orElseGet(
                () -> faults.missing("variants.within", new Delay(1, Delay.Unit.MONTHS))),
            how()));
  }

  private Follow how() {
    return Objects.requireNonNullElse(raw.followed(), Follow.STARTED);
  }

  private EpisodeFilter episodes(String field, @Nullable RawEpisodes episodes) {
    var kind = episodes == null ? null : episodes.kind();
    if (episodes == null || kind == null) {
      return faults.missing(
          "variants.%s.kind".formatted(field),
          new EpisodeFilter(
              EpisodeKind.PROGRAMME, List.of(), List.of(), List.of(), List.of(), Optional.empty()));
    }
    return new EpisodeFilter(
        kind,
        listed(field + ".code", episodes.code()),
        listed(field + ".detail", episodes.detail()),
        listed(field + ".tags", episodes.tags()),
        listed(field + ".endReason", episodes.endReason()),
        Optional.ofNullable(episodes.flag()));
  }

  private List<String> listed(String field, @Nullable List<String> values) {
    faults.addIf(values != null && values.isEmpty(), "variants.%s lists no value".formatted(field));
    return Objects.requireNonNullElse(values, List.of());
  }

  private Counting counting() {
    return Objects.requireNonNullElse(raw.counting(), Counting.PERSONS);
  }

  private Optional<String> per() {
    var per = Optional.ofNullable(raw.per());
    per.ifPresent(code ->
        faults.addIf(!REFERENCE.matcher(code).matches(), said("per is a code such as ETP_COIP")));
    return per;
  }

  private Optional<Limit> limit() {
    var delay = faults.delay("variants.limit", raw.limit());
    faults.addIf(
        delay.isPresent() != (raw.operator() != null), said("limit and operator go together"));
    return delay.flatMap(
        length -> Optional.ofNullable(raw.operator()).map(operator -> new Limit(operator, length)));
  }

  private Filter where() {
    return filter("variants.where", raw.where());
  }

  private Filter filter(String field, @Nullable Map<Dimension, List<String>> given) {
    var values = Objects.requireNonNullElse(given, Map.<Dimension, List<String>>of());
    values.forEach((dimension, allowed) ->
        faults.addIf(allowed.isEmpty(), "%s.%s lists no value".formatted(field, dimension)));
    return new Filter(values);
  }

  private String said(String fault) {
    return "variant « %s »: %s".formatted(variant, fault);
  }
}
