package fr.jalon.accompaniment.aid.budget;

import static fr.jalon.accompaniment.AccompanimentProblem.AID_BUDGET_ALREADY_OPEN;
import static fr.jalon.accompaniment.AccompanimentProblem.AID_BUDGET_BELOW_COMMITMENTS;
import static fr.jalon.accompaniment.AccompanimentProblem.AID_BUDGET_EXHAUSTED;
import static fr.jalon.accompaniment.AccompanimentProblem.AID_BUDGET_MISSING;
import static fr.jalon.accompaniment.AccompanimentProblem.AID_BUDGET_NOT_FOUND;

import fr.jalon.accompaniment.rows.RowRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Keeps budgets. What is left is never read before it is taken: one statement takes it where there
 * is enough, so that two decisions at once cannot spend the same euro.
 */
@ApplicationScoped
public class BudgetRepository {
  private final RowRepository rows;

  BudgetRepository(RowRepository rows) {
    this.rows = rows;
  }

  private record Id(UUID id) {}

  private static final String COLUMNS =
      """
      select id, line, year, territory, version, amount_cents, committed_cents, overrun_cents
        from aid_budget
      """;

  /**
   * Takes that much out of the budget of the territory, or failing one of the whole département.
   *
   * @param beyond whether somebody said why more than what is left may be taken
   * @return the budget it was taken from
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public UUID commit(String line, int year, String territory, long cents, boolean beyond) {
    var budget =
        rows
            .select(
                """
                select id from aid_budget
                 where line = ?1 and year = ?2 and territory in (?3, '*')
                 order by (territory = ?3) desc
                 limit 1
                """,
                Id.class,
                line,
                year,
                territory)
            .stream()
            .map(Id::id)
            .findFirst()
            .orElseThrow(() ->
                AID_BUDGET_MISSING.because(
                    "Aucun budget %d de la ligne %s pour %s ni pour le département"
                        .formatted(year, line, territory)));
    var taken =
        rows.write(
            """
            update aid_budget
               set committed_cents = committed_cents + ?2,
                   overrun_cents = greatest(committed_cents + ?2 - amount_cents, 0)
             where id = ?1 and (committed_cents + ?2 <= amount_cents or ?3)
            """,
            budget,
            cents,
            beyond);
    if (taken == 0) {
      throw AID_BUDGET_EXHAUSTED.because(
          "Il reste moins que le montant accordé ; au-delà, dites pourquoi (derogation)",
          "/amountCents");
    }
    return budget;
  }

  /** Gives back what was granted and never paid. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void release(UUID budget, long cents) {
    rows.write(
        """
        update aid_budget
           set committed_cents = committed_cents - ?2,
               overrun_cents = greatest(committed_cents - ?2 - amount_cents, 0)
         where id = ?1
        """,
        budget,
        cents);
  }

  List<Budget> ofYear(int year) {
    return rows.select(COLUMNS + " where year = ?1 order by line, territory", Budget.class, year);
  }

  Budget get(UUID id) {
    return rows.select(COLUMNS + " where id = ?1", Budget.class, id).stream()
        .findFirst()
        .orElseThrow(() -> AID_BUDGET_NOT_FOUND.because("Aucun budget " + id));
  }

  Budget lock(UUID id) {
    rows.select("select id from aid_budget where id = ?1 for update", Id.class, id);
    return get(id);
  }

  /** Refuses a second one for the same line, year and territory. */
  void open(Budget budget, Instant at, String by) {
    var opened =
        rows.write(
            """
            insert into aid_budget (id, line, year, territory, version, amount_cents)
            values (?1, ?2, ?3, ?4, ?5, ?6)
            on conflict on constraint a_line_has_one_budget_a_year_and_a_territory do nothing
            """,
            budget.id(),
            budget.line(),
            budget.year(),
            budget.territory(),
            budget.version(),
            budget.amountCents());
    if (opened == 0) {
      throw AID_BUDGET_ALREADY_OPEN.because("Modifiez celui qui est ouvert");
    }
    keep(budget, at, by);
  }

  /** Refuses an amount below what is already promised or paid. */
  void change(Budget next, Instant at, String by) {
    if (next.amountCents() < next.committedCents()) {
      throw AID_BUDGET_BELOW_COMMITMENTS.because(
          "Déjà engagé : %d centimes".formatted(next.committedCents()), "/amountCents");
    }
    rows.write(
        "update aid_budget set amount_cents = ?2, version = ?3, overrun_cents = 0 where id = ?1",
        next.id(),
        next.amountCents(),
        next.version());
    keep(next, at, by);
  }

  private void keep(Budget budget, Instant at, String by) {
    rows.write(
        """
        insert into aid_budget_change (budget_id, version, amount_cents, recorded_at, recorded_by)
        values (?1, ?2, ?3, ?4, ?5)
        """,
        budget.id(),
        budget.version(),
        budget.amountCents(),
        at,
        by);
  }
}
