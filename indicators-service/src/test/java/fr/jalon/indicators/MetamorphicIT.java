package fr.jalon.indicators;

import static fr.jalon.contracts.Attendance.HONOURED;
import static fr.jalon.contracts.ParcoursType.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.contracts.AdmissionEvent.PublicAdmitted;
import fr.jalon.contracts.AdmissionEvent.PublicKind;
import fr.jalon.contracts.Event;
import fr.jalon.contracts.Origin;
import fr.jalon.contracts.Profile;
import fr.jalon.contracts.Profile.FamilySituation;
import fr.jalon.contracts.Profile.Sex;
import fr.jalon.indicators.catalogue.Catalogues;
import fr.jalon.indicators.catalogue.Indicator;
import fr.jalon.indicators.catalogue.Measure;
import fr.jalon.indicators.catalogue.Variant;
import fr.jalon.indicators.catalogue.count.Breakdown;
import fr.jalon.testkit.Database;
import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What must change nothing, and what must add up, for every computed figure of the catalogue. */
@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "indicators"))
class MetamorphicIT {
  private static final Database DATABASE = new Database("indicators");
  private static final Profile ANYONE =
      new Profile("1988-03", Sex.F, FamilySituation.SINGLE, "BAC");

  @Inject Figures figures;

  @Test
  void whoIsOutsideThePopulationChangesNothing() {
    // Given
    figures.tell(new Village("165").events());
    var before = all("165", "");

    // When
    var stranger = new Life("165");
    stranger.told(
        new PublicAdmitted(
            Life.id(),
            stranger.learnt(Life.day("2025-02-01")),
            "165",
            stranger.person,
            stranger.parcours,
            PublicKind.OTHER,
            Life.day("2025-02-01"),
            "AURILLAC",
            ANYONE));
    follow(stranger, "2025-02-10");
    var longAgo =
        new Life("165")
            .opened(
                Origin.STOCK, "2014-02-01", "2014-02-02", "2014-02-03", "AURILLAC", false, ANYONE);
    follow(longAgo, "2014-02-10").left("2016-02-01", "FIN_DE_DROIT");
    figures.tell(stranger.events());
    figures.tell(longAgo.events());

    // Then
    assertThat(all("165", "")).isEqualTo(before);
  }

  @Test
  void disorderAndRepetitionChangeNoFigure() {
    // Given
    figures.tell(new Village("166").events());
    var shuffled = new ArrayList<Event>(new Village("167").events());
    shuffled.addAll(List.copyOf(shuffled));
    Collections.shuffle(shuffled, new Random(20260504));

    // When
    figures.tell(shuffled);

    // Then
    assertThat(all("167", "")).isEqualTo(all("166", ""));
  }

  @Test
  void theLinesOfEveryBreakdownAddUpToTheFigure() {
    // Given
    figures.tell(new Village("168").events());

    // Then
    var check = new SoftAssertions();
    for (var indicator : computed()) {
      for (var variant : indicator.variants()) {
        if (variant.measure().isComputed()) {
          addUp(check, indicator, variant);
        }
      }
    }
    check.assertAll();
  }

  private static void addUp(SoftAssertions check, Indicator indicator, Variant variant) {
    var body =
        Figures.as("168")
            .queryParam("periode", "2025")
            .queryParam("variante", variant.name())
            .queryParam(
                "ventilation",
                indicator.breakdowns().stream()
                    .map(Breakdown::name)
                    .collect(Collectors.joining(",")))
            .get(Figures.API + "/indicateurs/" + indicator.code())
            .jsonPath();
    List<Map<String, Object>> ventilations = body.getList("ventilations");
    check
        .assertThat(ventilations)
        .as("breakdowns of %s", indicator.code())
        .hasSize(indicator.breakdowns().size());
    for (int i = 0; i < ventilations.size(); i++) {
      List<Map<String, Object>> lines = body.getList("ventilations[%d].lines".formatted(i));
      check
          .assertThat(lines.getLast())
          .as("the unknown are a line of %s", indicator.code())
          .containsEntry("code", "INCONNU");
      var divided = variant.measure() instanceof Measure.Stock(_, _, var per) && per.isPresent();
      for (var field :
          divided
              ? List.of("numerator")
              : List.of("numerator", "denominator", "immature", "excluded", "withoutEvent")) {
        check
            .assertThat(lines.stream().mapToLong(line -> number(line.get(field))).sum())
            .as(
                "%s of %s %s by %s",
                field, indicator.code(), variant.name(), ventilations.get(i).get("by"))
            .isEqualTo(number(body.get(field)));
      }
    }
  }

  @Test
  void aTerritoryAskedForIsItsLine() {
    // Given
    figures.tell(new Village("169").events());

    // Then
    var lines =
        Figures.as("169")
            .get(Figures.API + "/indicateurs/CIRC-1?periode=2025&ventilation=TERRITORY")
            .jsonPath();
    assertThat(lines.getList("ventilations[0].lines.code", String.class))
        .containsExactly("AURILLAC", "MAURIAC", "INCONNU");
    assertThat(lines.getList("ventilations[0].lines.numerator", Integer.class))
        .containsExactly(1, 0, 1);
    assertThat(lines.getList("ventilations[0].lines.excluded", Integer.class))
        .containsExactly(1, 0, 0);
    assertThat(Figures.figure("169", "CIRC-1", "2025", "PART_DANS_LE_DELAI", "AURILLAC"))
        .contains("\"numerator\":1,\"denominator\":1")
        .contains("\"excluded\":1");
  }

  @Test
  void everyFigureAsKnownTodayIsTodaysFigure() {
    // Given
    figures.tell(new Village("170").events());

    // Then
    assertThat(all("170", FixedClock.TODAY.toString())).isEqualTo(all("170", ""));
  }

  @Test
  void theSnapshotAsKnownNowIsTheSnapshot() {
    // Given
    figures.tell(Stories.winter("171"));
    figures.tell(Stories.calledOff("172"));
    figures.tell(new Village("173").events());

    // Then
    var ours = "departement in ('171', '172', '173')";
    assertThat(
            DATABASE.rows(
                """
                (select * from parcours_as_known('infinity') where %1$s
                 except select * from parcours_fact where %1$s)
                union all
                (select * from parcours_fact where %1$s
                 except select * from parcours_as_known('infinity') where %1$s)
                """
                    .formatted(ours)))
        .isEmpty();
    assertThat(DATABASE.count("select count(*) from parcours_fact where " + ours))
        .isGreaterThan(20);
  }

  private static Life follow(Life life, String day) {
    var on = Life.day(day);
    return life.oriented(day, SOCIAL, "CCAS_CIAS")
        .met(on.plusDays(2).toString(), on.plusDays(9).toString(), HONOURED)
        .signed(on.plusDays(20).toString());
  }

  private static List<Indicator> computed() {
    return Catalogues.shipped().all().stream()
        .filter(each -> each.variants().stream().anyMatch(v -> v.measure().isComputed()))
        .toList();
  }

  /** Every computed figure of the département, as the service writes them. */
  private static List<String> all(String departement, String knownOn) {
    return computed().stream()
        .map(indicator -> {
          var request = Figures.as(departement).queryParam("periode", "2025");
          if (!knownOn.isEmpty()) {
            request.queryParam("connuAu", knownOn);
          }
          return request.get(Figures.API + "/indicateurs/" + indicator.code()).asString();
        })
        .toList();
  }

  private static long number(@Nullable Object value) {
    return value == null ? 0 : new BigDecimal(String.valueOf(value)).longValueExact();
  }
}
