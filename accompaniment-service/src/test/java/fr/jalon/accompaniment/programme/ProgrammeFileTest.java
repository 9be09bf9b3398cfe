package fr.jalon.accompaniment.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.accompaniment.programme.Validation.Side;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgrammeFileTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @ParameterizedTest
  @ValueSource(strings = {"AG", "CEI", "GAD", "PLIE", "PACEA", "TNS"})
  void eachProgrammeIsDescribedAndSaysWhatNoTextBears(String code) {
    var programme = shipped(code);
    assertThat(programme.code()).isEqualTo(code);
    assertThat(programme.unverified()).isNotEmpty();
    assertThat(programme.exitReasons()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FINANCES",
        "HOUSING",
        "HEALTH",
        "ADMINISTRATIVE",
        "FAMILY",
        "INCLUSION",
        "TRANSPORT"
      })
  void oneOfTheSevenCriteriaSparesTheDoubleValidation(String criterion) {
    assertThat(shipped("AG").entry().criteria()).hasSize(7);
    assertThat(shipped("AG").needsValidation(Set.of(criterion))).isFalse();
  }

  @Test
  void withoutACriterionTheDepartementAndFranceTravailMustBothAgree() {
    assertThat(shipped("AG").needsValidation(Set.of())).isTrue();
    assertThat(shipped("AG").validation().sides())
        .containsExactlyInAnyOrder(Side.DEPARTEMENT, Side.FRANCE_TRAVAIL);
  }

  @Test
  void theActiveFileOfTheAccompagnementGlobalHoldsTwoHundredAndTen() {
    assertThat(shipped("AG").ownCapacity().map(Capacity::places)).contains(210);
  }

  @ParameterizedTest
  @CsvSource({
    "COIP, 3.00, 150",
    "COIP, 0.50, 25",
    "COIP, 0.99, 49",
    "HOME_CARE, 1.00, 50",
    "NURSE, 1.00, 70",
    "NURSE, 0.05, 3"
  })
  void eachMeasureOfCantalEmploiInsertionHasItsPlacesPerFullTime(
      String measure, BigDecimal fullTime, int places) {
    assertThat(shipped("CEI").measure(measure, "").capacity().placesFor(fullTime))
        .isEqualTo(places);
  }

  @Test
  void cantalEmploiInsertionAdmitsPeopleWhoDoNotReceiveTheRsaAndFollowsThemInTheirJob() {
    assertThat(shipped("CEI").publics())
        .containsExactly(PublicKind.RSA, PublicKind.ASE_LEAVER, PublicKind.DISABLED_WORKER);
    assertThat(shipped("CEI").inJobFollowUp()).isTrue();
    assertThat(shipped("AG").inJobFollowUp()).isFalse();
  }

  @Test
  void anUnknownKeyIsToldWithItsLine() {
    refused("label: Programme d'essai", "label: Programme d'essai\nlabbel: x", "line 3: /labbel");
  }

  @Test
  void aMissingSourceIsToldWithTheLineOfWhatLacksIt() {
    refused("    source: Essai\n", "", "line 16: /steps/0 source is missing");
    refused("\nsource: Essai", "\nsource:", "line 1:  source is missing");
  }

  @Test
  void anUnknownRuleIsToldWithItsLine() {
    refused("rule: NONE", "rule: HALF", "line 7: /entry/rule");
    refused("dates: PERIOD", "dates: WEEK", "line 18: /steps/0/dates");
  }

  @Test
  void whatAFileDoesNotDefineItMayNotAskFor() {
    refused(
        "validation: { by: []",
        "validation: { by: [{ side: PARTNER, function: JUDGE }]",
        "functions does not know JUDGE");
    refused("operators: [ASSOCIATION]", "operators: [CLUB]", "partners does not know CLUB");
    refused("otherwise: REFUSED", "otherwise: VALIDATION", "by nobody");
    refused("    longestDays: 5\n", "", "longestDays goes with a PERIOD");
    refused("places: 2", "places: 0", "places is missing");
    refused("exitReasons: [{ code: END, label: Fin }]", "exitReasons: []", "exitReasons is empty");
    refused("\nlabel: Programme d'essai", "\ncode: TWICE\nlabel: x", "Duplicate");
  }

  @Test
  void twoFilesOfAProgrammeDoNotHoldOnTheSameDay() {
    var before = essai().replace("until: 2099-12-31", "until: 2026-03-01");
    var after = essai().replace("from: 2020-01-01", "from: 2026-03-02");
    var programmes = new Programmes(Map.of("ESSAI-1.yaml", before, "ESSAI-2.yaml", after));
    assertThat(programmes.on("ESSAI", DAY, "").validity().from()).isEqualTo(DAY);
    assertThat(programmes.under("ESSAI", DAY.minusDays(1)).validity().until())
        .isEqualTo(DAY.minusDays(1));
    assertThatThrownBy(() -> new Programmes(Map.of("ESSAI-1.yaml", essai(), "ESSAI-2.yaml", after)))
        .hasMessageContaining("hold on the same day");
  }

  @Test
  void aProgrammeIsOpenFromItsFirstDayToItsLast() {
    var programmes = new Programmes(Map.of("ESSAI.yaml", essai()));
    assertThat(programmes.on(LocalDate.of(2020, 1, 1))).hasSize(1);
    assertThat(programmes.on(LocalDate.of(2099, 12, 31))).hasSize(1);
    assertThat(programmes.on(LocalDate.of(2019, 12, 31))).isEmpty();
    assertThatThrownBy(() -> programmes.on("ESSAI", LocalDate.of(2100, 1, 1), "?au"))
        .hasMessageContaining("n'était pas ouvert");
  }

  private static void refused(String text, String instead, String told) {
    var wrong = essai().replace(text, instead);
    assertThat(wrong).isNotEqualTo(essai());
    assertThatThrownBy(() -> new Programmes(Map.of("ESSAI.yaml", wrong)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("programme/ESSAI.yaml, line ")
        .hasMessageContaining(told);
  }

  static Programme shipped(String code) {
    return new Programmes(Map.of(code + ".yaml", file(code))).on(code, DAY, "");
  }

  private static String essai() {
    return file("ESSAI");
  }

  private static String file(String code) {
    try (InputStream file =
        Objects.requireNonNull(
            ProgrammeFileTest.class.getResourceAsStream("/programme/" + code + ".yaml"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
