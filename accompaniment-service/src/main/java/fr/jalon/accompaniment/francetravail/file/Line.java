package fr.jalon.accompaniment.francetravail.file;

import fr.jalon.accompaniment.francetravail.registration.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One line, or one dossier, of a file. */
public sealed interface Line {

  /** Its rank in the file, headings left out. */
  int number();

  /** Where it stands in the file. */
  int line();

  /** Sound, unless what it says is nothing that France Travail writes there. */
  static Line read(int number, int line, Traits traits, Facts facts) {
    var faults = new ArrayList<Fault>();
    if (traits.areTooLong()) {
      faults.add(Fault.TOO_LONG);
    }
    if (!facts.areCoded()) {
      faults.add(Fault.CODE);
    }
    return faults.isEmpty()
        ? new Sound(number, line, traits, facts)
        : new Faulty(number, line, faults);
  }

  /** Says something of somebody. */
  record Sound(int number, int line, Traits traits, Facts facts) implements Line {}

  /** Cannot be taken, and why; nothing of it is kept but where it stands. */
  record Faulty(int number, int line, List<Fault> faults) implements Line {
    public Faulty {
      faults = List.copyOf(faults);
    }

    public String reason() {
      return faults.stream().map(Fault::words).collect(Collectors.joining(" ; "));
    }
  }
}
