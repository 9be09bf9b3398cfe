package fr.jalon.platform.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which lines of a list, as of which day. */
public record Asked(
    Worklist list, LocalDate today, List<Filter> filters, Optional<Position> after, int rows) {

  public Asked {
    filters = List.copyOf(filters);
  }

  /** Only the lines whose column, one that the list selects, holds that value. */
  public record Filter(String column, Object value) {}
}
