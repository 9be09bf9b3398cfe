package fr.jalon.indicators;

import static fr.jalon.testkit.Problems.refused;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import fr.jalon.indicators.catalogue.Catalogues;
import fr.jalon.testkit.Stack;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every computed figure of the catalogue, on nine persons, as it was worked out by hand. */
@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "indicators"))
class GoldenIT {
  private static final String DEPARTEMENT = "161";
  private static final Pattern COMMA = Pattern.compile(",");

  @Inject Figures figures;

  /** One line of the table: empty texts are values that do not exist. */
  private record Golden(String code, String variant, String period, List<String> figure) {
    static Golden of(String line) {
      var cells = COMMA.splitAsStream(line).map(String::strip).toList();
      return new Golden(cells.get(0), cells.get(1), cells.get(2), cells.subList(3, 8));
    }
  }

  @Test
  void everyFigureIsTheOneWorkedOutByHand() throws IOException {
    // Given
    figures.tell(new Village(DEPARTEMENT).events());
    declare("ETP_COIP", "\"0\"").then().statusCode(200);
    declare("ETP_INFIRMIER", "\"0\"").then().statusCode(200);

    // Then
    var check = new SoftAssertions();
    for (var golden : goldens()) {
      var answer =
          Figures.as(DEPARTEMENT)
              .queryParam("periode", golden.period())
              .queryParam("variante", golden.variant())
              .get(Figures.API + "/indicateurs/" + golden.code());
      var shown = new ArrayList<String>();
      for (var field : List.of("value", "numerator", "denominator", "immature", "excluded")) {
        shown.add(text(answer.asString(), field));
      }
      check
          .assertThat(shown)
          .as("%s %s %s", golden.code(), golden.variant(), golden.period())
          .isEqualTo(golden.figure());
    }
    check.assertAll();
  }

  @Test
  void noComputedFigureIsWithoutItsGoldenCase() throws IOException {
    var golden = goldens().stream().map(each -> each.code() + " " + each.variant()).toList();
    var computed =
        Catalogues.shipped().all().stream()
            .flatMap(indicator ->
                indicator.variants().stream()
                    .filter(variant -> variant.measure().isComputed())
                    .map(variant -> indicator.code() + " " + variant.name()))
            .toList();
    assertThat(golden).containsAll(computed);
  }

  /** Ada from 24 February on, Ben from 23 April to 31 October, his last day; June has not come. */
  @Test
  void aStockIsSeenMonthByMonth() {
    figures.tell(new Village("176").events());

    assertThat(series("FILE_ACTIVE", "2025-01", "2025-12"))
        .containsExactly(0, 1, 1, 2, 2, 2, 2, 2, 2, 2, 1, 1);
    assertThat(series("ENTREES", "2025-01", "2025-06")).containsExactly(0, 1, 0, 1, 0, 0);
    assertThat(series("FILE_ACTIVE", "2026-04", "2026-06")).containsExactly(1, 1, null);
  }

  private static List<@Nullable Integer> series(String variant, String from, String to) {
    return Figures.as("176")
        .queryParam("de", from)
        .queryParam("a", to)
        .queryParam("variante", variant)
        .get(Figures.API + "/indicateurs/FA03-I2/serie")
        .jsonPath()
        .getList("points.value");
  }

  @Test
  void aStockIsNotDividedByAReferenceNobodyDeclared() {
    Figures.as("162")
        .get(Figures.API + "/indicateurs/FA02-I1?periode=2025")
        .then()
        .statusCode(200)
        .body("value", nullValue())
        .body("denominator", nullValue())
        .body("verdict", equalTo("SANS_DONNEES"));
  }

  @Test
  void whatWasSaidOfAReferenceIsKept() {
    declare("ETP_COIP", null, "163").then().spec(refused(428, "if-match-missing"));
    declare("ETP_COIP", "\"0\"", "163").then().statusCode(200).header("ETag", "\"1\"");
    declare("ETP_COIP", "\"0\"", "163").then().spec(refused(412, "if-match-stale"));
    declare("ETP_COIP", "\"1\"", "163").then().statusCode(200).body("told", hasSize(2));
    Figures.as("163")
        .get(Figures.API + "/references/ETP_INCONNU")
        .then()
        .spec(refused(404, "reference-unknown"));
    Figures.as("164")
        .get(Figures.API + "/references/ETP_COIP")
        .then()
        .statusCode(200)
        .body("told", hasSize(0));
  }

  private static Response declare(String code, String ifMatch) {
    return declare(code, ifMatch, DEPARTEMENT);
  }

  private static Response declare(String code, @Nullable String ifMatch, String departement) {
    var request =
        given()
            .auth()
            .oauth2(TestTokens.of("chef-de-projet", departement))
            .contentType("application/json")
            .body("{\"holdsFrom\": \"2025-01-01\", \"value\": 0.5}");
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.put(Figures.API + "/references/" + code);
  }

  private static List<Golden> goldens() throws IOException {
    try (var table = GoldenIT.class.getResourceAsStream("/golden/figures.csv")) {
      var text = new String(Objects.requireNonNull(table).readAllBytes(), UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).map(Golden::of).toList();
    }
  }

  /** The field of the figure itself, which comes before those of its variants. */
  private static String text(String body, String field) {
    return Stream.of(Pattern.compile("\"" + field + "\":([^,}]*)").matcher(body))
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1).replace("null", ""))
        .findFirst()
        .orElse("?");
  }
}
