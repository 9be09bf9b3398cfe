package fr.jalon.orientation.worklist;

import fr.jalon.orientation.bulk.BulkRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts and reads lists, whatever they list: one statement a page. */
@ApplicationScoped
class WorklistRepository {
  private final BulkRepository database;

  WorklistRepository(BulkRepository database) {
    this.database = database;
  }

  /** The last line of the page before. */
  record After(LocalDate sortOn, UUID parcoursId, String rule) {}

  /** Which lines, of which territory, as of which day. */
  record Asked(
      Worklist list,
      LocalDate today,
      Optional<String> territory,
      Optional<After> after,
      int rows) {}

  /** A line: the parcours, whose dossier it is, and the deadline that presses. */
  record Line(
      UUID parcoursId,
      UUID personId,
      @Nullable String caseNumber,
      @Nullable String rsaRole,
      @Nullable String territory,
      String stage,
      String regime,
      LocalDate receivedOn,
      LocalDate sortOn,
      String sortRule,
      @Nullable String rule,
      @Nullable LocalDate dueOn) {}

  private record Count(long lines) {}

  /** A statement and its parameters, so that a test may ask the database how it would run it. */
  record Statement(String sql, List<Object> parameters) {}

  @Transactional
  List<Line> page(Asked asked) {
    var statement = statement(asked);
    return database.select(statement.sql(), Line.class, statement.parameters().toArray());
  }

  @Transactional
  long count(Worklist list, LocalDate today, Optional<String> territory) {
    var sql =
        "select count(*) as lines from (%s) waiting %s"
            .formatted(on(today, list), territory.isPresent() ? "where territory = ?" : "");
    return database.select(sql, Count.class, territory.stream().toArray()).getFirst().lines();
  }

  /** Dossier and deadline are looked up for the lines of the page only. */
  static Statement statement(Asked asked) {
    var conditions = new ArrayList<String>();
    var parameters = new ArrayList<Object>();
    asked
        .territory()
        .ifPresent(code -> {
          conditions.add("territory = ?");
          parameters.add(code);
        });
    asked
        .after()
        .ifPresent(last -> {
          conditions.add("(sort_on, parcours_id, coalesce(rule, '')) > (?, ?, ?)");
          // What an index can follow, which the whole comparison is not.
          conditions.add("sort_on >= ?");
          parameters.add(last.sortOn());
          parameters.add(last.parcoursId());
          parameters.add(last.rule());
          parameters.add(last.sortOn());
        });
    parameters.add(asked.rows());
    var where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    var sql =
        """
        select w.parcours_id, p.person_id, h.case_number, h.rsa_role, w.territory, p.stage,
               p.regime, p.received_on, w.sort_on, coalesce(w.rule, '') as sort_rule, d.rule,
               d.due_on
          from (select parcours_id, territory, sort_on, rule
                  from (%s) waiting
                 %s
                 order by sort_on, parcours_id, coalesce(rule, '')
                 limit ?) w
          join parcours p on p.id = w.parcours_id
          left join lateral (
            select h.number as case_number, m.role as rsa_role
              from household_member m join household h on h.id = m.household_id
             where m.person_id = p.person_id
             order by m.until_on desc nulls first, m.since_on desc
             limit 1) h on true
          left join lateral (
            select d.rule, d.due_on
              from deadline d
             where d.parcours_id = p.id and d.met_on is null and p.closed_on is null
               and (w.rule is null or d.rule = w.rule)
             order by d.due_on, d.rule
             limit 1) d on true
         order by w.sort_on, w.parcours_id, coalesce(w.rule, '')
        """
            .formatted(on(asked.today(), asked.list()), where);
    return new Statement(sql, List.copyOf(parameters));
  }

  private static String on(LocalDate today, Worklist list) {
    return list.sql().replace(":today", "date '" + today + "'");
  }
}
