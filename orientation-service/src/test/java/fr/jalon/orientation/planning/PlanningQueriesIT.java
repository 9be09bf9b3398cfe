package fr.jalon.orientation.planning;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.jalon.platform.tenancy.Tenancy;
import fr.jalon.testkit.Stack;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A whole département and three years of slots, through the database. */
@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class PlanningQueriesIT {
  private static final String DEPARTEMENT = "098";

  @Inject AgroalDataSource database;
  @Inject Tenancy tenancy;

  @Test
  void aDepartementIsPlannedInSecondsThroughIndexes() {
    // Given
    people();
    slots();
    DATABASE.execute("analyze parcours, deadline, slot, rendez_vous");
    var from = TODAY.plusDays(10).atStartOfDay(ZoneId.of("Europe/Paris")).toOffsetDateTime();

    // Then
    assertThat(explain(WaitingRepository.WAITING, "", 5000))
        .contains("Index")
        .doesNotContain("Seq Scan on parcours");
    assertThat(explain(WaitingRepository.FREE, from, from.plusDays(30)))
        .contains("slots_in_order")
        .doesNotContain("Seq Scan on slot");

    // When
    var start = System.nanoTime();
    var plan =
        as("chef-de-projet", DEPARTEMENT)
            .body(Map.of("lastDay", TODAY.plusYears(3).toString()))
            .post("/planifications")
            .then();
    var took = Duration.ofNanos(System.nanoTime() - start);

    // Then
    plan.statusCode(201).body("unplaced", equalTo(0));
    assertThat(took).isLessThan(Duration.ofSeconds(30));
    System.out.printf("2500 people, 40000 slots, HTTP and database: %d ms%n", took.toMillis());
  }

  /** 2 500 who wait among 20 000 whose parcours is closed. */
  private static void people() {
    DATABASE.execute(
        """
        insert into territory (departement, code, label)
        select '098', 'T' || n, 'T' || n from generate_series(0, 3) n
        """);
    DATABASE.execute(
        """
        with p as (
          insert into person (id, departement, last_name, birth_name, first_name, birth_date, sex)
          select gen_random_uuid(), '098', 'X', 'X', 'X', date '1980-01-01', 'F'
            from generate_series(1, 22500) returning id)
        insert into parcours (id, departement, person_id, origin, entry_rule, entry_reason, regime,
                              requested_on, entered_on, notified_on, received_on, territory,
                              closed_on, closed_reason, closed_at)
        select gen_random_uuid(), '098', id, 'ENTRY', 'ENTREE-1', 'x', 'PLEIN-EMPLOI-2025', d, d, d,
               d, 'T' || (n % 4), case when n > 2500 then d end,
               case when n > 2500 then 'x' end, case when n > 2500 then now() end
          from (select id, row_number() over () as n from p) p
          cross join lateral (select current_date - cast(n % 60 as integer) as d) dates
        """);
    DATABASE.execute(
        """
        insert into deadline (parcours_id, departement, rule, due_on)
        select id, '098', 'ORIENTATION', received_on + 42 from parcours where departement = '098'
        """);
  }

  private static void slots() {
    DATABASE.execute(
        """
        insert into slot (id, departement, conseiller_id, territory, site, starts_at, ends_at)
        select gen_random_uuid(), '098', 'agent-' || c, 'T' || (c % 4), 'Site', at,
               at + interval '1 hour'
          from generate_series(1, 9) c,
               generate_series(1, 1112) d,
               generate_series(9, 12) h,
               lateral (select cast(current_date + d as timestamptz) + h * interval '1 hour' as at) t
        """);
  }

  /** How the service itself, row-level security included, would run the statement. */
  private String explain(String sql, Object... parameters) {
    return tenancy.within(
        DEPARTEMENT,
        () -> {
          try (var connection = database.getConnection();
              var explain = connection.prepareStatement("explain " + sql)) {
            for (int i = 0; i < parameters.length; i++) {
              explain.setObject(i + 1, parameters[i]);
            }
            var lines = new ArrayList<String>();
            try (var rows = explain.executeQuery()) {
              while (rows.next()) {
                lines.add(rows.getString(1));
              }
            }
            return String.join("\n", lines);
          } catch (SQLException failure) {
            throw new IllegalStateException(failure);
          }
        });
  }
}
