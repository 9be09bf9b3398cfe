package fr.jalon.orientation.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who a person is, as a partner is told: the person kept, where they were merged. */
@Schema(name = "DisclosedPerson")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Disclosed(
    @Schema(description = "L'identifiant demandé") UUID personId,
    @Nullable String title,
    String lastName,
    String birthName,
    String firstName,
    LocalDate birthDate,
    @Nullable String birthPlace,
    String sex,
    @Schema(description = "15 caractères, clé comprise") @Nullable String nir,
    @Schema(description = "Matricule à la caisse") @Nullable String matricule,
    @Schema(description = "Rôle pour le RSA", examples = "DEM") @Nullable String role,
    @Nullable String email,
    @Nullable String phone) {

  @Override
  public String toString() {
    return "Disclosed[" + personId + "]";
  }
}
