package fr.jalon.orientation.planning;

import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.as;
import static fr.jalon.orientation.Episodes.stage;
import static fr.jalon.orientation.Episodes.told;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import fr.jalon.orientation.Desk;
import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class PlanResourceIT {
  private static final String CANTAL = "015";

  /** A Tuesday and a Wednesday that are no holidays, late enough to convoke for them. */
  private static final LocalDate TUESDAY = workingTuesday();

  @Test
  void whoCanBeOnTimeIsAndWhoCannotIsNamedWithWhatWouldSaveThem() {
    // Given
    var desk = Desk.open(CANTAL);
    desk.generate(TUESDAY, TUESDAY.plusDays(1)).statusCode(201);
    var onTheDay = List.of(due(desk, 0), due(desk, 0), due(desk, 0), due(desk, 0));
    var overdue = due(desk, -30);

    // When
    var plan = propose(desk, Map.of());

    // Then
    plan.body("onTime", equalTo(3))
        .body("late", equalTo(2))
        .body("unplaced", equalTo(0))
        .body("shortages", hasSize(1))
        .body("shortages[0].siteId", equalTo(desk.site()))
        .body("shortages[0].slots", equalTo(1))
        .body("shortages[0].notAfter", equalTo(TUESDAY.toString()));
    var late = lines(plan, "LATE");
    late.body("items[0].parcoursId", equalTo(overdue))
        .body("items[0].daysLate", equalTo(31))
        .body("items[0].obstacle", equalTo("DEADLINE_BEFORE_NOTICE"))
        .body("items[1].daysLate", equalTo(1))
        .body("items[1].obstacle", equalTo("NOT_ENOUGH_SLOTS"));
    assertThat(onTheDay).contains(late.extract().<String>path("items[1].parcoursId"));
  }

  @Test
  void peopleAreSentToAnotherTerritoryOnlyAsFarAsIsAllowed() {
    // Given
    var home = Desk.open(CANTAL);
    var away = Desk.open(CANTAL);
    var there = Desk.site(CANTAL, away.territory(), Map.of(home.territory(), 45));
    var travelling = new Desk(CANTAL, away.territory(), there, Desk.conseiller(CANTAL, there));
    travelling.generate(TUESDAY, TUESDAY).statusCode(201);
    due(home, 5);

    // Then
    propose(home, Map.of("longestTravel", 45)).body("onTime", equalTo(1));
    propose(home, Map.of("longestTravel", 44)).body("unplaced", equalTo(1));
  }

  @Test
  void acceptingBooksEachLineAndSaysWhichCouldNotBe() {
    // Given
    var desk = Desk.open(CANTAL);
    desk.generate(TUESDAY, TUESDAY).statusCode(201);
    var first = desk.waiting(TUESDAY);
    var second = desk.waiting(TUESDAY.plusDays(1));
    var plan = propose(desk, Map.of());
    String stolen = lines(plan, "ON_TIME").extract().path("items[1].slotId");
    var thief = desk.waiting(TUESDAY);
    desk.book(thief, stolen).statusCode(201);

    // When
    var one = accept(plan, List.of(1));
    var rest = accept(plan, null);
    var again = accept(plan, null);

    // Then
    one.statusCode(200)
        .body("lines.status", equalTo(List.of("ACCEPTED")))
        .body("lines[0].rendezVousId", notNullValue());
    rest.statusCode(200)
        .body("lines.number", equalTo(List.of(2)))
        .body("lines[0].status", equalTo("FAILED"))
        .body("lines[0].problem", equalTo("slot-taken"))
        .body("more", equalTo(false));
    again.statusCode(200).body("lines", hasSize(0));
    assertThat(stage(first)).isEqualTo("RENDEZ_VOUS_PRIS");
    assertThat(stage(second)).isEqualTo("A_CONVOQUER");
    assertThat(told(first, "OrientationAppointmentBooked")).isEqualTo(1);

    // When
    var free = desk.freeSlots(TUESDAY, TUESDAY).getFirst();
    change(plan, 2, "\"1\"", Optional.of(free)).statusCode(200).body("status", equalTo("PROPOSED"));
    accept(plan, null).body("lines.status", equalTo(List.of("ACCEPTED")));

    // Then
    assertThat(stage(second)).isEqualTo("RENDEZ_VOUS_PRIS");
    change(plan, 2, "\"3\"", Optional.of(free)).spec(refused(409, "plan-line-settled"));
  }

  @Test
  void aLineIsChangedByWhoHasReadItsLastVersionToASlotThatIsFree() {
    // Given
    var desk = Desk.open(CANTAL);
    desk.generate(TUESDAY, TUESDAY).statusCode(201);
    due(desk, 0);
    due(desk, 0);
    var plan = propose(desk, Map.of());
    List<String> slots = lines(plan, "ON_TIME").extract().path("items.slotId");
    var free = new ArrayList<>(desk.freeSlots(TUESDAY, TUESDAY));
    free.removeAll(slots);

    // Then
    change(plan, 1, "\"7\"", Optional.of(free.getFirst())).spec(refused(412, "if-match-stale"));
    change(plan, 1, "\"0\"", Optional.of(slots.get(1))).spec(refused(409, "slot-taken", "/slotId"));
    change(plan, 1, "\"0\"", Optional.of(free.getFirst()))
        .statusCode(200)
        .body("slotId", equalTo(free.getFirst()));
    change(plan, 1, "\"1\"", Optional.empty()).statusCode(200).body("verdict", equalTo("UNPLACED"));
    accept(plan, null).body("lines.number", equalTo(List.of(2)));
  }

  @Test
  void nothingOfARefusedPlanIsBooked() {
    // Given
    var desk = Desk.open(CANTAL);
    desk.generate(TUESDAY, TUESDAY).statusCode(201);
    var person = desk.waiting(TUESDAY);
    var plan = propose(desk, Map.of());

    // When
    refuse(plan).statusCode(200).body("refusalReason", equalTo("Formation commune."));

    // Then
    refuse(plan).spec(refused(409, "plan-refused"));
    accept(plan, null).spec(refused(409, "plan-refused"));
    assertThat(stage(person)).isEqualTo("A_CONVOQUER");
  }

  @Test
  void aPlanOfAnotherDepartementDoesNotExist() {
    // Given
    var desk = Desk.open(CANTAL);
    var id = id(propose(desk, Map.of()));

    // Then
    as("conseiller", "063")
        .get("/planifications/{id}", id)
        .then()
        .spec(refused(404, "plan-not-found"));
    as("conseiller", "063")
        .get("/planifications")
        .then()
        .statusCode(200)
        .body("items.id", not(hasItem(id)));
    as("conseiller", CANTAL)
        .get("/planifications")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id));
  }

  @Test
  void aTerritoryThatDoesNotExistAndAHorizonThatIsOverAreRefused() {
    as("conseiller", CANTAL)
        .body(Map.of("territory", "NULLE-PART"))
        .post("/planifications")
        .then()
        .spec(refused(422, "territory-unknown", "/territory"));
    as("conseiller", CANTAL)
        .body(Map.of("lastDay", TODAY.toString()))
        .post("/planifications")
        .then()
        .spec(refused(422, "period-incoherent", "/lastDay"));
  }

  private static String due(Desk desk, int daysAfter) {
    return desk.waiting(TUESDAY.plusDays(daysAfter)).id().toString();
  }

  private static ValidatableResponse propose(Desk desk, Map<String, Object> more) {
    var request = new HashMap<String, Object>(more);
    request.put("territory", desk.territory());
    return as("conseiller", CANTAL).body(request).post("/planifications").then().statusCode(201);
  }

  private static String id(ValidatableResponse plan) {
    return plan.extract().path("id");
  }

  private static ValidatableResponse lines(ValidatableResponse plan, String verdict) {
    return as("conseiller", CANTAL)
        .queryParam("verdict", verdict)
        .get("/planifications/{id}/lignes", id(plan))
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse accept(
      ValidatableResponse plan, @Nullable List<Integer> lines) {
    return as("conseiller", CANTAL)
        .body(lines == null ? Map.of() : Map.of("lines", lines))
        .post("/planifications/{id}/acceptation", id(plan))
        .then();
  }

  private static ValidatableResponse change(
      ValidatableResponse plan, int line, String version, Optional<String> slot) {
    return as("conseiller", CANTAL)
        .header("If-Match", version)
        .body(slot.map(id -> Map.of("slotId", id)).orElse(Map.of()))
        .put("/planifications/{id}/lignes/{n}", id(plan), line)
        .then();
  }

  private static ValidatableResponse refuse(ValidatableResponse plan) {
    return as("conseiller", CANTAL)
        .body(Map.of("reason", "Formation commune."))
        .post("/planifications/{id}/refus", id(plan))
        .then();
  }

  private static LocalDate workingTuesday() {
    var monthsOfHolidays = Set.of(Month.MAY, Month.JULY, Month.AUGUST, Month.NOVEMBER);
    var day = TODAY.plusDays(12).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
    while (monthsOfHolidays.contains(day.getMonth())
        || monthsOfHolidays.contains(day.plusDays(1).getMonth())
        || (day.getMonth() == Month.DECEMBER && day.getDayOfMonth() > 23)
        || day.getDayOfYear() == 1) {
      day = day.plusWeeks(1);
    }
    return day;
  }
}
