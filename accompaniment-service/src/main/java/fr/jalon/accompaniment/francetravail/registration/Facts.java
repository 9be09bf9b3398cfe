package fr.jalon.accompaniment.francetravail.registration;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that one line of a file tells of a person. */
public record Facts(
    List<Registration> registrations, @Nullable FollowUp followUp, @Nullable Action action) {

  private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,10}");

  public Facts {
    registrations = List.copyOf(registrations);
  }

  public static Facts of(Registration registration) {
    return new Facts(List.of(registration), null, null);
  }

  /** Whether its codes are codes: they are told to others, and a text might be about anybody. */
  public boolean areCoded() {
    return Stream.concat(
            registrations.stream().map(Registration::code),
            Stream.ofNullable(action).map(Action::code))
        .allMatch(code -> code == null || CODE.matcher(code).matches());
  }

  public boolean tellNothing() {
    return registrations.isEmpty() && followUp == null && action == null;
  }
}
