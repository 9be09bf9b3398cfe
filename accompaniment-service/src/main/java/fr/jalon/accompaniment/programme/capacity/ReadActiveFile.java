package fr.jalon.accompaniment.programme.capacity;

import static fr.jalon.accompaniment.AccompanimentProblem.DATE_IN_THE_FUTURE;

import fr.jalon.accompaniment.programme.Programmes;
import fr.jalon.platform.date.FrenchDates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts who was in a programme on a day, with the places it had then. */
@ApplicationScoped
class ReadActiveFile {
  private final Programmes programmes;
  private final Occupancy occupancy;
  private final Clock clock;

  ReadActiveFile(Programmes programmes, Occupancy occupancy, Clock clock) {
    this.programmes = programmes;
    this.occupancy = occupancy;
    this.clock = clock;
  }

  @Transactional
  ActiveFileView handle(String code, @Nullable LocalDate asked) {
    var today = LocalDate.now(clock);
    var day = Optional.ofNullable(asked).orElse(today);
    if (day.isAfter(today)) {
      throw DATE_IN_THE_FUTURE.because(
          "La file active du %s n'est pas connue".formatted(FrenchDates.date(day)), "?au");
    }
    var programme = programmes.on(code, day, "?au");
    return ActiveFileView.of(programme, occupancy.files(programme, day, day), day);
  }
}
