package fr.jalon.platform.worklist;

import static fr.jalon.platform.problem.PlatformProblem.CURSOR_INVALID;

import fr.jalon.platform.http.Cursor;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a line stands in its list: what the next page starts after. */
public record Position(LocalDate sortOn, UUID key, String rule) {

  /** Reads a caller's cursor; empty on the first page. */
  public static Optional<Position> read(@Nullable String text) {
    var cursor = Cursor.parse(text, 3);
    if (cursor.isFirstPage()) {
      return Optional.empty();
    }
    try {
      var parts = cursor.parts();
      return Optional.of(
          new Position(
              LocalDate.parse(parts.getFirst()), UUID.fromString(parts.get(1)), parts.getLast()));
    } catch (DateTimeParseException | IllegalArgumentException forged) {
      throw CURSOR_INVALID.because("Reprenez le lien « next » de la page précédente.", "?curseur");
    }
  }

  public Cursor cursor() {
    return Cursor.of(sortOn.toString(), key.toString(), rule);
  }
}
