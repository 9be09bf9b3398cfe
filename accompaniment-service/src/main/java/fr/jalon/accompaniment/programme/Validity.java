package fr.jalon.accompaniment.programme;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** From when to when a file holds, both days included. */
@Schema(
    name = "ProgrammeValidity",
    description = "Premier et dernier jour où le programme est ouvert")
public record Validity(LocalDate from, @Nullable LocalDate until) {

  public Validity {
    Sound.present(from, "from");
    Sound.require(until == null || !until.isBefore(from), "until is before from");
  }

  boolean covers(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }

  boolean overlaps(Validity other) {
    return (until == null || !other.from.isAfter(until))
        && (other.until == null || !from.isAfter(other.until));
  }
}
