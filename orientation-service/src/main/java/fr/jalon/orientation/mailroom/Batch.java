package fr.jalon.orientation.mailroom;

import static fr.jalon.orientation.OrientationProblem.LETTER_BATCH_ALREADY_POSTED;

import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.platform.date.FrenchDates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** Letters printed as one file, from the press to the post. */
sealed interface Batch {
  Head head();

  /**
   * What was printed.
   *
   * @param bothSides whether the sheets are printed on both sides
   * @param sha256 the seal of the file
   */
  record Head(
      UUID id,
      Optional<String> territory,
      boolean bothSides,
      int letters,
      int pages,
      String sha256,
      Author printedBy,
      Instant printedAt) {}

  /** Its letters lie in their envelopes, or will. */
  record Printed(Head head) implements Batch {
    Posted post(AgentDate on, ZoneId zone, Author by, Instant now) {
      return new Posted(
          head,
          on.notBefore(LocalDate.ofInstant(head.printedAt(), zone), "le jour du tirage").value(),
          by,
          now);
    }
  }

  /** Its letters were put in the post, but for those that were pulled out. */
  record Posted(Head head, LocalDate on, Author by, Instant at) implements Batch {

    /** Said again, it stays as it is. */
    Posted again(AgentDate said) {
      if (!said.value().equals(on)) {
        throw LETTER_BATCH_ALREADY_POSTED.because(
            "Il l'a été le %s.".formatted(FrenchDates.date(on)), said.pointer());
      }
      return this;
    }
  }
}
