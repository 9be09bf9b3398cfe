package fr.jalon.accompaniment.programme.capacity;

import fr.jalon.accompaniment.programme.Measure;
import fr.jalon.accompaniment.programme.Programme;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Knows how full a programme and its measures are, on any day of the past. */
@ApplicationScoped
public class Occupancy {
  private final StayRepository stays;
  private final PostRepository posts;

  Occupancy(StayRepository stays, PostRepository posts) {
    this.stays = stays;
    this.posts = posts;
  }

  /** A day that has no place left, and how many people and places it has. */
  public record FullDay(LocalDate day, long people, int places) {}

  /**
   * The first day without a place for an entry of that day, in its programme or in its measure;
   * until the end of the transaction nobody else enters.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<FullDay> fullDay(
      Programme programme, @Nullable String measure, LocalDate enteredOn, LocalDate today) {
    stays.hold(programme.code());
    var files = files(programme, enteredOn, today);
    return Stream.concat(
            Stream.of(files.whole()),
            files.measures().stream()
                .filter(each -> each.measure().code().equals(measure))
                .map(OfMeasure::file))
        .flatMap(file ->
            file
                .firstFullDay(enteredOn, today)
                .map(day -> new FullDay(day, file.countOn(day), file.placesOn(day).orElseThrow()))
                .stream())
        .findFirst();
  }

  /** Everybody of a programme on one day, whole and measure by measure. */
  Files files(Programme programme, LocalDate from, LocalDate until) {
    var found = stays.stays(programme.code(), from, until);
    var held = posts.of(programme.code());
    return new Files(
        new ActiveFile(programme.ownCapacity(), found, List.of()),
        programme.measures().stream()
            .map(measure ->
                new OfMeasure(
                    measure,
                    new ActiveFile(
                        Optional.of(measure.capacity()),
                        found.stream()
                            .filter(stay -> measure.code().equals(stay.measure()))
                            .toList(),
                        held.stream()
                            .filter(post -> post.function().equals(measure.function()))
                            .toList())))
            .toList());
  }

  /** The active files of a programme. */
  record Files(ActiveFile whole, List<OfMeasure> measures) {}

  /** The one of a measure. */
  record OfMeasure(Measure measure, ActiveFile file) {}
}
