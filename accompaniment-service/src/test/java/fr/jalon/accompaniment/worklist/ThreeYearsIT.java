package fr.jalon.accompaniment.worklist;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.DATABASE;
import static fr.jalon.accompaniment.Scenes.TODAY;
import static fr.jalon.accompaniment.Scenes.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.accompaniment.AccompanimentStack;
import fr.jalon.accompaniment.worklist.WorklistRepository.Of;
import fr.jalon.platform.tenancy.Tenancy;
import fr.jalon.platform.worklist.Position;
import fr.jalon.platform.worklist.Statement;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ten thousand follow-ups of three years: what is read stays as many statements, by an index. */
@QuarkusTest
@AccompanimentStack
class ThreeYearsIT {
  private static final String THERE = "201";

  private final AgroalDataSource database;
  private final Tenancy tenancy;
  private final Worklists lists;
  private final SessionFactory sessions;

  ThreeYearsIT(
      AgroalDataSource database, Tenancy tenancy, Worklists lists, SessionFactory sessions) {
    this.database = database;
    this.tenancy = tenancy;
    this.lists = lists;
    this.sessions = sessions;
  }

  @BeforeEach
  void load() {
    if (DATABASE.count("select count(*) from accompaniment where departement = ?", THERE) > 0) {
      return;
    }
    // 10 000 persons; 3 000 still followed, of whom one in fifteen waits for a first rendez-vous
    DATABASE.execute(
        """
        insert into accompaniment (id, departement, parcours_id, person_id, status, regime,
               orientation_id, orientation_rank, parcours_type, organisme_referent_id,
               organisme_kind, spe, referent_id, decided_on, opened_at, first_booked_on,
               first_held_on, closed_on, closing_reason, closed_at, closed_by)
        select gen_random_uuid(), '201', gen_random_uuid(), gen_random_uuid(),
               case when n % 10 < 7 then 'CLOSED' else 'OPEN' end, 'PLEIN-EMPLOI-2025',
               gen_random_uuid(), 1, 'SOCIAL',
               cast(lpad(to_hex(n % 40), 32, '0') as uuid), 'DEPARTEMENT', false,
               case when n % 100 <> 9 then cast(lpad(to_hex(n % 200 + 1), 32, '0') as uuid) end,
               d.on, d.on, case when n % 100 not in (8, 9) then d.on + 5 end,
               case when n % 100 not in (8, 9) then d.on + 10 end,
               case when n % 10 < 7 then d.on + 700 end,
               case when n % 10 < 7 then 'EMPLOYMENT' end,
               case when n % 10 < 7 then d.on + 700 end, case when n % 10 < 7 then 'agent' end
          from generate_series(1, 10000) n
          cross join lateral (
            select case when n % 100 = 8 or n % 100 = 9 then current_date - n % 37
                        else current_date - 1095 + n % 300 end as "on") d
        """);
    DATABASE.execute(
        """
        insert into accompaniment_deadline (accompaniment_id, departement, rule, label, source,
               started_on, due_on)
        select a.id, '201', r.rule, r.rule, 'PDIE', a.decided_on, a.decided_on + 15
          from accompaniment a
          cross join (values ('FIRST_APPOINTMENT_BOOKED'), ('FIRST_APPOINTMENT_HELD'), ('CONTRACT'))
            as r (rule)
         where a.departement = '201'
        """);
    // a rendez-vous every two months for whoever began long ago: 18 each
    DATABASE.execute(
        """
        insert into appointment (id, departement, accompaniment_id, status, starts_at, minutes,
               place, booked_on, booked_at, booked_by)
        select gen_random_uuid(), '201', a.id, 'CLOSED',
               (a.decided_on + 10 + m * 60 + time '10:00') at time zone 'Europe/Paris', 45, 'Ici',
               a.decided_on + m * 60, now(), 'agent'
          from accompaniment a cross join generate_series(0, 17) m
         where a.departement = '201' and a.decided_on < current_date - 400
        """);
    DATABASE.execute(
        """
        insert into appointment_attendance (appointment_id, departement, number, attendance,
               noted_on, recorded_at, recorded_by)
        select id, '201', 0, case when random() < 0.8 then 'HONOURED' else 'EXCUSED' end,
               cast(starts_at as date), now(), 'agent'
          from appointment where departement = '201'
        """);
    // a contract for each, refused: the few that bind are among many
    DATABASE.execute(
        """
        insert into contract (id, departement, accompaniment_id, parcours_id, status, version, kind,
               starts_on, ends_on, drawn_up_by, drawn_up_at)
        select gen_random_uuid(), '201', id, parcours_id, 'REFUSED', 1, 'CONTRAT_ENGAGEMENT',
               decided_on, decided_on + 180, 'agent', opened_at
          from accompaniment where departement = '201'
        """);
    DATABASE.execute(
        """
        insert into referent (id, departement, organisme_referent_id, profession, etp, left_on,
               version, recorded_at, recorded_by)
        select cast(lpad(to_hex(n), 32, '0') as uuid), '201',
               cast(lpad(to_hex((n - 1) % 40), 32, '0') as uuid), 'COIP', 1,
               case when n % 50 = 0 then current_date - 3 end, 1, now(), 'agent'
          from generate_series(1, 200) n
        """);
    DATABASE.execute(
        """
        insert into referent_assignment (id, departement, accompaniment_id, number, referent_id,
               organisme_referent_id, assigned_on, cause, heard, load, ceiling, recorded_at)
        select gen_random_uuid(), '201', id, 1, referent_id, organisme_referent_id, decided_on,
               'OPENING', true, case when random() < 0.01 then 50 else 30 end, 50, opened_at
          from accompaniment where departement = '201' and referent_id is not null
        """);
    DATABASE.execute(
        """
        analyze accompaniment, accompaniment_deadline, appointment, appointment_attendance,
                contract, referent, referent_assignment
        """);
  }

