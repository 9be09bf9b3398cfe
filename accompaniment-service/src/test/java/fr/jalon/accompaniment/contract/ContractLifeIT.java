package fr.jalon.accompaniment.contract;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.ORIENTED_ON;
import static fr.jalon.accompaniment.Scenes.TODAY;
import static fr.jalon.accompaniment.Scenes.asConseiller;
import static fr.jalon.accompaniment.Scenes.decided;
import static fr.jalon.accompaniment.Scenes.followed;
import static fr.jalon.accompaniment.Scenes.openOf;
import static fr.jalon.accompaniment.Scenes.parcoursClosed;
import static fr.jalon.accompaniment.Scenes.published;
import static fr.jalon.accompaniment.Scenes.told;
import static fr.jalon.accompaniment.contract.ContractCalls.ENDS_ON;
import static fr.jalon.accompaniment.contract.ContractCalls.SIGNED_ON;
import static fr.jalon.accompaniment.contract.ContractCalls.STARTS_ON;
import static fr.jalon.accompaniment.contract.ContractCalls.amend;
import static fr.jalon.accompaniment.contract.ContractCalls.drawUp;
import static fr.jalon.accompaniment.contract.ContractCalls.drawn;
import static fr.jalon.accompaniment.contract.ContractCalls.end;
import static fr.jalon.accompaniment.contract.ContractCalls.get;
import static fr.jalon.accompaniment.contract.ContractCalls.read;
import static fr.jalon.accompaniment.contract.ContractCalls.renew;
import static fr.jalon.accompaniment.contract.ContractCalls.sign;
import static fr.jalon.accompaniment.contract.ContractCalls.signed;
import static fr.jalon.accompaniment.contract.ContractCalls.terms;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.jalon.accompaniment.AccompanimentStack;
import fr.jalon.accompaniment.Scenes.Followed;
import fr.jalon.contracts.FollowUpStep;
import fr.jalon.contracts.OrientationEvent.FollowUpTakenOver;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of a contract once it is signed. */
@QuarkusTest
@AccompanimentStack
class ContractLifeIT {
  private final Followed followed = followed();

  @Test
  void anAmendmentIsANewSignedVersionAndTheOldTermsStayToBeRead() {
    // Given
    var id = signed(followed);

    // When
    amend(id, terms("Un emploi durable", 20))
        .statusCode(201)
        .body("status", equalTo("SIGNED"))
        .body("objectives", equalTo("Un emploi"))
        .body("amendment.version", equalTo(2))
        .body("amendment.status", equalTo("DRAFT"))
        .body("amendment.terms.weeklyHours", equalTo(20));
    amend(id, terms("Encore", 20)).spec(refused(409, "amendment-already-proposed"));
    sign(id, "PERSON", 2, TODAY).spec(refused(409, "contract-not-read"));
    read(id, 2, TODAY).statusCode(201);
    sign(id, "REFERENT", 2, TODAY)
        .statusCode(201)
        .body("amendment.status", equalTo("PARTLY_SIGNED"));
    get(id).body("weeklyHours", equalTo(15)).body("version", equalTo(1));
    sign(id, "PERSON", 2, TODAY).statusCode(201);

    // Then
    get(id)
        .body("version", equalTo(2))
        .body("objectives", equalTo("Un emploi durable"))
        .body("weeklyHours", equalTo(20))
        .body("signedOn", equalTo(SIGNED_ON.toString()))
        .body("rank", equalTo(1))
        .body("amendment", nullValue());
    asConseiller()
        .get(API + "/contrats/" + id + "/versions")
        .then()
        .statusCode(200)
        .body("items.version", contains(2, 1))
        .body("items.signedOn", contains(TODAY.toString(), SIGNED_ON.toString()))
        .body("items[1].terms.objectives", equalTo("Un emploi"))
        .body("items[1].terms.weeklyHours", equalTo(15));
    asConseiller()
        .get(API + "/contrats/" + id + "/clauses")
        .then()
        .statusCode(200)
        .body("version", equalTo(2))
        .body("clauses.number", contains(1, 2, 3, 4, 5))
        .body("clauses.kind", contains("JOB_SEARCH", "MOBILITY", "JOB_SEARCH", null, null));
    assertThat(told(followed.person(), "ContractAmended", 1))
        .singleElement()
        .satisfies(event ->
            assertThat(event)
                .containsEntry("contractId", id)
                .containsEntry("version", 2)
                .containsEntry("weeklyHours", 20)
                .containsEntry("signedOn", TODAY.toString())
                .containsEntry("actionKinds", List.of("JOB_SEARCH", "MOBILITY")));
  }

