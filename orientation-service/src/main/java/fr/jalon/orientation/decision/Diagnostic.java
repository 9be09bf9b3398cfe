package fr.jalon.orientation.decision;

import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.parcours.ParcoursId;
import java.util.EnumSet;
import java.util.Set;

/**
 * What was understood of a person's situation before deciding; its free text stays here.
 *
 * @param version 0 while nothing is written; what an editor must have read to write the next one
 */
record Diagnostic(
    ParcoursId parcours, PersonId person, String notes, Set<Need> needs, long version) {

  static Diagnostic blank(ParcoursId parcours, PersonId person) {
    return new Diagnostic(parcours, person, "", EnumSet.noneOf(Need.class), 0);
  }

  Diagnostic rewrite(String newNotes, Set<Need> newNeeds) {
    return new Diagnostic(parcours, person, newNotes, newNeeds, version + 1);
  }

  /** Quotes nothing: the notes are about a person. */
  @Override
  public String toString() {
    return "Diagnostic[%s, version %d]".formatted(parcours, version);
  }
}
