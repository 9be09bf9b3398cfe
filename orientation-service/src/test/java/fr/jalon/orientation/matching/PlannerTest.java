package fr.jalon.orientation.matching;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.orientation.matching.Proposal.Obstacle;
import fr.jalon.orientation.matching.Proposal.Shortage;
import fr.jalon.orientation.matching.Proposal.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlannerTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate HORIZON = DAY.plusDays(29);
  private static final int CASES = 5_000;

  private final List<WaitingPerson> people = new ArrayList<>();
  private final List<FreeSlot> slots = new ArrayList<>();

  @Test
  void earliestDeadlineFirstWouldMissWhatAnAugmentingPathKeeps() {
    // Given
    var anywhere = waits(5, Map.of("MAURIAC", 0, "AURILLAC", 30));
    var onlyMauriac = waits(6, Map.of("MAURIAC", 0));
    var mauriac = offers("MAURIAC", 0, 1);
    var aurillac = offers("AURILLAC", 1, 1);

    // When
    var proposal = Planner.plan(people, slots, HORIZON);

    // Then
    assertThat(slotOf(proposal, anywhere)).contains(aurillac);
    assertThat(slotOf(proposal, onlyMauriac)).contains(mauriac);
    assertThat(proposal.shortages()).isEmpty();
  }

  @Test
  void theLastDayKeepsThePromiseAndTheNextDoesNot() {
    // Given
    var person = waits(5, Map.of("AURILLAC", 0));
    offers("AURILLAC", 6, 1);

    // When
    var late = Planner.plan(people, slots, HORIZON);
    offers("AURILLAC", 5, 1);
    var onTime = Planner.plan(people, slots, HORIZON);

    // Then
    assertThat(line(late, person).verdict()).isEqualTo(Verdict.LATE);
    assertThat(line(late, person).daysLate()).isOne();
    assertThat(line(onTime, person).verdict()).isEqualTo(Verdict.ON_TIME);
  }

  @Test
  void whoCannotBeOnTimeIsNamedWithHowLateAndWhatWouldSaveThem() {
    // Given
    var first = waits(3, Map.of("SAINT-FLOUR", 10, "MAURIAC", 90));
    var second = waits(3, Map.of("SAINT-FLOUR", 10, "MAURIAC", 90));
    var third = waits(4, Map.of("SAINT-FLOUR", 10));
    var overdue = waits(-2, Map.of("SAINT-FLOUR", 10));
    var nowhere = waits(9, Map.of());
    offers("SAINT-FLOUR", 2, 1);
    offers("SAINT-FLOUR", 8, 2);

    // When
    var proposal = Planner.plan(people, slots, HORIZON);

    // Then
    assertThat(line(proposal, first).verdict()).isEqualTo(Verdict.ON_TIME);
    assertThat(line(proposal, overdue).verdict()).isEqualTo(Verdict.LATE);
    assertThat(line(proposal, overdue).daysLate()).isEqualTo(10);
    assertThat(line(proposal, overdue).obstacle()).contains(Obstacle.DEADLINE_BEFORE_NOTICE);
    assertThat(line(proposal, second).daysLate()).isEqualTo(5);
    assertThat(line(proposal, second).obstacle()).contains(Obstacle.NOT_ENOUGH_SLOTS);
    assertThat(line(proposal, second).saving()).contains(0);
    assertThat(line(proposal, third).verdict()).isEqualTo(Verdict.UNPLACED);
    assertThat(line(proposal, third).daysLate()).as("the day after the horizon").isEqualTo(26);
    assertThat(line(proposal, third).saving()).contains(1);
    assertThat(line(proposal, overdue).saving()).as("no slot saves them").isEmpty();
    assertThat(line(proposal, nowhere).daysLate()).isEqualTo(21);
    assertThat(line(proposal, first).saving()).isEmpty();
    assertThat(line(proposal, nowhere).obstacle()).contains(Obstacle.NO_PLACE_IN_REACH);
    assertThat(proposal.shortages())
        .containsExactly(
            new Shortage("SAINT-FLOUR", DAY, DAY.plusDays(3), 1),
            new Shortage("SAINT-FLOUR", DAY, DAY.plusDays(4), 1));
  }

  @Test
  void aCollectiveSlotReceivesAsManyAsItHasPlaces() {
    // Given
    IntStream.range(0, 4).forEach(_ -> waits(5, Map.of("AURILLAC", 0)));
    var slot = offers("AURILLAC", 1, 3);

    // When
    var proposal = Planner.plan(people, slots, HORIZON);

    // Then
    assertThat(proposal.lines().stream().filter(l -> l.slot().equals(Optional.of(slot))))
        .hasSize(3);
    assertThat(proposal.count(Verdict.UNPLACED)).isOne();
  }

  @Test
  void peopleExchangeSlotsWhileThatShortensTheirTravel() {
    // Given
    var north = waits(20, Map.of("MAURIAC", 5, "AURILLAC", 60));
    var south = waits(20, Map.of("MAURIAC", 60, "AURILLAC", 5));
    var aurillac = offers("AURILLAC", 0, 1);
    var mauriac = offers("MAURIAC", 1, 1);

    // When
    var proposal = Planner.plan(people, slots, HORIZON);

    // Then
    assertThat(slotOf(proposal, north)).contains(mauriac);
    assertThat(slotOf(proposal, south)).contains(aurillac);
  }

  @Test
  void noProposalIsWorseThanTheBestOfAllAssignments() {
    for (int seed = 0; seed < CASES; seed++) {
      // Given
      var random = new Random(seed);
      draw(random, 1 + random.nextInt(5), random.nextInt(6));

      // When
      var proposal = Planner.plan(people, slots, HORIZON);

      // Then
      assertThat(BruteForce.score(people, slots, proposal))
          .as("case %d", seed)
          .isEqualTo(BruteForce.best(people, slots));
    }
  }

  @Test
  void theSlotsSaidToBeMissingSaveEverybodyTheyAreSaidToSave() {
    for (int seed = 0; seed < CASES; seed++) {
      // Given
      var random = new Random(seed);
      draw(random, 1 + random.nextInt(12), random.nextInt(6));
      var before = Planner.plan(people, slots, HORIZON);

      // When
      for (var shortage : before.shortages()) {
        var day = (int) (shortage.notAfter().toEpochDay() - DAY.toEpochDay());
        offers(shortage.place(), day, shortage.slots());
      }
      var after = Planner.plan(people, slots, HORIZON);

      // Then
      assertThat(after.shortages()).as("case %d", seed).isEmpty();
      assertThat(after.count(Verdict.ON_TIME) - before.count(Verdict.ON_TIME))
          .as("no more than needed, case %d", seed)
          .isEqualTo(before.shortages().stream().mapToInt(Shortage::slots).sum());
    }
  }

  @Test
  void theOrderInWhichSlotsAreReadDoesNotMatter() {
    // Given
    draw(new Random(7), 12, 20);
    var proposal = Planner.plan(people, slots, HORIZON);

    // When
    Collections.shuffle(slots, new Random(8));

    // Then
    assertThat(Planner.plan(people, slots, HORIZON)).isEqualTo(proposal);
  }

  @Test
  void aDepartementAndThreeYearsOfSlotsArePlannedInSeconds() {
    // Given
    var random = new Random(1);
    var places = IntStream.range(0, 8).mapToObj(i -> "SITE-" + i).toList();
    for (int i = 0; i < 2_500; i++) {
      var home = random.nextInt(8);
      var reach =
          IntStream.of(home, (home + 1) % 8, (home + 3) % 8)
              .boxed()
              .collect(toMap(places::get, place -> 5 + 20 * ((place - home + 8) % 8)));
      waits(random.nextInt(500) - 60, reach);
    }
    for (int day = 0; day < 1_095; day++) {
      for (int i = 0; i < 75 && day % 7 < 5 && slots.size() < 40_000; i++) {
        if (i < 5 || day > 300) {
          offers(places.get((i + day) % 8), day, 1);
        }
      }
    }
    // When
    var start = System.nanoTime();
    var proposal = Planner.plan(people, slots, HORIZON);
    var took = Duration.ofNanos(System.nanoTime() - start);

    // Then
    assertThat(proposal.lines()).hasSize(2_500);
    assertThat(proposal.count(Verdict.LATE)).isPositive();
    assertThat(took).as("%d slots", slots.size()).isLessThan(Duration.ofSeconds(10));
    System.out.printf(
        "%d people, %d slots: %d ms, %d on time%n",
        people.size(), slots.size(), took.toMillis(), proposal.count(Verdict.ON_TIME));
  }

  private void draw(Random random, int persons, int offers) {
    people.clear();
    slots.clear();
    var places = List.of("A", "B", "C");
    for (int i = 0; i < persons; i++) {
      var reach =
          places.stream()
              .filter(_ -> random.nextInt(3) > 0)
              .collect(toMap(Function.identity(), _ -> random.nextInt(60)));
      var earliest = DAY.plusDays(random.nextInt(3));
      var due =
          random.nextInt(8) == 0
              ? Optional.<LocalDate>empty()
              : Optional.of(DAY.plusDays(random.nextInt(8) - 1L));
      people.add(new WaitingPerson(new UUID(random.nextLong(), i), earliest, due, reach));
    }
    for (int i = 0; i < offers; i++) {
      offers(places.get(random.nextInt(3)), random.nextInt(8), 1 + random.nextInt(5) / 4);
    }
  }

  private UUID waits(int dueIn, Map<String, Integer> reach) {
    var id = new UUID(0, people.size());
    people.add(new WaitingPerson(id, DAY, Optional.of(DAY.plusDays(dueIn)), reach));
    return id;
  }

  private UUID offers(String place, int inDays, int places) {
    var day = DAY.plusDays(inDays);
    var id = new UUID(1, slots.size());
    Instant startsAt =
        day.atTime(LocalTime.of(9, 0).plusMinutes(slots.size() % 400)).toInstant(ZoneOffset.UTC);
    slots.add(new FreeSlot(id, place, day, startsAt, places));
    return id;
  }

  private static Proposal.Line line(Proposal proposal, UUID parcours) {
    return proposal.lines().stream()
        .filter(line -> line.parcours().equals(parcours))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<UUID> slotOf(Proposal proposal, UUID parcours) {
    return line(proposal, parcours).slot();
  }
}
