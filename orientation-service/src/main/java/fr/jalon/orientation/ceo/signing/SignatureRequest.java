package fr.jalon.orientation.ceo.signing;

import static fr.jalon.orientation.OrientationProblem.CEO_NOT_PRINTABLE;
import static fr.jalon.orientation.OrientationProblem.CEO_SIGNATURE_INCOMPLETE;

import fr.jalon.orientation.ceo.Signatory;
import fr.jalon.orientation.ceo.Signature;
import fr.jalon.orientation.ceo.Signature.Mark;
import fr.jalon.orientation.ceo.Signature.Signer;
import fr.jalon.orientation.ceo.signing.SignCeo.Order;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.platform.document.HandDrawing;
import fr.jalon.platform.document.Typeface;
import fr.jalon.platform.problem.Refusal;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A signature as an agent takes it. */
@Schema(
    name = "SignatureRequest",
    description = "Qui signe, quelle version, et de quoi la signature est faite",
    examples =
        """
        {"signatory": "PERSON", "version": 1, "means": "TYPED",
         "signerName": "Éloïse Lefèvre", "signedOn": "2026-03-12", "place": "Aurillac"}\
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
    @Schema(description = "Jour de la signature ; aujourd'hui par défaut", examples = "2026-03-12")
        @Nullable LocalDate signedOn,
    @Schema(description = "Lieu de la signature", examples = "Aurillac")
        @Size(max = 200, message = "Le lieu a au plus 200 caractères.")
        @Nullable String place,
    @Schema(
            description =
                "Qui tient la plume ; par défaut la personne elle-même, ou l'agent pour le"
                    + " département. Nécessaire pour un nom tapé.",
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

  enum Means {
    DRAWN,
    TYPED,
    PAPER
  }

  Order order(Author agent) {
    var name = text(signerName, "/signerName");
    var quality = text(representedAs, "/representedAs");
    if (quality.isPresent() && (signatory != Signatory.PERSON || name.isEmpty())) {
      throw incomplete("Un représentant signe pour la personne, et par son nom.", "/representedAs");
    }
    if (signatory == Signatory.DEPARTEMENT) {
      name = Optional.of(agent.name());
    }
    return new Order(
        version,
        signedOn,
        new Signature(
            signatory,
            LocalDate.MIN,
            text(place, "/place"),
            new Signer(name, quality),
            mark(name),
            agent));
  }

  private Mark mark(Optional<String> name) {
    var given = Stream.of(drawingPng, drawingPath, scanId).filter(each -> each != null).count();
    if (given != (means == Means.TYPED ? 0 : 1)) {
      throw incomplete(
          "Joignez le tracé d'une signature tracée, la numérisation d'une signature sur papier,"
              + " et rien d'autre.",
          "/means");
    }
    return switch (means) {
      case DRAWN -> new Mark.Drawn(drawing());
      case PAPER -> new Mark.OnPaper(scan());
      case TYPED -> {
        if (name.isEmpty()) {
          throw incomplete("Tapez le nom qui vaut signature.", "/signerName");
        }
        yield new Mark.Typed();
      }
    };
  }

  private HandDrawing drawing() {
    if (drawingPng != null) {
      return HandDrawing.ofPng(drawingPng, "/drawingPng");
    }
    if (drawingPath != null) {
      return HandDrawing.ofPath(drawingPath, "/drawingPath");
    }
    throw incomplete("Joignez le tracé.", "/drawingPng");
  }

  private UUID scan() {
    if (scanId == null) {
      throw incomplete("Déposez d'abord la numérisation.", "/scanId");
    }
    return scanId;
  }

  private static Optional<String> text(@Nullable String given, String pointer) {
    var text = Optional.ofNullable(given).map(String::strip).filter(said -> !said.isEmpty());
    text.map(Typeface::lacking)
        .filter(character -> character.isPresent())
        .ifPresent(character -> {
          throw CEO_NOT_PRINTABLE.because(
              "Retirez %s.".formatted(Typeface.nameOf(character.getAsInt())), pointer);
        });
    return text;
  }

  private static Refusal incomplete(String detail, String pointer) {
    return CEO_SIGNATURE_INCOMPLETE.because(detail, pointer);
  }

  @Override
  public String toString() {
    return "SignatureRequest[" + signatory + ", " + means + "]";
  }
}
