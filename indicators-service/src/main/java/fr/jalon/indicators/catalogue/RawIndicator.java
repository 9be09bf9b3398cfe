package fr.jalon.indicators.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.jalon.indicators.catalogue.count.Breakdown;
import fr.jalon.indicators.catalogue.count.Counting;
import fr.jalon.indicators.catalogue.count.Follow;
import fr.jalon.indicators.catalogue.count.Moment;
import fr.jalon.indicators.episode.EpisodeKind;
import fr.jalon.indicators.fact.Dimension;
import fr.jalon.indicators.fact.Milestone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file of the catalogue as it is written, before anything is checked. */
record RawIndicator(
    @Nullable String code,
    int version,
    @Nullable String label,
    @Nullable String definition,
    @Nullable String source,
    @Nullable String page,
    @Nullable String fiche,
    @JsonProperty("class") @Nullable IndicatorClass classe,
    @Nullable List<String> pilots,
    @Nullable List<String> unverified,
    @Nullable List<Breakdown> breakdowns,
    @Nullable Map<Dimension, List<String>> population,
    @Nullable Milestone cohort,
    @Nullable String maturity,
    @Nullable List<RawVariant> variants) {

  record RawVariant(
      @Nullable String name,
      @Nullable String label,
      @Nullable String unit,
      int decimals,
      Measure.@Nullable Kind measure,
      @Nullable Milestone cohort,
      @Nullable String maturity,
      @Nullable Milestone event,
      @Nullable Operator operator,
      @Nullable String limit,
      @Nullable Map<Dimension, List<String>> where,
      @Nullable RawEpisodes of,
      @Nullable RawEpisodes during,
      @Nullable RawAges ages,
      @Nullable String per,
      @Nullable Moment at,
      @Nullable Counting counting,
      @Nullable Moment from,
      @Nullable Milestone since,
      @Nullable Moment to,
      @Nullable RawEpisodes by,
      @Nullable String within,
      @Nullable Follow followed,
      @Nullable String reason,
      @Nullable String table,
      @Nullable List<RawTarget> targets) {

    /** Which keys of a measure the file gives. */
    Set<String> given() {
      var given = new LinkedHashSet<String>();
      note(given, "cohort", cohort);
      note(given, "maturity", maturity);
      note(given, "event", event);
      note(given, "operator", operator);
      note(given, "limit", limit);
      note(given, "where", where);
      note(given, "of", of);
      note(given, "during", during);
      note(given, "ages", ages);
      note(given, "per", per);
      note(given, "at", at);
      note(given, "counting", counting);
      note(given, "from", from);
      note(given, "since", since);
      note(given, "to", to);
      note(given, "by", by);
      note(given, "within", within);
      note(given, "followed", followed);
      note(given, "reason", reason);
      note(given, "table", table);
      return given;
    }

    private static void note(Set<String> given, String key, @Nullable Object value) {
      if (value != null) {
        given.add(key);
      }
    }
  }

  record RawEpisodes(
      @Nullable EpisodeKind kind,
      @Nullable List<String> code,
      @Nullable List<String> detail,
      @Nullable List<String> tags,
      @Nullable List<String> endReason,
      @Nullable Boolean flag) {}

  record RawAges(int from, int to) {}

  record RawTarget(
      Target.@Nullable Comparator comparator,
      @Nullable BigDecimal value,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {}
}
