package fr.jalon.localstack.cantal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The synthetic Cantal has the figures of the series, to the unit in which they are published. */
class CantalTest {
  private static final Parameters PARAMETERS = Parameters.read();
  private static final Cantal CANTAL = Cantal.simulate(PARAMETERS);

  static Stream<Reckoning> years() {
    return PARAMETERS.simulated().stream().map(year -> new Reckoning(CANTAL, year));
  }

  private static long percent(long part, long whole) {
    return Math.round(100.0 * part / whole);
  }

  /** Written again here as they are published: the file alone could be changed by mistake. */
  @Test
  void theFileHoldsThePublishedSeries() {
    var oriented = PARAMETERS.years().stream().map(year -> year.oriented().total()).toList();
    var franceTravail =
        PARAMETERS.years().stream().map(year -> year.organismes().get("FRANCE_TRAVAIL")).toList();

    assertThat(oriented).startsWith(93.0, 95.0);
    assertThat(franceTravail).startsWith(37.0, 37.0);
    assertThat(PARAMETERS.years().stream().map(Parameters.Year::withContract).toList())
        .startsWith(51.0, 50.0);
    assertThat(PARAMETERS.years().stream().map(Parameters.Year::daysToOrientation).toList())
        .containsExactly(90, 76, 79);
    assertThat(PARAMETERS.years().stream().map(Parameters.Year::daysToContract).toList())
        .startsWith(77, 77);
    assertThat(PARAMETERS.people()).isEqualTo(2475);
  }

  @ParameterizedTest
  @MethodSource("years")
  void asManyPeopleEachYear(Reckoning year) {
    assertThat(year.subject()).hasSize(PARAMETERS.people());
    assertThat(percent(year.seniority(60, Long.MAX_VALUE).size(), PARAMETERS.people()))
        .isEqualTo(42);
  }

  @ParameterizedTest
  @MethodSource("years")
  void thePartsOfTheOrientedAreThePublishedOnes(Reckoning year) {
    var published = PARAMETERS.of(year.year()).oriented();

    assertThat(
            List.of(
                percent(year.oriented().size(), year.subject().size()),
                percent(year.oriented(0, 5).size(), year.seniority(0, 5).size()),
                percent(year.oriented(6, 11).size(), year.seniority(6, 11).size()),
                percent(
                    year.oriented(12, Long.MAX_VALUE).size(),
                    year.seniority(12, Long.MAX_VALUE).size())))
        .containsExactly(
            Math.round(published.total()),
            Math.round(published.underSixMonths()),
            Math.round(published.sixToTwelveMonths()),
            Math.round(published.overOneYear()));
  }

  @ParameterizedTest
  @MethodSource("years")
  void thePartsOfTheOrganismesAreThePublishedOnes(Reckoning year) {
    var groups = year.byGroup();

    PARAMETERS
        .of(year.year())
        .organismes()
        .forEach((group, part) ->
            assertThat(percent(groups.getOrDefault(group, 0L), year.oriented().size()))
                .as(group)
                .isEqualTo(Math.round(part)));
  }

  @ParameterizedTest
  @MethodSource("years")
  void theContractsAreThePublishedOnes(Reckoning year) {
    var holders = year.withContract().size();

    assertThat(percent(holders, year.outsideFranceTravail().size()))
        .isEqualTo(Math.round(PARAMETERS.of(year.year()).withContract()));
    PARAMETERS
        .actions()
        .forEach((action, part) ->
            assertThat(percent(year.actions().getOrDefault(action, 0L), holders))
                .as(action)
                .isEqualTo(Math.round(part)));
    assertThat(year.withContract())
        .allMatch(person -> !person.contract(year.day()).orElseThrow().actions().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("years")
  void theDelaysAreThePublishedOnes(Reckoning year) {
    assertThat(List.of(year.daysToOrientation(), year.daysToContract()))
        .containsExactly(
            (long) PARAMETERS.of(year.year()).daysToOrientation(),
            (long) PARAMETERS.of(year.year()).daysToContract());
    assertThat(year.entrants().size()).isGreaterThan(500);
    assertThat(year.withFirstContract().size()).isGreaterThan(100);
  }

  @ParameterizedTest
  @MethodSource("years")
  void thoseWhoCrossAreAsManyAsTheFileSays(Reckoning year) {
    var moves = PARAMETERS.invented().reorientations();

    assertThat(year.crossed())
        .isEqualTo(Map.of("TO_SPE", (long) moves.toSpe(), "TO_OTHERS", (long) moves.toOthers()));
  }

  @Test
  void theProgrammesReachTheTargetsOfThePlan() {
    var last = LocalDate.of(PARAMETERS.lastYear(), 12, 31);

    assertThat(active(last, "AG", null)).isEqualTo(210);
    assertThat(active(last, "CEI", "COIP")).isEqualTo(3 * 50);
    assertThat(active(last, "CEI", "NURSE")).isEqualTo(70);
  }

  private static long active(LocalDate day, String programme, @Nullable String measure) {
    return CANTAL.people().stream()
        .flatMap(person -> person.stays().stream())
        .filter(stay ->
            stay.programme().equals(programme)
                && (measure == null || measure.equals(stay.measure())))
        .filter(stay -> !stay.enteredOn().isAfter(day))
        .filter(stay -> stay.leftOn() == null || !stay.leftOn().isBefore(day))
        .count();
  }

  @Test
  void aSeedAlwaysMakesTheSamePeople() {
    var again = Cantal.simulate(PARAMETERS);

    assertThat(
            IntStream.range(0, CANTAL.people().size())
                .filter(i -> !same(CANTAL.people().get(i), again.people().get(i))))
        .isEmpty();
    assertThat(new History(again).ofAccompaniment().toList())
        .isEqualTo(new History(CANTAL).ofAccompaniment().toList());
  }

  private static boolean same(Person one, Person other) {
    return one.enteredOn().equals(other.enteredOn())
        && one.leftOn().equals(other.leftOn())
        && one.orientations().equals(other.orientations())
        && one.contracts().equals(other.contracts())
        && one.stays().equals(other.stays());
  }

  @Test
  void everybodyHasLeftWhenItEnds() {
    assertThat(CANTAL.people())
        .allMatch(person -> person.leftOn().filter(CantalTest::inTime).isPresent());
  }

  private static boolean inTime(LocalDate day) {
    return !day.isAfter(PARAMETERS.closedOn());
  }
}
