package fr.jalon.accompaniment.contract;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.ORIENTED_ON;
import static fr.jalon.accompaniment.Scenes.TODAY;
import static fr.jalon.accompaniment.Scenes.as;
import static fr.jalon.accompaniment.Scenes.asConseiller;
import static fr.jalon.accompaniment.Scenes.decided;
import static fr.jalon.accompaniment.Scenes.followed;
import static fr.jalon.accompaniment.Scenes.openOf;
import static fr.jalon.accompaniment.Scenes.published;
import static fr.jalon.accompaniment.Scenes.told;
import static fr.jalon.accompaniment.contract.ContractCalls.ENDS_ON;
import static fr.jalon.accompaniment.contract.ContractCalls.STARTS_ON;
import static fr.jalon.accompaniment.contract.ContractCalls.amend;
import static fr.jalon.accompaniment.contract.ContractCalls.drawUp;
import static fr.jalon.accompaniment.contract.ContractCalls.drawn;
import static fr.jalon.accompaniment.contract.ContractCalls.sign;
import static fr.jalon.accompaniment.contract.ContractCalls.signed;
import static fr.jalon.accompaniment.contract.ContractCalls.terms;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.jalon.accompaniment.AccompanimentStack;
import fr.jalon.accompaniment.Scenes.Followed;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AccompanimentStack
class ContractResourceIT {
  private final Followed followed = followed();

