package fr.jalon.accompaniment.aid;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.DATABASE;
import static fr.jalon.accompaniment.Scenes.as;
import static fr.jalon.accompaniment.Scenes.asConseiller;

import fr.jalon.accompaniment.Scenes.Followed;
import fr.jalon.testkit.TestTokens;
import io.restassured.response.ValidatableResponse;
import java.util.Locale;
import java.util.UUID;

/**
 * What agents do about aids, through the API; each test has a territory, and so a budget, its own.
 */
final class AidCalls {
  private AidCalls() {}

  static String territory() {
    return "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  }

  static String budget(String line, int year, String territory, long cents) {
    return openBudget(line, year, territory, cents).statusCode(201).extract().path("id");
  }

  static ValidatableResponse openBudget(String line, int year, String territory, long cents) {
    return as("chef-de-projet", TestTokens.OWN)
        .body(
            """
            {"line": "%s", "year": %d, "territory": "%s", "amountCents": %d}\
            """
                .formatted(line, year, territory, cents))
        .post(API + "/budgets-aides")
        .then();
  }

  static ValidatableResponse request(Followed followed, String line, String territory, long cents) {
    return asConseiller()
        .body(
            """
            {"line": "%s", "amountCents": %d, "territory": "%s", "purpose": "Se rendre au travail"}\
            """
                .formatted(line, cents, territory))
        .post(API + "/accompagnements/" + followed.accompanimentId() + "/aides")
        .then();
  }

  static String requested(Followed followed, String line, String territory, long cents) {
    return request(followed, line, territory, cents).statusCode(201).extract().path("id");
  }

  static ValidatableResponse decide(String id, String decision) {
    return as("chef-de-projet", TestTokens.OWN)
        .body(decision)
        .put(API + "/aides/" + id + "/decision")
        .then();
  }

  static ValidatableResponse grant(String id, long cents) {
    return decide(id, "{\"granted\": true, \"amountCents\": %d}".formatted(cents));
  }

  static ValidatableResponse then(String id, String what, String body) {
    return as("chef-de-projet", TestTokens.OWN)
        .body(body)
        .put(API + "/aides/" + id + "/" + what)
        .then();
  }

  static long committed(String budget) {
    return DATABASE.count(
        "select committed_cents from aid_budget where id = ?", UUID.fromString(budget));
  }
}
