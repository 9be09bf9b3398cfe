package fr.jalon.indicators.budget;

import static fr.jalon.indicators.IndicatorProblem.BUDGET_LINE_ALREADY_OPEN;
import static fr.jalon.indicators.IndicatorProblem.BUDGET_LINE_NOT_FOUND;

import fr.jalon.indicators.rows.RowRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the lines of budgets, and every amount that each had. */
@ApplicationScoped
class BudgetRepository {
  private static final String COLUMNS =
      """
      select id, fiche, year, funder, version, planned_cents, committed_cents, spent_cents
        from budget_line
      """;

  private final RowRepository rows;

  BudgetRepository(RowRepository rows) {
    this.rows = rows;
  }

  private record Id(UUID id) {}

  private record Row(
      UUID id,
      String fiche,
      int year,
      Funder funder,
      long version,
      long plannedCents,
      long committedCents,
      long spentCents) {
    BudgetLine toLine() {
      return new BudgetLine(
          id, fiche, year, funder, version, new Amounts(plannedCents, committedCents, spentCents));
    }
  }

  /** An amount that a line had, who set it and when. */
  record Past(
      long version,
      long plannedCents,
      long committedCents,
      long spentCents,
      String agent,
      Instant recordedAt) {}

  List<BudgetLine> ofYear(int year) {
    return select(" where year = ?1 order by fiche, funder", year);
  }

  /** The lines of a year with the amounts that they had at an instant. */
  List<BudgetLine> asKnown(int year, Instant knownAt) {
    return rows
        .select(
            """
            select distinct on (line.id) line.id, line.fiche, line.year, line.funder, past.version,
                   past.planned_cents, past.committed_cents, past.spent_cents
              from budget_line line join budget_line_version past on past.line_id = line.id
             where line.year = ?1 and past.recorded_at <= ?2
             order by line.id, past.version desc
            """,
            Row.class,
            year,
            knownAt)
        .stream()
        .map(Row::toLine)
        .toList();
  }

  BudgetLine get(UUID id) {
    return select(" where id = ?1", id).stream()
        .findFirst()
        .orElseThrow(() -> BUDGET_LINE_NOT_FOUND.because("Aucune ligne %s.".formatted(id)));
  }

  BudgetLine lock(UUID id) {
    rows.select("select id from budget_line where id = ?1 for update", Id.class, id);
    return get(id);
  }

  Optional<BudgetLine> lock(String fiche, int year, Funder funder) {
    return rows
        .select(
            "select id from budget_line where fiche = ?1 and year = ?2 and funder = ?3 for update",
            Id.class,
            fiche,
            year,
            funder.name())
        .stream()
        .findFirst()
        .map(row -> get(row.id()));
  }

  List<Past> history(UUID id) {
    return rows.select(
        """
        select version, planned_cents, committed_cents, spent_cents, agent, recorded_at
          from budget_line_version where line_id = ?1 order by version
        """,
        Past.class,
        id);
  }

  /** Refuses a second line of the same fiche, year and funder. */
  void open(BudgetLine line, String agent, Instant at) {
    var opened =
        rows.write(
            """
            insert into budget_line
              (id, fiche, year, funder, version, planned_cents, committed_cents, spent_cents)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            on conflict on constraint a_funder_has_one_line_a_fiche_and_a_year do nothing
            """,
            line.id(),
            line.fiche(),
            line.year(),
            line.funder().name(),
            line.version(),
            line.amounts().plannedCents(),
            line.amounts().committedCents(),
            line.amounts().spentCents());
    if (opened == 0) {
      throw BUDGET_LINE_ALREADY_OPEN.because("Modifiez celle qui existe.");
    }
    keep(line, agent, at);
  }

  void change(BudgetLine next, String agent, Instant at) {
    rows.write(
        """
        update budget_line
           set version = ?2, planned_cents = ?3, committed_cents = ?4, spent_cents = ?5
         where id = ?1
        """,
        next.id(),
        next.version(),
        next.amounts().plannedCents(),
        next.amounts().committedCents(),
        next.amounts().spentCents());
    keep(next, agent, at);
  }

  private void keep(BudgetLine line, String agent, Instant at) {
    rows.write(
        """
        insert into budget_line_version
          (line_id, version, planned_cents, committed_cents, spent_cents, agent, recorded_at)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        """,
        line.id(),
        line.version(),
        line.amounts().plannedCents(),
        line.amounts().committedCents(),
        line.amounts().spentCents(),
        agent,
        at);
  }

  private List<BudgetLine> select(String where, Object... parameters) {
    return rows.select(COLUMNS + where, Row.class, parameters).stream().map(Row::toLine).toList();
  }
}
