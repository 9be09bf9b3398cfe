package fr.jalon.orientation.recognition;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of a person who is to be recognised.
 *
 * @param householdId the household of whose dossier they are a member
 * @param nirIndex the blind index of the NIR, when it is one, and no other member of the dossier
 *     has the same
 */
record Wanted(
    int ord,
    UUID householdId,
    @Nullable String nirIndex,
    boolean nirProvisional,
    LocalDate birthDate,
    String birthName,
    String firstName,
    @Nullable Integer birthRank,
    @Nullable String birthPlace,
    @Nullable String otherFirstNames) {

  /** The same for persons whose names and birth dates are the same. */
  String names() {
    return PlainName.of(birthName).text() + "|" + PlainName.of(firstName).text() + "|" + birthDate;
  }

  @Override
  public String toString() {
    return "Wanted[" + ord + "]";
  }
}
