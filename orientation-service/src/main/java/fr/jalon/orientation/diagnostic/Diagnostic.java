package fr.jalon.orientation.diagnostic;

import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.parcours.ParcoursId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What was understood of a person's situation before deciding; its free text stays here.
 *
 * @param needs the domains where something is missing, whether they were assessed or only named
 * @param domains one assessment a domain at most
 * @param version 0 while nothing is written; what an editor must have read to write the next one
 */
record Diagnostic(
    ParcoursId parcours,
    PersonId person,
    String notes,
    Set<Domain> needs,
    List<Assessment> domains,
    long version) {

  static Diagnostic blank(ParcoursId parcours, PersonId person) {
    return new Diagnostic(parcours, person, "", EnumSet.noneOf(Domain.class), List.of(), 0);
  }

  /** The next version; a domain assessed as a difficulty is a need, named or not. */
  Diagnostic rewrite(String newNotes, Set<Domain> newNeeds, List<Assessment> newDomains) {
    var all = EnumSet.noneOf(Domain.class);
    all.addAll(newNeeds);
    newDomains.stream()
        .filter(one -> one.level().isNeed())
        .map(Assessment::domain)
        .forEach(all::add);
    return new Diagnostic(parcours, person, newNotes, all, newDomains, version + 1);
  }

  /** Which of the seven criteria of accompagnement global are met (PDIE, fiche 3). */
  Set<Domain> accompagnementGlobal() {
    var criteria = EnumSet.noneOf(Domain.class);
    needs.stream().filter(Domain::opensAccompagnementGlobal).forEach(criteria::add);
    return criteria;
  }

  /** Quotes nothing: the notes are about a person. */
  @Override
  public String toString() {
    return "Diagnostic[%s, version %d]".formatted(parcours, version);
  }
}
