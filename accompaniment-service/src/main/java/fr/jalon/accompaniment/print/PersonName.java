package fr.jalon.accompaniment.print;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who a person is, for as long as one answer takes; it is kept, logged and sent nowhere. */
record PersonName(
    @Nullable String title,
    String lastName,
    @Nullable String birthName,
    String firstName,
    @Nullable LocalDate birthDate) {

  /** Under a signature. */
  String usual() {
    return firstName + " " + lastName;
  }

  /** As a contract prints it. */
  String full() {
    var usual =
        Stream.of(title == null ? "" : title, firstName, lastName)
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(" "));
    return birthName == null || birthName.isBlank() || birthName.equals(lastName)
        ? usual
        : usual + " (nom de naissance : " + birthName + ")";
  }

  @Override
  public String toString() {
    return "PersonName[redacted]";
  }
}
