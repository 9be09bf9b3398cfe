package fr.jalon.gateway.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeastRecentlyUsedTest {
  @Test
  void whatWasNotAskedForLongestIsForgottenFirst() {
    // Given
    var memory = new LeastRecentlyUsed<String, Integer>(2);
    memory.put("a", 1);
    memory.put("b", 2);
    memory.get("a");

    // When
    memory.put("c", 3);

    // Then
    assertThat(memory.get("a")).contains(1);
    assertThat(memory.get("b")).isEmpty();
    assertThat(memory.get("c")).contains(3);
  }

  @Test
  void itNeverHoldsMoreThanItsBound() {
    // Given
    var memory = new LeastRecentlyUsed<Integer, Integer>(100);

    // When
    IntStream.range(0, 10_000).forEach(key -> memory.getOrAdd(key, () -> key));

    // Then
    assertThat(memory.size()).isEqualTo(100);
  }
}
