package fr.jalon.orientation.takeover;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.as;
import static fr.jalon.orientation.Episodes.told;
import static fr.jalon.orientation.staging.Takeovers.apply;
import static fr.jalon.orientation.staging.Takeovers.id;
import static fr.jalon.orientation.staging.Takeovers.map;
import static fr.jalon.orientation.staging.Takeovers.mapping;
import static fr.jalon.orientation.staging.Takeovers.preview;
import static fr.jalon.orientation.staging.Takeovers.read;
import static fr.jalon.orientation.staging.Takeovers.replay;
import static fr.jalon.orientation.staging.Takeovers.upload;
import static fr.jalon.orientation.takeover.Tracking.CER;
import static fr.jalon.orientation.takeover.Tracking.DECIDED_AT_THE_INTERVIEW;
import static fr.jalon.orientation.takeover.Tracking.FIRST;
import static fr.jalon.orientation.takeover.Tracking.INTERVIEW;
import static fr.jalon.orientation.takeover.Tracking.LETTER;
import static fr.jalon.orientation.takeover.Tracking.line;
import static fr.jalon.orientation.takeover.Tracking.steps;
import static fr.jalon.orientation.takeover.Tracking.structure;
import static fr.jalon.orientation.takeover.Tracking.takeOver;
import static fr.jalon.orientation.takeover.Tracking.workbook;
import static fr.jalon.testkit.Problems.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import fr.jalon.orientation.beneficiary.IdentityVault;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.staging.TakeoverRepository;
import fr.jalon.orientation.takeover.People.Known;
import fr.jalon.platform.tenancy.Tenancy;
import fr.jalon.testkit.Stack;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class TakeoverIT {

  @Inject IdentityVault vault;
  @Inject ApplyLine applyLine;
  @Inject TakeoverRepository takeovers;
  @Inject Tenancy tenancy;

  @Test
  void aWorkbookGivesEachParcoursItsPastAndTellsIt() {
    // Given
    var someone = new People(vault).someone();
    var structure = structure();
    var id = id(upload(workbook(List.of(line(someone, structure))), "suivi.xlsx"));
    map(id, DECIDED_AT_THE_INTERVIEW).statusCode(200);
    preview(id)
        .body("items[0].outcome", equalTo("TO_UPDATE"))
        .body("items[0].personId", equalTo(someone.episode().personId().toString()))
        .body("items[0].steps.CER_ON", equalTo(CER.toString()));

    // When
    apply(id).body("waiting", equalTo(0)).body("lines.APPLIED", equalTo(1));

    // Then
    var reached =
        DATABASE
            .rows(
                """
                select convoked_on::text, appointment_held_on::text, oriented_on::text,
                       contract_signed_on::text, stage from parcours where id = ?
                """,
                someone.episode().id())
            .getFirst();
    assertThat(reached.values())
        .containsExactly(
            LETTER.toString(),
            INTERVIEW.toString(),
            INTERVIEW.toString(),
            CER.toString(),
            "ORIENTE");
    assertThat(
            DATABASE.value(
                "select met_on::text from deadline where parcours_id = ? and rule ="
                    + " 'FIRST_APPOINTMENT'",
                someone.episode().id()))
        .isEqualTo(FIRST.toString());
    assertThat(
            DATABASE.count(
                """
                select count(*) from taken_over_milestone
                 where parcours_id = ? and brought_by_name = 'Agent chef-de-projet'
                   and file_name = 'suivi.xlsx' and line = 2
                """,
                someone.episode().id()))
        .isEqualTo(5);
    assertThat(told(someone.episode(), "ConvocationSent")).isOne();
    assertThat(told(someone.episode(), "OrientationAppointmentClosed")).isOne();
    assertThat(told(someone.episode(), "OrientationDecided")).isOne();
    assertThat(told(someone.episode(), "FollowUpTakenOver", 2)).isEqualTo(2);
    as("conseiller")
        .get("/personnes/{id}/coordonnees", someone.episode().personId())
        .then()
        .body("mobile", equalTo("+33698943255"))
        .body("history.source", hasItem("SPREADSHEET"));
  }

  @Test
  void applyingTwiceChangesNothing() {
    var someone = new People(vault).someone();
    var file = workbook(List.of(line(someone, structure())));
    takeOver(file);
    var before = state(someone);

    var again = takeOver(file);

    apply(again).body("lines.UP_TO_DATE", equalTo(1));
    assertThat(state(someone)).isEqualTo(before);
  }

  @Test
  void whatWasAppliedBeforeACrashIsNotAppliedAgain() {
    // Given three lines, of which one is done and one fails as a crash would leave it: undone
    var people = new ArrayList<Known>();
    var rows = new ArrayList<List<Object>>();
    var structure = structure();
    for (int i = 0; i < 3; i++) {
      people.add(new People(vault).someone());
      rows.add(line(people.get(i), structure));
    }
    var id = id(upload(workbook(rows), "suivi.xlsx"));
    map(id, DECIDED_AT_THE_INTERVIEW).statusCode(200);
    applyOne(id, 2);
    failOnCer(people.get(1), true);

    // When
    apply(id).body("lines.APPLIED", equalTo(2)).body("lines.IN_ERROR", equalTo(1));
    assertThat(steps(people.get(1))).isZero();
    failOnCer(people.get(1), false);
    replay(id, 3).body("state", equalTo("APPLIED"));
    replay(id, 2).body("state", equalTo("APPLIED"));
    apply(id).body("lines.APPLIED", equalTo(3));

    // Then
    for (var someone : people) {
      assertThat(steps(someone)).isEqualTo(5);
      assertThat(told(someone.episode(), "ConvocationSent")).isOne();
    }
  }

  @Test
  void columnsThatIdentifyNobodyAreRefusedAndAMappingIsKeptForTheNextTable() {
    var csv = "Nom;Prénom;Née le jour;Courriel perso\r\nX;Y;01/02/1980;a@exemple.fr\r\n";
    var id = id(upload(csv.getBytes(UTF_8), "a.csv"));
    as("chef-de-projet")
        .get("/reprises/{id}/apercu", id)
        .then()
        .spec(refused(409, "takeover-not-mapped"));
    mapping(id, "\"0\"", Map.of("columns", Map.of("EMAIL", "Courriel perso")))
        .spec(refused(422, "takeover-mapping-incomplete", "/columns"));
    mapping(id, "\"0\"", Map.of("columns", Map.of("EMAIL", "Absente")))
        .spec(refused(422, "takeover-column-unknown", "/columns"));
    var columns = Map.of("LAST_NAME", "Nom", "FIRST_NAME", "Prénom", "BIRTH_DATE", "Née le jour");
    var name = "Pôle " + UUID.randomUUID();
    mapping(id, "\"0\"", Map.of("columns", columns, "saveAs", name)).statusCode(200);
    as("exploitation").get("/reprises/correspondances").then().body("items.name", hasItem(name));

    var next = id(upload(csv.getBytes(UTF_8), "b.csv"));
    mapping(next, "\"0\"", Map.of("saved", name))
        .statusCode(200)
        .body("mapping.BIRTH_DATE", equalTo("Née le jour"));
    mapping(next, "\"1\"", Map.of("saved", "Autre"))
        .spec(refused(422, "takeover-mapping-unknown", "/saved"));
  }

  @Test
  void linesAreSealedAndForgottenOnTheirDay() {
    var someone = new People(vault).someone();
    var id = takeOver(workbook(List.of(line(someone, structure()))));
    assertThat(
            DATABASE.count(
                """
                select count(*) from takeover_line
                 where takeover_id = ?::uuid and encode(cells, 'escape') like ?
                """,
                id,
                "%" + someone.lastName() + "%"))
        .isZero();
    read(id).body("forgetOn", equalTo(TODAY.plusDays(30).toString()));

    DATABASE.execute(
        "update takeover set brought_at = brought_at - interval '40 days', forget_on = ?"
            + " where id = ?::uuid",
        TODAY.minusDays(1),
        id);
    DATABASE.value("select forget_what_is_old()::text");
    assertThat(DATABASE.count("select count(*) from takeover_line where takeover_id = ?::uuid", id))
        .isZero();
    assertThat(steps(someone)).isEqualTo(5);
  }

  private void applyOne(String id, int line) {
    tenancy.within(
        TestTokens.OWN,
        () -> {
          applyLine.handle(
              takeovers.takeover(UUID.fromString(id)),
              line,
              false,
              new Author("agent-test", "Agent chef-de-projet"));
        });
  }

  /** The last thing that the line of someone writes fails, or no longer does. */
  private static void failOnCer(Known someone, boolean fails) {
    DATABASE.execute("alter table taken_over_milestone drop constraint if exists planted");
    if (fails) {
      DATABASE.execute(
          "alter table taken_over_milestone add constraint planted check (kind <> 'CER_ON'"
              + " or parcours_id <> '%s') not valid".formatted(someone.episode().id()));
    }
  }

  private static String state(Known someone) {
    return String.valueOf(
        DATABASE.value(
            """
            select jsonb_build_array(
              (select to_jsonb(p) from parcours p where p.id = ?),
              (select jsonb_agg(to_jsonb(t) order by t.kind) from taken_over_milestone t
                where t.parcours_id = ?),
              (select jsonb_agg(to_jsonb(d) order by d.rule) from deadline d
                where d.parcours_id = ?),
              (select jsonb_agg(to_jsonb(c) order by c.id) from contact_point c
                where c.person_id = ?),
              (select count(*) from orientation o join parcours q on q.id = o.parcours_id
                where q.person_id = ?))::text
            """,
            someone.episode().id(),
            someone.episode().id(),
            someone.episode().id(),
            someone.episode().personId(),
            someone.episode().personId()));
  }
}
