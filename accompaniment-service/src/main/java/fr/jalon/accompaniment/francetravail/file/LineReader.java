package fr.jalon.accompaniment.francetravail.file;

import fr.jalon.platform.guardedxml.FlowRefused;
import java.io.Closeable;
import java.time.LocalDate;
import java.util.Optional;

/** A file read one line at a time; what the file as a whole says is known once it was read. */
public interface LineReader extends Closeable {
  Layout layout();

  /** The day that the file describes, where it says one. */
  Optional<LocalDate> referenceDate();

  /** The next line; empty at the end, which has then been checked against what was announced. */
  Optional<Line> next() throws FlowRefused;

  /** Dates that were there and could not be read, without harm to the rest of their line. */
  int unreadableDates();
}
