package fr.jalon.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.jalon.contracts.Event;
import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "indicators"))
class FiguresIT {
  private static final String API = Figures.API;

  @Inject Figures figures;

  /** Figures of {@link Stories#winter}, worked out by hand from its comments. */
  @Test
  void eachFigureIsTheOneWorkedOutByHand() {
    // Given
    figures.tell(Stories.winter("101"));

    // Then
    var check = new SoftAssertions();
    // FA01-I1: 1 2 4 6 of 1 2 3 4 6; 7 runs until 10 May; 5 left on the last day, unconvoked
    expect(check, "FA01-I1", "2026", "ENVOYEE", "80.0", 4, 5, 1, 1, "NON_ATTEINT");
    expect(check, "FA01-I1", "2026-T1", "ENVOYEE", "80.0", 4, 5, 0, 1, "NON_ATTEINT");
    expect(check, "FA01-I1", "2026-01", "ENVOYEE", "75.0", 3, 4, 0, 1, "NON_ATTEINT");
    expect(check, "FA01-I1", "2026-02", "ENVOYEE", "100.0", 1, 1, 0, 0, "ATTEINT");
    expect(check, "FA01-I1", "2026-04", "ENVOYEE", null, 0, 0, 1, 0, "SANS_DONNEES");
    // FA01-I2: 1 6 7 professional, 2 socio-professional, 3 social; the second orientation of 1 is
    // not
    expect(check, "FA01-I2", "2026", "STRICT", "60.0", 3, 5, 0, 0, "ATTEINT");
    expect(check, "FA01-I2", "2026", "LARGE", "80.0", 4, 5, 0, 0, "ATTEINT");
    // FA01-I3: held on days 14, 16, 15; booked on days 2, 15, 1; 7 runs until 5 May; 6 left
    expect(check, "FA01-I3", "2026", "TENU", "66.7", 2, 3, 1, 1, "NON_ATTEINT");
    expect(check, "FA01-I3", "2026", "PRIS", "100.0", 3, 3, 1, 1, "ATTEINT");
    // CIRC-1: days 15, 30, 31, 58 = 134 / 4 = 33.5; 7 runs until 8 May; 4 and 5 left
    expect(check, "CIRC-1", "2026", "PART_DANS_LE_DELAI", "50.0", 2, 4, 1, 2, "NON_ATTEINT");
    expect(check, "CIRC-1", "2026", "DELAI_MOYEN", "34", 134, 4, 1, 2, "NON_ATTEINT");
    // CIRC-2: days 14, 16, 15 = 45 / 3; the last day of 7 is today, and today is not over
    expect(check, "CIRC-2", "2026", "PART_DANS_LE_DELAI", "33.3", 1, 3, 1, 1, "NON_ATTEINT");
    expect(check, "CIRC-2", "2026", "DELAI_MOYEN", "15", 45, 3, 1, 1, "NON_ATTEINT");
    // CIRC-3: 1 on its last day, 2 one day late, 3 never; 31 + 29 days = 60 / 2
    expect(check, "CIRC-3", "2026", "PART_DANS_LE_DELAI", "33.3", 1, 3, 1, 1, "NON_ATTEINT");
    expect(check, "CIRC-3", "2026", "DELAI_MOYEN", "30", 60, 2, 1, 1, "SANS_CIBLE");
    check.assertAll();

    Figures.as("101")
        .get(API + "/indicateurs/CIRC-3?periode=2026&variante=DELAI_MOYEN")
        .then()
        .statusCode(200)
        .body("withoutEvent", equalTo(1))
        .body("target", nullValue())
        .body("asOf", equalTo("2026-05-04"))
        .body("regime", contains("PLEIN-EMPLOI-2025"));
    Figures.as("101")
        .get(API + "/indicateurs/FA01-I1?periode=2026&territoire=SAINT-FLOUR")
        .then()
        .body("value", equalTo(100.0f))
        .body("denominator", equalTo(3))
        .body("excluded", equalTo(1))
        .body("territory", equalTo("SAINT-FLOUR"));
    Figures.as("101")
        .get(API + "/indicateurs/FA01-I1/serie?de=2026-01&a=2026-04")
        .then()
        .body("points.period", contains("2026-01", "2026-02", "2026-03", "2026-04"))
        .body("points.value", contains(equalTo(75.0f), equalTo(100.0f), nullValue(), nullValue()))
        .body("points.immature", contains(0, 0, 0, 1));
  }