  @Test
  void aContractIsDrawnUpAmendedAndSignedByBoth() {
    // Given
    var drawn = drawUp(followed, terms("Un emploi", 15)).statusCode(201);
    String id = drawn.extract().path("id");
    drawn.body("status", equalTo("DRAFT")).body("rank", nullValue());
    asConseiller()
        .header("If-Match", "\"1\"")
        .body(terms("Un emploi stable", 20))
        .put(API + "/contrats/" + id)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("weeklyHours", equalTo(20));

    // When
    String sha256 =
        sign(id, "PERSON", ORIENTED_ON.plusDays(20))
            .statusCode(201)
            .body("status", equalTo("PARTLY_SIGNED"))
            .extract()
            .path("sha256");
    sign(id, "REFERENT", ORIENTED_ON.plusDays(18)).statusCode(201);

    // Then
    asConseiller()
        .get(API + "/contrats/" + id)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"4\""))
        .body("status", equalTo("SIGNED"))
        .body("rank", equalTo(1))
        .body("objectives", equalTo("Un emploi stable"))
        .body("signedOn", equalTo(ORIENTED_ON.plusDays(20).toString()))
        .body("sha256", equalTo(sha256));
    asConseiller()
        .get(API + "/accompagnements/" + followed.accompanimentId())
        .then()
        .body("stage", equalTo("CONTRAT_SIGNE"))
        .body(
            "deadlines.find { it.rule == 'CONTRACT' }.metOn",
            equalTo(ORIENTED_ON.plusDays(20).toString()))
        .body("deadlines.find { it.rule == 'CONTRACT' }.overdue", equalTo(false));
    assertThat(told(followed.person(), "ContractSigned", 1))
        .singleElement()
        .satisfies(event ->
            assertThat(event)
                .containsEntry("rank", 1)
                .containsEntry("kind", "CER")
                .containsEntry("signedOn", ORIENTED_ON.plusDays(20).toString())
                .containsEntry("startsOn", STARTS_ON.toString())
                .containsEntry("endsOn", ENDS_ON.toString()));
  }

  @Test
  void theTermsFreezeWithTheFirstSignature() {
    // Given
    var id = drawn(followed);
    sign(id, "PERSON", TODAY).statusCode(201);

    // When
    var amended = amend(id, "\"2\"", "Autre chose");

    // Then
    amended.spec(refused(409, "contract-being-signed"));
    sign(id, "PERSON", TODAY).spec(refused(409, "signature-already-given"));
    sign(id, "REFERENT", TODAY).statusCode(201);
    amend(id, "\"3\"", "Autre chose").spec(refused(409, "contract-already-signed"));
    sign(id, "REFERENT", TODAY).spec(refused(409, "contract-already-signed"));
    assertThat(told(followed.person(), "ContractSigned", 1)).hasSize(1);
  }

  @Test
  void theRankCountsSinceTheEntryAcrossFollowUps() {
    // Given
    signed(followed);
    published(decided(followed.person(), 2, ORIENTED_ON.plusDays(30)));
    var next = new Followed(followed.person(), openOf(followed.person()));

    // When
    var id =
        asConseiller()
            .body(terms("Suite", null, ORIENTED_ON.plusDays(30)))
            .post(API + "/accompagnements/" + next.accompanimentId() + "/contrats")
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
    sign(id, "PERSON", TODAY).statusCode(201);

    // Then
    sign(id, "REFERENT", TODAY).statusCode(201).body("rank", equalTo(2));
  }

  @Test
  void anEditIsMadeOnTheVersionThatWasRead() {
    var id = drawn(followed);
    amend(id, null, "Autre chose").spec(refused(428, "if-match-missing"));
    amend(id, "\"7\"", "Autre chose").spec(refused(412, "if-match-stale"));
    amend(id, "\"1\"", "Autre chose").statusCode(200);
    amend(id, "\"1\"", "Encore autre chose").spec(refused(412, "if-match-stale"));
  }

  @Test
  void datesThatContradictEachOtherAreRefused() {
    var id = drawn(followed);
    sign(id, "PERSON", TODAY.plusDays(1)).spec(refused(422, "date-in-the-future", "/signedOn"));
    sign(id, "PERSON", ORIENTED_ON.minusDays(1)).spec(refused(422, "date-incoherent", "/signedOn"));
    drawUp(followed, terms("Un emploi", null, ORIENTED_ON.minusDays(1)))
        .spec(refused(422, "date-incoherent", "/startsOn"));
    drawUp(followed, terms("Un emploi", null, ENDS_ON))
        .spec(refused(422, "date-incoherent", "/endsOn"));
    drawUp(followed, terms("Un emploi", null, LocalDate.of(2090, 1, 1), LocalDate.of(2126, 1, 1)))
        .spec(refused(422, "date-incoherent", "/startsOn"));
    drawUp(followed, terms("Un emploi", null, STARTS_ON, LocalDate.of(300_000, 1, 1)))
        .spec(refused(422, "date-incoherent", "/endsOn"));
    drawUp(followed, terms("Un emploi", null).replace(STARTS_ON.toString(), "2026-02-30"))
        .spec(refused(400, "body-unreadable"));
    drawUp(followed, terms("Un emploi", 36)).spec(refused(422, "field-invalid", "/weeklyHours"));
    drawUp(followed, terms("Un emploi", 15).replace("Le code de", "✓ Le code de"))
        .spec(refused(422, "field-invalid", "/actions/1/description"))
        .body("errors[0].detail", equalTo("Le caractère « ✓ » (U+2713) ne s'imprime pas"));
    drawUp(followed, terms("Un emploi", 15).replace("MOBILITY", "JOB_SEARCH"))
        .spec(refused(422, "action-repeated", "/actions/1/kind"));
  }

  @Test
  void theSameKeySignsOnce() {
    // Given
    var id = drawn(followed);
    var key = UUID.randomUUID().toString();

    // When
    for (var i = 0; i < 2; i++) {
      as("conseiller", "015", key)
          .body("{\"signatory\": \"PERSON\"}")
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
    as("conseiller", "063")
        .get(API + "/contrats/" + id)
        .then()
        .spec(refused(404, "contract-not-found"));
    as("conseiller", "063")
        .get(API + "/contrats/" + id + "/pdf")
        .then()
        .spec(refused(404, "contract-not-found"));
    as("conseiller", "063")
        .body("{\"signatory\": \"PERSON\"}")
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
