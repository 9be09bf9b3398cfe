package fr.jalon.accompaniment.programme.capacity;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.DATABASE;
import static fr.jalon.accompaniment.Scenes.TODAY;
import static fr.jalon.accompaniment.Scenes.as;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.appoint;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.referent;
import static fr.jalon.accompaniment.programme.capacity.Filling.fill;
import static fr.jalon.accompaniment.programme.capacity.Filling.history;
import static fr.jalon.accompaniment.programme.capacity.Filling.waiting;
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
    activeFile(departement, "CEI", TODAY.minusDays(10))
        .body("measures.people", contains(50, 1, 69));
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
    assertThat(explain(departement, StayRepository.STAYS, "AG", TODAY, "AG", TODAY, TODAY))
        .contains("people_in_a_programme", "people_who_left_a_programme")
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