  @Test
  void theTerritoriesOfADepartementAddUpToIt() {
    // Given
    figures.tell(Stories.winter("111"));

    // When
    var parts =
        Figures.as("111").get(API + "/territoires").jsonPath().getList("code", String.class);

    // Then
    assertThat(parts).containsExactly("MAURIAC", "SAINT-FLOUR");
    var whole = Figures.figure("111", "CIRC-1", "2026", "DELAI_MOYEN", "");
    for (var field : List.of("numerator", "denominator", "immature", "excluded")) {
      var sum =
          parts.stream()
              .mapToInt(part ->
                  Figures.number(
                      Figures.figure("111", "CIRC-1", "2026", "DELAI_MOYEN", part), field))
              .sum();
      assertThat(sum).as(field).isEqualTo(Figures.number(whole, field));
    }
  }

  @Test
  void aMonthRunsToTheLastDayOfFebruary() {
    // Given
    figures.tell(Stories.endsOfFebruary("102"));

    // Then
    var check = new SoftAssertions();
    var in2025 = Figures.figure("102", "CIRC-3", "2025-01", "PART_DANS_LE_DELAI", "");
    check.assertThat(Figures.number(in2025, "numerator")).as("28 February 2025").isEqualTo(1);
    check.assertThat(Figures.number(in2025, "denominator")).isEqualTo(2);
    var in2024 = Figures.figure("102", "CIRC-3", "2024-01", "PART_DANS_LE_DELAI", "");
    check
        .assertThat(Figures.number(in2024, "numerator"))
        .as("28 and 29 February 2024")
        .isEqualTo(2);
    check.assertThat(Figures.number(in2024, "denominator")).isEqualTo(3);
    check.assertAll();
  }

  @Test
  void disorderAndRepetitionChangeNothing() {
    // Given
    var shuffled = new ArrayList<Event>(Stories.winter("103").events());
    shuffled.addAll(List.copyOf(shuffled));
    Collections.shuffle(shuffled, new Random(20260504));
    figures.tell(Stories.winter("104"));

    // When
    figures.tell(shuffled);

    // Then
    assertThat(Figures.all("103")).isEqualTo(Figures.all("104"));
  }

  @Test
  void aRendezVousThatTheServiceCalledOffWasNeverFixedWhateverTheOrder() {
    for (var seed : List.of(1, 2, 3, 4)) {
      // Given
      var departement = "12" + seed;
      var shuffled = new ArrayList<Event>(Stories.calledOff(departement).events());
      shuffled.addAll(List.copyOf(shuffled));
      if (seed > 1) {
        Collections.shuffle(shuffled, new Random(seed));
      }

      // When
      figures.tell(shuffled);

      // Then
      assertThat(Figures.figure(departement, "FA01-I3", "2026", "PRIS", ""))
          .as("2 3 4 6 of seven, told in order %d", seed)
          .contains("\"numerator\":4,\"denominator\":7");
    }
  }

  private void expect(
      SoftAssertions check,
      String code,
      String period,
      String variant,
      @Nullable String value,
      int numerator,
      int denominator,
      int immature,
      int excluded,
      String verdict) {
    check
        .assertThat(Figures.figure("101", code, period, variant, ""))
        .as("%s %s %s", code, period, variant)
        .contains("\"value\":%s,".formatted(value))
        .contains("\"numerator\":%d,\"denominator\":%d".formatted(numerator, denominator))
        .contains("\"verdict\":\"%s\"".formatted(verdict))
        .contains("\"immature\":%d,\"excluded\":%d".formatted(immature, excluded));
  }
}
