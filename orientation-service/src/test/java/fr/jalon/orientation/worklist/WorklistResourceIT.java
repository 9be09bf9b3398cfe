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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
  void whatSomebodyBeganAndNobodyFinishedWaitsToo() {
    var there = "205";
    var noSlot = Episodes.open(there, REGIME);
    DATABASE.execute(
        "update deadline set due_on = ? where parcours_id = ?", TODAY.plusDays(3), noSlot.id());
    var late = Episodes.open(there, REGIME);
    var former = Episodes.open(there, "PDIE-2021");
    var untold = oriented(there, "SOCIAL", TODAY.minusDays(2), null);
    var told = oriented(there, "PROFESSIONNEL", TODAY.minusDays(2), TODAY);
    var examined = oriented(there, "SOCIAL", TODAY.minusMonths(5), TODAY.minusMonths(5));

    assertThat(waiting(there, "SANS_CRENEAU")).containsExactly(noSlot.id());
    assertThat(waiting(there, "A_TRANSMETTRE"))
        .as("the former regime knows no hand-over")
        .containsExactly(late.id())
        .doesNotContain(former.id());
    assertThat(waiting(there, "A_NOTIFIER")).containsExactly(untold.id()).doesNotContain(told.id());
    assertThat(waiting(there, "REEXAMEN")).as("a month ahead").containsExactly(examined.id());
    DATABASE.execute(
        """
        insert into slot (id, departement, conseiller_id, territory, site, starts_at, ends_at)
        values (gen_random_uuid(), '205', 'agent', 'T', 'Site', now() + interval '1 day',
                now() + interval '25 hours')
        """);
    DATABASE.execute("update parcours set territory = 'T' where id = ?", noSlot.id());
    assertThat(waiting(there, "SANS_CRENEAU")).as("a slot is open in time").isEmpty();
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
        select gen_random_uuid(), '204', id, 'ENTRY', 'ENTREE-1', 'x', 'PLEIN-EMPLOI-2025', d, d, d, d,
               'T'
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

  private static Episode oriented(
      String departement, String type, LocalDate decidedOn, @Nullable LocalDate notifiedOn) {
    var episode = open(departement, "oriented_on = date '" + decidedOn + "'");
    var organisme = UUID.randomUUID();
    DATABASE.execute(
        "insert into organisme_referent (id, departement, name, kind) values (?, ?, ?, 'CAF')",
        organisme,
        departement,
        "Organisme " + organisme);
    DATABASE.execute(
        """
        insert into orientation (id, departement, parcours_id, rank, parcours_type,
               organisme_referent_id, reason, decided_on, notified_on, decided_by, decided_by_name)
        values (gen_random_uuid(), ?, ?, 1, ?, ?, 'x', ?, cast(? as date), 'agent', 'Agent')
        """,
        departement,
        episode.id(),
        type,
        organisme,
        decidedOn,
        notifiedOn == null ? null : notifiedOn.toString());
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

  private static boolean waitsAnywhere(String departement, Episode episode) {
    return Stream.of(ParcoursWorklist.values())
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
