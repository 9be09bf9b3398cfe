package fr.jalon.indicators.measure.secret;

import fr.jalon.indicators.disclosure.Axis;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** The axis of one year: its quarters, and their months. */
final class Times {
  private Times() {}

  static Axis of(int year) {
    var axis = new Axis.Growing().node(name(year), 17);
    var quarters = IntStream.rangeClosed(1, 4).mapToObj(quarter -> quarter(year, quarter)).toList();
    quarters.forEach(quarter -> axis.node(quarter, 4));
    var months = IntStream.rangeClosed(1, 12).mapToObj(month -> month(year, month)).toList();
    months.forEach(month -> axis.node(month, 1));
    axis.sum(name(year), quarters);
    for (int quarter = 0; quarter < 4; quarter++) {
      axis.sum(quarters.get(quarter), months.subList(3 * quarter, 3 * quarter + 3));
    }
    return axis.grown();
  }

  /** Whether a month falls in the period of that name. */
  static boolean covers(String period, YearMonth month) {
    return List.of(
            name(month.getYear()),
            quarter(month.getYear(), (month.getMonthValue() + 2) / 3),
            month.toString())
        .contains(period);
  }

  static String name(int year) {
    return "%04d".formatted(year);
  }

  private static String quarter(int year, int quarter) {
    return "%04d-T%d".formatted(year, quarter);
  }

  private static String month(int year, int month) {
    return YearMonth.of(year, month).toString();
  }
}
