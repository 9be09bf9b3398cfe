package fr.jalon.indicators.oarsa.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A query and what its question marks stand for.
 *
 * @param parameters a date, an instant, a text or a list of texts each
 */
record Statement(String sql, List<Object> parameters) {
  /** A name after one colon; two colons are a cast. */
  private static final Pattern NAME = Pattern.compile("(?<!:):([a-z]\\w*)");

  /** The query whose parameters are named in its text. */
  static Statement of(String text, Map<String, Object> values) {
    var parameters = new ArrayList<Object>();
    var sql =
        NAME.matcher(text)
            .replaceAll(found -> {
              parameters.add(
                  Objects.requireNonNull(values.get(found.group(1)), () -> found.group(1)));
              return "?";
            });
    return new Statement(sql, List.copyOf(parameters));
  }
}
