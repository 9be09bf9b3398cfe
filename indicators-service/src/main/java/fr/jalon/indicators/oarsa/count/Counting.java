package fr.jalon.indicators.oarsa.count;

import fr.jalon.indicators.oarsa.questionnaire.Column;
import fr.jalon.indicators.oarsa.questionnaire.Condition;
import fr.jalon.indicators.oarsa.questionnaire.Lapse;
import fr.jalon.indicators.oarsa.questionnaire.Scope;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The one statement that fills in all six tables: every column, of every line and of the whole. */
final class Counting {
  private final Question question;
  private final Map<String, Object> values = new HashMap<>();

  private Counting(Question question) {
    this.question = question;
  }

  static Statement of(Question question) {
    return new Counting(question).compile();
  }

  /** Every column of every table, in their order. */
  static List<Column> columns(Question question) {
    return question.questionnaire().sheets().stream()
        .flatMap(sheet -> sheet.columns().stream())
        .toList();
  }

  private Statement compile() {
    bind();
    var blocks = question.questionnaire().blocks().size();
    var keys = IntStream.range(0, blocks).mapToObj(i -> "b" + i).toList();
    var measures = new ArrayList<String>();
    var columns = columns(question);
    for (int i = 0; i < columns.size(); i++) {
      measures.add(measure(columns.get(i), i));
    }
    var text =
        """
        %s
        select %s, %s,
               (select count(*) from stood where parcours_id is null) as without_parcours,
               (select count(*) from last_entry p where p.open %s and not exists (
                  select from right_at r where r.person = p.person_id)) as without_right,
               (select count(*) from stood where under_contract and actions is null)
                 as without_actions,
               (select count(*) from stood
                 where entered_in_year and primo_oriented
                   and (orientation_delay < 0
                        or (elsewhere and primo_contract and contract_delay < 0)))
                 as negative_delays,
               %s
          from stood
         group by grouping sets (%s, ())
        """
            .formatted(
                Persons.relation(question),
                keys.stream()
                    .map(key -> "grouping(%1$s), %1$s".formatted(key))
                    .collect(Collectors.joining(", ")),
                scopes(),
                question.territory().isPresent() ? "and p.territory = :territory" : "",
                String.join(",\n       ", measures),
                keys.stream().map("(%s)"::formatted).collect(Collectors.joining(", ")));
    return Statement.of(text, values);
  }

  /** Each named reading of the scope is counted apart, whichever one the tables show. */
  private String scopes() {
    return question.questionnaire().scopes().stream()
        .map(scope -> {
          values.put(name(scope), scope.states());
          return "(select count(*) from in_scope where state = any(:%s))".formatted(name(scope));
        })
        .collect(Collectors.joining(", "));
  }

  private String name(Scope scope) {
    return "scope" + question.questionnaire().scopes().indexOf(scope);
  }

  /** How many, and the sum of their days. */
  private String measure(Column column, int rank) {
    var where = where(column, rank);
    return column
        .mean()
        .map(lapse ->
            "count(%1$s) filter (where %2$s), coalesce(sum(%1$s) filter (where %2$s), 0)"
                .formatted(days(lapse), where))
        .orElse("count(*) filter (where %s), 0".formatted(where));
  }

  private String where(Column column, int rank) {
    var all = new ArrayList<String>();
    all.add("true");
    column.counts().forEach(condition -> all.add(truth(condition)));
    if (!column.organismes().isEmpty()) {
      values.put("organismes" + rank, column.organismes());
      all.add("organisme = any(:organismes%d)".formatted(rank));
    }
    var written = "contract_starts + interval '%d months' %s contract_ends";
    column.duration().from().ifPresent(from -> all.add(written.formatted(from, "<=")));
    column.duration().until().ifPresent(until -> all.add(written.formatted(until, ">")));
    column
        .action()
        .ifPresent(action -> {
          values.put("action" + rank, action);
          all.add(":action%d = any(actions)".formatted(rank));
        });
    return String.join(" and ", all);
  }

  private static String days(Lapse lapse) {
    return switch (lapse) {
      case ORIENTATION_DELAY -> "orientation_delay";
      case CONTRACT_DELAY -> "contract_delay";
    };
  }

  private static String truth(Condition condition) {
    return switch (condition) {
      case ORIENTED -> "organisme is not null";
      case NOT_ORIENTED -> "organisme is null";
      case AT_FRANCE_TRAVAIL -> "at_france_travail";
      case ELSEWHERE -> "elsewhere";
      case REGISTERED -> "registered";
      case UNDER_CONTRACT -> "under_contract";
      case ENTERED_IN_YEAR -> "entered_in_year";
      case PRIMO_ORIENTED -> "primo_oriented";
      case PRIMO_CONTRACT -> "primo_contract";
      case REORIENTED -> "towards is not null";
      case TO_HORS_SPE -> "towards = 'HORS_SPE'";
      case TO_SPE -> "towards = 'SPE'";
    };
  }

  private void bind() {
    var questionnaire = question.questionnaire();
    var perimeter = questionnaire.perimeter();
    values.put("day", question.day());
    values.put("first", question.first());
    values.put("known", known(question));
    values.put("states", question.scope().states());
    values.put("franceTravail", perimeter.franceTravail());
    values.put("spe", perimeter.spe());
    values.put("horsSpe", perimeter.horsSpe());
    values.put("contracts", perimeter.contracts());
    question.territory().ifPresent(code -> values.put("territory", code));
    for (int i = 0; i < questionnaire.blocks().size(); i++) {
      var rows = questionnaire.blocks().get(i).rows();
      for (int j = 0; j < rows.size(); j++) {
        values.put(Persons.values(i, j), rows.get(j).values());
      }
    }
  }

  /** For ever, when nobody asks what was known before. */
  static OffsetDateTime known(Question question) {
    return question.known().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(OffsetDateTime.MAX);
  }
}
