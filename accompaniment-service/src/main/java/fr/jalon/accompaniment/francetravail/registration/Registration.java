package fr.jalon.accompaniment.francetravail.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One dated fact of a person's registration at France Travail (C. trav. L. 5411-1 and following).
 *
 * @param code category of an inscription, motive of a cessation or a radiation
 * @param label how the file says the code: no labelled list of the motives is public
 */
public record Registration(
    RegistrationKind kind, LocalDate on, @Nullable String code, @Nullable String label) {

  /** The state they lead to: only a strictly later end replaces an inscription. */
  public static Optional<Registration> state(List<Registration> facts) {
    Registration state = null;
    for (var kind : RegistrationKind.values()) {
      for (var fact : facts) {
        if (fact.kind() == kind && (state == null || fact.on().isAfter(state.on()))) {
          state = fact;
        }
      }
    }
    return Optional.ofNullable(state);
  }
}
