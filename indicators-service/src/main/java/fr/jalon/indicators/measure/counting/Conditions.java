package fr.jalon.indicators.measure.counting;

import fr.jalon.indicators.catalogue.Delay;
import fr.jalon.indicators.catalogue.Filter;
import fr.jalon.indicators.catalogue.Measure.Selection;
import fr.jalon.indicators.catalogue.count.EpisodeFilter;
import fr.jalon.indicators.episode.EpisodeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Pieces of SQL and their parameters, in the order in which they are asked for: that of the
 * question marks.
 *
 * <p>Only names of constants, and lengths of delays, are written into the text; whatever comes from
 * a request, and every value of a filter, is a parameter.
 */
final class Conditions {
  /** Kinds of which one lasts until the person's next one. */
  private static final Set<EpisodeKind> STATES_OF_A_PERSON =
      Set.of(EpisodeKind.RIGHT, EpisodeKind.REGISTRATION);

  /** Kinds of which one lasts until the parcours' next one, and ends with it. */
  private static final Set<EpisodeKind> STATES_OF_A_PARCOURS =
      Set.of(EpisodeKind.REFERENT, EpisodeKind.ORIENTATION);

  /** The end that says that the episode never was: a job noted by mistake, money nobody had. */
  private static final Map<EpisodeKind, String> UNDONE =
      Map.of(EpisodeKind.EMPLOYMENT, "RECORDED_IN_ERROR", EpisodeKind.AID, "CANCELLED");

  private final Scope scope;
  private final List<Object> parameters = new ArrayList<>();
  private final Set<String> kinds = new TreeSet<>();

  Conditions(Scope scope) {
    this.scope = scope;
  }

  void parameter(Object value) {
    parameters.add(value);
  }

  String facts() {
    return scope.knownUntil().isPresent() ? "known_fact" : "parcours_fact";
  }

  private String episodes(EpisodeKind kind) {
    kinds.add(kind.name());
    return scope.knownUntil().isPresent() ? "known_episode" : "episode";
  }

  /** The statement, on what was known at the instant asked for. */
  Statement statement(String sql) {
    if (scope.knownUntil().isEmpty()) {
      return new Statement(sql, parameters);
    }
    var until = scope.knownUntil().get();
    var all = new ArrayList<Object>();
    var known = new StringBuilder("with known_fact as (select * from parcours_as_known(?))");
    all.add(until);
    if (!kinds.isEmpty()) {
      known.append(", known_episode as (select * from episodes_as_known(?, ?))");
      all.add(List.copyOf(kinds));
      all.add(until);
    }
    all.addAll(parameters);
    return new Statement(known.append("\n").append(sql).toString(), all);
  }

  /** Episodes of one kind, as {@code alias}, and the parcours they belong to, as {@code f}. */
  String from(EpisodeFilter of, String alias) {
    return "%s %s".formatted(episodes(of.kind()), alias);
  }

  List<String> matching(Filter filter) {
    var conditions = new ArrayList<String>();
    filter
        .values()
        .forEach((dimension, allowed) -> {
          conditions.add("coalesce(f.%s = any (?), false)".formatted(dimension.column()));
          parameters.add(allowed);
        });
    return conditions;
  }

  List<String> territory() {
    return scope
        .territory()
        .map(code -> {
          parameters.add(code);
          return List.of("f.territory = ?");
        })
        .orElse(List.of());
  }

  /** The duplicate that a merge of persons closed is nobody's parcours: it was never one. */
  static String nobodys() {
    return "f.closed_reason is distinct from 'DOUBLON'";
  }

  List<String> matching(EpisodeFilter filter, String alias) {
    var conditions = new ArrayList<String>();
    conditions.add("%s.kind = '%s'".formatted(alias, filter.kind()));
    listed(conditions, alias + ".code = any (?)", filter.codes());
    listed(conditions, alias + ".detail = any (?)", filter.details());
    listed(conditions, alias + ".tags && ?", filter.tags());
    listed(conditions, alias + ".end_reason = any (?)", filter.endReasons());
    filter.flag().ifPresent(flag -> conditions.add((flag ? "" : "not ") + alias + ".flag"));
    var undone = UNDONE.get(filter.kind());
    if (undone != null) {
      conditions.add("%s.end_reason is distinct from '%s'".formatted(alias, undone));
    }
    return conditions;
  }

  private void listed(List<String> conditions, String condition, List<String> values) {
    if (!values.isEmpty()) {
      conditions.add(condition);
      parameters.add(values);
    }
  }

  /** Whether the episode goes on at some time from the one day to the other, both included. */
  List<String> inForce(EpisodeFilter filter, String alias, String first, String last) {
    var started = "%s.started_on <= %s".formatted(alias, last);
    if (STATES_OF_A_PERSON.contains(filter.kind())) {
      return List.of(
          started,
          notReplaced(
              filter,
              alias,
              "later.person_id = any (same_persons(%s.person_id))".formatted(alias),
              first));
    }
    if (STATES_OF_A_PARCOURS.contains(filter.kind())) {
      return List.of(
          started,
          notReplaced(filter, alias, "later.parcours_id = %s.parcours_id".formatted(alias), first),
          "coalesce(f.closed_on > %s, true)".formatted(first));
    }
    return List.of(started, "%s >= %s".formatted(lastDay(alias), first));
  }

  /** The last day of an episode, told or agreed: an index holds it in these words. */
  static String lastDay(String alias) {
    return "coalesce(%1$s.ended_on, %1$s.due_on, 'infinity'::date)".formatted(alias);
  }

  private String notReplaced(EpisodeFilter filter, String alias, String ofTheSame, String day) {
    return """
    not exists (
      select 1 from %1$s later
       where later.kind = '%2$s' and %3$s and later.started_on <= %5$s
         and (later.started_on, coalesce(later.rank, 0), later.subject_id)
             > (%4$s.started_on, coalesce(%4$s.rank, 0), %4$s.subject_id))\
    """
        .formatted(episodes(filter.kind()), filter.kind(), ofTheSame, alias, day);
  }

  /** What a selection asks beside the episode itself, on the day it is looked at. */
  List<String> beside(Selection selection, String day) {
    var all = new ArrayList<String>();
    all.add(nobodys());
    all.addAll(matching(selection.where()));
    all.addAll(territory());
    selection
        .ages()
        .ifPresent(ages ->
            all.add(
                "%s between %d and %d".formatted(Line.AGE.formatted(day), ages.from(), ages.to())));
    selection
        .during()
        .ifPresent(during -> {
          var conditions = new ArrayList<String>();
          var source = from(during, "d");
          conditions.add("d.person_id = any (same_persons(coalesce(f.person_id, e.person_id)))");
          conditions.addAll(matching(during, "d"));
          conditions.addAll(inForce(during, "d", day, day));
          all.add(
              "exists (select 1 from %s where %s)"
                  .formatted(source, String.join(" and ", conditions)));
        });
    return all;
  }

  static String due(String start, Delay delay) {
    return switch (delay.unit()) {
      case DAYS -> "(%s + %d)".formatted(start, delay.length());
      case MONTHS -> "(%s + interval '%d months')::date".formatted(start, delay.length());
    };
  }
}
