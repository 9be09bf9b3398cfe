package fr.jalon.indicators.measure.counting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.indicators.catalogue.Catalogues;
import fr.jalon.indicators.catalogue.Variant;
import fr.jalon.testkit.Database;
import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** A figure of one month reads that month, not the ten years before it. */
@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "indicators"))
class ExplainIT {
  private static final Database DATABASE = new Database("indicators");
  private static final Scope MARCH =
      new Scope(
          LocalDate.of(2026, 3, 1),
          LocalDate.of(2026, 3, 31),
          Optional.empty(),
          LocalDate.of(2026, 5, 4),
          Optional.empty(),
          false,
          Optional.empty());

  @Test
  void everyFigureIsReadByAnIndex() throws SQLException {
    // Given
    tenYears();
    var check = new SoftAssertions();
    try (var app =
        DriverManager.getConnection(
            Stack.jdbcUrl("indicators"), "indicators_app", "indicators_app")) {
      try (var statement = app.createStatement()) {
        statement.execute("select set_config('jalon.departement', '195', false)");
      }
      for (var indicator : Catalogues.shipped().all()) {
        var measures = indicator.variants().stream().map(Variant::measure).toList();
        for (var pass : Plan.of(measures, MARCH).passes()) {
          // Then
          check
              .assertThat(explain(app, pass.statement()))
              .as("%s %s", indicator.code(), pass.measures())
              .doesNotContain("Seq Scan on parcours_fact")
              .doesNotContain("Seq Scan on episode");
        }
      }
    }
    check.assertAll();
  }

  private static String explain(Connection app, Statement statement) throws SQLException {
    var plan = new StringBuilder();
    try (var select = app.prepareStatement("explain " + statement.sql())) {
      for (int i = 0; i < statement.parameters().size(); i++) {
        var parameter = statement.parameters().get(i);
        if (parameter instanceof List<?> list) {
          var type = list.getFirst() instanceof LocalDate ? "date" : "text";
          select.setArray(i + 1, app.createArrayOf(type, list.toArray()));
        } else {
          select.setObject(i + 1, parameter);
        }
      }
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          plan.append(rows.getString(1)).append('\n');
        }
      }
    }
    return plan.toString();
  }

  /** Twelve entries a day for ten years, most of them over, each with a life of its own. */
  private static void tenYears() {
    DATABASE.execute(
        """
        insert into parcours_fact (
          parcours_id, departement, person_id, origin, regime, territory, came_back, parcours_type,
          organisme_kind, entered_on, notified_on, received_on, convoked_on, oriented_on,
          accompaniment_booked_on, accompaniment_scheduled_on, accompaniment_held_on,
          contract_signed_on, closed_on, closed_reason)
        select gen_random_uuid(), '195', gen_random_uuid(), 'ENTRY', 'PDIE-2021', 'T' || mod(n, 4),
               'NO', 'SOCIAL', 'DEPARTEMENT', d, d + 3, d + 5, d + 9, d + 40, d + 45, d + 55, d + 55,
               d + 70, case when d < '2025-01-01' then d + 400 end,
               case when d < '2025-01-01' then 'FIN_DE_DROIT' end
          from generate_series(1, 12) n,
               lateral (select generate_series('2016-04-01'::date, '2026-03-31', '1 day')::date d) days
        """);
    DATABASE.execute(
        """
        insert into episode (
          kind, subject_id, departement, person_id, parcours_id, code, detail, rank, flag, amount,
          asked_on, started_on, ended_on)
        select k.kind, gen_random_uuid(), '195', f.person_id, f.parcours_id, k.code, k.detail, 1,
               true, 1000, f.oriented_on, f.oriented_on + 20,
               case when k.lasts then f.closed_on end
          from parcours_fact f,
               (values ('PROGRAMME', 'CEI', 'COIP', true), ('PROGRAMME', 'AG', null, true),
                       ('ORIENTATION', 'SOCIAL', 'DEPARTEMENT', false),
                       ('RIGHT', '2', 'YES', false), ('EMPLOYMENT', 'CDI', 'REFERENT', true),
                       ('AID', 'MOBILITE', null, true), ('HEALTH_STEP', 'CHECK_OFFERED', null, false),
                       ('PROGRAMME_STEP', 'PMSMP', 'CEI', false), ('COORDINATION', null, null, true))
                 k (kind, code, detail, lasts)
         where f.departement = '195' and mod(abs(hashtext(f.parcours_id::text || coalesce(k.code, k.kind))), 3) = 0
        """);
    DATABASE.execute("analyze parcours_fact");
    DATABASE.execute("analyze episode");
    assertThat(DATABASE.count("select count(*) from episode where departement = '195'"))
        .isGreaterThan(60_000);
  }
}
