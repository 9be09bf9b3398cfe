package fr.jalon.orientation.delivery;

import fr.jalon.orientation.delivery.Delivery.Sent;
import fr.jalon.orientation.delivery.Parcel.Purpose;
import java.util.Optional;
import java.util.UUID;

/** What a feature has to say of the messages that it had sent. Runs in the move's transaction. */
public interface Correspondence {
  Purpose purpose();

  /** Whether the person still needs to know, at the moment of sending. */
  boolean stillWanted(UUID subjectId);

  /** It has really left, on that day. */
  void sent(Sent delivery);

  /** The letter that takes the place of a message that could not be delivered, if one is useful. */
  Optional<Parcel> asLetter(UUID subjectId);
}
