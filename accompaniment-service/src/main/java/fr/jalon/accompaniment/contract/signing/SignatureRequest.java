package fr.jalon.accompaniment.contract.signing;

import static fr.jalon.accompaniment.AccompanimentProblem.CONTRACT_NOT_PRINTABLE;
import static fr.jalon.accompaniment.AccompanimentProblem.CONTRACT_SIGNATURE_INCOMPLETE;

import fr.jalon.accompaniment.contract.Signatory;
import fr.jalon.accompaniment.contract.signing.SignContract.Order;
import fr.jalon.platform.signature.SignatureForm;
import fr.jalon.platform.signature.SignatureForm.Means;
import fr.jalon.platform.signature.SignatureForm.Refusals;
import fr.jalon.platform.signature.Witness;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A signature as an agent takes it. */
@Schema(
    name = "SignatureRequest",
    description = "Qui signe, quelle version, et de quoi la signature est faite",
    examples =
        """
        {"signatory": "PERSON", "version": 1, "means": "TYPED",
         "signerName": "Éloïse Lefèvre", "place": "Aurillac"}\
        """)
record SignatureRequest(
    @Schema(description = "Partie qui signe", examples = "PERSON")
        @NotNull(message = "Dites qui signe.")
        Signatory signatory,
    @Schema(description = "Version du texte qui est signée", examples = "1")
        @NotNull(message = "Dites quelle version est signée.")
        Long version,
    @Schema(
            description =
                "À l'écran, d'un tracé (DRAWN) ou d'un nom tapé (TYPED) ; sur papier, numérisé"
                    + " (PAPER)",
            examples = "TYPED")
        @NotNull(message = "Dites de quoi la signature est faite.")
        Means means,
    @Schema(description = "Jour de la signature ; aujourd'hui par défaut", examples = "2026-03-20")
        @Nullable LocalDate signedOn,
    @Schema(description = "Lieu de la signature", examples = "Aurillac")
        @Size(max = 200, message = "Le lieu a au plus 200 caractères.")
        @Nullable String place,
    @Schema(
            description =
                "Qui tient la plume. Nécessaire pour un nom tapé ; celui de la personne elle-même"
                    + " n'est pas conservé ici.",
            examples = "Éloïse Lefèvre")
        @Size(max = 120, message = "Le nom a au plus 120 caractères.")
        @Nullable String signerName,
    @Schema(description = "Qualité de qui signe pour la personne : tuteur, curateur…")
        @Size(max = 80, message = "La qualité a au plus 80 caractères.")
        @Nullable String representedAs,
    @Schema(description = "Tracé : image PNG en base64, 200 Kio au plus")
        @Nullable String drawingPng,
    @Schema(description = "Tracé : données d'un chemin SVG en M, L, Q, C absolus")
        @Nullable String drawingPath,
    @Schema(description = "Numérisation du papier signé, déposée auparavant")
        @Nullable UUID scanId) {

  private static final Refusals REFUSALS =
      new Refusals(CONTRACT_SIGNATURE_INCOMPLETE, CONTRACT_NOT_PRINTABLE);

  /** The person's own name stays where identities are; whoever signs for them is named. */
  Order order(Witness agent) {
    var form =
        new SignatureForm(means, place, signerName, representedAs, drawingPng, drawingPath, scanId);
    var signature = form.read(signatory, signatory == Signatory.REFERENT, agent, REFUSALS);
    return new Order(
        version, signedOn, signatory == Signatory.PERSON ? signature.withoutOwnName() : signature);
  }

  @Override
  public String toString() {
    return "SignatureRequest[" + signatory + ", " + means + "]";
  }
}
