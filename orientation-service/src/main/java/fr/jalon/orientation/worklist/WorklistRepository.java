package fr.jalon.orientation.worklist;

import fr.jalon.platform.worklist.Asked.Filter;
import fr.jalon.platform.worklist.LineRepository;
import fr.jalon.platform.worklist.Position;
import fr.jalon.platform.worklist.Statement;
import fr.jalon.platform.worklist.Worklist;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lists of parcours: each selects {@code parcours_id}, {@code territory}, {@code sort_on}
 * and {@code rule}, the deadline that it is about, or null for the next one.
 */
@ApplicationScoped
class WorklistRepository {
  private final LineRepository lines;

  WorklistRepository(LineRepository lines) {
    this.lines = lines;
  }

  /** The last line of the page before. */
  record After(LocalDate sortOn, UUID parcoursId, String rule) {
    static After of(Position last) {
      return new After(last.sortOn(), last.key(), last.rule());
    }

    Position position() {
      return new Position(sortOn, parcoursId, rule);
    }
  }

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

  List<Line> page(Asked asked) {
    return lines.read(statement(asked), Line.class);
  }

  long count(Worklist list, LocalDate today, Optional<String> territory) {
    return lines.count(list, today, filters(territory));
  }

  /** Dossier and deadline are looked up for the lines of the page only. */
  static Statement statement(Asked asked) {
    var page =
        new fr.jalon.platform.worklist.Asked(
            asked.list(),
            asked.today(),
            filters(asked.territory()),
            asked.after().map(After::position),
            asked.rows());
    return Statement.page("parcours_id", page)
        .inside(
            """
            select w.parcours_id, p.person_id, h.case_number, h.rsa_role, w.territory, p.stage,
                   p.regime, p.received_on, w.sort_on, coalesce(w.rule, '') as sort_rule, d.rule,
                   d.due_on
              from (:page) w
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
            """);
  }

  private static List<Filter> filters(Optional<String> territory) {
    return territory.map(code -> new Filter("territory", code)).stream().toList();
  }
}
