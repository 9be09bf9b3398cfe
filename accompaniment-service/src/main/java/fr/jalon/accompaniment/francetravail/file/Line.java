package fr.jalon.accompaniment.francetravail.file;

import fr.jalon.accompaniment.francetravail.registration.Facts;
import java.util.List;
import java.util.stream.Collectors;

/** One line, or one dossier, of a file. */
public sealed interface Line {

  /** Its rank in the file, headings left out. */
  int number();

  /** Where it stands in the file. */
  int line();

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
