package fr.jalon.platform.signature;

import fr.jalon.platform.signature.Reading.How;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an agent says of a text before it binds, the same whatever is signed. */
public final class SigningRequests {
  private SigningRequests() {}

  /** That the person read it. */
  @Schema(name = "ReadingRequest")
  public record ReadingRequest(
      @Schema(description = "Version lue", examples = "1")
          @NotNull(message = "Dites quelle version a été lue.")
          Long version,
      @Schema(description = "Jour de la lecture ; aujourd'hui par défaut", examples = "2026-03-12")
          @Nullable LocalDate readOn,
      @Schema(
              description =
                  "Lue par la personne (READ_BY_THE_PERSON), lue à haute voix (READ_ALOUD),"
                      + " traduite (TRANSLATED), remise (COPY_GIVEN)",
              examples = "READ_ALOUD")
          @NotNull(message = "Dites comment.")
          How how) {}

  /** That the person does not want to sign it. */
  @Schema(name = "RefusalRequest")
  public record RefusalRequest(
      @Schema(description = "Version refusée", examples = "1")
          @NotNull(message = "Dites quelle version est refusée.")
          Long version,
      @Schema(description = "Jour du refus ; aujourd'hui par défaut", examples = "2026-03-12")
          @Nullable LocalDate refusedOn,
      @Schema(
              description = "Raison, telle que la personne la donne",
              examples = "Souhaite d'abord un avis médical sur les horaires proposés.")
          @NotBlank(message = "Donnez la raison.")
          @Size(max = 2000, message = "La raison a au plus 2 000 caractères.")
          String reason) {
    @Override
    public String toString() {
      return "RefusalRequest[" + version + "]";
    }
  }
}
