package fr.jalon.orientation.takeover;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.staging.Takeovers.apply;
import static fr.jalon.orientation.staging.Takeovers.correct;
import static fr.jalon.orientation.staging.Takeovers.id;
import static fr.jalon.orientation.staging.Takeovers.lines;
import static fr.jalon.orientation.staging.Takeovers.map;
import static fr.jalon.orientation.staging.Takeovers.preview;
import static fr.jalon.orientation.staging.Takeovers.replay;
import static fr.jalon.orientation.staging.Takeovers.upload;
import static fr.jalon.orientation.takeover.Tracking.CER;
import static fr.jalon.orientation.takeover.Tracking.DECIDED_AT_THE_INTERVIEW;
import static fr.jalon.orientation.takeover.Tracking.FRENCH;
import static fr.jalon.orientation.takeover.Tracking.line;
import static fr.jalon.orientation.takeover.Tracking.serial;
import static fr.jalon.orientation.takeover.Tracking.steps;
import static fr.jalon.orientation.takeover.Tracking.structure;
import static fr.jalon.orientation.takeover.Tracking.takeOver;
import static fr.jalon.orientation.takeover.Tracking.workbook;
import static fr.jalon.testkit.Problems.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import fr.jalon.orientation.beneficiary.IdentityVault;
import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class TakeoverLinesIT {

  @Inject IdentityVault vault;

  @Test
  void aWrongLineSaysItsColumnAndIsAppliedOnceCorrected() {
    var someone = new People(vault).someone();
    var line = line(someone, structure());
    line.set(25, "bientôt");
    line.set(17, serial(TODAY.minusDays(300)));
    var id = id(upload(workbook(List.of(line)), "suivi.xlsx"));
    map(id, DECIDED_AT_THE_INTERVIEW).statusCode(200);
    preview(id)
        .body("items[0].outcome", equalTo("IN_ERROR"))
        .body("items[0].reasons.column", hasItem("Date CER"));
    apply(id).body("lines.IN_ERROR", equalTo(1));

    correct(id, 2, "\"1\"", Map.of("Date CER", CER.format(FRENCH)))
        .statusCode(200)
        .header("ETag", equalTo("\"2\""));
    correct(id, 2, "\"1\"", Map.of("Date CER", "")).spec(refused(412, "if-match-stale"));
    replay(id, 2)
        .body("state", equalTo("IN_ERROR"))
        .body("reasons[0].column", equalTo("Date envoie du courrier"))
        .body("reasons[0].detail", containsString("précède le début du parcours"));
    correct(id, 2, "\"3\"", Map.of("Date envoie du courrier", "")).statusCode(200);
    replay(id, 2).body("state", equalTo("APPLIED"));
    assertThat(steps(someone)).isEqualTo(4);
    correct(id, 2, "*", Map.of("Date CER", "")).spec(refused(409, "takeover-row-already-applied"));
  }

  @Test
  void whomTheCafDoesNotKnowIsListedAndNotCreated() {
    var people = DATABASE.count("select count(*) from person");
    var nobody = "NOM" + UUID.randomUUID();
    var csv = "Nom;Prénom;Date de naissance\r\n%s;Jeanne;01/02/1980\r\n".formatted(nobody);
    var id = takeOver(csv.getBytes(UTF_8));
    lines(id)
        .body("items[0].state", equalTo("UNMATCHED"))
        .body("items[0].cells.Nom", equalTo(nobody));
    assertThat(DATABASE.count("select count(*) from person")).isEqualTo(people);
  }

  @Test
  void nobodyIsRecognisedByHalf() {
    var someone = new People(vault).someone();
    var other = new People(vault).someone();
    var lines =
        "Nom;Prénom;Date de naissance;NIR;Email\r\n"
            // the NIR of one, the birth date of nobody
            + "%s;Eloise;03/03/1933;%s;\r\n".formatted(someone.lastName(), someone.nir())
            // the names of one, the NIR of another
            + "%s;Éloïse;%s;2990199999999;\r\n"
                .formatted(other.lastName(), other.birthDate().format(FRENCH))
            // the same e-mail is nobody's identity
            + "AUTRE;Éloïse;%s;;a@exemple.fr\r\n".formatted(someone.birthDate().format(FRENCH))
            // accents and case do not matter
            + "%s;eloise;%s;;a@exemple.fr\r\n"
                .formatted(
                    someone.lastName().toLowerCase(Locale.ROOT),
                    someone.birthDate().format(FRENCH));
    var id = takeOver(lines.getBytes(UTF_8));
    lines(id).body("items.state", equalTo(List.of("CONFLICT", "CONFLICT", "UNMATCHED", "APPLIED")));
  }

  @Test
  void linesThatRepeatAnotherAreLeftOut() {
    var someone = new People(vault).someone();
    var line = line(someone, structure());
    var id = id(upload(workbook(List.of(line, line)), "suivi.xlsx"));
    map(id, DECIDED_AT_THE_INTERVIEW).statusCode(200);
    apply(id).body("lines.APPLIED", equalTo(1)).body("lines.DUPLICATE", equalTo(1));
  }

  @Test
  void aDateAlreadyKnownIsKeptAndSaid() {
    var someone = new People(vault).someone();
    var structure = structure();
    takeOver(workbook(List.of(line(someone, structure))));
    var other = line(someone, structure);
    other.set(25, serial(CER.plusDays(1)));
    var id = takeOver(workbook(List.of(other)));
    lines(id)
        .body("items[0].state", equalTo("UP_TO_DATE"))
        .body("items[0].reasons[0].column", equalTo("Date CER"));
  }

  @Test
  void anUnknownStructureIsNotInvented() {
    var someone = new People(vault).someone();
    var id = takeOver(workbook(List.of(line(someone, "Structure " + UUID.randomUUID()))));
    lines(id)
        .body("items[0].state", equalTo("IN_ERROR"))
        .body("items[0].reasons[0].column", equalTo("Structure"));
    assertThat(steps(someone)).isZero();
  }
}
