package fr.jalon.orientation.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;

/** The French public holidays (Code du travail L. 3133-1; L. 3134-13 in Alsace-Moselle). */
@ApplicationScoped
class Holidays {
  /** Where the library keeps the local law, the same in the three départements. */
  private static final String ALSACE_MOSELLE = "67";

  private final CalendarConfig config;

  Holidays(CalendarConfig config) {
    this.config = config;
  }

  /** Those of a département between two days, both included, in order. */
  Set<LocalDate> between(LocalDate from, LocalDate until, String departement) {
    return config.alsaceMoselle().contains(departement)
        ? FrenchHolidays.between(from, until, ALSACE_MOSELLE)
        : FrenchHolidays.between(from, until);
  }
}
