package fr.jalon.orientation.ceo;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.conseiller;
import static fr.jalon.orientation.Episodes.stage;
import static fr.jalon.orientation.Episodes.told;
import static fr.jalon.orientation.ceo.CeoCalls.DECIDED;
import static fr.jalon.orientation.ceo.CeoCalls.drawnUp;
import static fr.jalon.orientation.ceo.CeoCalls.handIn;
import static fr.jalon.orientation.ceo.CeoCalls.orientedEpisode;
import static fr.jalon.orientation.ceo.CeoCalls.read;
import static fr.jalon.orientation.ceo.CeoCalls.refuse;
import static fr.jalon.orientation.ceo.CeoCalls.revise;
import static fr.jalon.orientation.ceo.CeoCalls.scan;
import static fr.jalon.orientation.ceo.CeoCalls.sign;
import static fr.jalon.orientation.ceo.CeoCalls.signed;
import static fr.jalon.orientation.ceo.CeoCalls.typed;
import static fr.jalon.testkit.Problems.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import fr.jalon.platform.document.Sha256;
import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class CeoSigningIT {

  /** What each state answers to each move: 201 or 200 where the law knows the move. */
  @Test
  void everyStateKnowsItsMovesAndRefusesTheOthers() {
    var expected =
        Map.of(
            "DRAFT", List.of("200", "201", "ceo-not-read", "201", "201"),
            "READ", List.of("200", "201", "201", "201", "201"),
            "BY_PERSON",
                List.of(
                    "ceo-signed",
                    "201",
                    "ceo-already-signed-by-this-party",
                    "201",
                    "ceo-already-signed-by-this-party"),
            "BY_DEPARTEMENT",
                List.of(
                    "ceo-signed", "201", "ceo-not-read", "ceo-already-signed-by-this-party", "201"),
            "REFUSED", List.of("200", "ceo-refused", "ceo-refused", "ceo-refused", "ceo-refused"),
            "SIGNED",
                List.of("ceo-signed", "ceo-signed", "ceo-signed", "ceo-signed", "ceo-signed"));
    var episode = orientedEpisode();
    expected.forEach((state, answers) -> {
      var met = new ArrayList<String>();
      for (int move = 0; move < answers.size(); move++) {
        met.add(move(move, inState(state)));
      }
      assertThat(met).as(state).isEqualTo(answers);
    });
    assertThat(stage(episode)).isEqualTo("ORIENTE");
  }

  private static String inState(String state) {
    var episode = orientedEpisode();
    if (state.equals("SIGNED")) {
      return signed(episode);
    }
    var id = drawnUp(episode);
    switch (state) {
      case "READ" -> read(id, 1, DECIDED).statusCode(201);
      case "BY_PERSON" -> {
        read(id, 1, DECIDED).statusCode(201);
        sign(id, "PERSON", 1, DECIDED).statusCode(201);
      }
      case "BY_DEPARTEMENT" -> sign(id, "DEPARTEMENT", 1, DECIDED).statusCode(201);
      case "REFUSED" -> refuse(id, 1, DECIDED).statusCode(201);
      default -> assertThat(state).isEqualTo("DRAFT");
    }
    return id;
  }

  private static String move(int move, String id) {
    var answer =
        switch (move) {
          case 0 -> revise(id, 1);
          case 1 -> read(id, 1, DECIDED);
          case 2 -> sign(id, "PERSON", 1, DECIDED);
          case 3 -> sign(id, "DEPARTEMENT", 1, DECIDED);
          default -> refuse(id, 1, DECIDED);
        };
    var response = answer.extract();
    return response.statusCode() < 300
        ? Integer.toString(response.statusCode())
        : response.<String>path("type").replace("/problems/", "");
  }

  @Test
  void aRefusalStartsNothingAndAnotherVersionMayBeProposed() {
    // Given
    var episode = orientedEpisode();
    var id = drawnUp(episode);
    sign(id, "DEPARTEMENT", 1, DECIDED).statusCode(201);

    // When
    refuse(id, 1, DECIDED)
        .statusCode(201)
        .body("status", equalTo("REFUSED"))
        .body("refusal.reason", equalTo("Veut y penser."));

    // Then
    assertThat(stage(episode)).isEqualTo("ORIENTE");
    assertThat(told(episode, "CeoSigned", 0)).isZero();
    revise(id, 1).statusCode(200).body("status", equalTo("DRAFT")).body("version", equalTo(2));
    read(id, 1, DECIDED).spec(refused(412, "ceo-version-stale", "/version"));
    read(id, 2, DECIDED).statusCode(201);
    sign(id, "PERSON", 2, DECIDED).statusCode(201);
    sign(id, "DEPARTEMENT", 2, DECIDED).statusCode(201).body("status", equalTo("SIGNED"));
  }

  @Test
  void aSignatureIsDrawnTypedOrOnPaperAndNothingElse() {
    // Given
    var id = drawnUp(orientedEpisode());
    read(id, 1, DECIDED).statusCode(201);
    var typed = typed("PERSON", 1, DECIDED);

    // Then
    typed.remove("signerName");
    sign(id, typed).spec(refused(422, "ceo-signature-incomplete", "/signerName"));
    typed.put("signerName", "😀");
    sign(id, typed).spec(refused(422, "ceo-not-printable", "/signerName"));
    typed.put("means", "DRAWN");
    typed.put("signerName", "Éloïse Lefèvre");
    sign(id, typed).spec(refused(422, "ceo-signature-incomplete", "/means"));
    typed.put("drawingPath", "<svg onload='x'/>");
    sign(id, typed).spec(refused(422, "drawing-unreadable", "/drawingPath"));
    typed.remove("drawingPath");
    typed.put("drawingPng", Base64.getEncoder().encodeToString(new byte[300 * 1024]));
    sign(id, typed).spec(refused(413, "drawing-too-large", "/drawingPng"));
    typed.remove("drawingPng");
    typed.put("means", "PAPER");
    typed.put("scanId", UUID.randomUUID().toString());
    sign(id, typed).spec(refused(422, "ceo-scan-unknown", "/scanId"));
    typed.put("scanId", scan(drawnUp(orientedEpisode()), 1));
    sign(id, typed).spec(refused(422, "ceo-scan-unknown", "/scanId"));
    assertThat(DATABASE.count("select count(*) from ceo_signature where ceo_id = ?", uuid(id)))
        .isZero();
  }

  @Test
  void aGuardianSignsForThePersonAndThePaperIsKeptAsItCame() {
    // Given
    var id = drawnUp(orientedEpisode());
    read(id, 1, DECIDED).statusCode(201);
    handIn(id, 1, "MZ not a scan".getBytes(UTF_8)).spec(refused(422, "file-kind-not-admitted"));
    handIn(id, 1, new byte[10 * 1024 * 1024 + 1]).spec(refused(413, "file-too-large"));
    handIn(id, 2, "%PDF-1.7 x".getBytes(UTF_8)).spec(refused(412, "ceo-version-stale"));
    var scan = scan(id, 1);

    // When
    var signature = typed("PERSON", 1, DECIDED);
    signature.put("means", "PAPER");
    signature.put("scanId", scan);
    signature.put("signerName", "Maître Dupont");
    signature.put("representedAs", "tuteur");
    sign(id, signature)
        .statusCode(201)
        .body("signatures.representedAs", contains("tuteur"))
        .body("signatures.scanId", contains(scan));

    // Then
    var kept =
        conseiller()
            .get("/ceo/{id}/numerisations/{scan}", id, scan)
            .then()
            .statusCode(200)
            .header("Content-Type", "application/pdf")
            .header("X-Content-Type-Options", "nosniff")
            .extract()
            .asByteArray();
    assertThat(new String(kept, UTF_8)).isEqualTo("%PDF-1.7 papier signé");
    assertThat(DATABASE.value("select sha256 from ceo_scan where id = ?", uuid(scan)))
        .isEqualTo(Sha256.of(kept));
  }

  @Test
  void aHandDrawsBothSignaturesOfTheDocument() {
    // Given
    var id = drawnUp(orientedEpisode());
    read(id, 1, DECIDED).statusCode(201);

    // When
    for (var party : List.of("PERSON", "DEPARTEMENT")) {
      var drawn = typed(party, 1, DECIDED);
      drawn.put("means", "DRAWN");
      drawn.put("drawingPath", "M 0 0 L 40 40 Q 60 0 80 40");
      sign(id, drawn).statusCode(201);
    }

    // Then
    conseiller()
        .get("/ceo/{id}", id)
        .then()
        .body("status", equalTo("SIGNED"))
        .body("signatures.means", contains("DRAWN", "DRAWN"));
  }

  @Test
  void ofTwoSignaturesAtOnceEachIsTakenOnce() throws Exception {
    // Given
    var episode = orientedEpisode();
    var id = drawnUp(episode);
    read(id, 1, DECIDED).statusCode(201);

    // When
    var answers =
        atOnce(
            List.of(
                () -> sign(id, "PERSON", 1, DECIDED).extract().statusCode(),
                () -> sign(id, "PERSON", 1, DECIDED).extract().statusCode(),
                () -> sign(id, "DEPARTEMENT", 1, DECIDED).extract().statusCode(),
                () -> sign(id, "DEPARTEMENT", 1, DECIDED).extract().statusCode()));

    // Then
    assertThat(answers).containsExactlyInAnyOrder(201, 201, 409, 409);
    assertThat(told(episode, "CeoSigned")).isEqualTo(1);
    conseiller().get("/ceo/{id}", id).then().body("status", equalTo("SIGNED"));
  }

  @Test
  void ofARevisionAndASignatureAtOnceTheLaterIsStale() throws Exception {
    for (int round = 0; round < 4; round++) {
      // Given
      var id = drawnUp(orientedEpisode());
      read(id, 1, DECIDED).statusCode(201);

      // When
      var answers =
          atOnce(
              List.of(
                  () -> revise(id, 1).extract().statusCode(),
                  () -> sign(id, "PERSON", 1, DECIDED).extract().statusCode()));

      // Then: the text was rewritten and the signature is stale, or it was signed and is frozen
      assertThat(answers).isIn(List.of(200, 412), List.of(409, 201));
    }
  }

  private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
    try (var threads = Executors.newFixedThreadPool(calls.size())) {
      var answers = new ArrayList<Integer>();
      for (var answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }

  @Test
  void theDatabaseItselfRefusesAPersonWhoHasNotRead() {
    var id = drawnUp(orientedEpisode());
    assertThatThrownBy(() -> DATABASE.execute(insertSignature(), uuid(id)))
        .hasMessageContaining("the person has not read this version");
  }

  static String insertSignature() {
    return """
    insert into ceo_signature (ceo_id, departement, version, signatory, signed_on, means,
                               agent_id, agent_name, recorded_at)
    values (?, '015', 1, 'PERSON', current_date, 'STATED', 'a', 'a', now())
    """;
  }

  private static UUID uuid(String id) {
    return UUID.fromString(id);
  }
}
