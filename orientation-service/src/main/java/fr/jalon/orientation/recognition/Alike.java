package fr.jalon.orientation.recognition;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person known already who has the birth name, first name and birth date of the one wanted.
 *
 * @param nirIndex the blind index of the NIR, when it is known
 * @param inHousehold whether that person is or was a member of the household of the dossier
 * @param current whether that person is a member of it now
 */
record Alike(
    UUID personId,
    @Nullable String nirIndex,
    boolean nirProvisional,
    @Nullable Integer birthRank,
    @Nullable String birthPlace,
    @Nullable String otherFirstNames,
    boolean inHousehold,
    boolean current) {

  /** What a comparison answers. */
  enum Verdict {
    SAME,
    NIR_DIFFERS,
    BIRTH_PLACE_UNSURE,
    FIRST_NAMES_DIFFER,
    STRANGER
  }

  /**
   * The second level of recognition. Two NIRs that are both definitive and differ are never the
   * same person's, and tell two namesakes apart unless everything else agrees; a twin has another
   * rank; beyond the household the commune of birth must be known and agree.
   */
  Verdict judge(Wanted wanted) {
    if (birthRank != null && wanted.birthRank() != null && !birthRank.equals(wanted.birthRank())) {
      return Verdict.STRANGER;
    }
    var place = PlainName.ofPlace(birthPlace);
    var wantedPlace = PlainName.ofPlace(wanted.birthPlace());
    boolean placesKnown = !place.isUnknown() && !wantedPlace.isUnknown();
    boolean samePlace = placesKnown && place.equals(wantedPlace);
    if (nirsContradict(wanted)) {
      return samePlace || inHousehold ? Verdict.NIR_DIFFERS : Verdict.STRANGER;
    }
    if (inHousehold) {
      return Verdict.SAME;
    }
    if (!samePlace) {
      return Verdict.BIRTH_PLACE_UNSURE;
    }
    return otherFirstNamesAgree(wanted) ? Verdict.SAME : Verdict.FIRST_NAMES_DIFFER;
  }

  private boolean nirsContradict(Wanted wanted) {
    return nirIndex != null
        && wanted.nirIndex() != null
        && !Objects.equals(nirIndex, wanted.nirIndex())
        && nirProvisional == wanted.nirProvisional();
  }

  private boolean otherFirstNamesAgree(Wanted wanted) {
    var mine = PlainName.of(otherFirstNames);
    var theirs = PlainName.of(wanted.otherFirstNames());
    return mine.isUnknown() || theirs.isUnknown() || mine.continues(theirs);
  }

  @Override
  public String toString() {
    return "Alike[" + personId + "]";
  }
}
