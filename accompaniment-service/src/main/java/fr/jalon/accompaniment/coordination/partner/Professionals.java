package fr.jalon.accompaniment.coordination.partner;

import fr.jalon.accompaniment.followup.Accompaniment;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * Professionals who follow a person, as one room knows of them: a programme's measure, a declared
 * partner. A room that knows of some declares it as a bean.
 */
public interface Professionals {

  /** Who is around the person on that day, by what they do: nobody is named. */
  Stream<Professional> around(Accompaniment accompaniment, LocalDate on);

  /** One professional, known by a function and for whom they work. */
  record Professional(String role, String organisation) {}
}
