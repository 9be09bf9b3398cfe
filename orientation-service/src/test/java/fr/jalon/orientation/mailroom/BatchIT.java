package fr.jalon.orientation.mailroom;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.as;
import static fr.jalon.orientation.Episodes.book;
import static fr.jalon.orientation.Episodes.conseiller;
import static fr.jalon.orientation.Episodes.open;
import static fr.jalon.orientation.Episodes.slot;
import static fr.jalon.orientation.Episodes.told;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import fr.jalon.orientation.Carriage;
import fr.jalon.orientation.Episodes.Episode;
import fr.jalon.orientation.letter.PdfArchive;
import fr.jalon.platform.document.Sha256;
import fr.jalon.testkit.Stack;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
@QuarkusTestResource(Carriage.class)
class BatchIT {

  @Test
  void theLettersThatWaitArePrintedAsOneTaggedFileInOrder() throws IOException {
    // Given
    var territory = territory();
    var first = letter(territory);
    var second = letter(territory);
    letter(territory());

    // When
    var batch = print(territory, false);
    var file = conseiller().get("/tirages/{id}/pdf", batch.getString("id"));

    // Then
    assertThat(batch.getInt("letters")).isEqualTo(2);
    assertThat(batch.getList("items.deliveryId")).isEqualTo(List.of(first.letter, second.letter));
    var pdf = file.then().statusCode(200).extract().asByteArray();
    Files.write(Path.of("target", "tirage.pdf"), pdf);
    assertThat(Sha256.of(pdf)).isEqualTo(batch.getString("sha256"));
    assertThat(PdfArchive.faults(pdf)).isEmpty();
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(batch.getInt("pages")).isEqualTo(3);
      assertThat(new PDFTextStripper().getText(document))
          .contains("2 lettres", batch.getString("items[0].reference"));
    }
  }

  @Test
  void printedAgainItIsTheSameFileAndCountsOnce() {
    // Given
    var territory = territory();
    var letter = letter(territory);
    var batch = print(territory, false).getString("id");

    // When
    var first = conseiller().get("/tirages/{id}/pdf", batch).asByteArray();
    var again = conseiller().get("/tirages/{id}/pdf", batch).asByteArray();

    // Then
    assertThat(again).isEqualTo(first);
    conseiller()
        .body(Map.of("territory", territory))
        .post("/tirages")
        .then()
        .spec(refused(409, "letter-batch-empty"));
    post(batch, Map.of()).body("status", equalTo("POSTED"));
    post(batch, Map.of()).body("status", equalTo("POSTED"));
    assertThat(told(letter.episode, "ConvocationSent")).isEqualTo(1);
    assertThat(stepsTo(letter, "SENT")).isOne();
  }

  @Test
  void whoeverReadsTheFileLeavesATraceInEachDossier() {
    // Given
    var territory = territory();
    var letters = List.of(letter(territory), letter(territory));
    var batch = print(territory, false).getString("id");

    // When
    conseiller().get("/tirages/{id}/pdf", batch).then().statusCode(200);

    // Then
    for (var letter : letters) {
      assertThat(
              as("dpo")
                  .get("/acces?dossier={id}", letter.episode.personId())
                  .jsonPath()
                  .getList("operation"))
          .containsOnlyOnce("BatchResource.pdf");
    }
    as("conseiller", TestTokens.OTHER)
        .get("/tirages/{id}/pdf", batch)
        .then()
        .spec(refused(404, "letter-batch-not-found"));
  }

  @Test
  void onBothSidesEachLetterBeginsASheet() throws IOException {
    // Given
    var territory = territory();
    letter(territory);
    letter(territory);

    // When
    var batch = print(territory, true);
    var pdf = conseiller().get("/tirages/{id}/pdf", batch.getString("id")).asByteArray();

    // Then
    assertThat(PdfArchive.faults(pdf)).isEmpty();
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(5);
      var text = new PDFTextStripper();
      for (int page : List.of(3, 5)) {
        text.setStartPage(page);
        text.setEndPage(page);
        assertThat(text.getText(document)).contains("LEFEVRE");
      }
    }
  }

  @Test
  void aLetterPulledOutIsNotPostedAndWaitsAgain() {
    // Given
    var territory = territory();
    var kept = letter(territory);
    var pulled = letter(territory);
    var batch = print(territory, false).getString("id");

    // When
    post(batch, Map.of("pulledOut", List.of(pulled.letter)))
        .body("items.status", contains("SENT", "QUEUED"))
        .body("items.pulledOut", contains(false, true));

    // Then
    assertThat(told(kept.episode, "ConvocationSent")).isEqualTo(1);
    assertThat(told(pulled.episode, "ConvocationSent", 0)).isZero();
    assertThat(print(territory, false).getList("items.deliveryId"))
        .isEqualTo(List.of(pulled.letter));
    var other = print(territory(letter(territory())), false).getString("id");
    conseiller()
        .body(Map.of("pulledOut", List.of(UUID.randomUUID())))
        .put("/tirages/{id}/posting", other)
        .then()
        .spec(refused(422, "letter-not-in-batch", "/pulledOut/0"));
  }

  @Test
  void aLetterThatLostItsObjectIsToBePulledOut() {
    // Given
    var territory = territory();
    var letter = letter(territory);
    var batch = print(territory, false).getString("id");

    // When
    conseiller()
        .body(Map.of("attendance", "CANCELLED_BY_SERVICE"))
        .put("/rendez-vous/{id}/presence", letter.rendezVous)
        .then()
        .statusCode(200);

    // Then
    conseiller()
        .get("/tirages/{id}", batch)
        .then()
        .body("items.toPullOut", contains(true))
        .body("items.status", contains("QUEUED"));
    conseiller()
        .body(Map.of())
        .put("/tirages/{id}/posting", batch)
        .then()
        .spec(refused(409, "letter-to-pull-out", "/pulledOut"));
    post(batch, Map.of("pulledOut", List.of(letter.letter))).body("status", equalTo("POSTED"));
  }

  @Test
  void theDayOfPostingIsNeitherToComeNorBeforeTheLettersWere() {
    // Given
    var territory = territory();
    letter(territory);
    var batch = print(territory, false).getString("id");

    // Then
    refusedDay(batch, TODAY.plusDays(1).toString(), "date-in-the-future");
    refusedDay(batch, TODAY.minusDays(1).toString(), "date-incoherent");
    post(batch, Map.of("postedOn", TODAY.toString()));
    conseiller()
        .get("/tirages?limite=200")
        .then()
        .statusCode(200)
        .body("items.findAll { it.id == '%s' }.postedOn".formatted(batch), hasSize(1));
  }

  @Test
  void theFileGoesThirtyDaysAfterPostingAndItsRecordStays() {
    // Given
    var territory = territory();
    letter(territory);
    var batch = print(territory, false).getString("id");
    post(batch, Map.of());

    // When
    DATABASE.execute(
        "update letter_batch set posted_on = posted_on - 31 where id = ?", UUID.fromString(batch));
    DATABASE.value("select forget_what_is_old()::text");

    // Then
    conseiller()
        .get("/tirages/{id}/pdf", batch)
        .then()
        .spec(refused(404, "letter-batch-forgotten"));
    conseiller().get("/tirages/{id}", batch).then().body("letters", equalTo(1));
  }

  record Waiting(Episode episode, String rendezVous, String letter) {}

  static String territory() {
    var code = "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    DATABASE.execute(
        "insert into territory (departement, code, label) values ('015', ?, 'Ailleurs')", code);
    return code;
  }

  private static String territory(Waiting letter) {
    return String.valueOf(
        DATABASE.value("select territory from parcours where id = ?", letter.episode.id()));
  }

  static Waiting letter(String territory) {
    var episode = open();
    DATABASE.execute("update parcours set territory = ? where id = ?", territory, episode.id());
    String rendezVous =
        book(episode, slot(TODAY.plusDays(8)), TODAY).statusCode(201).extract().path("id");
    conseiller()
        .body(Map.of("channel", "POST", "handling", "DELIVER", "rendezVousId", rendezVous))
        .post("/parcours/{id}/convocations", episode.id())
        .then()
        .statusCode(201);
    String letter =
        conseiller().get("/parcours/{id}/envois", episode.id()).jsonPath().get("items[0].id");
    return new Waiting(episode, rendezVous, letter);
  }

  static JsonPath print(String territory, boolean bothSides) {
    var request = new HashMap<String, Object>();
    request.put("territory", territory);
    request.put("bothSides", bothSides);
    return conseiller().body(request).post("/tirages").then().statusCode(201).extract().jsonPath();
  }

  private static ValidatableResponse post(String batch, Map<String, ?> body) {
    return conseiller().body(body).put("/tirages/{id}/posting", batch).then().statusCode(200);
  }

  private static void refusedDay(String batch, String day, String problem) {
    conseiller()
        .body(Map.of("postedOn", day))
        .put("/tirages/{id}/posting", batch)
        .then()
        .spec(refused(422, problem, "/postedOn"));
  }

  private static long stepsTo(Waiting letter, String status) {
    return DATABASE.count(
        "select count(*) from delivery_step where delivery_id = ? and status = ?",
        UUID.fromString(letter.letter),
        status);
  }
}
