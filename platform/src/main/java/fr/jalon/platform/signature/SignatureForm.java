package fr.jalon.platform.signature;

import fr.jalon.platform.document.HandDrawing;
import fr.jalon.platform.document.Typeface;
import fr.jalon.platform.problem.Problem;
import fr.jalon.platform.problem.Refusal;
import fr.jalon.platform.signature.Signature.Mark;
import fr.jalon.platform.signature.Signature.Signer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A signature as an agent takes it, before anything of it is believed. */
public record SignatureForm(
    Means means,
    @Nullable String place,
    @Nullable String signerName,
    @Nullable String representedAs,
    @Nullable String drawingPng,
    @Nullable String drawingPath,
    @Nullable UUID scanId) {

  /** In which way a signature is given. */
  public enum Means {
    DRAWN,
    TYPED,
    PAPER
  }

  /** What a service answers to a form that it cannot take. */
  public record Refusals(Problem incomplete, Problem notPrintable) {}

  /**
   * The signature that the form describes; its day is settled by whoever records it.
   *
   * @param byTheAgent whether the agent signs for their own side, and so by their own name
   */
  public <P extends Enum<P>> Signature<P> read(
      P signatory, boolean byTheAgent, Witness agent, Refusals refusals) {
    var name = text(signerName, "/signerName", refusals);
    var quality = text(representedAs, "/representedAs", refusals);
    if (quality.isPresent() && (byTheAgent || name.isEmpty())) {
      throw refusals
          .incomplete()
          .because("Un représentant signe pour la personne, et par son nom.", "/representedAs");
    }
    if (byTheAgent) {
      name = Optional.of(agent.name());
    }
    return new Signature<>(
        signatory,
        LocalDate.MIN,
        text(place, "/place", refusals),
        new Signer(name, quality),
        mark(name, refusals),
        agent);
  }

  private Mark mark(Optional<String> name, Refusals refusals) {
    var given = Stream.of(drawingPng, drawingPath, scanId).filter(each -> each != null).count();
    if (given != (means == Means.TYPED ? 0 : 1)) {
      throw refusals
          .incomplete()
          .because(
              "Joignez le tracé d'une signature tracée, la numérisation d'une signature sur papier,"
                  + " et rien d'autre.",
              "/means");
    }
    return switch (means) {
      case DRAWN -> new Mark.Drawn(drawing(refusals));
      case PAPER -> new Mark.OnPaper(scan(refusals));
      case TYPED -> {
        if (name.isEmpty()) {
          throw refusals.incomplete().because("Tapez le nom qui vaut signature.", "/signerName");
        }
        yield new Mark.Typed();
      }
    };
  }

  private HandDrawing drawing(Refusals refusals) {
    if (drawingPng != null) {
      return HandDrawing.ofPng(drawingPng, "/drawingPng");
    }
    if (drawingPath != null) {
      return HandDrawing.ofPath(drawingPath, "/drawingPath");
    }
    throw refusals.incomplete().because("Joignez le tracé.", "/drawingPng");
  }

  private UUID scan(Refusals refusals) {
    if (scanId == null) {
      throw refusals.incomplete().because("Déposez d'abord la numérisation.", "/scanId");
    }
    return scanId;
  }

  private static Optional<String> text(@Nullable String given, String pointer, Refusals refusals) {
    var text = Optional.ofNullable(given).map(String::strip).filter(said -> !said.isEmpty());
    text.map(Typeface::lacking)
        .filter(character -> character.isPresent())
        .ifPresent(character -> {
          throw notPrintable(refusals, character.getAsInt(), pointer);
        });
    return text;
  }

  private static Refusal notPrintable(Refusals refusals, int character, String pointer) {
    return refusals
        .notPrintable()
        .because("Retirez %s.".formatted(Typeface.nameOf(character)), pointer);
  }

  /** Quotes nothing: it holds names. */
  @Override
  public String toString() {
    return "SignatureForm[" + means + "]";
  }
}
