package fr.jalon.orientation.delivery;

import fr.jalon.contracts.Channel;
import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.carrier.Part;
import fr.jalon.orientation.parcours.ParcoursId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something to send to a person.
 *
 * @param subjectId what it speaks of, as its purpose knows it
 * @param recipient an e-mail address, a number as networks dial it, or the lines of an envelope
 * @param usefulUntil after which sending it would be nonsense
 */
public record Parcel(
    ParcoursId parcours,
    PersonId person,
    Purpose purpose,
    UUID subjectId,
    Channel channel,
    String recipient,
    String title,
    List<Part> parts,
    Optional<Instant> usefulUntil) {

  /** Why a person is written to. */
  public enum Purpose {
    CONVOCATION,
    CANCELLATION,
    REMINDER
  }

  /** Names nobody. */
  @Override
  public String toString() {
    return "Parcel[%s, %s, %s]".formatted(purpose, subjectId, channel);
  }
}
