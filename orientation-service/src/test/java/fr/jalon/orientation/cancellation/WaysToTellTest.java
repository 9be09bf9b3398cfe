package fr.jalon.orientation.cancellation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.contracts.Channel;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaysToTellTest {

  /** Told on, reachable by, whether a letter comes in time, and how they are told it is off. */
  @ParameterizedTest
  @CsvSource({
    "'', EMAIL SMS POST, true, ''",
    "EMAIL, EMAIL SMS POST, true, EMAIL",
    "SMS, EMAIL SMS POST, true, SMS",
    "EMAIL SMS, EMAIL SMS POST, true, EMAIL SMS",
    "POST, EMAIL SMS POST, true, POST",
    "HAND, EMAIL SMS POST, true, POST",
    "POST, EMAIL SMS POST, false, SMS",
    "POST, EMAIL POST, false, EMAIL",
    "POST, POST, false, ''",
    "SMS, POST, true, POST",
    "SMS, EMAIL POST, false, EMAIL",
    "POST SMS, SMS POST, true, SMS"
  })
  void aPersonIsToldAsTheyWereAndInTime(
      String told, String reachable, boolean letterInTime, String ways) {
    assertThat(Set.copyOf(WaysToTell.of(channels(told), channels(reachable), letterInTime)))
        .isEqualTo(channels(ways));
  }

  private static Set<Channel> channels(String names) {
    return Stream.of(Channel.values())
        .filter(channel -> names.contains(channel.name()))
        .collect(Collectors.toSet());
  }
}
