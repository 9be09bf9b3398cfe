package fr.jalon.accompaniment.programme.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.accompaniment.programme.Capacity;
import fr.jalon.accompaniment.programme.capacity.ActiveFile.Stay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActiveFileTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Capacity TWO = new Capacity(2, Capacity.Unit.PROGRAMME, "essai");
  private static final Capacity FIFTY = new Capacity(50, Capacity.Unit.PER_FTE, "essai");

  @Test
  void theDayOfTheEntryAndTheLastDayBothCount() {
    var file = file(TWO, List.of(stay(0, 10)), List.of());
    assertThat(file.countOn(DAY.minusDays(1))).isZero();
    assertThat(file.countOn(DAY)).isEqualTo(1);
    assertThat(file.countOn(DAY.plusDays(10))).isEqualTo(1);
    assertThat(file.countOn(DAY.plusDays(11))).isZero();
  }

  @Test
  void theLastPlaceIsStillAPlace() {
    assertThat(file(TWO, List.of(stay(0, null)), List.of()).firstFullDay(DAY, DAY)).isEmpty();
    assertThat(file(TWO, Collections.nCopies(2, stay(0, null)), List.of()).firstFullDay(DAY, DAY))
        .contains(DAY);
  }

  @Test
  void anEntryToldLateDoesNotFillAFileThatFilledUpSince() {
    var file = file(TWO, List.of(stay(5, null), stay(8, null)), List.of());
    assertThat(file.firstFullDay(DAY, DAY.plusDays(7))).isEmpty();
    assertThat(file.firstFullDay(DAY, DAY.plusDays(20))).contains(DAY.plusDays(8));
  }

  @Test
  void aPlaceIsFreeTheDayAfterTheLastDayOfWhoLeft() {
    var file = file(TWO, List.of(stay(-9, null), stay(-9, 0)), List.of());
    assertThat(file.firstFullDay(DAY, DAY.plusDays(9))).contains(DAY);
    assertThat(file.firstFullDay(DAY.plusDays(1), DAY.plusDays(9))).isEmpty();
  }

  @Test
  void placesFollowThePostsFromTheirFirstDayToTheirLast() {
    var file = file(FIFTY, List.of(), List.of(post("1.00", 0, 10), post("0.50", 5, null)));
    assertThat(file.placesOn(DAY.minusDays(1))).contains(0);
    assertThat(file.placesOn(DAY)).contains(50);
    assertThat(file.placesOn(DAY.plusDays(5))).contains(75);
    assertThat(file.placesOn(DAY.plusDays(10))).contains(75);
    assertThat(file.placesOn(DAY.plusDays(11))).contains(25);
  }

  @Test
  void aPostThatEndsFillsAFileThatHadRoom() {
    var stays = Collections.nCopies(30, stay(-1, null));
    var file = file(FIFTY, stays, List.of(post("0.50", -9, null), post("0.50", -9, 3)));
    assertThat(file.firstFullDay(DAY, DAY.plusDays(3))).isEmpty();
    assertThat(file.firstFullDay(DAY, DAY.plusDays(9))).contains(DAY.plusDays(4));
  }

  @Test
  void withoutAnyPostThereIsNoPlace() {
    assertThat(file(FIFTY, List.of(), List.of()).firstFullDay(DAY, DAY)).contains(DAY);
  }

  @Test
  void aProgrammeThatCountsNoPlacesIsNeverFull() {
    var file = new ActiveFile(Optional.empty(), Collections.nCopies(500, stay(0, null)), List.of());
    assertThat(file.firstFullDay(DAY, DAY.plusDays(9))).isEmpty();
  }

  private static ActiveFile file(Capacity capacity, List<Stay> stays, List<Post> posts) {
    return new ActiveFile(Optional.of(capacity), stays, posts);
  }

  private static Stay stay(int from, @Nullable Integer until) {
    return new Stay(null, DAY.plusDays(from), until == null ? null : DAY.plusDays(until));
  }

  private static Post post(String fte, int from, @Nullable Integer until) {
    return new Post(
        UUID.randomUUID(),
        "CEI",
        "COIP",
        "agent",
        "Agent",
        new BigDecimal(fte),
        DAY.plusDays(from),
        until == null ? null : DAY.plusDays(until),
        1);
  }
}
