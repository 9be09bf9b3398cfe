package fr.jalon.orientation.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoomsTest {
  private static final Instant NINE = Instant.parse("2026-03-02T08:00:00Z");

  @Test
  void peopleReceivedTogetherHaveARoomToThemselves() {
    var rooms = new Rooms(List.of(12, 4));

    assertThat(rooms.admit(at(0, 60, 12), List.of())).isTrue();
    assertThat(rooms.admit(at(0, 60, 13), List.of())).isFalse();
    assertThat(rooms.admit(at(0, 60, 4), List.of(at(0, 60, 12)))).isTrue();
    assertThat(rooms.admit(at(0, 60, 12), List.of(at(30, 60, 4)))).isTrue();
    assertThat(rooms.admit(at(0, 60, 5), List.of(at(30, 60, 12)))).isFalse();
  }

  @Test
  void theOthersShareThePlacesThatAreLeft() {
    var rooms = new Rooms(List.of(2));

    assertThat(rooms.admit(at(0, 60, 1), List.of(at(0, 60, 1)))).isTrue();
    assertThat(rooms.admit(at(0, 60, 1), List.of(at(0, 60, 1), at(0, 60, 1)))).isFalse();
    assertThat(rooms.admit(at(0, 60, 1), List.of(at(0, 60, 2)))).isFalse();
  }

  @Test
  void onlyWhatIsHeldAtTheSameMomentCounts() {
    var rooms = new Rooms(List.of(1));

    assertThat(rooms.admit(at(60, 60, 1), List.of(at(0, 60, 1), at(120, 60, 1)))).isTrue();
    assertThat(rooms.admit(at(59, 60, 1), List.of(at(0, 60, 1)))).isFalse();
    assertThat(new Rooms(List.of(2)).admit(at(0, 180, 1), List.of(at(0, 60, 1), at(60, 60, 1))))
        .as("one after the other, they take one place")
        .isTrue();
  }

  @Test
  void aSiteThatTellsOfNoRoomHoldsWhateverIsAsked() {
    assertThat(new Rooms(List.of()).admit(at(0, 60, 100), List.of(at(0, 60, 100)))).isTrue();
  }

  private static Gathering at(int minute, int length, int places) {
    var start = NINE.plusSeconds(60L * minute);
    return new Gathering(start, start.plusSeconds(60L * length), places);
  }
}
