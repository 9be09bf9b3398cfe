package fr.jalon.accompaniment.programme.capacity;

import fr.jalon.accompaniment.programme.Capacity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The people whom a programme, or one of its measures, follows, with the places that it has.
 *
 * <p>The day of the entry counts, and so does the day of the exit, the last one in the programme.
 *
 * @param posts those whose time makes the places
 */
record ActiveFile(Optional<Capacity> capacity, Collection<Stay> stays, List<Post> posts) {

  ActiveFile {
    stays = List.copyOf(stays);
    posts = List.copyOf(posts);
  }

  /** From when to when somebody was there. */
  record Stay(@Nullable String measure, LocalDate enteredOn, @Nullable LocalDate leftOn) {
    boolean covers(LocalDate day) {
      return !day.isBefore(enteredOn) && (leftOn == null || !day.isAfter(leftOn));
    }
  }

  long countOn(LocalDate day) {
    return stays.stream().filter(each -> each.covers(day)).count();
  }

  BigDecimal fullTimeOn(LocalDate day) {
    return posts.stream()
        .filter(each -> each.isHeldOn(day))
        .map(Post::fte)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Empty when the file of the programme counts no places. */
  Optional<Integer> placesOn(LocalDate day) {
    return capacity.map(each -> each.placesFor(fullTimeOn(day)));
  }

  /**
   * The first day, from an entry on, that has no place left for it: somebody else's entry, or the
   * end of a post, may have filled a file that had room on the day of the entry.
   */
  Optional<LocalDate> firstFullDay(LocalDate enteredOn, LocalDate today) {
    return Stream.of(
            Stream.of(enteredOn),
            stays.stream().map(Stay::enteredOn),
            posts.stream().map(Post::sinceOn),
            posts.stream()
                .flatMap(each -> Optional.ofNullable(each.untilOn()).stream())
                .map(last -> last.plusDays(1)))
        .flatMap(days -> days)
        .filter(day -> !day.isBefore(enteredOn) && !day.isAfter(today))
        .sorted()
        .filter(this::isFullOn)
        .findFirst();
  }

  boolean isFullOn(LocalDate day) {
    return placesOn(day).filter(places -> countOn(day) >= places).isPresent();
  }
}
