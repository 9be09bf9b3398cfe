package fr.jalon.accompaniment.aid;

import fr.jalon.accompaniment.aid.line.AidLines;
import fr.jalon.accompaniment.aid.line.Check;
import fr.jalon.accompaniment.followup.Accompaniment;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the conditions of a line answer about a person on a day. */
@ApplicationScoped
class Conditions {
  private final AidLines lines;
  private final StandingRepository standings;

  Conditions(AidLines lines, StandingRepository standings) {
    this.lines = lines;
    this.standings = standings;
  }

  void mustExist(String line) {
    lines.named(line);
  }

  Optional<String> territoryOf(Accompaniment accompaniment, LocalDate on) {
    return standings.territoryOf(accompaniment, on);
  }

  List<Check> checks(Accompaniment accompaniment, String line, long cents, LocalDate on) {
    return lines.named(line).checks(cents, standings.of(accompaniment, on));
  }
}
