package fr.jalon.indicators.declaration;

import static fr.jalon.indicators.declaration.Partners.API;
import static fr.jalon.indicators.declaration.Partners.declare;
import static fr.jalon.indicators.declaration.Partners.move;
import static fr.jalon.testkit.Problems.refused;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.jalon.indicators.period.Period;
import fr.jalon.platform.tenancy.Tenancy;
import fr.jalon.testkit.Stack;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "indicators"))
class DeclaredFiguresIT {
  @Inject DeclaredFigures figures;
  @Inject Tenancy tenancy;

  @Test
  void aCorrectionKeepsTheFigureInForceUntilItIsValidatedInItsTurn() {
    // Given
    var partners = Partners.of("032");
    var id = partners.draft("FA06-I2", "2024", 22);
    assertThat(validated("032", "FA06-I2", "2024")).isEmpty();
    partners.submit(id, 1).statusCode(200);
    partners.validate(id, 2).statusCode(200);
    assertThat(value("032", "FA06-I2", "2024")).contains(new BigDecimal("22"));

    // When
    partners.revise(id, 3, 25, "").spec(refused(409, "declaration-move-not-allowed", "/reason"));
    partners.revise(id, 3, 25, "trois parcours oubliés").statusCode(200);

    // Then
    assertThat(value("032", "FA06-I2", "2024")).contains(new BigDecimal("22"));
    partners.submit(id, 4).statusCode(200);
    partners.validate(id, 5).statusCode(200);
    assertThat(value("032", "FA06-I2", "2024")).contains(new BigDecimal("25"));
    partners
        .region()
        .get(API + "/declarations/" + id + "/versions")
        .then()
        .body("value", contains(22, 22, 22, 25, 25, 25))
        .body(
            "status",
            contains("DRAFT", "SUBMITTED", "VALIDATED", "DRAFT", "SUBMITTED", "VALIDATED"))
        .body("note[3]", equalTo("trois parcours oubliés"));
  }

  @Test
  void whatPartnersDeclaredIsShownAmongTheFigures() {
    // Given
    var partners = Partners.of("060");
    var id = partners.draft("FA06-I2", "2024", 22);
    shown("060", "2024").body("value", nullValue()).body("declaration", nullValue());

    // When
    partners.submit(id, 1).statusCode(200);
    partners.validate(id, 2).statusCode(200);

    // Then
    shown("060", "2024")
        .body("measure", equalTo("DECLARED"))
        .body("value", equalTo(22))
        .body("numerator", nullValue())
        .body("declaration.declaredBy", contains("Région"))
        .body("declaration.reached", nullValue());
    shown("060", "2023").body("value", nullValue()).body("declaration", nullValue());
  }

  private static ValidatableResponse shown(String departement, String period) {
    return given()
        .auth()
        .oauth2(TestTokens.of("chef-de-projet", departement))
        .get(API + "/indicateurs/FA06-I2?periode=" + period)
        .then()
        .statusCode(200);
  }

  @Test
  void aFigureIsWhatWasKnownAtAnInstant() {
    var partners = Partners.of("033");
    var id = partners.draft("FA06-I2", "2024", 22);
    partners.submit(id, 1);
    partners.validate(id, 2).statusCode(200);
    var known =
        tenancy.within("033", () -> figures.validated("FA06-I2", "DECLARE", Period.ofYear(2024)));
    var at = known.orElseThrow().validatedAt();

    assertThat(known.orElseThrow().declaredBy()).containsExactly("Région");
    assertThat(asKnown("033", at)).isPresent();
    assertThat(asKnown("033", at.minusMillis(1))).isEmpty();
    assertThat(validated("034", "FA06-I2", "2024")).isEmpty();
  }

  private Optional<Declared> asKnown(String departement, Instant at) {
    return tenancy.within(
        departement, () -> figures.validated("FA06-I2", "DECLARE", Period.ofYear(2024), at));
  }

  @Test
  void aFigureOfTwoPartnersIsTheirSumAndNothingWhileOneIsMissing() {
    // Given
    var partners = Partners.of("035");
    partners.attach("agent-pilote-035", "Mission locale d'Aurillac");
    partners.attach("agent-pilote-comite-035", "Mission locale Hautes Terres et Nord-Ouest Cantal");
    var one = partners.draft("FA19-I4", "2025", 40);
    String other =
        declare(
                partners.poleEmploi(),
                """
                {"code": "FA19-I4", "period": "2025", "value": 31, "method": "I-MILO"}\
                """)
            .statusCode(201)
            .extract()
            .path("id");

    // When
    partners.submit(one, 1).statusCode(200);
    partners.validate(one, 2).statusCode(200);

    // Then
    assertThat(validated("035", "FA19-I4", "2025")).isEmpty();
    move(partners.poleEmploi(), other, "/soumission", 1, "{}").statusCode(200);
    partners.validate(other, 2).statusCode(200);
    assertThat(value("035", "FA19-I4", "2025")).contains(new BigDecimal("71"));
  }

  @Test
  void aMilestoneIsReachedOnADayWithItsPaperAndStaysReached() {
    // Given
    var partners = Partners.of("036");
    partners.attach("agent-pilote-036", "Département");
    String id =
        declare(
                partners.region(),
                """
                {"code": "FA20-I2", "period": "2022", "reached": true, "reachedOn": "2022-06-01",
                 "method": "procès-verbal de mise en production"}\
                """)
            .statusCode(201)
            .body("reachedOn", equalTo("2022-06-01"))
            .extract()
            .path("id");
    partners.submit(id, 1).spec(refused(422, "milestone-without-evidence", "/documents"));

    // When
    var paper = Partners.evidence(partners.region());
    move(
            partners.region(),
            id,
            "",
            1,
            """
            {"reached": true, "reachedOn": "2022-06-01", "method": "procès-verbal",
             "documents": ["%s"]}\
            """
                .formatted(paper))
        .statusCode(200);
    partners.submit(id, 2).statusCode(200);
    partners.validate(id, 3).statusCode(200);

    // Then
    for (var period : List.of("2022", "2025", "2026-T1")) {
      assertThat(validated("036", "FA20-I2", "JALON", period).orElseThrow().told())
          .isInstanceOf(Told.Reached.class);
    }
    assertThat(validated("036", "FA20-I2", "JALON", "2021")).isEmpty();
  }

  private Optional<BigDecimal> value(String departement, String code, String period) {
    return validated(departement, code, period)
        .flatMap(declared ->
            declared.told() instanceof Told.Amount(var value)
                ? Optional.of(value)
                : Optional.empty());
  }

  private Optional<Declared> validated(String departement, String code, String period) {
    return validated(departement, code, "DECLARE", period);
  }

  private Optional<Declared> validated(
      String departement, String code, String variant, String period) {
    return tenancy.within(
        departement, () -> figures.validated(code, variant, Period.parse(period).orElseThrow()));
  }
}
