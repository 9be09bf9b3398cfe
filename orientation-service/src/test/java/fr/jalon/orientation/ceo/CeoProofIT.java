package fr.jalon.orientation.ceo;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.as;
import static fr.jalon.orientation.Episodes.conseiller;
import static fr.jalon.orientation.ceo.CeoCalls.DECIDED;
import static fr.jalon.orientation.ceo.CeoCalls.drawnUp;
import static fr.jalon.orientation.ceo.CeoCalls.orientedEpisode;
import static fr.jalon.orientation.ceo.CeoCalls.pdf;
import static fr.jalon.orientation.ceo.CeoCalls.read;
import static fr.jalon.orientation.ceo.CeoCalls.sign;
import static fr.jalon.orientation.ceo.CeoCalls.signed;
import static fr.jalon.orientation.ceo.CeoCalls.verify;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.jalon.platform.document.ReceivedPdf;
import fr.jalon.platform.document.Sha256;
import fr.jalon.testkit.Stack;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class CeoProofIT {

  @Test
  void theDocumentThatBothSignedIsKnownAgainAndNamesNobody() {
    // Given
    var id = signed(orientedEpisode());
    var document = pdf(id);

    // Then
    var answer =
        verify(document)
            .statusCode(200)
            .body("verdict", equalTo("SIGNED"))
            .body("ceoId", equalTo(id))
            .body("version", equalTo(1))
            .body("signedOn", equalTo(DECIDED.toString()))
            .body("signatories", contains("PERSON", "DEPARTEMENT"))
            .body("sha256", equalTo(Sha256.of(document)))
            .extract()
            .asString();
    assertThat(answer).doesNotContainIgnoringCase("lefevre").doesNotContainIgnoringCase("agent");
    conseiller()
        .get("/ceo/{id}", id)
        .then()
        .body(
            "seal.contentSha256",
            equalTo(Sha256.of(ReceivedPdf.carriedText(document, "contrat.json").orElseThrow())));
  }

  @Test
  void oneByteChangedIsNotWhatWasSigned() {
    var document = pdf(signed(orientedEpisode()));
    for (int at = 40; at < document.length; at += document.length / 12) {
      var tampered = document.clone();
      tampered[at] ^= 0x01;
      verify(tampered).statusCode(200).body("verdict", not(equalTo("SIGNED")));
    }
  }

  @Test
  void anAlteredCopyIsToldFromAStranger() throws IOException {
    // Given
    var id = signed(orientedEpisode());
    var altered = new ByteArrayOutputStream();
    try (var document = Loader.loadPDF(pdf(id))) {
      document.addPage(new PDPage());
      document.save(altered);
    }

    // Then
    verify(altered.toByteArray())
        .body("verdict", equalTo("ALTERED"))
        .body("ceoId", equalTo(id))
        .body("signedOn", nullValue());
    verify("%PDF-1.7 autre chose".getBytes(UTF_8)).body("verdict", equalTo("UNKNOWN"));
    verify(new byte[] {1}).body("verdict", equalTo("UNKNOWN"));
  }

  @Test
  void aDraftIsNeverTheSignedOneNorWhatWasHalfSigned() {
    // Given
    var id = drawnUp(orientedEpisode());
    var draft = pdf(id);
    read(id, 1, DECIDED).statusCode(201);
    sign(id, "PERSON", 1, DECIDED).statusCode(201);
    var half = pdf(id);

    // Then
    verify(draft).body("verdict", equalTo("DRAFT")).body("ceoId", equalTo(id));
    verify(half).body("verdict", equalTo("DRAFT"));
    sign(id, "DEPARTEMENT", 1, DECIDED).statusCode(201);
    verify(draft).body("verdict", equalTo("DRAFT"));
    verify(half).body("verdict", equalTo("DRAFT"));
    verify(pdf(id)).body("verdict", equalTo("SIGNED"));
  }

  @Test
  void anotherDepartementKnowsNothingOfIt() {
    var document = pdf(signed(orientedEpisode()));
    as("conseiller", TestTokens.OTHER)
        .contentType(ContentType.BINARY)
        .body(document)
        .post("/ceo/verification")
        .then()
        .statusCode(200)
        .body("verdict", equalTo("UNKNOWN"))
        .body("ceoId", nullValue());
  }

  @Test
  void aSignedCeoDoesNotChangeEvenInTheDatabase() {
    // Given
    var id = drawnUp(orientedEpisode());
    read(id, 1, DECIDED).statusCode(201);
    sign(id, "PERSON", 1, DECIDED).statusCode(201);
    refused("update ceo set objectives = 'x' where id = ?", id, "what one party has signed");
    refused("update ceo set version = 2 where id = ?", id, "what one party has signed");
    sign(id, "DEPARTEMENT", 1, DECIDED).statusCode(201);

    // Then
    refused("update ceo set drawn_up_by = 'x' where id = ?", id, "neither altered nor removed");
    refused("delete from ceo where id = ?", id, "neither altered nor removed");
    for (var proof : List.of("ceo_version", "ceo_clause", "ceo_reading", "ceo_signature")) {
      refused("update " + proof + " set version = 9 where ceo_id = ?", id, "is a proof");
      refused("delete from " + proof + " where ceo_id = ?", id, "is a proof");
    }
    refused(CeoSigningIT.insertSignature(), id, "nothing is added to a signed CEO");
    refused(
        """
        insert into ceo_clause (ceo_id, departement, version, number, side, text)
        values (?, '015', 1, 99, 'PERSON', 'Promettre davantage')
        """,
        id,
        "nothing is added to a signed CEO");
    refused(
        """
        insert into ceo_reading (ceo_id, departement, version, read_on, how, recorded_by,
                                 recorded_by_name, recorded_at)
        values (?, '015', 1, current_date, 'READ_ALOUD', 'a', 'a', now())
        """,
        id,
        "nothing is added to a signed CEO");
  }

  @Test
  void whatWasRefusedIsNotRevivedInTheDatabase() {
    var id = drawnUp(orientedEpisode());
    CeoCalls.refuse(id, 1, DECIDED).statusCode(201);
    refused("update ceo set status = 'DRAFT' where id = ?", id, "proposed anew, or not at all");
    refused("update ceo_refusal set reason = 'x' where ceo_id = ?", id, "is a proof");
  }

  private static void refused(String sql, String id, String because) {
    assertThatThrownBy(() -> DATABASE.execute(sql, UUID.fromString(id)))
        .hasMessageContaining(because);
  }
}
