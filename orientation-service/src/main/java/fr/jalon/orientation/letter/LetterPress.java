package fr.jalon.orientation.letter;

import static fr.jalon.orientation.OrientationProblem.LETTER_NOT_PRINTABLE;

import fr.jalon.platform.date.FrenchDates;
import fr.jalon.platform.document.Paper;
import fr.jalon.platform.document.Typeface;
import io.quarkus.qute.Location;
import io.quarkus.qute.RawString;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Prints letters as tagged PDF/A, their address in the window of a French envelope.
 *
 * <p>Folded in three (99 mm) in a DL envelope of 220 × 110 mm, or in two (148.5 mm) in a C5 of 229
 * × 162 mm, a sheet slides by up to 10 or 19 mm; the window of NF Z 10-011 (100 × 45 or 100 × 35
 * mm, 20 mm from the right edge) then always shows the sheet from 110 to 190 mm across and from 57
 * to 79 mm down, wherever it has slid. Six lines of 3.65 mm stand there, and nothing else where the
 * window may show it: from 90 mm across, from 34 to 90 mm down.
 */
@ApplicationScoped
public class LetterPress {
  private final Letterheads letterheads;
  private final Template page;

  LetterPress(Letterheads letterheads, @Location("letter/lettre.html") Template page) {
    this.letterheads = letterheads;
    this.page = page;
  }

  /** Refuses, by its name, a character that the letter could not show. */
  public byte[] print(Letter letter) {
    return print(page, letterheads.current(), letter);
  }

  static byte[] print(Template page, Letterhead head, Letter letter) {
    requirePrintable(letter.recipient().lines().toString(), "l'adresse");
    requirePrintable(letter.subject(), "l'objet");
    requirePrintable(letter.bodyHtml(), "le texte de la lettre");
    var date = FrenchDates.date(letter.writtenOn());
    return Paper.print(
        page.data("departement", FrenchTypography.text(letter.departementName()))
            .data("lines", head.lines())
            .data("signatory", FrenchTypography.text(head.signatory()))
            .data("recipient", letter.recipient().lines())
            .data(
                "written",
                FrenchTypography.text(
                    head.place().isEmpty() ? "Le " + date : head.place() + ", le " + date))
            .data("reference", letter.reference())
            .data("subject", FrenchTypography.text(letter.subject()))
            .data("body", new RawString(FrenchTypography.html(letter.bodyHtml())))
            .render());
  }

  private static void requirePrintable(String text, String where) {
    Typeface.lacking(text)
        .ifPresent(character -> {
          throw LETTER_NOT_PRINTABLE.because(
              "Retirez %s de ce texte : %s.".formatted(Typeface.nameOf(character), where));
        });
  }
}