  @Test
  void aDraftHasNoClauseThatBinds() {
    asConseiller()
        .get(API + "/contrats/" + drawn(followed) + "/clauses")
        .then()
        .spec(refused(409, "contract-not-signed"));
  }

  /** OARSA: renewing does not make another first contract, nor moves the date of the first one. */
  @Test
  void aRenewalFollowsTheContractThatItEnds() {
    // Given
    var id = signed(followed);
    drawUp(followed, terms("Autre", 15)).statusCode(201);

    // When
    String next =
        renew(id, terms("Suite", 15, TODAY, TODAY.plusMonths(9)))
            .statusCode(201)
            .body("renews", equalTo(id))
            .extract()
            .path("id");
    renew(id, terms("Suite", 15)).spec(refused(409, "contract-already-renewed"));
    signed(next, 1, TODAY);

    // Then
    get(next).body("rank", equalTo(2)).body("firstSinceEntry", equalTo(false));
    get(id)
        .body("status", equalTo("ENDED"))
        .body("ending.cause", equalTo("RENEWED"))
        .body("ending.endedOn", equalTo(TODAY.minusDays(1).toString()))
        .body("rank", equalTo(1))
        .body("firstSinceEntry", equalTo(true));
    assertThat(told(followed.person(), "ContractEnded", 1))
        .singleElement()
        .satisfies(event ->
            assertThat(event).containsEntry("contractId", id).containsEntry("cause", "RENEWED"));
    assertThat(told(followed.person(), "ContractSigned", 2))
        .anySatisfy(event ->
            assertThat(event).containsEntry("renews", id).containsEntry("firstSinceEntry", false));
    asConseiller()
        .get(API + "/accompagnements/" + followed.accompanimentId())
        .then()
        .body("deadlines.find { it.rule == 'CONTRACT' }.metOn", equalTo(SIGNED_ON.toString()));
  }

  @Test
  void oneContractBindsAtATime() {
    signed(followed);
    var other = drawn(followed);
    read(other, 1, TODAY).statusCode(201);
    sign(other, "PERSON", 1, TODAY).statusCode(201);
    sign(other, "REFERENT", 1, TODAY).spec(refused(409, "contract-in-force"));
  }

  @Test
  void anEarlyEndHasItsReasonAndNothingIsDoneToItAfterwards() {
    // Given
    var id = signed(followed);
    end(drawn(followed), TODAY).spec(refused(409, "contract-not-signed"));
    end(id, TODAY.plusDays(1)).spec(refused(422, "date-in-the-future", "/endedOn"));
    end(id, SIGNED_ON.minusDays(1)).spec(refused(422, "date-incoherent", "/endedOn"));

    // When
    end(id, TODAY)
        .statusCode(201)
        .body("status", equalTo("ENDED"))
        .body("ending.cause", equalTo("TERMINATED"))
        .body("ending.reason", equalTo("Reprise d'un emploi."));

    // Then
    end(id, TODAY).spec(refused(409, "contract-ended"));
    amend(id, terms("Trop tard", 15)).spec(refused(409, "contract-ended"));
    assertThat(told(followed.person(), "ContractEnded", 1))
        .singleElement()
        .satisfies(event ->
            assertThat(event)
                .containsEntry("endedOn", TODAY.toString())
                .containsEntry("cause", "TERMINATED")
                .doesNotContainKey("reason"));
  }

