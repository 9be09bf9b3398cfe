package fr.jalon.accompaniment.contract;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.DATABASE;
import static fr.jalon.accompaniment.Scenes.asConseiller;
import static fr.jalon.accompaniment.Scenes.followed;
import static fr.jalon.accompaniment.contract.ContractCalls.drawn;
import static fr.jalon.accompaniment.contract.ContractCalls.signed;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import fr.jalon.accompaniment.AccompanimentStack;
import fr.jalon.accompaniment.IdentityStub;
import fr.jalon.accompaniment.Scenes.Followed;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@AccompanimentStack
class SignedContractIT {
  private final Followed followed = followed();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update contract set objectives = 'autre' where id = ?",
        "update contract set ends_on = ends_on + 1 where id = ?",
        "update contract set status = 'DRAFT', person_signed_on = null, person_recorded_at = null,"
            + " person_recorded_by = null, referent_signed_on = null, referent_recorded_at = null,"
            + " referent_recorded_by = null, content = null, content_sha256 = null, rank = null"
            + " where id = ?",
        "delete from contract where id = ?",
        "update contract_action set description = 'autre' where contract_id = ?",
        "delete from contract_action where contract_id = ?"
      })
  void theDatabaseItselfKeepsASignedContract(String tampering) {
    // Given
    var id = signed(followed);

    // When
    assertThatThrownBy(() -> DATABASE.execute(tampering, UUID.fromString(id)))
        // Then
        .hasMessageContaining("never change");
  }

  @Test
  void theSealIsTheOneOfTheContent() {
    var id = signed(followed);
    assertThat(
            DATABASE.count(
                """
                select count(*) from contract
                 where id = ? and content_sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')
                """,
                UUID.fromString(id)))
        .isEqualTo(1);
    assertThat(DATABASE.value("select content from contract where id = ?", UUID.fromString(id)))
        .asString()
        .contains(followed.person().personId().toString())
        .doesNotContain("TESTNOM");
  }

  @Test
  void thePaperBearsTheNameAskedInTheAgentsOwnName() throws IOException {
    // Given
    var id = signed(followed);
    String sha256 = asConseiller().get(API + "/contrats/" + id).path("sha256");

    // When
    var pdf =
        asConseiller()
            .accept("application/pdf")
            .header("X-Correlation-Id", "pdf-correlation-1")
            .get(API + "/contrats/" + id + "/pdf")
            .then()
            .statusCode(200)
            .contentType("application/pdf")
            .extract()
            .asByteArray();

    // Then
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Mme Prénomtest TESTNOM", sha256, "contrat n° 1");
    }
    var asked = IdentityStub.LAST.get();
    assertThat(asked.path())
        .isEqualTo("/api/orientation/v1/personnes/" + followed.person().personId() + "/identite");
    assertThat(asked.authorization()).startsWith("Bearer ey");
    assertThat(asked.correlationId()).isEqualTo("pdf-correlation-1");
    assertThat(
            DATABASE.count(
                "select count(*) from access_trace where subject = ?",
                followed.person().parcoursId().toString()))
        .isGreaterThanOrEqualTo(2);
  }

  @Test
  void withoutAnIdentityNothingIsPrintedAndNothingChanges() {
    // Given
    var id = drawn(followed);
    IdentityStub.STATUS.set(503);
    try {
      // When
      asConseiller()
          .accept("application/pdf")
          .get(API + "/contrats/" + id + "/pdf")
          .then()
          .spec(refused(503, "identity-unavailable"));
      IdentityStub.STATUS.set(403);
      asConseiller()
          .get(API + "/contrats/" + id + "/pdf")
          .then()
          .spec(refused(403, "identity-refused"));
    } finally {
      IdentityStub.STATUS.set(200);
    }

    // Then
    asConseiller().get(API + "/contrats/" + id).then().body("status", equalTo("DRAFT"));
  }
}
