package fr.jalon.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The main job, as the README promises it, on four processes, a real database and a real broker.
 */
@TestMethodOrder(OrderAnnotation.class)
class DemonstrationIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration REBUILDING = Duration.ofMinutes(10);

  private static final WholeSystem SYSTEM = new WholeSystem();
  private static final List<String> CODES =
      List.of("FA01-I1", "FA01-I2", "FA01-I3", "CIRC-1", "CIRC-2", "CIRC-3");

  private static String table = "";

  @BeforeAll
  static void theDemonstrationIsPlayed() {
    SYSTEM.jalon("down");
    deleteData();
    table = SYSTEM.jalon("demo", "--detach");
  }

  @AfterAll
  static void everythingStops() {
    SYSTEM.jalon("down");
    assertThat(WholeSystem.PROGRAMS)
        .allMatch(program -> SYSTEM.process(program).filter(ProcessHandle::isAlive).isEmpty());
  }

  private static void deleteData() {
    if (!Files.exists(SYSTEM.data())) {
      return;
    }
    try (var files = Files.walk(SYSTEM.data())) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static JsonPath figure(String code) {
    return SYSTEM
        .as("chef-de-projet")
        .queryParam("periode", "2026")
        .get("/api/indicators/v1/indicateurs/" + code)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** All figures of the year, with everything that explains them but the day of the question. */
  private static String figures() {
    return CODES.stream()
        .map(code ->
            SYSTEM
                .as("chef-de-projet")
                .queryParam("periode", "2026")
                .get("/api/indicators/v1/indicateurs/" + code)
                .asString()
                .replaceAll("\"asOf\":\"[^\"]*\"", ""))
        .collect(Collectors.joining("\n"));
  }

  private static long count(String database, String sql) {
    try (var connection =
            DriverManager.getConnection(
                WholeSystem.database(database), database + "_owner", database + "_owner");
        var row = connection.createStatement().executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void assertFigure(String code, int numerator, int denominator) {
    var figure = figure(code);
    assertThat(List.of(figure.getInt("numerator"), figure.getInt("denominator")))
        .as(code)
        .containsExactly(numerator, denominator);
    assertThat(figure.getDouble("value"))
        .as(code)
        .isCloseTo(100.0 * numerator / denominator, offset(0.051));
  }

  /**
   * Worked out from the story's dates. Entrants of the files, all received by 6 March: 1004 DEM,
   * 1002 CJT, 1009 DEM, 1010 DEM, 1011 DEM, 1005 DEM, 1005 CJT, 1006 DEM (1001 and 1003 are stock).
   */
  @Test
  @Order(1)
  void eachFigureIsTheOneWorkedOutByHand() {
    // Convoked: all eight but 1006.
    assertFigure("FA01-I1", 7, 8);
    // Of seven first orientations, 1004, 1011 and 1005 DEM are PROFESSIONNEL.
    assertFigure("FA01-I2", 3, 7);
    // Held within 15 days: 1004 (11), 1011 (10), 1005 DEM (12), 1005 CJT (15); not 1002 CJT (23),
    // 1009 (22), 1010 (28).
    assertFigure("FA01-I3", 4, 7);
    assertFigure("CIRC-1", 3, 8);
    // Held within 14 days: 1004, 1011, 1005 DEM; 1005 CJT was on the fifteenth.
    assertFigure("CIRC-2", 3, 7);
    // Contract within a month: 1004 (22 d), 1011 (18 d), 1009 (2 to 30 April), 1005 DEM (21 d); not
    // 1002 CJT (10 March to 24 April), 1005 CJT (9 April to 20 May), 1010 (none).
    assertFigure("CIRC-3", 4, 7);
    assertThat(CODES).allMatch(table::contains);
  }

  /** No event in between: only what agents did, as the two services keep it. */
  @Test
  @Order(2)
  void theTablesOfTheServicesGiveTheSameFigures() {
    new SourceFiguresCheck(SYSTEM).standsFor(2026);
  }

  @Test
  @Order(3)
  void theSimulatedCantalHasItsOwnDatesAndThePublishedFigures() {
    var cantal = new CantalFigures(SYSTEM);

    cantal.areThoseReckonedFromTheDates();
    cantal.areThePublishedOnes();
    assertThat(table).contains("Cantal simulé");
  }

  /** It came by events only: nobody of it waits on an agent's lists. */
  @Test
  @Order(4)
  void theSimulatedHistoryOpensNothingInTheServices() {
    assertThat(count("accompaniment", "select count(*) from accompaniment"))
        .isEqualTo(count("orientation", "select count(*) from orientation"));
    for (var service : List.of("orientation", "accompaniment", "indicators")) {
      assertThat(count(service, "select count(*) from dead_letter")).as(service).isZero();
    }
  }

  @Test
  @Order(5)
  void playedAgainItChangesNothing() {
    var before = figures();
    var events = count("indicators", "select count(*) from inbox");

    SYSTEM.jalon("demo", "--detach");

    assertThat(figures()).isEqualTo(before);
    assertThat(count("indicators", "select count(*) from inbox")).isEqualTo(events);
    assertThat(count("orientation", "select count(*) from outbox")).isZero();
  }

  @Test
  @Order(6)
  void aFileOfAnotherDepartementDoesNotExist() {
    var id =
        SYSTEM
            .as("conseiller")
            .get("/api/orientation/v1/parcours?limite=1")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getString("items[0].id");

    SYSTEM
        .as("conseiller", "063")
        .get("/api/orientation/v1/parcours/" + id)
        .then()
        .statusCode(404)
        .body("type", startsWith("/problems/"));
    SYSTEM
        .as("conseiller", "063")
        .get("/api/orientation/v1/parcours")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(0));
    SYSTEM
        .as("comite", "063")
        .queryParam("periode", "2026")
        .get("/api/indicators/v1/indicateurs/FA01-I1")
        .then()
        .statusCode(200)
        .body("value", equalTo(null))
        .body("denominator", equalTo(0));
  }

  @Test
  @Order(7)
  void anyProcessMayDieAndNothingIsLost() {
    var before = figures();
    for (var program : WholeSystem.PROGRAMS) {
      SYSTEM.kill(program);
      SYSTEM.jalon("up");
      await("the same figures after the death of " + program)
          .atMost(PATIENCE)
          .until(() -> figures().equals(before));
    }
    var key = UUID.randomUUID().toString();
    SYSTEM
        .as("chef-de-projet")
        .header("Idempotency-Key", key)
        .body("{\"name\":\"Organisme d'après la panne\",\"kind\":\"CCAS_CIAS\"}")
        .post("/api/orientation/v1/organismes")
        .then()
        .statusCode(201);
  }

  @Test
  @Order(8)
  void indicatorsAreRebuiltFromTheTopicsAlone() throws SQLException {
    var before = figures();
    SYSTEM.kill("indicators");
    try (var connection =
            DriverManager.getConnection(
                WholeSystem.database("indicators"), "indicators_owner", "indicators_owner");
        var statement = connection.createStatement()) {
      statement.execute("drop schema public cascade");
      statement.execute("create schema public");
      statement.execute("grant usage on schema public to indicators_app");
    }

    SYSTEM.jalon("up");

    await("the same figures from an empty schema")
        .atMost(REBUILDING)
        .until(() -> figures().equals(before));
    await("the simulated history too")
        .atMost(REBUILDING)
        .untilAsserted(() -> new CantalFigures(SYSTEM).areThoseReckonedFromTheDates());
  }

  @Test
  @Order(9)
  void noIdentityLeavesOrientation() throws IOException {
    var places = new ArrayList<String>();
    var identities = Identities.ofTheDemonstration();
    try (var logs = Files.list(SYSTEM.data().resolve("logs"))) {
      for (var log : logs.toList()) {
        places.addAll(identities.in(Files.readString(log), log.getFileName().toString()));
      }
    }
    for (var topic : List.of("jalon.orientation.v1", "jalon.accompaniment.v1")) {
      Everything.inTopic(topic, text -> places.addAll(identities.in(text, topic)));
    }
    for (var database : List.of("accompaniment", "indicators")) {
      Everything.inDatabase(database, row -> places.addAll(identities.in(row, database)));
    }

    assertThat(places).isEmpty();
    var there = new ArrayList<String>();
    Everything.inDatabase("orientation", row -> there.addAll(identities.in(row, "orientation")));
    assertThat(there).as("the search finds what is there").isNotEmpty();
  }
}