  @Test
  void aContractEndsWithTheFollowUp() {
    // Given
    var id = signed(followed);

    // When
    published(parcoursClosed(followed.person(), TODAY));

    // Then
    get(id)
        .body("ending.cause", equalTo("ACCOMPANIMENT_CLOSED"))
        .body("ending.endedOn", equalTo(TODAY.toString()));
    assertThat(told(followed.person(), "ContractEnded", 1)).hasSize(1);
  }

  @Test
  void aReorientationEndsTheContractAndTheRankGoesOn() {
    // Given
    var id = signed(followed);
    published(decided(followed.person(), 2, ORIENTED_ON.plusDays(30)));
    var next = new Followed(followed.person(), openOf(followed.person()));

    // When
    String second =
        drawUp(next, terms("Suite", 15, ORIENTED_ON.plusDays(30)))
            .statusCode(201)
            .extract()
            .path("id");
    signed(second, 1, TODAY);

    // Then
    get(id).body("ending.endedOn", equalTo(ORIENTED_ON.plusDays(30).toString()));
    get(second).body("rank", equalTo(2)).body("firstSinceEntry", equalTo(false));
  }

  /** OARSA: « premier CER signé depuis la dernière entrée », wherever it was signed. */
  @Test
  void aContractSignedBeforeThisSoftwareWasUsedWasTheFirst() {
    // Given
    published(
        new FollowUpTakenOver(
            UUID.randomUUID(),
            Instant.now().truncatedTo(ChronoUnit.MICROS),
            TestTokens.OWN,
            followed.person().personId(),
            followed.person().parcoursId(),
            UUID.randomUUID(),
            FollowUpStep.CONTRACT_SIGNED,
            ORIENTED_ON.minusDays(200)));

    // Then
    get(signed(followed)).body("rank", equalTo(2)).body("firstSinceEntry", equalTo(false));
  }

  @Test
  void since2025ItIsAContratDEngagementWithItsHours_L5411_6() {
    var today = followed("PLEIN-EMPLOI-2025");
    drawUp(today, terms("Un emploi", null))
        .spec(refused(422, "activity-unsettled", "/weeklyHours"));
    drawUp(today, terms("Un emploi", 10))
        .spec(refused(422, "activity-reason-not-admitted", "/adaptation"));
    drawUp(today, terms("Un emploi", 21))
        .spec(refused(422, "weekly-hours-out-of-bounds", "/weeklyHours"));
    drawUp(
            today,
            terms("Un emploi", 15).replace("{\"objectives\"", "{\"kind\": \"CER\", \"objectives\""))
        .spec(refused(422, "contract-kind-not-admitted", "/kind"));
    drawUp(
            today,
            terms("Un emploi", null)
                .replace("\"weeklyHours\": null", "\"exempt\": true, \"adaptation\": \"HEALTH\""))
        .statusCode(201)
        .body("kind", equalTo("CONTRAT_ENGAGEMENT"))
        .body("exempt", equalTo(true))
        .body("adaptation", equalTo("HEALTH"));
    var id = signed(today);
    get(id).body("kind", equalTo("CONTRAT_ENGAGEMENT")).body("weeklyHours", equalTo(15));
    assertThat(told(today.person(), "ContractSigned", 1))
        .singleElement()
        .satisfies(event -> assertThat(event).containsEntry("kind", "CONTRAT_ENGAGEMENT"));
  }

  /** Decree 2024-1244: who was followed before is to sign a contrat d'engagement too. */
  @Test
  void theFormerRegimeAdmitsTheContratDEngagementSince2025() {
    drawUp(
            followed,
            terms("Un emploi", 15, STARTS_ON, ENDS_ON)
                .replace("{\"objectives\"", "{\"kind\": \"CONTRAT_ENGAGEMENT\", \"objectives\""))
        .statusCode(201)
        .body("kind", equalTo("CONTRAT_ENGAGEMENT"));
  }
}
