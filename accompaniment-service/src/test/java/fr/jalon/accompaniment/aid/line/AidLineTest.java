package fr.jalon.accompaniment.aid.line;

import static fr.jalon.accompaniment.aid.line.Check.Answer.MET;
import static fr.jalon.accompaniment.aid.line.Check.Answer.NOT_MET;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.accompaniment.aid.line.Check.Answer;
import fr.jalon.accompaniment.aid.line.Standing.Past;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AidLineTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 15);

  @ParameterizedTest
  @CsvSource({
    "2025-06-15, MET", // a year ago to the day: no longer within
    "2025-06-16, NOT_MET",
    "2026-06-14, NOT_MET"
  })
  void oncePerTwelveMonthsIsCountedDateToDate(LocalDate before, Answer answer) {
    var once = new Condition.AtMost(1, 12, "s");
    assertThat(once.check("MOBILITE", standing(null, new Past("MOBILITE", before, 1))).result())
        .isEqualTo(answer);
    assertThat(once.check("MOBILITE", standing(null, new Past("GARDE", DAY, 1))).result())
        .as("another line")
        .isEqualTo(MET);
  }

  @ParameterizedTest
  @CsvSource({
    "2008-05, MET", // eighteen since last month
    "2008-06, UNKNOWN", // eighteen some day of this month: the day is not known
    "2008-07, NOT_MET",
    "1961-07, MET", // still sixty-four
    "1961-06, UNKNOWN",
    "1961-05, NOT_MET",
    ", UNKNOWN"
  })
  void anAgeOfWhichOnlyTheMonthIsKnownIsNotGuessedAroundABirthday(
      @Nullable YearMonth born, Answer answer) {
    var age = new Condition.Age(18, 64, "s");
    assertThat(age.check("AUTRE", standing(born)).result()).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({"30000, MET", "30001, NOT_MET"})
  void theCeilingOfTheYearCountsWhatWasGrantedInIt(long cents, Answer answer) {
    var line =
        new AidLine("MOBILITE", AidLine.Kind.MOBILITY, "Mobilité", 80_000, List.of(), "source");
    var standing =
        standing(
            null,
            new Past("MOBILITE", LocalDate.of(2026, 1, 1), 50_000),
            new Past("MOBILITE", LocalDate.of(2025, 12, 31), 70_000),
            new Past("GARDE", LocalDate.of(2026, 1, 1), 70_000));
    var check = line.checks(cents, standing).getLast();
    assertThat(check.result()).isEqualTo(answer);
    assertThat(check.because()).isEqualTo("Il reste 300,00 € sur 800,00 €");
  }

  @Test
  void aParcoursThatIsClosedAndAContractThatIsMissingAreToldWithTheirReason() {
    var none = new Standing(DAY, false, false, Optional.empty(), List.of());
    assertThat(new Condition.ParcoursOpen("s").check("X", none))
        .isEqualTo(new Check("Parcours en cours", NOT_MET, "Le parcours est clos"));
    assertThat(new Condition.ContractInForce("s").check("X", none))
        .isEqualTo(new Check("Contrat en cours", NOT_MET, "Aucun contrat signé ne court ce jour"));
  }

  @Test
  void everyLineShippedCitesItsSourceAndSaysWhatIsToBeConfirmed() {
    assertThat(AidLines.shipped())
        .extracting(AidLine::code)
        .containsExactly("MOBILITE", "GARDE", "LOGEMENT", "AUTRE");
    assertThat(AidLines.shipped())
        .allSatisfy(line -> assertThat(line.source()).contains("à confirmer"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{code: x, kind: OTHER, label: l, ceilingCents: 1, conditions: [], source: s}",
        "{code: XX, kind: NONE, label: l, ceilingCents: 1, conditions: [], source: s}",
        "{code: XX, kind: OTHER, label: l, ceilingCents: 0, conditions: [], source: s}",
        "{code: XX, kind: OTHER, label: l, ceilingCents: 1, conditions: [], source: ''}",
        "{code: XX, kind: OTHER, label: l, ceilingCents: 1, source: s}",
        "{code: XX, kind: OTHER, label: l, ceilingCents: 1, conditions: [{kind: AGE, from: 20, to:"
            + " 3, source: s}], source: s}",
        "{code: XX, kind: OTHER, label: l, ceilingCents: 1, conditions: [{kind: AT_MOST, times: 0,"
            + " months: 3, source: s}], source: s}",
        "{code: XX, kind: OTHER, label: l, ceilingCents: 1, conditions: [{kind: MOON, source: s}],"
            + " source: s}",
        "{code: XX, kind: OTHER, label: l, ceilingCents: 1, conditions: [], source: s, more: 1}"
      })
  void aLineThatLacksOrInventsSomethingIsRefused(String yaml) {
    var file = new ByteArrayInputStream(yaml.getBytes(UTF_8));
    assertThatThrownBy(() -> AidLines.read(file)).isInstanceOf(Exception.class);
  }

  private static Standing standing(@Nullable YearMonth born, Past... past) {
    return new Standing(DAY, true, true, Optional.ofNullable(born), List.of(past));
  }
}
