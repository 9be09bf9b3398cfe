package fr.jalon.accompaniment.francetravail.exchange;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who a person is, as a partner is told: held for the time of a call or of a line, then gone.
 *
 * @param nir 15 characters
 */
public record Disclosed(
    UUID personId,
    @Nullable String title,
    String lastName,
    String birthName,
    String firstName,
    LocalDate birthDate,
    @Nullable String birthPlace,
    String sex,
    @Nullable String nir,
    @Nullable String matricule,
    @Nullable String role,
    @Nullable String email,
    @Nullable String phone) {

  @Override
  public String toString() {
    return "Disclosed[" + personId + "]";
  }
}
