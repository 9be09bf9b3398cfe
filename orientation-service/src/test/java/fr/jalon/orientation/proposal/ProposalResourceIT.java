package fr.jalon.orientation.proposal;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.RECEIVED;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.as;
import static fr.jalon.orientation.Episodes.conseiller;
import static fr.jalon.orientation.Episodes.decision;
import static fr.jalon.orientation.Episodes.open;
import static fr.jalon.orientation.Episodes.organisme;
import static fr.jalon.orientation.Episodes.orient;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import fr.jalon.orientation.Episodes.Episode;
import fr.jalon.testkit.Stack;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class ProposalResourceIT {

  @Test
  void aProposalIsExplainedKeptAndDecidesNothing() {
    // Given
    var episode = open();
    propose(episode)
        .body("standing", equalTo("INSUFFICIENT"))
        .body("parcoursType", nullValue())
        .body("unknown.fact", hasItems("HEALTH", "HOUSING"));
    diagnose(episode, "\"0\"", domain("HOUSING", "OBSTACLE"), domain("HEALTH", "NO_DIFFICULTY"));

    // When
    propose(episode)
        .body("standing", equalTo("FIRM"))
        .body("ruleSet", equalTo("CRITERES-2024"))
        .body("parcoursType", equalTo("SOCIAL"))
        .body("organismes", equalTo(List.of("DEPARTEMENT", "CCAS_CIAS")))
        .body("reasons[0].rule", equalTo("LOGEMENT-OBSTACLE"))
        .body("reasons[0].facts[0].value", equalTo("OBSTACLE"));

    // Then
    conseiller()
        .get("/parcours/{id}/proposition/historique", episode.id())
        .then()
        .statusCode(200)
        .body("standing", equalTo(List.of("FIRM", "INSUFFICIENT")))
        .body("shownTo", equalTo(List.of("Agent conseiller", "Agent conseiller")));
    assertThat(
            DATABASE.count(
                "select count(distinct inputs_sha256) from proposal_shown where parcours_id = ?",
                episode.id()))
        .isEqualTo(2);
    assertThat(
            DATABASE.count("select count(*) from orientation where parcours_id = ?", episode.id()))
        .isZero();
  }

  @Test
  void aRuleSetIsTriedOnThePastBeforeItIsInForce() {
    // Given
    var agreeing = open();
    diagnose(agreeing, "\"0\"", domain("MOBILITY", "DIFFICULTY"), domain("HOUSING", "OBSTACLE"));
    orient(agreeing, decision(organisme("DEPARTEMENT"), TODAY)).statusCode(200);
    var orientations = DATABASE.count("select count(*) from orientation");
    inForce("CANTAL-2026", TODAY.plusYears(50)).spec(refused(409, "rule-set-not-simulated"));

    // When
    var simulated =
        simulate("CANTAL-2026", Map.of("DEPARTEMENT", 0)).statusCode(201).extract().jsonPath();

    // Then
    assertThat(simulated.getInt("result.cohort")).isPositive();
    assertThat(simulated.getInt("result.compared")).isPositive();
    assertThat(simulated.getInt("result.kinds.find { it.kind == 'DEPARTEMENT' }.overflow"))
        .isEqualTo(simulated.getInt("result.kinds.find { it.kind == 'DEPARTEMENT' }.proposed"))
        .isPositive();
    assertThat(simulated.getInt("result.moves.find { it.proposed == 'SOCIAL' }.persons"))
        .isPositive();
    assertThat(DATABASE.count("select count(*) from orientation")).isEqualTo(orientations);
    as("chef-de-projet")
        .get("/regles-orientation/simulations/{id}", simulated.getString("id"))
        .then()
        .statusCode(200)
        .body("result.cohort", equalTo(simulated.getInt("result.cohort")));
    inForce("CANTAL-2026", TODAY.minusDays(1)).spec(refused(422, "date-incoherent", "/from"));
    var from = TODAY.plusYears(60);
    inForce("CANTAL-2026", from).statusCode(200).body("putBy", equalTo("Agent chef-de-projet"));
    inForce("CANTAL-2026", from).statusCode(200);
    simulate("CRITERES-2024", Map.of()).statusCode(201);
    inForce("CRITERES-2024", from).spec(refused(409, "rule-set-already-in-force"));
    inForce("CRITERES-1999", from).spec(refused(404, "rule-set-not-found"));
    conseiller()
        .get("/regles-orientation")
        .then()
        .statusCode(200)
        .body("version", hasItems("CRITERES-2021", "CRITERES-2024", "CANTAL-2026"))
        .body("find { it.version == 'CANTAL-2026' }.inForceFrom", hasItem(from.toString()));
    propose(open()).body("ruleSet", equalTo("CRITERES-2024"));
  }

  @Test
  void aCandidateOfOneDepartementIsUnknownToAnother() {
    as("chef-de-projet", TestTokens.OTHER)
        .body(trial("CANTAL-2026", Map.of()))
        .post("/regles-orientation/simulations")
        .then()
        .spec(refused(422, "rule-set-unknown", "/ruleSet"));
  }

  @Test
  void aDiagnosticKeepsEachVersionAndCountsTheCriteria() {
    // Given
    var episode = open();
    diagnose(
            episode,
            "\"0\"",
            domain("MOBILITY", "DIFFICULTY"),
            domain("EMPLOYMENT", "STRENGTH"),
            domain("CHILDCARE", "OBSTACLE"))
        .statusCode(200)
        .body("needs", equalTo(List.of("MOBILITY", "CHILDCARE")))
        .body("accompagnementGlobal", equalTo(List.of("MOBILITY")))
        .body("domains", hasSize(3));

    // When
    diagnose(episode, "\"1\"", domain("MOBILITY", "NO_DIFFICULTY"))
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("needs", hasSize(0));

    // Then
    diagnose(episode, "\"1\"").spec(refused(412, "if-match-stale"));
    conseiller()
        .get("/parcours/{id}/diagnostic/versions", episode.id())
        .then()
        .statusCode(200)
        .body("personId", equalTo(episode.personId().toString()))
        .body("items.version", equalTo(List.of(2, 1)))
        .body("items[1].domains", hasSize(3))
        .body("items[1].writtenBy", equalTo("Agent conseiller"));
    assertThat(
            DATABASE.count(
                """
                select count(*) from access_trace
                 where subject = ? and operation = 'DiagnosticResource.versions'
                """,
                episode.personId().toString()))
        .as("whose file was read")
        .isOne();
  }

  @Test
  void healthIsCodedAndADomainIsAssessedOnce() {
    var episode = open();
    diagnose(
            episode,
            "\"0\"",
            Map.of("domain", "HEALTH", "level", "OBSTACLE", "need", "un mot médical"))
        .spec(refused(422, "diagnostic-health-in-words", "/domains/0"));
    diagnose(episode, "\"0\"", domain("SKILLS", "STRENGTH"), domain("SKILLS", "OBSTACLE"))
        .spec(refused(422, "diagnostic-domain-twice", "/domains/1"));
  }

  private static ValidatableResponse propose(Episode episode) {
    return conseiller().get("/parcours/{id}/proposition", episode.id()).then().statusCode(200);
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // List.of only reads them
  private static ValidatableResponse diagnose(
      Episode episode, String etag, Map<String, String>... domains) {
    return conseiller()
        .header("If-Match", etag)
        .body(Map.of("notes", "", "needs", List.of(), "domains", List.of(domains)))
        .put("/parcours/{id}/diagnostic", episode.id())
        .then();
  }

  private static Map<String, String> domain(String domain, String level) {
    return Map.of("domain", domain, "level", level);
  }

  private static Map<String, Object> trial(String ruleSet, Map<String, Integer> capacities) {
    return Map.of(
        "ruleSet",
        ruleSet,
        "from",
        RECEIVED.toString(),
        "to",
        TODAY.toString(),
        "capacities",
        capacities);
  }

  private static ValidatableResponse simulate(String ruleSet, Map<String, Integer> capacities) {
    return as("chef-de-projet")
        .body(trial(ruleSet, capacities))
        .post("/regles-orientation/simulations")
        .then();
  }

  private static ValidatableResponse inForce(String version, LocalDate from) {
    return as("chef-de-projet")
        .body(Map.of("from", from.toString()))
        .put("/regles-orientation/{version}/entree-en-vigueur", version)
        .then();
  }
}
