package fr.jalon.orientation.takeover;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.as;
import static fr.jalon.orientation.staging.Takeovers.apply;
import static fr.jalon.orientation.staging.Takeovers.id;
import static fr.jalon.orientation.staging.Takeovers.lines;
import static fr.jalon.orientation.staging.Takeovers.replay;
import static fr.jalon.orientation.staging.Takeovers.upload;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.jalon.orientation.beneficiary.IdentityVault;
import fr.jalon.orientation.spreadsheet.Workbooks;
import fr.jalon.orientation.takeover.People.Known;
import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class CafContactsIT {
  @Inject IdentityVault vault;

  @Test
  void theContactFileIsKnownByItsHeadersAndEachLineHasItsResult() {
    // Given a person known by NIR, one by matricule and role, one by number and role, one unknown
    var byNir = new People(vault).someone();
    var byMatricule = new People(vault).someone();
    var matricule = household(byMatricule, "");
    var byNumber = new People(vault).someone();
    var number = "0" + digits(10);
    household(byNumber, number);
    var file =
        Workbooks.csv(
            ",",
            Workbooks.CONTACTS,
            // the NIR wins over the matricule of someone else, and has its key
            matricule
                + ";DEMANDEUR;MADAME;"
                + byNir.nir()
                + "00;;;;;;475223344;698943255;a@exemple.fr",
            // the matricule has lost its leading zeros
            Integer.parseInt(matricule) + ";DEMANDEUR;MADAME;;;;;;;698943256;;",
            ";DEMANDEUR;MADAME;;" + number.substring(1) + ";;;;;0475223345;;b@exemple.fr",
            "9999999;CONJOINT;MONSIEUR;;;;;;;0698943257;;c@exemple.fr",
            matricule + ";CONJOINT;MONSIEUR;;;;;;;0698943258;;",
            ";DEMANDEUR;MADAME;" + byNir.nir() + ";;;;;;pas de numéro;;",
            ";DEMANDEUR;MADAME;123;;;;;;0698943258;;");

    // When
    var people = DATABASE.count("select count(*) from person");
    var takeover = id(upload(file, "contacts.csv").body("kind", equalTo("CAF_CONTACTS")));
    apply(takeover);

    // Then
    lines(takeover)
        .body(
            "items.state",
            equalTo(
                List.of(
                    "APPLIED",
                    "APPLIED",
                    "APPLIED",
                    "UNMATCHED",
                    "UNMATCHED",
                    "UP_TO_DATE",
                    "IN_ERROR")))
        .body("items[3].reasons[0].column", equalTo("MATRICULE"))
        .body("items[6].reasons[0].column", equalTo("NIR"));
    contacts(byNir)
        .body("mobile", equalTo("+33698943255"))
        .body("landline", equalTo("+33475223344"))
        .body("history[0].source", equalTo("CAF_CONTACT_FILE"));
    contacts(byMatricule).body("mobile", equalTo("+33698943256"));
    contacts(byNumber).body("email", equalTo("b@exemple.fr"));
    assertThat(DATABASE.count("select count(*) from person")).isEqualTo(people);
  }

  @Test
  void anUnmatchedLineIsPlayedAgainOnceThePersonIsKnown() {
    var someone = new People(vault).someone();
    var matricule = digits(7);
    var file = Workbooks.csv(";", Workbooks.CONTACTS, matricule + ";DEMANDEUR;;;;;;;;0698943255;;");
    var takeover = id(upload(file, "contacts.csv"));
    apply(takeover).body("lines.UNMATCHED", equalTo(1));

    household(someone, "", matricule);

    replay(takeover, 2).body("state", equalTo("APPLIED"));
    contacts(someone).body("mobile", equalTo("+33698943255"));
  }

  @Test
  void aFileIsRefusedForWhatIsWrongWithIt() {
    upload(new byte[0], "a.csv").spec(refused(422, "spreadsheet-empty"));
    upload(new byte[] {'P', 'K', 3, 4, 0, 0}, "a.xlsx")
        .spec(refused(422, "spreadsheet-unreadable"));
    upload(Workbooks.csv(";", "Nom"), "../a.csv")
        .spec(refused(422, "spreadsheet-name-invalid", "?fichier"));
    as("chef-de-projet")
        .contentType(ContentType.BINARY)
        .queryParam("fichier", "a.csv")
        .queryParam("du", "2199-01-01")
        .body(Workbooks.csv(";", "Nom", "A"))
        .post("/reprises")
        .then()
        .spec(refused(422, "date-in-the-future", "?du"));
  }

  private static ValidatableResponse contacts(Known someone) {
    return as("conseiller")
        .get("/personnes/{id}/coordonnees", someone.episode().personId())
        .then()
        .statusCode(200);
  }

  /** Gives their household a matricule as the CAF has it, and that number or its own. */
  private static String household(Known someone, String number) {
    var matricule = "00" + digits(5);
    household(someone, number, matricule);
    return matricule;
  }

  private static void household(Known someone, String number, String matricule) {
    DATABASE.execute(
        """
        update household set matricule = ?, number = coalesce(nullif(?, ''), number)
         where id in (select household_id from household_member where person_id = ?)
        """,
        matricule + "00000000",
        number,
        someone.episode().personId());
  }

  private static String digits(int length) {
    var least = (long) Math.pow(10, length - 1);
    return String.format(
        Locale.ROOT, "%d", ThreadLocalRandom.current().nextLong(least, least * 10));
  }
}
