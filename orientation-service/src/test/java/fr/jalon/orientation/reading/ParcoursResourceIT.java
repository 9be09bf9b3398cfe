package fr.jalon.orientation.reading;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.RECEIVED;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.as;
import static fr.jalon.orientation.Episodes.book;
import static fr.jalon.orientation.Episodes.conseiller;
import static fr.jalon.orientation.Episodes.decision;
import static fr.jalon.orientation.Episodes.open;
import static fr.jalon.orientation.Episodes.organisme;
import static fr.jalon.orientation.Episodes.orient;
import static fr.jalon.orientation.Episodes.slot;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import fr.jalon.orientation.reading.WorklistRepository.After;
import fr.jalon.orientation.reading.WorklistRepository.Search;
import fr.jalon.platform.http.Cursor;
import fr.jalon.platform.tenancy.Tenancy;
import fr.jalon.testkit.Stack;
import fr.jalon.testkit.TestTokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class ParcoursResourceIT {
  @Inject AgroalDataSource database;
  @Inject Tenancy tenancy;

  @Test
  void pagesFollowOneAnotherAndShowEachParcoursOnce() {
    // Given
    var territory = "T-" + UUID.randomUUID();
    var expected = new HashSet<String>();
    for (int i = 0; i < 5; i++) {
      expected.add(openIn(territory).toString());
    }

    // When
    var seen = new ArrayList<String>();
    String next = null;
    do {
      var request = conseiller().queryParam("territoire", territory).queryParam("limite", 2);
      if (next != null) {
        request.queryParam("curseur", next);
      }
      var page = request.get("/parcours").then().statusCode(200).extract();
      seen.addAll(page.jsonPath().getList("items.id", String.class));
      next = page.path("next");
      assertThat(page.header("Link") == null).isEqualTo(next == null);
    } while (next != null);

    // Then
    assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void anItemSaysWhatIsDueNextAndWhoseDossierItIs() {
    // Given
    var territory = "T-" + UUID.randomUUID();
    var id = openIn(territory);

    // Then
    conseiller()
        .queryParam("territoire", territory)
        .get("/parcours")
        .then()
        .statusCode(200)
        .body("items.id", contains(id.toString()))
        .body("items[0].rsaRole", equalTo("DEM"))
        .body("items[0].stage", equalTo("A_CONVOQUER"))
        .body("items[0].nextDeadline.rule", equalTo("ORIENTATION"))
        .body("items[0].nextDeadline.dueOn", equalTo(RECEIVED.plusWeeks(6).toString()))
        .body("items[0].nextDeadline.overdue", equalTo(true));
  }

  @Test
  void theListIsFilteredByStageAndByWhatIsDue() {
    // Given
    var territory = "T-" + UUID.randomUUID();
    var late = openIn(territory);
    var oriented = open();
    give(territory, oriented.id());
    orient(oriented, decision(organisme("CAF"), TODAY)).statusCode(200);

    // Then
    list(territory, "etape", "ORIENTE").body("items.id", contains(oriented.id().toString()));
    list(territory, "enRetard", "true").body("items.id", contains(late.toString()));
    list(territory, "echeanceAvant", TODAY.plusDays(15).toString())
        .body("items.id", contains(late.toString()));
    list(territory, "echeanceAvant", TODAY.plusDays(16).toString()).body("items", hasSize(2));
  }

  @Test
  void aForgedCursorIsRefused() {
    for (var forged : new String[] {"n-importe-quoi", Cursor.of("hier", "personne").encode()}) {
      conseiller()
          .queryParam("curseur", forged)
          .get("/parcours")
          .then()
          .spec(refused(400, "cursor-invalid"));
    }
  }

  @Test
  void theStoryTellsEveryDate() {
    // Given
    var episode = open();
    String rendezVous =
        book(episode, slot(TODAY.minusDays(20)), TODAY.minusDays(30))
            .statusCode(201)
            .extract()
            .path("id");
    conseiller()
        .body(Map.of("attendance", "HONOURED"))
        .put("/rendez-vous/{id}/presence", rendezVous)
        .then()
        .statusCode(200);
    orient(episode, decision(organisme("MISSION_LOCALE"), TODAY.minusDays(20))).statusCode(200);

    // Then
    conseiller()
        .get("/parcours/{id}", episode.id())
        .then()
        .statusCode(200)
        .body("caseNumber", equalTo(episode.caseNumber()))
        .body("stage", equalTo("ORIENTE"))
        .body("dates.receivedOn", equalTo(RECEIVED.toString()))
        .body("dates.appointmentBookedOn", equalTo(TODAY.minusDays(30).toString()))
        .body("dates.appointmentHeldOn", equalTo(TODAY.minusDays(20).toString()))
        .body("dates.orientedOn", equalTo(TODAY.minusDays(20).toString()))
        .body("rendezVous.attendance", contains("HONOURED"))
        .body("orientations.organismeKind", contains("MISSION_LOCALE"))
        .body("deadlines.rule", contains("ORIENTATION", "FIRST_APPOINTMENT", "CONTRACT"))
        .body("deadlines.overdue", contains(false, true, false))
        .body("deadlines.label", everyItem(not(equalTo(""))));
  }

  @Test
  void anotherDepartementSeesNoParcours() {
    // Given
    var own = open();
    var territory = "T-" + UUID.randomUUID();
    give(territory, own.id());

    // Then
    as("conseiller", TestTokens.OTHER)
        .get("/parcours/{id}", own.id())
        .then()
        .spec(refused(404, "parcours-not-found"));
    as("conseiller", TestTokens.OTHER)
        .queryParam("territoire", territory)
        .get("/parcours")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
    as("conseiller", TestTokens.OTHER)
        .get("/personnes/{id}/identite", own.personId())
        .then()
        .spec(refused(404, "person-not-found"));
  }

  @Test
  void anIdentityIsReadCallByCallAndEachCallIsTraced() {
    // Given
    var episode = open();

    // When
    var answer = conseiller().get("/personnes/{id}/identite", episode.personId()).then();

    // Then
    answer
        .statusCode(200)
        .body("lastName", equalTo("LEFEVRE"))
        .body("address", hasItem("15000 AURILLAC"));
    assertThat(
            DATABASE.count(
                "select count(*) from access_trace where subject = ?",
                episode.personId().toString()))
        .isEqualTo(1);
  }

  @Test
  void theListIsReadThroughItsIndexesHoweverLongItIs() {
    // Given
    DATABASE.execute(
        """
        with p as (
          insert into person (id, departement, last_name, birth_name, first_name, birth_date, sex)
          select gen_random_uuid(), '097', 'X', 'X', 'X', date '1980-01-01', 'F'
            from generate_series(1, 20000) returning id)
        insert into parcours (id, departement, person_id, origin, entry_rule, entry_reason, regime,
                              requested_on, entered_on, notified_on, received_on, territory)
        select gen_random_uuid(), '097', id, 'ENTRY', 'ENTREE-1', 'x', 'PDIE-2021', d, d, d, d,
               'T' || (n % 4)
          from (select id, row_number() over () as n from p) p
          cross join lateral (select date '2020-01-01' + cast(n % 1500 as integer) as d) dates
        """);
    DATABASE.execute(
        """
        insert into deadline (parcours_id, departement, rule, due_on)
        select id, '097', 'ORIENTATION', received_on + 30 from parcours where departement = '097'
        """);
    DATABASE.execute("analyze parcours, deadline");

    // Then
    var none = new Search(Optional.empty(), Optional.empty(), Optional.empty(), false, after());
    assertThat(plan(none)).contains("Index").doesNotContain("Seq Scan on parcours", "Sort Key: q.");
    assertThat(
            plan(new Search(Optional.of("T1"), Optional.empty(), Optional.empty(), false, after())))
        .doesNotContain("Seq Scan on parcours");
    assertThat(
            plan(
                new Search(
                    Optional.empty(),
                    Optional.of(Stage.A_CONVOQUER),
                    Optional.empty(),
                    false,
                    Optional.empty())))
        .doesNotContain("Seq Scan on parcours");
    assertThat(
            plan(
                new Search(
                    Optional.empty(), Optional.empty(), Optional.empty(), true, Optional.empty())))
        .doesNotContain("Seq Scan on parcours", "Seq Scan on deadline");
  }

  private static Optional<After> after() {
    return Optional.of(new After(LocalDate.of(2021, 6, 1), new UUID(0, 0)));
  }

  /** How the service itself, row-level security included, would run the statement. */
  private String plan(Search search) {
    var statement = WorklistRepository.statement(search, TODAY, 51);
    return tenancy.within(
        "097",
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

  private static UUID openIn(String territory) {
    var episode = open();
    give(territory, episode.id());
    return episode.id();
  }

  private static void give(String territory, UUID parcours) {
    DATABASE.execute("update parcours set territory = ? where id = ?", territory, parcours);
  }

  private static ValidatableResponse list(String territory, String parameter, String value) {
    return conseiller()
        .queryParam("territoire", territory)
        .queryParam(parameter, value)
        .get("/parcours")
        .then()
        .statusCode(200);
  }
}
