package fr.jalon.accompaniment.francetravail.registration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that one line of a file tells of a person. */
public record Facts(
    List<Registration> registrations, @Nullable FollowUp followUp, @Nullable Action action) {

  public Facts {
    registrations = List.copyOf(registrations);
  }

  public static Facts of(Registration registration) {
    return new Facts(List.of(registration), null, null);
  }

  public boolean tellNothing() {
    return registrations.isEmpty() && followUp == null && action == null;
  }
}
