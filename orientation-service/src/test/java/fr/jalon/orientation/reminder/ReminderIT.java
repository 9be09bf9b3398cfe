package fr.jalon.orientation.reminder;

import static fr.jalon.orientation.Carriage.reach;
import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.as;
import static fr.jalon.orientation.Episodes.book;
import static fr.jalon.orientation.Episodes.close;
import static fr.jalon.orientation.Episodes.conseiller;
import static fr.jalon.orientation.Episodes.open;
import static fr.jalon.orientation.Episodes.slot;
import static fr.jalon.orientation.Episodes.stage;
import static fr.jalon.orientation.Episodes.told;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.orientation.Carriage;
import fr.jalon.orientation.Episodes.Episode;
import fr.jalon.testkit.Stack;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
@QuarkusTestResource(Carriage.class)
class ReminderIT {
  @Inject ReminderPass pass;

  @Test
  void whoeverIsExpectedInTwoDaysIsRemindedOnceByText() {
    // Given
    var episode = expectedOn(TODAY.plusDays(2));
    reach(episode.personId(), "PHONE", "+33612345678");

    // When
    pass.pass();
    pass.pass();

    // Then
    var sent = deliveries(episode);
    assertThat(sent.getList("items.purpose")).isEqualTo(List.of("REMINDER"));
    assertThat(sent.getString("items[0].channel")).isEqualTo("SMS");
    assertThat(sent.getString("items[0].parts[0].text"))
        .contains("Rappel", "Maison des solidarités")
        .doesNotContain("LEFEVRE");
    assertThat(told(episode, "ConvocationSent", 0)).isZero();
  }

  @Test
  void aDayWithoutPowerDoesNotLoseAReminderThatStillServes() {
    var tomorrow = expectedOn(TODAY.plusDays(1));
    reach(tomorrow.personId(), "EMAIL", "demain@example.org");
    var today = expectedOn(TODAY);
    reach(today.personId(), "EMAIL", "aujourdhui@example.org");

    pass.pass();

    assertThat(deliveries(tomorrow).getList("items.channel")).isEqualTo(List.of("EMAIL"));
    assertThat(deliveries(today).getList("items")).isEmpty();
  }

  @Test
  void whoeverNothingElseReachesIsWrittenToAWeekBefore() {
    var byPost = expectedOn(TODAY.plusDays(7));
    var byPhone = expectedOn(TODAY.plusDays(7));
    reach(byPhone.personId(), "PHONE", "+33687654321");

    pass.pass();

    assertThat(deliveries(byPost).getList("items.channel")).isEqualTo(List.of("POST"));
    assertThat(deliveries(byPost).getString("items[0].parts[0].mediaType"))
        .isEqualTo("application/pdf");
    assertThat(deliveries(byPhone).getList("items")).isEmpty();
  }

  @Test
  void nobodyIsRemindedOfWhatTheyHaveJustBeenToldNorOfAParcoursThatEnded() {
    // Given
    var justTold = open();
    reach(justTold.personId(), "PHONE", "+33611111111");
    var id = rendezVous(justTold, TODAY.plusDays(2));
    conseiller()
        .body(
            Map.of("channel", "HAND", "rendezVousId", id, "sentOn", TODAY.minusDays(1).toString()))
        .post("/parcours/{id}/convocations", justTold.id())
        .then()
        .statusCode(201);
    var ended = expectedOn(TODAY.plusDays(2));
    reach(ended.personId(), "PHONE", "+33622222222");
    close(ended, TODAY);

    // When
    pass.pass();

    // Then
    assertThat(deliveries(justTold).getList("items")).isEmpty();
    assertThat(deliveries(ended).getList("items")).isEmpty();
  }

  @Test
  void anAbsenceStartsNothingAndIsListedWithWhatTheLawAllows() {
    // Given
    var episode = open(TestTokens.OWN, "PDIE-2021");
    var id = rendezVous(episode, TODAY.minusDays(3));

    // When
    conseiller()
        .body(Map.of("attendance", "UNEXCUSED"))
        .put("/rendez-vous/{id}/presence", id)
        .then()
        .statusCode(200);
    pass.pass();

    // Then
    assertThat(deliveries(episode).getList("items")).isEmpty();
    assertThat(
            DATABASE.count("select count(*) from convocation where parcours_id = ?", episode.id()))
        .isZero();
    assertThat(DATABASE.value("select closed_on from parcours where id = ?", episode.id()))
        .isNull();
    var missed = missed(id);
    assertThat(missed)
        .containsEntry("regime", "PDIE-2021")
        .containsEntry("absences", 1)
        .containsEntry("parcoursId", episode.id().toString());
    assertThat(String.valueOf(missed.get("allowed")))
        .contains("n'est pas à elle seule un motif", "L. 262-37", "R. 262-65-3");
    assertThat(stage(episode)).isNotEqualTo("CLOS");
  }

  @Test
  void whoeverWasSeenSinceIsNoLongerListed() {
    var episode = open();
    var first = rendezVous(episode, TODAY.minusDays(6));
    attend(first, "UNEXCUSED");
    assertThat(missed(first)).isNotEmpty();
    attend(rendezVous(episode, TODAY.minusDays(2)), "HONOURED");
    assertThat(missed(first)).isEmpty();
    assertThat(
            as("conseiller", TestTokens.OTHER)
                .get("/rendez-vous/absences?limite=200")
                .jsonPath()
                .getList("items.rendezVousId"))
        .doesNotContain(first);
  }

  private static Episode expectedOn(LocalDate day) {
    var episode = open();
    rendezVous(episode, day);
    return episode;
  }

  private static String rendezVous(Episode episode, LocalDate day) {
    return book(episode, slot(day), TODAY.minusDays(20)).statusCode(201).extract().path("id");
  }

  private static void attend(String id, String attendance) {
    conseiller()
        .body(Map.of("attendance", attendance))
        .put("/rendez-vous/{id}/presence", id)
        .then()
        .statusCode(200);
  }

  private static Map<String, Object> missed(String rendezVous) {
    List<Map<String, Object>> items =
        conseiller()
            .get("/rendez-vous/absences?limite=200")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("items");
    return items.stream()
        .filter(item -> rendezVous.equals(item.get("rendezVousId")))
        .findFirst()
        .orElse(Map.of());
  }

  private static JsonPath deliveries(Episode episode) {
    return conseiller()
        .get("/parcours/{id}/envois", episode.id())
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
