package fr.jalon.indicators;

import static fr.jalon.contracts.ParcoursType.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import fr.jalon.contracts.Attendance;
import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "indicators"))
class DifferencesIT {
  private static final String API = Figures.API;
  private static final Instant AFTERWARDS = Instant.parse("2026-05-05T06:00:00Z");

  @Inject Figures figures;

  @Test
  void whatIsTheSameIsNotToldAsADifference() {
    // Given
    figures.tell(Stories.winter("147"));

    // Then
    var id = Publications.freeze("147", UUID.randomUUID().toString());
    Figures.as("147").get(API + "/publications/" + id + "/ecarts").then().body("$", empty());
  }

  @Test
  void eachDifferenceHasItsCause() {
    // Given: six of whom FA01-I1 and FA01-I3 say something, frozen on 4 May
    var story = new Story("148");
    var late = story.entered("2026-01-05", "2026-01-10", "MAURIAC");
    var since = story.entered("2026-01-05", "2026-01-11", "MAURIAC");
    var doubled = story.entered("2026-01-05", "2026-01-12", "MAURIAC").convoked("2026-01-13");
    var corrected =
        story.entered("2026-01-05", "2026-01-13", "MAURIAC").oriented("2026-02-02", SOCIAL);
    var appointment = corrected.booked("2026-02-03", "2026-02-10");
    corrected.closed(appointment, Attendance.HONOURED, "2026-02-10");
    figures.tell(story);
    var id = Publications.freeze("148", UUID.randomUUID().toString());

    // When: told afterwards
    var afterwards = new Story("148").toldAfter(AFTERWARDS);
    afterwards.entered("2026-01-06", "2026-01-14", "MAURIAC");
    figures.tell(afterwards);
    story.toldAfter(AFTERWARDS);
    late.convoked("2026-01-20");
    since.convoked("2026-05-05");
    doubled.doubled("2026-05-05");
    corrected.closed(appointment, Attendance.CANCELLED_BY_SERVICE, "2026-02-10");
    figures.tell(story.events().subList(story.events().size() - 4, story.events().size()));

    // Then
    var differences = Figures.as("148").get(API + "/publications/" + id + "/ecarts").jsonPath();
    assertThat(causes(differences, "FA01-I1", "ENVOYEE"))
        .containsOnly(
            Map.entry("FICHIER_TARDIF", 1),
            Map.entry("FAIT_TARDIF", 1),
            Map.entry("FAIT_NOUVEAU", 1),
            Map.entry("DOUBLON", 1));
    assertThat(causes(differences, "FA01-I3", "TENU")).containsOnly(Map.entry("CORRECTION", 1));
    // and the publication still says what it said
    Figures.as("148")
        .get(API + "/publications/" + id + "/chiffres/FA01-I1?variante=ENVOYEE")
        .then()
        .body("numerator", equalTo(1))
        .body("denominator", equalTo(4));
  }

  @Test
  void timeDefinitionsAndSoftwareAreCausesToo() {
    // Given: one entrant, convoked; publications from before, as if frozen by what ran then
    var story = new Story("739");
    var person = story.entered("2026-01-05", "2026-01-10", "MAURIAC").convoked("2026-01-12");
    figures.tell(story);

    // Then
    var running = Past.of("739", person.parcoursId()).standing("RUNNING").freeze();
    assertThat(causesOf("739", running, "FA01-I1")).containsOnly(Map.entry("DELAI_ECHU", 1));
    var older = Past.of("739", person.parcoursId()).standing("UNMET").version(99).freeze();
    assertThat(causesOf("739", older, "FA01-I1")).containsOnly(Map.entry("DEFINITION", 1));
    var software = Past.of("739", person.parcoursId()).standing("UNMET").software("0.1").freeze();
    assertThat(causesOf("739", software, "FA01-I1")).containsOnly(Map.entry("LOGICIEL", 1));
    var gone = Past.of("739", person.parcoursId()).code("FA99-I9").freeze();
    assertThat(causesOf("739", gone, "FA99-I9")).containsOnly(Map.entry("RETIRE", 1));
  }

  private static Map<String, Integer> causesOf(String departement, String id, String code) {
    return causes(
        Figures.as(departement).get(API + "/publications/" + id + "/ecarts").jsonPath(),
        code,
        "ENVOYEE");
  }

  private static Map<String, Integer> causes(JsonPath differences, String code, String variant) {
    var line =
        "find { it.code == '%s' && it.variant == '%s' && it.territory == null }.causes"
            .formatted(code, variant);
    List<Map<String, Object>> causes = differences.getList(line);
    return causes.stream()
        .collect(
            Collectors.toMap(
                cause -> String.valueOf(cause.get("cause")),
                cause -> Integer.valueOf(String.valueOf(cause.get("parcours")))));
  }
}
