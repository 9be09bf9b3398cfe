package fr.jalon.orientation.cnaf;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One RSA dossier as the file tells it: codes as sent, dates as dates, blanks as absent.
 *
 * @param arrivedOn the day it came from another organisme (DDARRMUT)
 * @param suspendedSince the earliest of its suspensions, of the right or of the payment
 * @param endedOn the day the right was refused or closed (DTREFURSA, DTCLORSA)
 * @param paymentSuspensions every MOTISUSVERSRSA, not only the first
 * @param unknownCodes how many codes are in none of the published lists
 */
public record Dossier(
    String number,
    String departement,
    String organisme,
    String matricule,
    LocalDate requestedOn,
    @Nullable LocalDate arrivedOn,
    String state,
    List<String> paymentSuspensions,
    @Nullable LocalDate suspendedSince,
    @Nullable LocalDate endedOn,
    String familySituation,
    List<Member> members,
    List<Address> addresses,
    boolean anomaly,
    int unknownCodes) {

  @Override
  public String toString() {
    return "Dossier[" + members.size() + " personnes]";
  }

  /**
   * One person of the dossier.
   *
   * @param role ROLEPERS of the RSA prestation, never that of the family benefits
   * @param subjectToDuties TOPPERSDRODEVORSA; absent is unknown, not no
   * @param entering TOPPERSENTDRODEVORSA
   */
  public record Member(
      @Nullable String title,
      String lastName,
      String birthName,
      String firstName,
      @Nullable String otherFirstNames,
      LocalDate birthDate,
      @Nullable Integer birthRank,
      @Nullable String birthPlace,
      @Nullable String nir,
      String sex,
      LocalDate attachedOn,
      @Nullable LocalDate detachedOn,
      String role,
      @Nullable Boolean subjectToDuties,
      boolean entering) {

    @Override
    public String toString() {
      return "Member[" + role + "]";
    }
  }

  /**
   * One address of the household; rank 1 is where it lives now.
   *
   * @param lines what stands on the envelope under the name
   * @param commune the INSEE code, when the address is in France
   */
  public record Address(
      int rank,
      List<String> lines,
      @Nullable String commune,
      @Nullable String postcode,
      @Nullable String city,
      String country,
      @Nullable LocalDate since) {

    @Override
    public String toString() {
      return "Address[" + rank + "]";
    }
  }
}
