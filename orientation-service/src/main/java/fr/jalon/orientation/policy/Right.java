package fr.jalon.orientation.policy;

import fr.jalon.contracts.SubjectToDuties;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one file says of one person's right in one household.
 *
 * @param adult applicant or spouse for RSA (DEM, CJT); nobody else ever has a parcours
 * @param attached still in the household on the file's reference date
 * @param entering TOPPERSENTDRODEVORSA: the CAF says that she enters the scope now
 * @param paymentSuspensions every MOTISUSVERSRSA
 */
public record Right(
    RightState state,
    SubjectToDuties subject,
    boolean entering,
    boolean adult,
    boolean attached,
    List<String> paymentSuspensions,
    @Nullable LocalDate suspendedSince) {

  /**
   * With these reasons nothing is paid although the right stands: 05, 44, 70 real, 01… theoretical.
   */
  private static final Set<String> RIGHT_STANDS = Set.of("01", "05", "06", "35", "36", "44", "70");

  /** The right is open: states 2 and 3, and 4 for a reason that leaves the right standing. */
  public boolean open() {
    return switch (state) {
      case OPEN, SUSPENDED -> true;
      case UNPAID -> !Collections.disjoint(paymentSuspensions, RIGHT_STANDS);
      case PENDING, REFUSED, CLOSED, CLOSED_BEFORE, UNKNOWN -> false;
    };
  }

  /** In the scope of rights and duties (CASF L. 262-28): open right, and subject or entering. */
  public boolean inScope() {
    return adult && attached && open() && (subject == SubjectToDuties.YES || entering);
  }

  /** Open, payable and subject: the narrower scope of WebRSA's figures. */
  public boolean payableInScope() {
    return adult && attached && state == RightState.OPEN && subject == SubjectToDuties.YES;
  }

  /**
   * Why this right ends a parcours, if it does. Only what the file says counts: a right that waits,
   * a payment suspended for whatever reason, an absent flag and an unknown code end nothing.
   */
  public Optional<String> leaving() {
    if (!adult) {
      return Optional.of("N'est plus ni demandeur ni conjoint au titre du RSA");
    }
    if (!attached) {
      return Optional.of("A quitté le foyer");
    }
    return switch (state) {
      case REFUSED, CLOSED, CLOSED_BEFORE -> Optional.of(sentence(state));
      case PENDING, OPEN, SUSPENDED, UNPAID, UNKNOWN ->
          subject == SubjectToDuties.NO && !entering
              ? Optional.of("N'est plus soumis aux droits et devoirs")
              : Optional.empty();
    };
  }

  /** Whether this right keeps a parcours open although another household's right ended. */
  public boolean holds() {
    return leaving().isEmpty()
        && switch (state) {
          case OPEN, SUSPENDED, UNPAID -> true;
          case PENDING, REFUSED, CLOSED, CLOSED_BEFORE, UNKNOWN -> false;
        };
  }

  /** In French, for the reason of an entry. */
  String described() {
    var duties =
        switch (subject) {
          case YES -> "soumis aux droits et devoirs";
          case NO -> "non soumis aux droits et devoirs";
          case UNKNOWN -> "droits et devoirs non renseignés";
        };
    return state.label() + ", " + duties;
  }

  private static String sentence(RightState state) {
    return switch (state) {
      case REFUSED -> "Droit refusé";
      case CLOSED -> "Droit clos";
      case CLOSED_BEFORE -> "Droit clos un mois antérieur";
      case PENDING, OPEN, SUSPENDED, UNPAID, UNKNOWN -> state.label();
    };
  }
}
