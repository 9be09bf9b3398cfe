package fr.jalon.indicators.declaration;

import static fr.jalon.indicators.declaration.Partners.API;
import static fr.jalon.indicators.declaration.Partners.move;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Looked at on 4 May 2026: the year 2025 was due on the last day of February. */
@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "indicators"))
class MissingIT {

  @Test
  void whatIsMissingIsSaidByOrganisationWithItsStateAndItsReminder() {
    var partners = Partners.of("053");
    var validated = partners.draft("FA06-I2", "2025", 20);
    partners.submit(validated, 1);
    partners.validate(validated, 2).statusCode(200);
    var submitted = partners.draft("FA06-I4", "2025", 20);
    partners.submit(submitted, 1).statusCode(200);
    var returned = partners.draft("FA06-I5", "2025", 20);
    partners.submit(returned, 1);
    partners.sendBack(returned, 2).statusCode(200);
    partners.draft("FA06-I6", "2025", 20);

    partners
        .region()
        .get(API + "/declarations/manquantes")
        .then()
        .statusCode(200)
        .body("period", equalTo("2025"))
        .body("dueOn", equalTo("2026-02-28"))
        .body("lines.organisation", everyItem(equalTo("Région")))
        .body("organisations.Région", equalTo(13))
        .body("lines.code", not(hasItem("FA06-I2")))
        .body("lines.findAll { it.code == 'FA06-I4' }.state", contains("A_VALIDER"))
        .body("lines.findAll { it.code == 'FA06-I5' }.state", contains("RENVOYEE"))
        .body("lines.findAll { it.code == 'FA06-I6' }.state", contains("BROUILLON"))
        .body("lines.findAll { it.code == 'FA08-I1' }.state", contains("A_DECLARER"))
        .body("lines.late", everyItem(equalTo(true)))
        .body("lines.reminder", everyItem(equalTo("RELANCE")));
    partners
        .chef()
        .get(API + "/declarations/manquantes")
        .then()
        .body("organisations", hasKey("CPAM"))
        .body("lines.code", hasItems("FA22-I1", "FA19-I4"))
        .body("lines.code", not(hasItem("FA15-I2")))
        .body("lines.code", not(hasItem("FA16-I0")))
        .body("lines.code", not(hasItem("AV21-8")))
        .body("lines.findAll { it.code == 'FA19-I4' }.size()", equalTo(2));
    partners
        .chef()
        .get(API + "/declarations/manquantes?organisme=CPAM")
        .then()
        .body("lines.organisation", everyItem(equalTo("CPAM")));
  }

  @Test
  void theRunningYearIsNotLateAndAReachedMilestoneIsNotAskedAgain() {
    var partners = Partners.of("054");
    partners.attach("agent-pilote-054", "Département");
    var paper = Partners.evidence(partners.region());
    String id =
        Partners.declare(
                partners.region(),
                """
                {"code": "FA20-I2", "period": "2022", "reached": true, "reachedOn": "2022-06-01",
                 "method": "procès-verbal", "documents": ["%s"]}\
                """
                    .formatted(paper))
            .extract()
            .path("id");
    move(partners.region(), id, "/soumission", 1, "{}").statusCode(200);
    partners.validate(id, 2).statusCode(200);

    partners
        .region()
        .get(API + "/declarations/manquantes?periode=2026")
        .then()
        .body("dueOn", equalTo("2027-02-28"))
        .body("lines.late", everyItem(equalTo(false)))
        .body("lines.findAll { it.reminder != null }", empty())
        .body("lines.nextReminderOn", everyItem(equalTo("2027-01-28")))
        .body("lines.code", hasItem("FA20-I1"))
        .body("lines.code", not(hasItem("FA20-I2")));
    partners
        .region()
        .get(API + "/declarations/manquantes?periode=2021")
        .then()
        .body("lines.code", hasItems("FA20-I2", "AV21-8"));
  }
}
