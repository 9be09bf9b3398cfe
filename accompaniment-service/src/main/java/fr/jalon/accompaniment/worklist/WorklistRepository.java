package fr.jalon.accompaniment.worklist;

import fr.jalon.contracts.ParcoursType;
import fr.jalon.platform.worklist.Asked;
import fr.jalon.platform.worklist.Asked.Filter;
import fr.jalon.platform.worklist.LineRepository;
import fr.jalon.platform.worklist.Position;
import fr.jalon.platform.worklist.Statement;
import fr.jalon.platform.worklist.Worklist;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lists of accompaniments: each selects {@code accompaniment_id}, {@code sort_on} and
 * {@code rule}, the deadline or whatever else the line is about, or null.
 */
@ApplicationScoped
class WorklistRepository {
  private final LineRepository lines;

  WorklistRepository(LineRepository lines) {
    this.lines = lines;
  }

  /** Whose lines: everybody's where it says nothing. */
  record Of(@Nullable UUID referent, @Nullable UUID organisme) {

    Worklist within(Worklist list) {
      return filters().isEmpty() ? list : new FollowedWorklist(list);
    }

    List<Filter> filters() {
      var filters = new ArrayList<Filter>();
      Optional.ofNullable(referent).ifPresent(one -> filters.add(new Filter("referent_id", one)));
      Optional.ofNullable(organisme)
          .ifPresent(one -> filters.add(new Filter("organisme_referent_id", one)));
      return filters;
    }
  }

  /** A line: whose follow-up, by whom, and the deadline that it is about, if it is one. */
  record Line(
      UUID accompanimentId,
      UUID parcoursId,
      UUID personId,
      ParcoursType parcoursType,
      UUID organismeReferentId,
      @Nullable UUID referentId,
      LocalDate openedOn,
      LocalDate sortOn,
      String sortRule,
      @Nullable String ruleLabel,
      @Nullable String ruleSource,
      @Nullable LocalDate dueOn) {}

  List<Line> page(Worklist list, Of whose, LocalDate today, Optional<Position> after, int rows) {
    return lines.read(statement(list, whose, today, after, rows), Line.class);
  }

  long count(Worklist list, Of whose, LocalDate today) {
    return lines.count(whose.within(list), today, whose.filters());
  }

  /** Who is followed and what is due are looked up for the lines of the page only. */
  static Statement statement(
      Worklist list, Of whose, LocalDate today, Optional<Position> after, int rows) {
    return Statement.page(
            "accompaniment_id", new Asked(whose.within(list), today, whose.filters(), after, rows))
        .inside(
            """
            select w.accompaniment_id, a.parcours_id, a.person_id, a.parcours_type,
                   a.organisme_referent_id, a.referent_id, a.decided_on as opened_on, w.sort_on,
                   coalesce(w.rule, '') as sort_rule, d.label as rule_label,
                   d.source as rule_source, d.due_on
              from (:page) w
              join accompaniment a on a.id = w.accompaniment_id
              left join accompaniment_deadline d
                on d.accompaniment_id = w.accompaniment_id and d.rule = w.rule
             order by w.sort_on, w.accompaniment_id, coalesce(w.rule, '')
            """);
  }
}
