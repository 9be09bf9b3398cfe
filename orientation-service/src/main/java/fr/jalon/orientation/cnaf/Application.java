package fr.jalon.orientation.cnaf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What an application tells beside the dossier: answers by person, and how to reach the applicant.
 *
 * @param collections by rank of the person in the dossier; those who answered nothing are left out
 * @param emails only those that may be used (AUTORUTIADRELEC A)
 * @param phones only those that may be used (AUTORUTITEL A)
 */
public record Application(List<Collection> collections, List<String> emails, List<String> phones) {

  /**
   * The answers of one person, in the codes of the file by the names of their elements.
   *
   * @param member rank of the person among the members of the dossier
   * @param on the day of the answers, else of the file
   */
  public record Collection(int member, LocalDate on, Map<String, List<String>> answers) {

    @Override
    public String toString() {
      return "Collection[" + member + "]";
    }
  }

  @Override
  public String toString() {
    return "Application[" + collections.size() + "]";
  }
}
