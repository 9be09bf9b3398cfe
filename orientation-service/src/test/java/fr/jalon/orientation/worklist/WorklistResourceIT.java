package fr.jalon.orientation.worklist;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.as;
import static fr.jalon.testkit.Problems.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.orientation.Episodes;
import fr.jalon.orientation.Episodes.Episode;
import fr.jalon.orientation.worklist.WorklistRepository.After;
import fr.jalon.orientation.worklist.WorklistRepository.Asked;
import fr.jalon.platform.tenancy.Tenancy;
import fr.jalon.testkit.Stack;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class WorklistResourceIT {
  private static final String REGIME = "PLEIN-EMPLOI-2025";

  private final AgroalDataSource database;
  private final Tenancy tenancy;
  private final Worklists lists;

  @Inject
  WorklistResourceIT(AgroalDataSource database, Tenancy tenancy, Worklists lists) {
    this.database = database;
    this.tenancy = tenancy;
    this.lists = lists;
  }

  @Test
  void eachParcoursWaitsInTheListsThatItsDatesPutItIn() {
    var there = "201";
    var unsent = Episodes.open(there, REGIME);
    var silent = open(there, "convoked_on = received_on + 1");
    var unsaid =
        open(there, "convoked_on = received_on, pending_appointment_on = current_date - 1");
    var today = open(there, "convoked_on = received_on, pending_appointment_on = current_date");
    var seen = open(there, "appointment_held_on = received_on + 9");
    var oriented = open(there, "oriented_on = received_on + 9");
    var signed = open(there, "oriented_on = received_on, ceo_signed_on = received_on + 9");
    var closed = Episodes.open(there, REGIME);
    Episodes.close(closed, TODAY);
    deadline(unsent, "CIRC", TODAY);
    deadline(silent, "CIRC", TODAY.minusDays(1));
    deadline(unsaid, "CIRC", TODAY.plusDays(7));
    deadline(seen, "CIRC", TODAY.plusDays(8));
    deadline(closed, "CIRC", TODAY.minusDays(1));
    DATABASE.execute(
        "update deadline set met_on = due_on where departement = ? and rule = 'ORIENTATION'",
        there);

    assertThat(waiting(there, "A_CONVOQUER")).containsExactly(unsent.id());
    assertThat(waiting(there, "A_RELANCER")).containsExactly(silent.id());
    assertThat(waiting(there, "SANS_PRESENCE"))
        .as("not on the day itself")
        .containsExactly(unsaid.id());
    assertThat(waiting(there, "A_ORIENTER")).containsExactly(seen.id());
    assertThat(waiting(there, "CEO_A_SIGNER")).containsExactly(oriented.id());
    assertThat(waiting(there, "EN_RETARD"))
        .as("not on the day itself")
        .containsExactly(silent.id());
    assertThat(waiting(there, "SOUS_SEPT_JOURS")).containsExactly(unsent.id(), unsaid.id());
    assertThat(counts(there).getInt("find { it.code == 'SOUS_SEPT_JOURS' }.count")).isEqualTo(2);
    assertThat(counts(there).getList("code", String.class)).doesNotHaveDuplicates();
    assertThat(List.of(today, signed)).noneMatch(one -> waitsAnywhere(there, one));
  }

  @Test
  void aLineSaysWhatPressesAndWhichTextFoundsIt() {
    var there = "202";
    var late = Episodes.open(there, REGIME);

    var line = page(there, "EN_RETARD", "");

    assertThat(line.getString("items[0].parcoursId")).isEqualTo(late.id().toString());
    assertThat(line.getString("items[0].caseNumber")).isEqualTo(late.caseNumber());
    assertThat(line.getString("items[0].rule")).isEqualTo("ORIENTATION");
    assertThat(line.getString("items[0].ruleSource")).contains("D. 262-65-2");
    assertThat(line.getBoolean("items[0].overdue")).isTrue();
    assertThat(line.getString("items[0]")).doesNotContain("LEFEVRE");
  }

  @Test
  void pagesAndExportShowEachLineOnceWhateverTheTies() {
    var there = "203";
    var all = new ArrayList<UUID>();
    for (int i = 0; i < 5; i++) {
      all.add(Episodes.open(there, REGIME).id());
    }

    var found = new ArrayList<UUID>();
    var next = "";
    while (next != null) {
      var page = page(there, "A_CONVOQUER", next);
      found.addAll(page.getList("items.parcoursId", UUID.class));
      next = page.getString("next");
    }
    var csv =
        as("conseiller", there)
            .accept("text/csv")
            .get("/listes/A_CONVOQUER/export")
            .then()
            .statusCode(200)
            .extract();

    assertThat(found).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
    assertThat(csv.header("Content-Disposition")).contains("a_convoquer-" + TODAY + ".csv");
    var lines = new String(csv.asByteArray(), UTF_8).lines().toList();
    assertThat(lines.getFirst()).startsWith("\uFEFFParcours;Numéro de dossier RSA;Rôle;");
    assertThat(lines.stream().skip(1).map(line -> UUID.fromString(line.substring(0, 36))))
        .containsExactlyElementsOf(found);
  }

  @Test
  void anUnknownListAndAForgedCursorAreRefused() {
    as("conseiller").get("/listes/NULLE_PART").then().spec(refused(404, "worklist-not-found"));
    as("conseiller")
        .get("/listes/NULLE_PART/export")
        .then()
        .spec(refused(404, "worklist-not-found"));
    as("conseiller")
        .queryParam("curseur", "eHl6")
        .get("/listes/A_CONVOQUER")
        .then()
        .spec(refused(400, "cursor-invalid", "?curseur"));
  }

  @Test
  void everyListIsReadThroughAnIndexHoweverLongItIs() {
    DATABASE.execute(
        """
        with p as (
          insert into person (id, departement, last_name, birth_name, first_name, birth_date, sex)
          select gen_random_uuid(), '204', 'X', 'X', 'X', date '1980-01-01', 'F'
            from generate_series(1, 20000) returning id)
        insert into parcours (id, departement, person_id, origin, entry_rule, entry_reason, regime,
                              requested_on, entered_on, notified_on, received_on, territory)
        select gen_random_uuid(), '204', id, 'ENTRY', 'ENTREE-1', 'x', 'PDIE-2021', d, d, d, d, 'T'
          from (select id, row_number() over () as n from p) p
          cross join lateral (select date '2020-01-01' + cast(n % 1500 as integer) as d) dates
        """);
    DATABASE.execute(
        """
        insert into deadline (parcours_id, departement, rule, due_on)
        select id, '204', 'ORIENTATION', received_on + 30 from parcours where departement = '204'
        """);
    DATABASE.execute("analyze parcours, deadline");
    var after = new After(LocalDate.of(2021, 6, 1), new UUID(0, 0), "");

    for (var list : lists.all()) {
      assertThat(plan(new Asked(list, TODAY, Optional.empty(), Optional.of(after), 51)))
          .as(list.code())
          .contains("Index")
          .doesNotContain("Seq Scan on parcours", "Seq Scan on deadline");
    }
  }

  private static Episode open(String departement, String dates) {
    var episode = Episodes.open(departement, REGIME);
    DATABASE.execute("update parcours set " + dates + " where id = ?", episode.id());
    return episode;
  }

  private static void deadline(Episode episode, String rule, LocalDate dueOn) {
    DATABASE.execute(
        """
        insert into deadline (parcours_id, departement, rule, due_on)
        select id, departement, ?, ? from parcours where id = ?
        """,
        rule,
        dueOn,
        episode.id());
  }

  private static JsonPath page(String departement, String list, String cursor) {
    return as("conseiller", departement)
        .queryParam("limite", 2)
        .queryParam("curseur", cursor)
        .get("/listes/" + list)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static List<UUID> waiting(String departement, String list) {
    return page(departement, list, "").getList("items.parcoursId", UUID.class);
  }

  private static JsonPath counts(String departement) {
    return as("conseiller", departement).get("/listes").then().statusCode(200).extract().jsonPath();
  }

  private boolean waitsAnywhere(String departement, Episode episode) {
    return lists.all().stream()
        .anyMatch(list -> waiting(departement, list.code()).contains(episode.id()));
  }

  /** How the service itself, row-level security included, would run the statement. */
  private String plan(Asked asked) {
    var statement = WorklistRepository.statement(asked);
    return tenancy.within(
        "204",
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
