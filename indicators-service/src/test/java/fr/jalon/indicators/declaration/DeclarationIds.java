package fr.jalon.indicators.declaration;

import static fr.jalon.indicators.declaration.Partners.API;
import static java.nio.charset.StandardCharsets.UTF_8;

import fr.jalon.testkit.TestTokens;
import io.restassured.http.ContentType;
import java.util.Map;

/**
 * One of each thing that is declared or budgeted, by the path to it, in the tests' own département.
 */
public final class DeclarationIds {
  private DeclarationIds() {}

  public static Map<String, String> existing() {
    var partners = Partners.of(TestTokens.OWN);
    partners.attach("agent-partant", "CPAM");
    String imported =
        partners
            .region()
            .contentType(ContentType.BINARY)
            .body("indicateur;période;valeur;méthode\nFA08-I1;2021;1;m\n".getBytes(UTF_8))
            .post(API + "/declarations/imports")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String line =
        partners
            .chef()
            .contentType(ContentType.JSON)
            .body(
                """
                {"fiche": "AV21-8", "year": 2021, "funder": "ETAT",
                 "amounts": {"plannedCents": 1, "committedCents": 0, "spentCents": 0}}\
                """)
            .post(API + "/budgets/lignes")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    return Map.of(
        API + "/pilotes/{agent}",
        "agent-partant",
        API + "/declarations/{id}",
        partners.draft("FA08-I1", "2022", 1),
        API + "/declarations/imports/{id}",
        imported,
        API + "/pieces-justificatives/{id}",
        Partners.evidence(partners.region()),
        API + "/budgets/lignes/{id}",
        line);
  }
}
