package fr.jalon.orientation.cnaf;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One RSA dossier as the file tells it: codes as sent, dates as dates, blanks as absent.
 *
 * @param from where it came from, and when (OrganismeCedant, DDARRMUT)
 * @param to where it went, and when (OrganismePrenant, DDDEPAMUT)
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
    @Nullable Transfer from,
    @Nullable Transfer to,
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

  /** The day it came from another organisme. */
  public @Nullable LocalDate arrivedOn() {
    return from == null ? null : from.on();
  }

  /** The organisme of another département that it came from. */
  public Optional<Transfer> movedIn() {
    return Optional.ofNullable(from).filter(transfer -> transfer.isElsewhere(departement));
  }

  /** The organisme of another département that had it by that day. */
  public Optional<Transfer> movedOutBy(LocalDate day) {
    return Optional.ofNullable(to)
        .filter(transfer -> !transfer.on().isAfter(day) && transfer.isElsewhere(departement));
  }

  /**
   * A dossier that passes from one organisme to another.
   *
   * @param organisme CAF or MSA, and its number
   */
  public record Transfer(String organisme, LocalDate on) {
    private static final DateTimeFormatter DAY =
        DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRANCE);

    /** In French, for the reason of an end or of an entry. */
    public String told() {
      return "Mutation avec la %s d'un autre département le %s"
          .formatted(organisme, DAY.format(on));
    }

    /**
     * Whether the organisme is of another département: a CAF's number begins with its own. A MSA
     * covers several and its numbers are in no public list, so nothing is concluded from one.
     */
    boolean isElsewhere(String departement) {
      return organisme.startsWith("CAF ") && !organisme.startsWith("CAF " + prefix(departement));
    }

    /** 015 → 15, 971 → 971, 02A → 201, 02B → 202. */
    private static String prefix(String departement) {
      return switch (departement) {
        case "02A" -> "201";
        case "02B" -> "202";
        default -> departement.startsWith("0") ? departement.substring(1) : departement;
      };
    }
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
