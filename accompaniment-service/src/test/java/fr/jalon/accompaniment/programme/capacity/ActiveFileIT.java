package fr.jalon.accompaniment.programme.capacity;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.DATABASE;
import static fr.jalon.accompaniment.Scenes.TODAY;
import static fr.jalon.accompaniment.Scenes.as;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.appoint;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.referent;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.jalon.accompaniment.AccompanimentStack;
import fr.jalon.platform.tenancy.Tenancy;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

/** Départements of their own, whose files are filled through the database. */
@QuarkusTest
@AccompanimentStack
class ActiveFileIT {
  private final AgroalDataSource database;
  private final Tenancy tenancy;

  ActiveFileIT(AgroalDataSource database, Tenancy tenancy) {
    this.database = database;
    this.tenancy = tenancy;
  }

  @Test
  void theTwoHundredAndEleventhEntersOnlyForAReasonThatIsKept() {
    // Given
    var departement = "091";
    appoint(departement, "AG", "FRANCE_TRAVAIL_ADVISER", "agent-ft", LocalDate.of(2021, 1, 1));
    fill(departement, "AG", null, 209, TODAY.minusDays(20), null);
    var last = waiting(departement, "AG", null);
    var one = waiting(departement, "AG", null);

    // When
    enter(departement, last, "").statusCode(200).body("overCapacityReason", nullValue());
    enter(departement, one, "").spec(refused(409, "programme-full", "/overCapacityReason"));
    enter(departement, one, "\"overCapacityReason\": \"Sortie de détention ce jour\",")
        .statusCode(200)
        .body("overCapacityReason", equalTo("Sortie de détention ce jour"));

    // Then
    activeFile(departement, "AG", TODAY)
        .body("people", equalTo(211))
        .body("places", equalTo(210))
        .body("over", equalTo(true));
    activeFile(departement, "AG", TODAY.minusDays(1))
        .body("people", equalTo(209))
        .body("over", equalTo(false));
    as("conseiller", departement)
        .get(API + "/listes/PROGRAMME_HORS_CAPACITE")
        .then()
        .statusCode(200)
        .body("items.rule", contains("AG"));
  }

  @Test
  void eachMeasureIsHeldAgainstTheTimeOfItsOwnProfessionals() {
    // Given
    var departement = "092";
    appoint(departement, "CEI", "COIP", "agent-coip", TODAY.minusDays(60));
    appoint(departement, "CEI", "NURSE", "agent-nurse", TODAY.minusDays(60));
    fill(departement, "CEI", "COIP", 50, TODAY.minusDays(30), null);
    fill(departement, "CEI", "NURSE", 69, TODAY.minusDays(30), null);
    fill(departement, "CEI", "HOME_CARE", 1, TODAY.minusDays(30), TODAY.minusDays(10));

    // Then
    enter(departement, waiting(departement, "CEI", "COIP"), "")
        .spec(refused(409, "programme-full", "/overCapacityReason"));
    enter(departement, waiting(departement, "CEI", "NURSE"), "").statusCode(200);
    enter(departement, waiting(departement, "CEI", "NURSE"), "")
        .spec(refused(409, "programme-full", "/overCapacityReason"));
    activeFile(departement, "CEI", TODAY)
        .body("places", nullValue())
        .body("people", equalTo(120))
        .body("measures.measure", contains("COIP", "HOME_CARE", "NURSE"))
        .body("measures.people", contains(50, 0, 70))
        .body("measures.places", contains(50, 0, 70));
    activeFile(departement, "CEI", TODAY.minusDays(10)).body("measures.people", contains(50, 1, 69));
    activeFile(departement, "CEI", TODAY.minusDays(9)).body("measures.people", contains(50, 0, 69));
    activeFile(departement, "CEI", TODAY.minusDays(61)).body("measures.places", contains(0, 0, 0));
  }

