package fr.jalon.orientation.merge;

import fr.jalon.orientation.parcours.Author;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why an agent decides, and on what papers. */
@Schema(name = "IdentityDecision")
public record DecisionRequest(
    @Schema(description = "Motif", examples = "Même pièce d'identité, présentée au rendez-vous.")
        @NotBlank(message = "Donnez le motif de la décision.")
        @Size(max = 2000, message = "Le motif a au plus 2000 caractères.")
        String reason,
    @Schema(description = "Pièces examinées") @Size(max = 10, message = "Citez au plus dix pièces.")
        @Nullable
            List<
                @NotNull(message = "Une pièce a un nom.")
                @Size(min = 1, max = 200, message = "Une pièce a un nom d'au plus 200 caractères.")
                String>
            proofs) {

  public Order order(Author author) {
    return new Order(author, reason.strip(), Objects.requireNonNullElse(proofs, List.<String>of()));
  }
}
