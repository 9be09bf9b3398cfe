package fr.jalon.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next cursor of the following page; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String next) {

  /** Cuts a page out of {@code limit + 1} rows: the one too many says that there is a next page. */
  public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> cursorAfter) {
    if (rows.size() <= limit) {
      return new Page<>(rows, null);
    }
    var items = List.copyOf(rows.subList(0, limit));
    return new Page<>(items, cursorAfter.apply(items.getLast()).encode());
  }
}