  @Test
  void aPostIsChangedOnTheVersionThatWasRead() {
    var departement = "093";
    var post = appoint(departement, "CEI", "COIP", "agent-coip", TODAY.minusDays(60));
    var change =
        """
        {"function": "COIP", "agentId": "agent-coip", "name": "Camille Besse", "fte": 0.50,
         "sinceOn": "%s", "untilOn": "%s"}\
        """
            .formatted(TODAY.minusDays(60), TODAY.minusDays(1));
    as("chef-de-projet", departement)
        .body(change)
        .put(API + "/programmes/CEI/postes/" + post)
        .then()
        .spec(refused(428, "if-match-missing"));
    as("chef-de-projet", departement)
        .header("If-Match", "\"1\"")
        .body(change)
        .put(API + "/programmes/CEI/postes/" + post)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"2\""));
    as("chef-de-projet", departement)
        .header("If-Match", "\"1\"")
        .body(change)
        .put(API + "/programmes/CEI/postes/" + post)
        .then()
        .spec(refused(412, "if-match-stale"));
    activeFile(departement, "CEI", TODAY.minusDays(1)).body("measures[0].places", equalTo(25));
    activeFile(departement, "CEI", TODAY).body("measures[0].places", equalTo(0));
    as("conseiller", departement)
        .get(API + "/programmes/CEI/postes")
        .then()
        .statusCode(200)
        .body("name", contains("Camille Besse"));
  }

  @Test
  void aDayToComeIsNotKnown() {
    as("conseiller", "093")
        .get(API + "/programmes/AG/file-active?au=" + TODAY.plusDays(1))
        .then()
        .spec(refused(422, "date-in-the-future", "?au"));
  }

  @Test
  void threeYearsOfHistoryAreReadThroughIndexes() {
    // Given
    var departement = "094";
    history(departement);
    DATABASE.execute("analyze programme_entry, accompaniment");

    // Then
    assertThat(explain(departement, StayRepository.STAYS, "AG", TODAY, TODAY))
        .contains("stays_of_a_programme")
        .doesNotContain("Seq Scan");
    var start = System.nanoTime();
    activeFile(departement, "AG", TODAY.minusYears(1)).body("people", notNullValue());
    System.out.printf(
        "Active file among 10000 stays: %d ms%n", (System.nanoTime() - start) / 1_000_000);
    assertThat(
            explain(
                departement,
                "select accompaniment_id, prescribed_on from programme_entry"
                    + " where status = 'AWAITING_VALIDATION' order by prescribed_on"))
        .contains("awaiting_a_validation");
    assertThat(
            explain(
                departement,
                "select accompaniment_id, due_on from programme_entry"
                    + " where status in ('PRESCRIBED', 'VALIDATED') and due_on < current_date"
                    + " order by due_on"))
        .contains("an_entry_expected");
    assertThat(
            explain(
                departement,
                "select accompaniment_id, entered_on from programme_entry"
                    + " where status = 'ENTERED' and over_capacity_reason is not null"
                    + " order by entered_on"))
        .contains("entered_in_excess");
  }

  private static ValidatableResponse activeFile(String departement, String code, LocalDate day) {
    return as("conseiller", departement)
        .get(API + "/programmes/" + code + "/file-active?au=" + day)
        .then()
        .statusCode(200);
  }

  /** Somebody who waits since the day before yesterday. */
  private static UUID[] waiting(String departement, String code, @Nullable String measure) {
    var accompaniment = UUID.randomUUID();
    var entry = UUID.randomUUID();
    accompany(departement, accompaniment);
    DATABASE.execute(
        """
        insert into programme_entry (id, departement, accompaniment_id, parcours_id, programme,
               measure, public_kind, criteria, ground, status, awaited, prescribed_on, due_on,
               prescribed_at, prescribed_by, prescribed_by_name)
        select ?, departement, id, parcours_id, ?, ?, 'RSA', '{}', 'NONE', 'PRESCRIBED', '{}',
               current_date - 2, current_date + 28, now(), 'agent', 'Agent'
          from accompaniment where id = ?
        """,
        entry,
        code,
        measure,
        accompaniment);
    return new UUID[] {accompaniment, entry};
  }

  private static ValidatableResponse enter(String departement, UUID[] way, String more) {
    var referents =
        "AG".equals(DATABASE.value("select programme from programme_entry where id = ?", way[1]))
            ? referent("SOCIAL", "agent-s") + "," + referent("FRANCE_TRAVAIL", "agent-ft")
            : referent("REFERENT", "agent-r");
    return as("conseiller", departement)
        .body("{\"enteredOn\": \"%s\", %s \"referents\": [%s]}".formatted(TODAY, more, referents))
        .put(API + "/accompagnements/%s/programmes/%s/entree".formatted(way[0], way[1]))
        .then();
  }

  private static void accompany(String departement, UUID id) {
    DATABASE.execute(
        """
        insert into accompaniment (id, departement, parcours_id, person_id, status, regime,
               orientation_id, orientation_rank, parcours_type, organisme_referent_id,
               organisme_kind, spe, decided_on, opened_at)
        values (?, ?, gen_random_uuid(), gen_random_uuid(), 'OPEN', 'PLEIN-EMPLOI-2025',
                gen_random_uuid(), 1, 'SOCIAL', gen_random_uuid(), 'DEPARTEMENT', false,
                current_date - 90, now())
        """,
        id,
        departement);
  }

  /** So many people who entered that day, each of an accompaniment of their own. */
  private static void fill(
      String departement,
      String code,
      @Nullable String measure,
      int people,
      LocalDate enteredOn,
      @Nullable LocalDate leftOn) {
    DATABASE.execute(
        """
        with a as (
          insert into accompaniment (id, departement, parcours_id, person_id, status, regime,
                 orientation_id, orientation_rank, parcours_type, organisme_referent_id,
                 organisme_kind, spe, decided_on, opened_at)
          select gen_random_uuid(), ?, gen_random_uuid(), gen_random_uuid(), 'OPEN',
                 'PLEIN-EMPLOI-2025', gen_random_uuid(), 1, 'SOCIAL', gen_random_uuid(),
                 'DEPARTEMENT', false, current_date - 90, now()
            from generate_series(1, ?) returning *)
        insert into programme_entry (id, departement, accompaniment_id, parcours_id, programme,
               measure, public_kind, criteria, ground, status, awaited, prescribed_on, due_on,
               prescribed_at, prescribed_by, prescribed_by_name, entered_on, entered_at,
               entered_by, left_on, ending_reason, ended_at, ended_by)
        select gen_random_uuid(), departement, id, parcours_id, ?, ?, 'RSA', '{}', 'NONE',
               case when d.left_on is null then 'ENTERED' else 'LEFT' end, '{}', d.entered_on,
               d.entered_on, now(), 'agent', 'Agent', d.entered_on, now(), 'agent', d.left_on,
               case when d.left_on is not null then 'JOB' end,
               case when d.left_on is not null then now() end,
               case when d.left_on is not null then 'agent' end
          from a, (select cast(? as date) as entered_on, cast(? as date) as left_on) d
        """,
        departement,
        people,
        code,
        measure,
        enteredOn,
        leftOn);
  }

  /** Ten thousand in three years, of whom two hundred are still there, and a few who wait. */
  private static void history(String departement) {
    for (var month = 36; month > 0; month--) {
      var entered = TODAY.minusMonths(month);
      fill(departement, "AG", null, 275, entered, entered.plusDays(20));
    }
    fill(departement, "AG", null, 200, TODAY.minusDays(5), null);
    DATABASE.execute(
        """
        with a as (
          select id, departement, parcours_id, row_number() over () as n
            from accompaniment where departement = ? limit 30)
        insert into programme_entry (id, departement, accompaniment_id, parcours_id, programme,
               public_kind, criteria, ground, status, awaited, prescribed_on, due_on,
               prescribed_at, prescribed_by, prescribed_by_name)
        select gen_random_uuid(), departement, id, parcours_id, 'PLIE', 'RSA', '{}', 'NONE',
               case when n % 2 = 0 then 'PRESCRIBED' else 'AWAITING_VALIDATION' end,
               case when n % 2 = 0 then '{}' else cast('{PARTNER}' as text[]) end,
               current_date - 60, current_date - 1, now(), 'agent', 'Agent'
          from a
        """,
        departement);
  }

  /** How the service itself, row-level security included, would run the statement. */
  private String explain(String departement, String sql, Object... parameters) {
    return tenancy.within(
        departement,
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
