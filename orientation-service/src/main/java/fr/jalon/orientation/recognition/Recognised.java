package fr.jalon.orientation.recognition;

import fr.jalon.orientation.beneficiary.Nir;
import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.cnaf.Dossier;
import fr.jalon.orientation.policy.Known;
import fr.jalon.orientation.policy.Right;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A dossier whose household and persons are known by name: ours.
 *
 * @param known whether an earlier file told of this household
 * @param older whether a newer file has already told of it: then this one completes, and changes
 *     nothing
 */
public record Recognised(
    Dossier dossier, UUID householdId, boolean known, boolean older, List<Someone> persons) {

  /** How a person was found. */
  public enum Found {
    BY_NIR,
    BY_NAME,
    NEW,
    /** Someone known may be this person: rather a new one, in whose file a human is asked. */
    AMBIGUOUS
  }

  /** Someone else who may be the same person, and why a human is asked. */
  public record Doubtful(PersonId other, Doubt why) {}

  /**
   * One person of the dossier.
   *
   * @param nir the NIR to keep with this person, where the file gives one that is of use
   * @param doubts who else this person may be
   * @param right what this file says
   * @param here what was last known in this household
   * @param known what was last known in each household, this one included
   * @param newer whether something newer than this file is known of this person somewhere
   */
  public record Someone(
      PersonId id,
      Found found,
      Optional<Nir> nir,
      List<Doubtful> doubts,
      Dossier.Member member,
      Right right,
      Optional<Known> here,
      List<Known> known,
      boolean newer) {

    public boolean isNew() {
      return switch (found) {
        case NEW, AMBIGUOUS -> true;
        case BY_NIR, BY_NAME -> false;
      };
    }
  }
}
