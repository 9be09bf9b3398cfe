package fr.jalon.accompaniment.aid.line;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** What is known of a person on the day that an aid is looked at. */
public record Standing(
    LocalDate on,
    boolean parcoursOpen,
    boolean contractInForce,
    Optional<YearMonth> birthMonth,
    List<Past> past) {

  public Standing {
    past = List.copyOf(past);
  }

  /** An aid granted before and not cancelled since. */
  public record Past(String line, LocalDate decidedOn, long grantedCents) {}

  /** What the person was granted on a line in the year of the day. */
  long grantedInTheYear(String line) {
    return past.stream()
        .filter(each -> each.line().equals(line) && each.decidedOn().getYear() == on.getYear())
        .mapToLong(Past::grantedCents)
        .sum();
  }
}
