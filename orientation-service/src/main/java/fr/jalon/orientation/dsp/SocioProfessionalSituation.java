package fr.jalon.orientation.dsp;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What a person answered when applying (DSP): where a diagnostic starts, never where it ends.
 *
 * <p>An absent answer is unknown, not no; an empty set is « none », said as such.
 *
 * @param collectedOn the day of the answers (DTENRSOCPRO), else of the file that holds them
 * @param educationLevel level left with (NIVETU)
 * @param highestDiploma highest diploma obtained (NIVDIPMAXOBT)
 * @param lastJob in the person's words (LIBDERACT); the flows carry no ROME code
 * @param wantedJob in the person's words (LIBEMPLOIRECH)
 * @param seeksWork engaged in looking for work (TOPENGDEMARECHEMPLOI)
 * @param vehicle has a means of transport (TOPMOYLOCO)
 * @param drivingLicence holds the B licence (TOPPERMICONDUB)
 * @param obstacles of every domain, read from DIFSOC, DIFDISP, DIFLOG and NATLOG
 * @param aloneWithChildOrPregnant TOPISOGROOUENF
 * @param familySupport already followed by a social service, for the family (ACCOSOCFAM)
 * @param individualSupport already followed by a social service, alone (ACCOSOCINDI)
 * @param suggestedParcours what the CAF's own calculation, as corrected there, proposed
 */
public record SocioProfessionalSituation(
    LocalDate collectedOn,
    Optional<EducationLevel> educationLevel,
    Optional<EducationLevel> highestDiploma,
    Optional<Boolean> professionalQualification,
    Optional<WorkHistory> workHistory,
    Optional<String> lastJob,
    Optional<Boolean> stoppedMoreThanOneYearAgo,
    Optional<Experience> experience,
    Optional<Unemployment> unemployment,
    Optional<Boolean> seeksWork,
    Optional<Boolean> professionalProject,
    Optional<String> wantedJob,
    Optional<Boolean> businessProject,
    Optional<Boolean> vehicle,
    Optional<Boolean> drivingLicence,
    Optional<Set<TravelRange>> travel,
    Optional<Housing> housing,
    Optional<Set<Obstacle>> obstacles,
    Optional<Boolean> aloneWithChildOrPregnant,
    Optional<Boolean> familySupport,
    Optional<Boolean> individualSupport,
    Optional<SuggestedParcours> suggestedParcours) {

  /** Whether this obstacle was declared. */
  public boolean declares(Obstacle obstacle) {
    return obstacles.map(declared -> declared.contains(obstacle)).orElse(false);
  }

  @Override
  public String toString() {
    return "SocioProfessionalSituation[" + collectedOn + "]";
  }

  /** From the highest down; the names of the old levels are those of the files. */
  public enum EducationLevel {
    /** Levels I and II: bac + 3 and more. */
    BAC_PLUS_3,
    /** Level III: bac + 2. */
    BAC_PLUS_2,
    /** Level IV. */
    BAC,
    /** Level V. */
    CAP_BEP,
    /** Level V bis: left before the last year of CAP or BEP. */
    BEFORE_CAP_BEP,
    /** Level VI: left in the first years of secondary school; brevet at most. */
    COLLEGE,
    /** Level VII: never at school; for a diploma: none. */
    NONE
  }

  /** HISPRO. */
  public enum WorkHistory {
    ALWAYS_WORKED,
    INTERMITTENT,
    WORKED_BEFORE,
    NEVER_WORKED
  }

  /** Length of the main activity (DURACTDOMI). */
  public enum Experience {
    UNDER_ONE_YEAR,
    ONE_TO_THREE_YEARS,
    FOUR_TO_SIX_YEARS,
    OVER_SIX_YEARS
  }

  /** How long registered as a jobseeker (INSCDEMEMPLOI). */
  public enum Unemployment {
    NOT_REGISTERED,
    UNDER_ONE_YEAR,
    ONE_TO_FIVE_YEARS,
    OVER_FIVE_YEARS
  }

  /** How far the person accepts to travel (NATMOB). */
  public enum TravelRange {
    COMMUNE,
    DEPARTEMENT,
    OTHER_DEPARTEMENT
  }

  /** NATLOG. */
  public enum Housing {
    AUTONOMOUS,
    EMERGENCY,
    TEMPORARY,
    PRECARIOUS,
    HOMELESS
  }

  /** What hinders; a health obstacle says no more than that there is one. */
  public enum Obstacle {
    HEALTH,
    DISABILITY,
    LANGUAGE,
    ADMINISTRATIVE,
    FINANCES,
    CHILDCARE,
    CAREGIVING,
    FAMILY,
    MOBILITY,
    HOUSING,
    QUALIFICATION,
    DISCRIMINATION,
    OTHER
  }

  /** NATPARCOMOD, else NATPARCOCAL. */
  public enum SuggestedParcours {
    PROFESSIONNEL,
    SOCIO_PROFESSIONNEL,
    SOCIAL
  }
}
