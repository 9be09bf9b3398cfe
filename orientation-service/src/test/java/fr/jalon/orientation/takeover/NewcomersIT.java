package fr.jalon.orientation.takeover;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.as;
import static fr.jalon.orientation.staging.Takeovers.id;
import static fr.jalon.orientation.staging.Takeovers.lines;
import static fr.jalon.orientation.staging.Takeovers.map;
import static fr.jalon.orientation.staging.Takeovers.upload;
import static fr.jalon.orientation.takeover.Tracking.FRENCH;
import static fr.jalon.orientation.takeover.Tracking.structure;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import fr.jalon.orientation.beneficiary.IdentityVault;
import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** People whom only the département's table tells of, and decisions that follow one another. */
@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class NewcomersIT {
  private static final String HEADER =
      "Nom;Prénom;Date de naissance;Email;Date de décision;DECISION ORIENTATION;Structure\r\n";

  @Inject IdentityVault vault;

  @Test
  void whoeverNobodyKnowsIsCreatedWhenAskedForWithTheDatesOfTheLine() {
    // Given
    var name = "NOM" + UUID.randomUUID();
    var id =
        staged(
            HEADER
                + line(name, "Jeanne", "01/02/1980", TODAY.minusDays(90), "social", structure()));

    // When
    tally(id, true)
        .body("lines", equalTo(1))
        .body("toCreate", equalTo(1))
        .body("matched", equalTo(0));
    tally(id, false).body("left", equalTo(1)).body("refused[0].outcome", equalTo("UNMATCHED"));
    apply(id, true).body("lines.APPLIED", equalTo(1));

    // Then
    lines(id).body("items[0].reasons[0].detail", containsString("Personne créée"));
    assertThat(
            DATABASE.value(
                """
                select p.origin || ' ' || p.entry_rule || ' ' || p.stage
                  from parcours p join person q on q.id = p.person_id where q.last_name = ?
                """,
                name))
        .isEqualTo("STOCK REPRISE ORIENTE");
    apply(id, true).body("lines.APPLIED", equalTo(1));
    assertThat(DATABASE.count("select count(*) from person where last_name = ?", name)).isOne();
  }

  @Test
  void aDoubtGoesToTheQueueAndNobodyWaitsForIt() {
    // Given
    var someone = new People(vault).someone();
    var born = someone.birthDate().format(FRENCH);
    var twin = someone.lastName();
    DATABASE.execute(
        """
        insert into person (id, departement, title, last_name, birth_name, first_name, birth_date,
                            sex)
        values (?, '015', 'Madame', ?, ?, 'Eloïse', ?, 'F')
        """,
        UUID.randomUUID(),
        twin,
        twin,
        someone.birthDate());
    var id = staged("Nom;Prénom;Date de naissance\r\n%s;Éloïse;%s\r\n".formatted(twin, born));

    // When
    tally(id, false).body("refused[0].outcome", equalTo("CONFLICT"));
    tally(id, true).body("inDoubt", equalTo(1));
    apply(id, true).body("lines.APPLIED", equalTo(1));

    // Then
    lines(id).body("items[0].reasons[0].detail", containsString("/doublons"));
    assertThat(
            DATABASE.count(
                """
                select count(*) from identity_conflict c join person p on p.id = c.person_id
                 where p.last_name = ? and c.state = 'OPEN' and c.file_id is null
                """,
                twin))
        .isEqualTo(2);
  }

  @Test
  void contactsMakeNobodyAndHalfANameDoesNot() {
    var people = DATABASE.count("select count(*) from person");
    var someone = new People(vault).someone();
    var id =
        staged(
            HEADER
                + "AUTRE;;%s;eloise@exemple.fr;;;\r\n"
                    .formatted(someone.birthDate().format(FRENCH)));

    tally(id, true)
        .body("toCreate", equalTo(0))
        .body("refused[0].detail", containsString("son nom, son prénom"));
    apply(id, true).body("lines.UNMATCHED", equalTo(1));
    assertThat(DATABASE.count("select count(*) from person")).isEqualTo(people + 1);
  }

  @Test
  void theDecisionsOfATableAreAppliedInTheOrderOfTheirDays() {
    // Given the latest on top, as people keep such tables
    var someone = new People(vault).someone();
    var born = someone.birthDate().format(FRENCH);
    var first = structure();
    var second = structure();
    var id =
        staged(
            HEADER
                + line(someone.lastName(), "Eloise", born, TODAY.minusDays(10), "social", second)
                + line(someone.lastName(), "Eloise", born, TODAY.minusDays(40), "pro", first));

    // When
    apply(id, false).body("lines.APPLIED", equalTo(2));

    // Then
    assertThat(decisions(someone))
        .isEqualTo(
            "1 PROFESSIONNEL %s, 2 SOCIAL %s".formatted(TODAY.minusDays(40), TODAY.minusDays(10)));
    assertThat(Tracking.steps(someone)).isEqualTo(2);
  }

  @Test
  void aCellOfReorientationsIsReadEntryByEntry() {
    // Given
    var someone = new People(vault).someone();
    var born = someone.birthDate().format(FRENCH);
    var first = structure();
    var second = structure();
    var header = HEADER.replace("\r\n", ";Réorientations\r\n");
    var line =
        line(someone.lastName(), "Eloise", born, TODAY.minusDays(50), "pro", first)
            .replace(
                "\r\n",
                ";\"%s social, %s; %s socio-pro, %s\"\r\n"
                    .formatted(
                        TODAY.minusDays(30).format(FRENCH),
                        second,
                        TODAY.minusDays(20).format(FRENCH),
                        first));
    var id = id(upload((header + line).getBytes(UTF_8), "suivi.csv"));

    // When
    map(id, Map.of("REORIENTATIONS", "Réorientations")).statusCode(200);
    preview(id)
        .body(
            "items[0].decisions.parcoursType",
            contains("PROFESSIONNEL", "SOCIAL", "SOCIO_PROFESSIONNEL"));
    apply(id, false).body("lines.APPLIED", equalTo(1));

    // Then
    assertThat(decisions(someone)).startsWith("1 PROFESSIONNEL").contains("3 SOCIO_PROFESSIONNEL");
    var again = id(upload((header + line.replace("social, ", "social ")).getBytes(UTF_8), "b.csv"));
    map(again, Map.of("REORIENTATIONS", "Réorientations")).statusCode(200);
    preview(again)
        .body("items[0].outcome", equalTo("IN_ERROR"))
        .body("items[0].reasons.column", contains("Réorientations"));
  }

  private static String line(
      String name, String first, String born, LocalDate on, String type, String structure) {
    return "%s;%s;%s;;%s;%s;%s\r\n"
        .formatted(name, first, born, on.format(FRENCH), type, structure);
  }

  private static String staged(String csv) {
    var id = id(upload(csv.getBytes(UTF_8), "suivi.csv"));
    map(id, Map.of()).statusCode(200);
    return id;
  }

  private static ValidatableResponse tally(String id, boolean create) {
    return as("chef-de-projet")
        .get("/reprises/{id}/bilan?creer={c}", id, create)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse preview(String id) {
    return as("chef-de-projet").get("/reprises/{id}/apercu", id).then().statusCode(200);
  }

  private static ValidatableResponse apply(String id, boolean create) {
    return as("chef-de-projet")
        .post("/reprises/{id}/application?creer={c}", id, create)
        .then()
        .statusCode(200);
  }

  private static String decisions(People.Known someone) {
    return String.valueOf(
        DATABASE.value(
            """
            select string_agg(rank || ' ' || parcours_type || ' ' || decided_on, ', ' order by rank)
              from orientation where parcours_id = ?
            """,
            someone.episode().id()));
  }
}
