package fr.jalon.orientation.convocation;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.jalon.contracts.Channel;
import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.parcours.ParcoursId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * An invitation, as it was written: it never changes, since what a person was told is what may be
 * held against them (CASF L. 262-37).
 *
 * @param sentOn the day on which agents sent it; empty when it is left to be sent, since its
 *     delivery then tells the day
 * @param sha256 seal of the content's UTF-8 bytes, in hexadecimal
 */
record Convocation(
    UUID id,
    ParcoursId parcours,
    PersonId person,
    Optional<UUID> rendezVousId,
    Channel channel,
    String content,
    String sha256,
    Optional<LocalDate> sentOn,
    String sentBy) {

  /** The seal of a text. */
  static String seal(String content) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Names nobody: the content holds an identity. */
  @Override
  public String toString() {
    return "Convocation[%s, %s, %s]"
        .formatted(id, channel, sentOn.map(LocalDate::toString).orElse("à envoyer"));
  }
}
