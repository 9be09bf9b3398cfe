package fr.jalon.accompaniment.employment.keeping;

import fr.jalon.accompaniment.followup.Accompaniment;
import java.time.LocalDate;

/**
 * Something in which the person is followed and that offers a follow-up in the job: the
 * accompaniment itself, or a programme. A room that offers one declares it as a bean.
 */
public interface InJobOffer {

  /** Whether a job that starts on that day is followed. */
  boolean covers(Accompaniment accompaniment, LocalDate startsOn);
}
