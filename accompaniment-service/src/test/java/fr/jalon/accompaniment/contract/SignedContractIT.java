package fr.jalon.accompaniment.contract;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.DATABASE;
import static fr.jalon.accompaniment.Scenes.TODAY;
import static fr.jalon.accompaniment.Scenes.as;
import static fr.jalon.accompaniment.Scenes.asConseiller;
import static fr.jalon.accompaniment.Scenes.followed;
import static fr.jalon.accompaniment.contract.ContractCalls.SIGNED_ON;
import static fr.jalon.accompaniment.contract.ContractCalls.amend;
import static fr.jalon.accompaniment.contract.ContractCalls.drawn;
import static fr.jalon.accompaniment.contract.ContractCalls.get;
import static fr.jalon.accompaniment.contract.ContractCalls.pdf;
import static fr.jalon.accompaniment.contract.ContractCalls.read;
import static fr.jalon.accompaniment.contract.ContractCalls.sign;
import static fr.jalon.accompaniment.contract.ContractCalls.signed;
import static fr.jalon.accompaniment.contract.ContractCalls.terms;
import static fr.jalon.accompaniment.contract.ContractCalls.verify;
import static fr.jalon.testkit.Problems.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.jalon.accompaniment.AccompanimentStack;
import fr.jalon.accompaniment.IdentityStub;
import fr.jalon.accompaniment.Scenes.Followed;
import fr.jalon.platform.document.ReceivedPdf;
import fr.jalon.platform.document.Sha256;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@AccompanimentStack
class SignedContractIT {
  private final Followed followed = followed();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "update contract set ends_on = ends_on + 1 where id = ? | never change",
        "update contract set kind = 'CONTRAT_ENGAGEMENT' where id = ? | never change",
        "update contract set rank = 9 where id = ? | never change",
        "update contract set first_since_entry = null where id = ? | never change",
        "update contract set bound_version = 2, version = 2 where id = ? | what binds is sealed",
        "update contract set status = 'DRAFT', rank = null, first_since_entry = null,"
            + " bound_version = null, person_signed_on = null, referent_signed_on = null"
            + " where id = ? | never change",
        "delete from contract where id = ? | never change",
        "update contract_version set objectives = 'autre' where contract_id = ? | is a proof",
        "update contract_clause set text = 'autre' where contract_id = ? | is a proof",
        "delete from contract_clause where contract_id = ? | is a proof",
        "update contract_signature set signed_on = signed_on - 1 where contract_id = ? | is a"
            + " proof",
        "update contract_reading set read_on = read_on - 1 where contract_id = ? | is a proof",
        "update contract_seal set content = 'x' where contract_id = ? | is a proof",
        "insert into contract_clause (contract_id, departement, version, number, side, text)"
            + " values (?, '015', 1, 99, 'PERSON', 'Promettre davantage')"
            + " | nothing is added to a signed contract",
        "insert into contract_refusal (contract_id, departement, version, refused_on, reason,"
            + " recorded_by, recorded_by_name, recorded_at) values (?, '015', 1, current_date, 'x',"
            + " 'a', 'a', now()) | nothing is added to a signed contract"
      })
  void theDatabaseItselfKeepsASignedContract(String tampering, String because) {
    // Given
    var id = signed(followed);

    // When
    assertThatThrownBy(() -> DATABASE.execute(tampering, UUID.fromString(id)))
        // Then
        .hasMessageContaining(because.replace(' ', because.startsWith("what binds") ? '_' : ' '));
  }

  @Test
  void theDatabaseItselfRefusesToSignUnread() {
    var id = drawn(followed);
    assertThatThrownBy(() ->
            DATABASE.execute(
                """
                insert into contract_signature (contract_id, departement, version, signatory,
                  signed_on, means, agent_id, agent_name, recorded_at)
                values (?, '015', 1, 'PERSON', current_date, 'TYPED', 'a', 'a', now())
                """,
                UUID.fromString(id)))
        .hasMessageContaining("the person has not read this version");
  }

  @Test
  void theSealIsTheOneOfTheContentAndNamesNobody() {
    var id = signed(followed);
    assertThat(
            DATABASE.value(
                "select content from contract_seal where contract_id = ?", UUID.fromString(id)))
        .asString()
        .contains(followed.person().personId().toString(), "\"state\":\"SIGNED\"")
        .doesNotContain("TESTNOM");
    String sha256 = asConseiller().get(API + "/contrats/" + id + "/versions/1").path("sha256");
    assertThat(
            DATABASE.count(
                "select count(*) from contract_seal where contract_id = ? and content_sha256 = ?",
                UUID.fromString(id),
                sha256))
        .isEqualTo(1);
  }

  @Test
  void thePaperBearsTheNameAskedInTheAgentsOwnName() throws IOException {
    // Given
    var id = signed(followed);
    String sha256 = asConseiller().get(API + "/contrats/" + id + "/versions/1").path("sha256");

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
          .contains("Mme Prénomtest TESTNOM", sha256, "Clause 5", "Agent conseiller");
    }
    assertThat(Sha256.of(ReceivedPdf.carriedText(pdf, "contrat.json").orElseThrow()))
        .isEqualTo(sha256);
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
  void eachCopyOfASignedContractIsKnownAgainAndNamesNobody() {
    // Given
    var id = signed(followed);
    var copy = pdf(id, "");
    var other = pdf(id, "?version=1");

    // Then
    for (var document : new byte[][] {copy, other}) {
      var answer =
          verify(document)
              .body("verdict", equalTo("SIGNED"))
              .body("contractId", equalTo(id))
              .body("version", equalTo(1))
              .body("signedOn", equalTo(SIGNED_ON.toString()))
              .body("signatories", contains("PERSON", "REFERENT"))
              .extract()
              .asString();
      assertThat(answer).doesNotContain("TESTNOM");
    }
    as("conseiller", "063")
        .contentType(ContentType.BINARY)
        .body(copy)
        .post(API + "/contrats/verification")
        .then()
        .body("verdict", equalTo("UNKNOWN"));
  }

  @Test
  void anAlteredCopyIsToldFromAStrangerAndADraftFromBoth() throws IOException {
    // Given
    var id = drawn(followed);
    var draft = pdf(id, "");
    signed(id, 1, SIGNED_ON);
    var altered = new ByteArrayOutputStream();
    try (var document = Loader.loadPDF(pdf(id, ""))) {
      document.addPage(new PDPage());
      document.save(altered);
    }

    // Then
    verify(altered.toByteArray())
        .body("verdict", equalTo("ALTERED"))
        .body("contractId", equalTo(id))
        .body("signedOn", nullValue());
    verify(draft).body("verdict", equalTo("DRAFT"));
    verify("%PDF-1.7 autre chose".getBytes(UTF_8)).body("verdict", equalTo("UNKNOWN"));
  }

  @Test
  void theTermsThatAnAmendmentReplacedAreStillPrinted() throws IOException {
    // Given
    var id = signed(followed);
    amend(id, terms("Un emploi durable", 20)).statusCode(201);
    signed(id, 2, TODAY);

    // Then
    assertThat(text(pdf(id, ""))).contains("Un emploi durable", "Avenant au contrat signé le");
    assertThat(text(pdf(id, "?version=1"))).contains("Un emploi", "15 heures par semaine");
    asConseiller()
        .get(API + "/contrats/" + id + "/pdf?version=9")
        .then()
        .spec(refused(404, "contract-version-not-found"));
  }

  @Test
  void aPaperSignedByHandIsKeptAsItWasScanned() {
    // Given
    var id = drawn(followed);
    var scan = "%PDF-1.7 papier signé".getBytes(UTF_8);
    read(id, 1, TODAY).statusCode(201);
    String scanId =
        asConseiller()
            .contentType(ContentType.BINARY)
            .body(scan)
            .post(API + "/contrats/" + id + "/numerisations?version=1")
            .then()
            .statusCode(201)
            .body("sha256", equalTo(Sha256.of(scan)))
            .extract()
            .path("scanId");
    var onPaper =
        """
        {"signatory": "PERSON", "version": 1, "means": "PAPER", "scanId": "%s"}\
        """;

    // Then
    asConseiller()
        .body(onPaper.formatted(UUID.randomUUID()))
        .post(API + "/contrats/" + id + "/signatures")
        .then()
        .spec(refused(422, "contract-scan-unknown", "/scanId"));
    asConseiller()
        .body(onPaper.formatted(scanId))
        .post(API + "/contrats/" + id + "/signatures")
        .then()
        .statusCode(201)
        .body("signatures[0].scanId", equalTo(scanId));
    assertThat(
            asConseiller()
                .get(API + "/contrats/" + id + "/numerisations/" + scanId)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray())
        .isEqualTo(scan);
    sign(id, "REFERENT", 1, TODAY).statusCode(201);
    get(id).body("status", equalTo("SIGNED"));
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
    get(id).body("status", equalTo("DRAFT"));
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
