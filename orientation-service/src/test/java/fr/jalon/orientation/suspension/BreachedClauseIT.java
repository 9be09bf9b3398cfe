package fr.jalon.orientation.suspension;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.conseiller;
import static fr.jalon.orientation.Episodes.decision;
import static fr.jalon.orientation.Episodes.open;
import static fr.jalon.orientation.Episodes.organisme;
import static fr.jalon.orientation.Episodes.orient;
import static fr.jalon.orientation.suspension.Procedures.proposal;
import static fr.jalon.orientation.suspension.Procedures.propose;
import static fr.jalon.testkit.Problems.refused;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import fr.jalon.orientation.Episodes.Episode;
import fr.jalon.orientation.ceo.CeoCalls;
import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class BreachedClauseIT {
  private static final LocalDate SIGNED = TODAY.minusDays(20);

  @Test
  void aBreachNamesAClauseOfTheVersionThatWasSigned_L262_37() {
    // Given
    var episode = open();
    var ceo = signedCeo(episode);
    var sha256 =
        String.valueOf(
            DATABASE.value("select pdf_sha256 from ceo where id = ?", UUID.fromString(ceo)));
    var clause = new HashMap<String, Object>();
    clause.put("contract", "CEO");
    clause.put("contractId", ceo);
    clause.put("sha256", sha256);
    clause.put("text", "Rencontrer le référent\nchaque mois.");
    var breach = proposal();
    breach.put("ground", "CONTRACT_NOT_RESPECTED");
    breach.put("factsOn", SIGNED.toString());
    breach.put("proposedOn", SIGNED.toString());

    // Then
    propose(episode, breach).spec(refused(422, "suspension-ground-not-proved", "/clause"));
    breach.put("clause", clause);
    propose(open(), breach)
        .spec(refused(422, "suspension-ground-not-proved", "/clause/contractId"));
    clause.put("sha256", sha256.replace(sha256.charAt(0), sha256.charAt(0) == '0' ? '1' : '0'));
    propose(episode, breach).spec(refused(422, "suspension-ground-not-proved", "/clause/sha256"));
    clause.put("sha256", sha256);
    clause.put("text", "Rencontrer le référent");
    propose(episode, breach).spec(refused(422, "suspension-ground-not-proved", "/clause/text"));
    clause.put("contract", "ACCOMPANIMENT");
    propose(episode, breach)
        .spec(refused(422, "suspension-ground-not-proved", "/clause/contractId"));
    clause.put("contract", "CEO");
    clause.put("text", "Déménager à Aurillac.");
    propose(episode, breach).spec(refused(422, "suspension-ground-not-proved", "/clause/text"));
    clause.put("text", "Rencontrer le référent\nchaque mois.");
    breach.put("factsOn", SIGNED.minusDays(1).toString());
    propose(episode, breach).spec(refused(422, "suspension-ground-not-proved", "/factsOn"));
    breach.put("factsOn", SIGNED.toString());
    String id = propose(episode, breach).statusCode(201).extract().path("id");
    conseiller()
        .get("/suspensions/{id}", id)
        .then()
        .body("clause.contractId", equalTo(ceo))
        .body("clause.text", containsString("Rencontrer"));
  }

  /** The contract of a new orientation takes its place the day on which both have signed it. */
  @Test
  void aContractThatALaterOneReplacedIsBreachedNoMore_L262_37() {
    // Given
    var episode = open();
    var former = signedCeo(episode);
    reorient(episode);
    signed(episode, TODAY);
    var clause =
        Map.of(
            "contract",
            "CEO",
            "contractId",
            former,
            "sha256",
            String.valueOf(
                DATABASE.value("select pdf_sha256 from ceo where id = ?", UUID.fromString(former))),
            "text",
            "Tenir le CV à jour.");
    var breach = proposal();
    breach.put("ground", "CONTRACT_NOT_RESPECTED");
    breach.put("proposedOn", TODAY.toString());
    breach.put("clause", clause);

    // Then
    breach.put("factsOn", TODAY.toString());
    propose(episode, breach)
        .spec(refused(422, "suspension-ground-not-proved", "/clause/contractId"));
    breach.put("factsOn", TODAY.minusDays(1).toString());
    propose(episode, breach).statusCode(201);
  }

  private static void reorient(Episode episode) {
    conseiller()
        .body(Map.of("origin", "PERSON", "reason", "Un autre organisme."))
        .post("/parcours/{id}/reorientations", episode.id())
        .then()
        .statusCode(201);
    conseiller()
        .body(
            Map.of(
                "parcoursType", "SOCIAL",
                "organismeReferentId", organisme("DEPARTEMENT"),
                "reason", "Le logement fait obstacle."))
        .put("/parcours/{id}/reorientations/1/decision", episode.id())
        .then()
        .statusCode(200);
  }

  private static String signedCeo(Episode episode) {
    orient(episode, decision(organisme("DEPARTEMENT"), SIGNED)).statusCode(200);
    return signed(episode, SIGNED);
  }

  private static String signed(Episode episode, LocalDate on) {
    String ceo =
        conseiller()
            .body(
                Map.of(
                    "situation", "Sans emploi.",
                    "objectives", "Retrouver un emploi.",
                    "personCommitments", "Rencontrer le référent chaque mois.\nTenir le CV à jour.",
                    "departementCommitments", "Proposer un rendez-vous."))
            .post("/parcours/{id}/ceo", episode.id())
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    CeoCalls.read(ceo, 1, on).statusCode(201);
    CeoCalls.sign(ceo, "PERSON", 1, on).statusCode(201);
    CeoCalls.sign(ceo, "DEPARTEMENT", 1, on).statusCode(201);
    return ceo;
  }
}
