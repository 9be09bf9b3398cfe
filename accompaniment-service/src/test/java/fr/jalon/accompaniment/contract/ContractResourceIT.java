package fr.jalon.accompaniment.contract;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.DATABASE;
import static fr.jalon.accompaniment.Scenes.ORIENTED_ON;
import static fr.jalon.accompaniment.Scenes.TODAY;
import static fr.jalon.accompaniment.Scenes.as;
import static fr.jalon.accompaniment.Scenes.asConseiller;
import static fr.jalon.accompaniment.Scenes.followed;
import static fr.jalon.accompaniment.Scenes.told;
import static fr.jalon.accompaniment.contract.ContractCalls.ENDS_ON;
import static fr.jalon.accompaniment.contract.ContractCalls.SIGNED_ON;
import static fr.jalon.accompaniment.contract.ContractCalls.STARTS_ON;
import static fr.jalon.accompaniment.contract.ContractCalls.drawUp;
import static fr.jalon.accompaniment.contract.ContractCalls.drawn;
import static fr.jalon.accompaniment.contract.ContractCalls.get;
import static fr.jalon.accompaniment.contract.ContractCalls.read;
import static fr.jalon.accompaniment.contract.ContractCalls.refuse;
import static fr.jalon.accompaniment.contract.ContractCalls.revise;
import static fr.jalon.accompaniment.contract.ContractCalls.sign;
import static fr.jalon.accompaniment.contract.ContractCalls.signature;
import static fr.jalon.accompaniment.contract.ContractCalls.terms;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.jalon.accompaniment.AccompanimentStack;
import fr.jalon.accompaniment.Scenes.Followed;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AccompanimentStack
class ContractResourceIT {
  private final Followed followed = followed();

  @Test
  void aContractIsDrawnUpRevisedReadAndSignedByBoth() {
    // Given
    var drawn = drawUp(followed, terms("Un emploi", 15)).statusCode(201);
    String id = drawn.extract().path("id");
    drawn
        .body("status", equalTo("DRAFT"))
        .body("kind", equalTo("CER"))
        .body("rank", nullValue())
        .body("actions.number", contains(1, 2, 3))
        .body("clauses.side", contains("PERSON", "PERSON", "PERSON", "PERSON", "REFERENT"));
    asConseiller()
        .header("If-Match", "\"1\"")
        .body(terms("Un emploi stable", 20))
        .put(API + "/contrats/" + id)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("weeklyHours", equalTo(20));

    // When
    read(id, 2, SIGNED_ON.minusDays(5)).statusCode(201);
    sign(id, "PERSON", 2, SIGNED_ON).statusCode(201).body("status", equalTo("PARTLY_SIGNED"));
    sign(id, "REFERENT", 2, SIGNED_ON.minusDays(2)).statusCode(201);

    // Then
    get(id)
        .header("ETag", equalTo("\"2\""))
        .body("status", equalTo("SIGNED"))
        .body("validity", equalTo("CURRENT"))
        .body("rank", equalTo(1))
        .body("firstSinceEntry", equalTo(true))
        .body("objectives", equalTo("Un emploi stable"))
        .body("readOn", equalTo(SIGNED_ON.minusDays(5).toString()))
        .body("signatures.means", contains("TYPED", "TYPED"))
        .body("signedOn", equalTo(SIGNED_ON.toString()));
    asConseiller()
        .get(API + "/accompagnements/" + followed.accompanimentId())
        .then()
        .body("stage", equalTo("CONTRAT_SIGNE"))
        .body("deadlines.find { it.rule == 'CONTRACT' }.metOn", equalTo(SIGNED_ON.toString()))
        .body("deadlines.find { it.rule == 'CONTRACT' }.overdue", equalTo(false))
        .body(
            "deadlines.find { it.rule == 'CONTRACT_BY_LAW' }.metOn", equalTo(SIGNED_ON.toString()));
    assertThat(told(followed.person(), "ContractSigned", 1))
        .singleElement()
        .satisfies(event ->
            assertThat(event)
                .containsEntry("rank", 1)
                .containsEntry("kind", "CER")
                .containsEntry("firstSinceEntry", true)
                .containsEntry("weeklyHours", 20)
                .containsEntry("actionKinds", List.of("JOB_SEARCH", "MOBILITY"))
                .containsEntry("signedOn", SIGNED_ON.toString())
                .containsEntry("startsOn", STARTS_ON.toString())
                .containsEntry("endsOn", ENDS_ON.toString()));
  }

  @Test
  void thePersonSignsTheVersionThatTheyHaveRead() {
    var id = drawn(followed);
    sign(id, "PERSON", 1, TODAY).spec(refused(409, "contract-not-read"));
    read(id, 2, TODAY).spec(refused(412, "contract-version-stale", "/version"));
    read(id, 1, TODAY).statusCode(201);
    sign(id, "PERSON", 1, TODAY.minusDays(1)).spec(refused(422, "date-incoherent", "/signedOn"));
    revise(id, "\"1\"", "Autre chose").statusCode(200);
    sign(id, "PERSON", 1, TODAY).spec(refused(412, "contract-version-stale", "/version"));
    sign(id, "PERSON", 2, TODAY).spec(refused(409, "contract-not-read"));
    read(id, 2, TODAY).statusCode(201);
    sign(id, "PERSON", 2, TODAY).statusCode(201);
  }

