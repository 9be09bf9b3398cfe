package fr.jalon.orientation.reminder;

import fr.jalon.contracts.Channel;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When and how people are reminded of a rendez-vous.
 *
 * @param channels the first on which the person can be reached is taken
 * @param onlyIfUnreachableBy nobody who can be reached by one of these is reminded by this rule
 * @param daysBefore days before the rendez-vous from which it acts
 * @param lastDay days before the rendez-vous under which it is too late to serve
 * @param quietAfterConvocation days after a convocation in which it would only repeat it
 */
record ReminderRule(
    String name,
    List<Channel> channels,
    List<Channel> onlyIfUnreachableBy,
    int daysBefore,
    int lastDay,
    int quietAfterConvocation) {

  boolean actsOn(LocalDate today, LocalDate scheduledOn) {
    var ahead = ChronoUnit.DAYS.between(today, scheduledOn);
    return ahead <= daysBefore && ahead >= lastDay;
  }

  /** Whether it only repeats what the person has just been told. */
  boolean repeats(LocalDate today, Optional<LocalDate> convokedOn) {
    return convokedOn
        .filter(day -> ChronoUnit.DAYS.between(day, today) < quietAfterConvocation)
        .isPresent();
  }

  /** On which channel this rule reminds somebody who can be reached by these. */
  Optional<Channel> channel(Set<Channel> reachableBy) {
    return onlyIfUnreachableBy.stream().anyMatch(reachableBy::contains)
        ? Optional.empty()
        : channels.stream().filter(reachableBy::contains).findFirst();
  }
}
