package fr.jalon.accompaniment.francetravail.file;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a line says of who the person is: kept sealed, and only until it is known who.
 *
 * @param nir 15 characters, with its key
 * @param reference France Travail's own identifier in the SPIE extracts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Traits(
    @Nullable String nir,
    @Nullable LocalDate birthDate,
    @Nullable String birthName,
    @Nullable String firstName,
    @Nullable String birthPlace,
    @Nullable String reference) {
  private static final int LONGEST = 100;

  /** An action names its person by the identifier alone. */
  public static Traits known(String reference) {
    return new Traits(null, null, null, null, null, reference);
  }

  /** Whether somebody may be looked for: by NIR or names, with a birth date. */
  @JsonIgnore
  public boolean areEnough() {
    return birthDate != null && (nir != null || (birthName != null && firstName != null));
  }

  /** Whether whoever recognises people would read this: longer is no name. */
  @JsonIgnore
  boolean areTooLong() {
    return Stream.of(birthName, firstName, birthPlace, reference)
        .anyMatch(text -> text != null && text.length() > LONGEST);
  }

  @Override
  public String toString() {
    return "Traits[…]";
  }
}