  @Test
  void theTermsFreezeWithTheFirstSignature() {
    // Given
    var id = drawn(followed);
    read(id, 1, TODAY).statusCode(201);
    sign(id, "PERSON", 1, TODAY).statusCode(201);

    // Then
    revise(id, "\"1\"", "Autre chose").spec(refused(409, "contract-being-signed"));
    sign(id, "PERSON", 1, TODAY).spec(refused(409, "signature-already-given"));
    sign(id, "REFERENT", 1, TODAY).statusCode(201);
    revise(id, "\"1\"", "Autre chose").spec(refused(409, "contract-already-signed"));
    sign(id, "REFERENT", 1, TODAY).spec(refused(409, "contract-already-signed"));
    read(id, 1, TODAY).spec(refused(409, "contract-already-signed"));
    assertThat(told(followed.person(), "ContractSigned", 1)).hasSize(1);
  }

  @Test
  void whatThePersonRefusedIsProposedAnew() {
    // Given
    var id = drawn(followed);
    sign(id, "REFERENT", 1, TODAY).statusCode(201);

    // When
    refuse(id, 1, TODAY).statusCode(201).body("status", equalTo("REFUSED"));

    // Then
    sign(id, "PERSON", 1, TODAY).spec(refused(409, "contract-refused"));
    get(id).body("refusal.reason", equalTo("Veut y penser."));
    revise(id, "\"1\"", "Autre chose")
        .statusCode(200)
        .body("status", equalTo("DRAFT"))
        .body("version", equalTo(2))
        .body("signatures.size()", equalTo(0));
  }

  @Test
  void anEditIsMadeOnTheVersionThatWasRead() {
    var id = drawn(followed);
    revise(id, null, "Autre chose").spec(refused(428, "if-match-missing"));
    revise(id, "\"7\"", "Autre chose").spec(refused(412, "if-match-stale"));
    revise(id, "\"1\"", "Autre chose").statusCode(200);
    revise(id, "\"1\"", "Encore autre chose").spec(refused(412, "if-match-stale"));
  }

  @Test
  void datesThatContradictEachOtherAreRefused() {
    var id = drawn(followed);
    sign(id, "REFERENT", 1, TODAY.plusDays(1))
        .spec(refused(422, "date-in-the-future", "/signedOn"));
    sign(id, "REFERENT", 1, ORIENTED_ON.minusDays(1))
        .spec(refused(422, "date-incoherent", "/signedOn"));
    drawUp(followed, terms("Un emploi", null, ORIENTED_ON.minusDays(1)))
        .spec(refused(422, "date-incoherent", "/startsOn"));
    drawUp(followed, terms("Un emploi", null, ENDS_ON))
        .spec(refused(422, "date-incoherent", "/endsOn"));
    drawUp(
            followed,
            terms("Un emploi", null, STARTS_ON).replace(STARTS_ON.toString(), "2026-02-30"))
        .spec(refused(400, "body-unreadable"));
    drawUp(followed, terms("Un emploi", 36)).spec(refused(422, "field-invalid", "/weeklyHours"));
    drawUp(followed, terms("Un emploi", 15).replace("Le code de", "✓ Le code de"))
        .spec(refused(422, "field-invalid", "/actions/1/description"))
        .body("errors[0].detail", equalTo("Le caractère « ✓ » (U+2713) ne s'imprime pas"));
  }

  @Test
  void aRepresentativeSignsByTheirNameAndThePersonsOwnIsNotKept() {
    // Given
    var id = drawn(followed);
    read(id, 1, TODAY).statusCode(201);

    // When
    asConseiller()
        .body(
            signature("PERSON", 1, TODAY)
                .replace("\"place\"", "\"representedAs\": \"tuteur\", \"place\""))
        .post(API + "/contrats/" + id + "/signatures")
        .then()
        .statusCode(201)
        .body("signatures[0].representedAs", equalTo("tuteur"));

    // Then
    assertThat(
            DATABASE.count(
                "select count(*) from contract_signature where contract_id = ? and signer_name is"
                    + " not null",
                UUID.fromString(id)))
        .isEqualTo(1);
    var own = drawn(followed());
    read(own, 1, TODAY).statusCode(201);
    sign(own, "PERSON", 1, TODAY).statusCode(201);
    assertThat(
            DATABASE.count(
                "select count(*) from contract_signature where contract_id = ? and signer_name is"
                    + " null",
                UUID.fromString(own)))
        .isEqualTo(1);
  }

  @Test
  void theSameKeySignsOnce() {
    // Given
    var id = drawn(followed);
    var key = UUID.randomUUID().toString();

    // When
    for (var i = 0; i < 2; i++) {
      as("conseiller", "015", key)
          .body(signature("REFERENT", 1, TODAY))
          .post(API + "/contrats/" + id + "/signatures")
          .then()
          .statusCode(201)
          .body("signatures.size()", equalTo(1))
          .body("signatures[0].signedOn", equalTo(TODAY.toString()));
    }
  }

  @Test
  void anotherDepartementSeesNothingOfIt() {
    var id = drawn(followed);
    for (var path : List.of("", "/pdf", "/versions", "/versions/1", "/clauses")) {
      as("conseiller", "063")
          .get(API + "/contrats/" + id + path)
          .then()
          .spec(refused(404, "contract-not-found"));
    }
    as("conseiller", "063")
        .body(signature("REFERENT", 1, LocalDate.EPOCH))
        .post(API + "/contrats/" + id + "/signatures")
        .then()
        .spec(refused(404, "contract-not-found"));
    as("conseiller", "063")
        .header("If-Match", "\"1\"")
        .body(terms("Volé", null))
        .put(API + "/contrats/" + id)
        .then()
        .spec(refused(404, "contract-not-found"));
  }
}
