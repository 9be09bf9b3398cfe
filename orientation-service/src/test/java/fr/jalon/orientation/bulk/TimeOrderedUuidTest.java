package fr.jalon.orientation.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeOrderedUuidTest {

  @Test
  void eachIsAfterTheOneBeforeAsTheDatabaseOrdersThem() {
    var before = TimeOrderedUuid.next().toString();
    for (int i = 0; i < 20_000; i++) {
      var next = TimeOrderedUuid.next().toString();
      assertThat(next).isGreaterThan(before);
      before = next;
    }
  }

  @Test
  void itSaysItsVersionAndItsTime() {
    var id = TimeOrderedUuid.next();

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(
            Duration.between(
                Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16), Instant.now()))
        .isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void twoThreadsNeverDrawTheSame() {
    Set<UUID> drawn = Collections.synchronizedSet(new HashSet<>());

    IntStream.range(0, 50_000).parallel().forEach(_ -> drawn.add(TimeOrderedUuid.next()));

    assertThat(drawn).hasSize(50_000);
  }
}
