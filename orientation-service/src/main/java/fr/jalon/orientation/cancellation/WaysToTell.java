package fr.jalon.orientation.cancellation;

import fr.jalon.contracts.Channel;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Chooses how to tell that a rendez-vous is cancelled: as the person was told of it, and by what is
 * quicker where a letter would come too late.
 */
final class WaysToTell {
  private WaysToTell() {}

  /**
   * @param told the channels on which the person heard of the rendez-vous
   * @param reachable those on which they can be written to
   * @param letterInTime whether a letter would come before the day
   */
  static List<Channel> of(Set<Channel> told, Set<Channel> reachable, boolean letterInTime) {
    if (told.isEmpty()) {
      return List.of();
    }
    var alike =
        Stream.of(Channel.EMAIL, Channel.SMS)
            .filter(told::contains)
            .filter(reachable::contains)
            .toList();
    if (!alike.isEmpty()) {
      return alike;
    }
    if (letterInTime && reachable.contains(Channel.POST)) {
      return List.of(Channel.POST);
    }
    return Stream.of(Channel.SMS, Channel.EMAIL).filter(reachable::contains).limit(1).toList();
  }
}