  @Test
  void everyListIsReadThroughAnIndexHoweverLongItIs() {
    var after = new Position(TODAY.minusDays(20), new UUID(0, 0), "");
    for (var list : lists.all()) {
      var plan =
          plan(
              WorklistRepository.statement(
                  list, new Of(null, null), TODAY, Optional.of(after), 51));
      assertThat(plan)
          .as(list.code())
          .contains("Index")
          .doesNotContain(
              "Seq Scan on accompaniment", "Seq Scan on appointment", "Seq Scan on contract");
    }
  }

  @Test
  void aStoryIsAsManyStatementsWhateverThePersonHasLived() {
    var old = story("decided_on < current_date - 400");
    var recent = story("decided_on >= current_date - 40");

    assertThat(old).isEqualTo(recent).isBetween(1L, 40L);
  }

  @Test
  void aListOfFollowUpsIsOneStatement() {
    var page =
        as("conseiller", THERE)
            .queryParam("limite", 200)
            .get(API + "/accompagnements")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(page.getList("items")).hasSize(200);
    assertThat(
            as("conseiller", THERE)
                .queryParam("limite", 200)
                .get(API + "/referents")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items"))
        .hasSize(200);
  }

  private long story(String where) {
    var person =
        DATABASE.value(
            "select person_id from accompaniment where departement = '201' and status = 'OPEN' and "
                + where
                + " limit 1");
    var statistics = sessions.getStatistics();
    statistics.setStatisticsEnabled(true);
    statistics.clear();
    as("conseiller", THERE).get(API + "/personnes/" + person + "/suivi").then().statusCode(200);
    var queries = statistics.getPrepareStatementCount();
    statistics.setStatisticsEnabled(false);
    return queries;
  }

  /** How the service itself, row-level security included, would run the statement. */
  private String plan(Statement statement) {
    return tenancy.within(
        THERE,
        () -> {
          try (var connection = database.getConnection();
              var explain = connection.prepareStatement("explain " + statement.sql())) {
            for (int i = 0; i < statement.parameters().size(); i++) {
              explain.setObject(i + 1, statement.parameters().get(i));
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
