package fr.jalon.indicators.measure.counting;

import java.util.List;

/**
 * SQL that counts, and what it counts with.
 *
 * @param parameters in the order of the question marks: a date, an instant, a text, a list of texts
 *     or a list of dates
 */
record Statement(String sql, List<Object> parameters) {
  Statement {
    parameters = List.copyOf(parameters);
  }
}
