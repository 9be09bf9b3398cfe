package fr.jalon.orientation.letter;

import static fr.jalon.orientation.OrientationProblem.LETTER_NOT_PRINTABLE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.jalon.orientation.beneficiary.PostalAddress;
import fr.jalon.platform.problem.Refusal;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class LetterPressTest {
  private static final double MM = 72 / 25.4;
  private static final List<String> ADDRESS =
      List.of(
          "MADAME ELOISE MARIE LEFEVRE NOEL",
          "APPARTEMENT 12 ESCALIER B",
          "RESIDENCE LES GENTIANES BATIMENT C",
          "128 BIS BOULEVARD DU MARECHAL LECLERC ",
          "BP 90412",
          "15004 AURILLAC CEDEX");

  /** Where one character stands on the sheet, in millimetres from its top left corner. */
  private record Ink(String character, double left, double right, double top, double bottom) {}

  @Test
  void theAddressStandsInTheWindowWhereverTheSheetSlides() throws IOException {
    // When
    var pdf = LetterPress.print(page(), head(), letter("<p>Bonjour.</p>"));

    // Then
    Files.write(Path.of("target", "lettre.pdf"), pdf);
    var window =
        inks(pdf).stream()
            .filter(ink -> ink.right() > 90 && ink.top() > 34 && ink.bottom() < 90)
            .toList();
    assertThat(window)
        .as("characters in the window's zone")
        .hasSizeGreaterThan(120)
        .allSatisfy(ink -> {
          assertThat(ink.left()).as(ink.character()).isGreaterThanOrEqualTo(110 - 0.1);
          assertThat(ink.right()).as(ink.character()).isLessThanOrEqualTo(190);
          assertThat(ink.top()).as(ink.character()).isGreaterThanOrEqualTo(57 - 0.1);
          assertThat(ink.bottom()).as(ink.character()).isLessThanOrEqualTo(79);
        });
    assertThat(text(pdf)).contains(ADDRESS.getLast());
  }

  @Test
  void nothingButTheAddressShowsInTheWindow() throws IOException {
    // When
    var shown =
        inks(LetterPress.print(page(), head(), letter("<p>Bonjour.</p>"))).stream()
            // all that any window may show, however the sheet has slid
            .filter(ink -> ink.right() > 90 && ink.bottom() > 34 && ink.top() < 90)
            .map(Ink::character)
            .reduce("", String::concat);

    // Then
    assertThat(shown.replace(" ", "")).isEqualTo(String.join("", ADDRESS).replace(" ", ""));
  }

  @Test
  void aLongLetterRunsOnToASecondPageUnderItsReference() throws IOException {
    // When
    var pdf = LetterPress.print(page(), head(), letter("<p>Nous vous écrivons.</p>".repeat(40)));

    // Then
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
    }
    assertThat(text(pdf)).contains("Page 2 sur 2", "Réf. C-2026-1");
  }

  @Test
  void aLetterIsTaggedArchivableAndInFrench() throws IOException {
    // When
    var pdf = LetterPress.print(page(), head(), letter("<p>Bonjour.</p>"));

    // Then
    assertThat(PdfArchive.faults(pdf)).isEmpty();
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
      assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
    }
  }

  @Test
  void whatTheLetterCouldNotShowIsRefusedByItsName() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> LetterPress.print(page(), head(), letter("<p>😀</p>")))
        .satisfies(refusal -> {
          assertThat(refusal.problem()).isEqualTo(LETTER_NOT_PRINTABLE);
          assertThat(refusal.detail()).contains("U+1F600");
        });
  }

  static Letter letter(String body) {
    return new Letter(
        "Département du Cantal",
        new PostalAddress(ADDRESS),
        LocalDate.of(2026, 3, 1),
        "C-2026-1",
        "convocation à votre rendez-vous d'orientation",
        body);
  }

  private static Letterhead head() {
    return new Letterhead(
        "Département du Cantal",
        List.of("Service insertion", "28 avenue Gambetta", "15015 Aurillac Cedex"),
        "Aurillac",
        "Le président du conseil départemental");
  }

  private static List<Ink> inks(byte[] pdf) throws IOException {
    var found = new ArrayList<Ink>();
    try (var document = Loader.loadPDF(pdf)) {
      var stripper =
          new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition at) {
              found.add(
                  new Ink(
                      at.getUnicode(),
                      at.getXDirAdj() / MM,
                      (at.getXDirAdj() + at.getWidthDirAdj()) / MM,
                      (at.getYDirAdj() - at.getHeightDir()) / MM,
                      at.getYDirAdj() / MM));
            }
          };
      stripper.getText(document);
    }
    return found;
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static Template page() {
    try (var source = LetterPressTest.class.getResourceAsStream("/templates/letter/lettre.html")) {
      return Engine.builder()
          .addDefaults()
          .addValueResolver(new ReflectionValueResolver())
          .addResultMapper(new HtmlEscaper(List.of("text/html")))
          .build()
          .parse(
              new String(Objects.requireNonNull(source).readAllBytes(), UTF_8),
              Variant.forContentType("text/html"));
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
