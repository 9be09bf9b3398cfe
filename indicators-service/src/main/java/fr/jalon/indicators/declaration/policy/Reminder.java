package fr.jalon.indicators.declaration.policy;

import java.time.LocalDate;
import java.time.Period;

/** A day on which what is missing is called to mind, counted from the day it is due. */
public record Reminder(String name, Period offset) {
  public LocalDate on(LocalDate due) {
    return due.plus(offset);
  }
}
