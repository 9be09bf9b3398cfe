package fr.jalon.accompaniment.programme.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a person entered, and who follows them there.
 *
 * @param operator code of the partner that follows the person
 * @param overCapacity why the person entered although the file was full; none when it was not
 */
public record Stay(
    LocalDate enteredOn,
    List<Assigned> referents,
    @Nullable String operator,
    @Nullable String overCapacity,
    Instant recordedAt,
    String agentId) {

  public Stay {
    referents = List.copyOf(referents);
  }
}
