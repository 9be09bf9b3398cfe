package fr.jalon.orientation.cancellation;

import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.book;
import static fr.jalon.orientation.Episodes.conseiller;
import static fr.jalon.orientation.Episodes.open;
import static fr.jalon.orientation.Episodes.slot;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.orientation.Carriage;
import fr.jalon.orientation.Episodes.Episode;
import fr.jalon.orientation.letter.PdfArchive;
import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
@QuarkusTestResource(Carriage.class)
class CancellationIT {

  @Test
  void whoeverWasConvokedByLetterIsToldByLetterThatItIsOff() throws IOException {
    // Given
    var episode = open();
    var rendezVous = rendezVous(episode, TODAY.plusDays(8));
    convokeByHand(episode, rendezVous, "POST");

    // When
    cancel(rendezVous, "CANCELLED_BY_SERVICE");

    // Then
    var sent = deliveries(episode);
    assertThat(sent.getList("items.purpose")).isEqualTo(List.of("CANCELLATION"));
    assertThat(sent.getList("items.channel")).isEqualTo(List.of("POST"));
    var pdf = conseiller().get("/envois/{id}/lettre", sent.getString("items[0].id")).asByteArray();
    Files.write(Path.of("target", "annulation.pdf"), pdf);
    assertThat(PdfArchive.faults(pdf)).isEmpty();
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("est annulé", "pas à vous déplacer");
    }
    assertThat(waiting()).contains(sent.getString("items[0].id"));
  }

  @Test
  void aLetterThatWouldComeTooLateGivesWayToATextMessage() {
    // Given
    var episode = open();
    Carriage.reach(episode.personId(), "PHONE", "+33612345678");
    var rendezVous = rendezVous(episode, TODAY.plusDays(2));
    convokeByHand(episode, rendezVous, "POST");

    // When
    cancel(rendezVous, "CANCELLED_BY_SERVICE");

    // Then
    var sent = deliveries(episode);
    assertThat(sent.getList("items.channel")).isEqualTo(List.of("SMS"));
    assertThat(sent.getString("items[0].parts[0].text"))
        .contains("est annulé", "Votre RSA n'en est pas changé")
        .doesNotContain("LEFEVRE");
  }

  @Test
  void whoeverSaidThatTheyCannotComeNeedsNoLetter() {
    // Given
    var episode = open();
    var rendezVous = rendezVous(episode, TODAY.plusDays(8));
    convokeByHand(episode, rendezVous, "POST");

    // When
    cancel(rendezVous, "EXCUSED");

    // Then
    assertThat(deliveries(episode).getList("items")).isEmpty();
  }

  @Test
  void whoeverWasNeverToldIsNotToldThatItIsOff() {
    // Given
    var episode = open();
    var rendezVous = rendezVous(episode, TODAY.plusDays(8));

    // When
    cancel(rendezVous, "CANCELLED_BY_SERVICE");

    // Then
    assertThat(deliveries(episode).getList("items")).isEmpty();
  }

  @Test
  void theNextConvocationSaysWhichRendezVousItReplaces() {
    // Given
    var episode = open();
    var first = rendezVous(episode, TODAY.plusDays(8));
    convokeByHand(episode, first, "POST");
    cancel(first, "CANCELLED_BY_SERVICE");
    var second = rendezVous(episode, TODAY.plusDays(15));

    // When
    String letter = convokeByHand(episode, second, "POST");
    String message = convokeByHand(episode, second, "SMS");

    // Then
    assertThat(letter).contains("Ce rendez-vous remplace celui du ");
    assertThat(message).contains("Il remplace celui du ");
    assertThat(convokeByHand(open(), null, "POST")).doesNotContain("remplace");
  }

  private static String rendezVous(Episode episode, LocalDate day) {
    return book(episode, slot(day), TODAY).statusCode(201).extract().path("id");
  }

  private static String convokeByHand(
      Episode episode, @Nullable String rendezVous, String channel) {
    var body =
        rendezVous == null
            ? Map.of("channel", channel, "sentOn", TODAY.toString())
            : Map.of("channel", channel, "sentOn", TODAY.toString(), "rendezVousId", rendezVous);
    return conseiller()
        .body(body)
        .post("/parcours/{id}/convocations", episode.id())
        .then()
        .statusCode(201)
        .extract()
        .path("content");
  }

  private static void cancel(String rendezVous, String attendance) {
    conseiller()
        .body(Map.of("attendance", attendance))
        .put("/rendez-vous/{id}/presence", rendezVous)
        .then()
        .statusCode(200);
  }

  private static JsonPath deliveries(Episode episode) {
    return conseiller().get("/parcours/{id}/envois", episode.id()).jsonPath();
  }

  private static List<String> waiting() {
    return conseiller().get("/envois/courriers?limite=200").jsonPath().getList("items.id");
  }
}
