package fr.jalon.platform.signature;

import fr.jalon.platform.signature.Signature.Mark;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What the box of a signature says on a page, in the French of printed pages. */
public record SignatureBox(
    boolean given, String on, String place, String name, String by, String drawing, String how) {
  /** Still to be signed. */
  public static final SignatureBox EMPTY = new SignatureBox(false, "", "", "", "", "", "");

  /** How a page writes dates and texts. */
  public record Style(Function<LocalDate, String> date, UnaryOperator<String> typeset) {}

  /** A signature given before an agent, by the party or by whoever represents them. */
  public static SignatureBox before(Signature<?> given, String party, Style style) {
    return of(given, given.signer().name().orElse(party), given.agent().name(), style);
  }

  /** A signature that an agent gave for their side. */
  public static SignatureBox byAgent(Signature<?> given, Style style) {
    return of(given, given.signer().name().orElse(given.agent().name()), "", style);
  }

  private static SignatureBox of(Signature<?> given, String signer, String by, Style style) {
    var quality = given.signer().representedAs().map(as -> ", " + as).orElse("");
    return new SignatureBox(
        true,
        style.date().apply(given.on()),
        given.place().orElse(""),
        style.typeset().apply(signer + quality),
        by,
        given.drawing().map(drawing -> drawing.address()).orElse(""),
        switch (given.mark()) {
          case Mark.Drawn _ -> "Signature tracée à l’écran";
          case Mark.Typed _ -> "Nom tapé à l’écran, valant signature";
          case Mark.OnPaper _ -> "Signature sur papier, dont la numérisation est conservée";
          case Mark.Stated _ -> "Signature sur papier";
        });
  }
}
