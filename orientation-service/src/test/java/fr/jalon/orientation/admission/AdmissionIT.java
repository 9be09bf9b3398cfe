package fr.jalon.orientation.admission;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.conseiller;
import static fr.jalon.orientation.Episodes.decision;
import static fr.jalon.orientation.Episodes.organisme;
import static fr.jalon.orientation.Episodes.orient;
import static fr.jalon.orientation.Episodes.territory;
import static fr.jalon.orientation.Episodes.told;
import static fr.jalon.orientation.suspension.Procedures.proposal;
import static fr.jalon.orientation.suspension.Procedures.propose;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.jalon.orientation.Episodes;
import fr.jalon.orientation.Episodes.Episode;
import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Young people leaving the ASE, disabled workers: followed, and counted in no figure of RSA. */
@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class AdmissionIT {

  @Test
  void whoReceivesNoRsaHasAParcoursOfTheirOwnKindAndNoDeadline() {
    // When
    territory();
    var name = "ADMIS" + letters();
    var admitted =
        admit(Map.of("lastName", name, "commune", "15014"))
            .statusCode(201)
            .body("found", equalTo("NEW"))
            .body("territory", equalTo("AURILLAC-SUD"))
            .extract()
            .jsonPath();
    var episode =
        new Episode(
            UUID.fromString(admitted.getString("parcoursId")),
            UUID.fromString(admitted.getString("personId")),
            "");

    // Then
    assertThat(told(episode, "PublicAdmitted")).isEqualTo(1);
    assertThat(deadlines(episode)).isZero();

    // And oriented as usual, still without a deadline of RSA
    orient(episode, decision(organisme("MISSION_LOCALE"), TODAY)).statusCode(200);
    assertThat(told(episode, "OrientationDecided")).isEqualTo(1);
    assertThat(deadlines(episode)).isZero();
    assertThat(
            DATABASE.count(
                "select count(*) from outbox where type = 'ParcoursOpened' and key = ?",
                episode.personId()))
        .isZero();
    conseiller().get("/parcours/{id}", episode.id()).then().statusCode(200);

    // And nothing of RSA is taken from them
    propose(episode, proposal()).spec(refused(409, "not-in-this-regime"));
  }

  @Test
  void somebodyIsAdmittedOnceAndRecognisedByTheirNamesAndBirth() {
    var name = "DEUXFOIS" + letters();
    String person = admit(Map.of("lastName", name)).statusCode(201).extract().path("personId");

    admit(Map.of("lastName", name)).spec(refused(409, "admission-already-open"));
    DATABASE.execute(
        """
        update parcours set closed_on = received_on, closed_reason = 'x', closed_at = now()
         where person_id = ?
        """,
        UUID.fromString(person));
    admit(Map.of("lastName", name))
        .statusCode(201)
        .body("found", equalTo("BY_NAME"))
        .body("personId", equalTo(person));
  }

  @Test
  void inDoubtThePersonIsSomebodyElseAndAnAgentIsAsked() {
    var name = "DOUTE" + letters();
    String known = admit(Map.of("lastName", name)).statusCode(201).extract().path("personId");

    String other =
        admit(Map.of("lastName", name, "birthPlace", "63113"))
            .statusCode(201)
            .body("found", equalTo("AMBIGUOUS"))
            .extract()
            .path("personId");

    assertThat(other).isNotEqualTo(known);
    assertThat(
            DATABASE.count(
                """
                select count(*) from identity_conflict
                 where person_id = ? and other_id = ? and state = 'OPEN' and file_id is null
                """,
                UUID.fromString(other),
                UUID.fromString(known)))
        .isEqualTo(1);
  }

  @Test
  void aRecipientOfRsaIsNotAdmittedBesideTheirParcours() {
    var episode = Episodes.open();
    var name = "RECIPIENT" + letters();
    DATABASE.execute(
        """
        update person set last_name = ?, birth_name = ?, first_name = 'Alex',
               birth_date = date '2006-04-12', birth_place = '15014' where id = ?
        """,
        name,
        name,
        episode.personId());

    admit(Map.of("lastName", name)).spec(refused(409, "admission-of-a-recipient"));
  }

  @Test
  void whatIsNoNirIsRefused() {
    admit(Map.of("lastName", "X", "nir", "123"))
        .spec(refused(422, "admission-identity-incomplete", "/nir"));
  }

  private static long deadlines(Episode episode) {
    return DATABASE.count("select count(*) from deadline where parcours_id = ?", episode.id());
  }

  private static ValidatableResponse admit(Map<String, String> more) {
    var body = new HashMap<String, String>();
    body.put("publicKind", "ASE_LEAVER");
    body.put("firstName", "Alex");
    body.put("birthDate", "2006-04-12");
    body.put("birthPlace", "15014");
    body.put("sex", "UNKNOWN");
    body.putAll(more);
    return conseiller().body(body).post("/admissions").then();
  }

  /** Names are compared by their letters: no digit tells two of them apart. */
  private static String letters() {
    return UUID.randomUUID()
        .toString()
        .chars()
        .filter(Character::isLetterOrDigit)
        .map(c -> Character.isDigit(c) ? 'G' + (c - '0') : Character.toUpperCase(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
