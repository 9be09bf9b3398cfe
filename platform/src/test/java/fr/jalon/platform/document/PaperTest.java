package fr.jalon.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PaperTest {
  private static final Attachment CONTENT =
      new Attachment(
          "contenu.json",
          "application/json",
          "Le contenu",
          "{\"mot\": \"été\"}",
          Instant.parse("2026-03-12T10:15:30Z"));

  @BeforeAll
  static void validator() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @Test
  void itIsArchivableWithItsDataAndItsImages() throws Exception {
    // Given
    var drawing = HandDrawing.ofPath("M 0 0 L 60 20 Q 80 60 120 10", "/drawing");
    var page = page("<img alt=\"Signature\" src=\"" + drawing.address() + "\" />");

    // When
    var pdf = Paper.print(page, CONTENT);

    // Then
    assertThat(breaches(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
  }

  @Test
  void itIsReadByAScreenReader() throws Exception {
    assertThat(breaches(Paper.print(page("")), PDFAFlavour.PDFUA_1)).isEmpty();
    assertThat(breaches(Paper.print(page(""), CONTENT), PDFAFlavour.PDFUA_1)).isEmpty();
  }

  @Test
  void theValidatorSeesWhatIsMissing() throws Exception {
    var untagged = Paper.print("<html><head></head><body><p>Texte</p></body></html>");
    assertThat(breaches(untagged, PDFAFlavour.PDFUA_1)).isNotEmpty();
  }

  @Test
  void whatItCarriesIsReadAgain() {
    var pdf = Paper.print(page(""), CONTENT);
    assertThat(ReceivedPdf.carriedText(pdf, "contenu.json")).hasValue(CONTENT.text());
    assertThat(ReceivedPdf.carriedText(pdf, "autre.json")).isEmpty();
    assertThat(ReceivedPdf.carriedText(Paper.print(page("")), "contenu.json")).isEmpty();
    assertThat(ReceivedPdf.carriedText(new byte[] {'%', 'P', 'D', 'F', '-', '1'}, "x")).isEmpty();
    assertThat(ReceivedPdf.carriedText(new byte[0], "contenu.json")).isEmpty();
  }

  @Test
  void aPageLoadsNothingFromElsewhere() throws Exception {
    // When
    var pdf =
        Paper.print(
            page(
                """
                <img alt="a" src="file:///etc/passwd" /><img alt="b" src="http://127.0.0.1:9/x" />
                <link rel="stylesheet" href="file:///etc/hosts" />
                <img alt="c" src="data:image/svg+xml;base64,PHN2Zy8+" />
                """));

    // Then
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
      assertThat(new PDFTextStripper().getText(document)).contains("Texte").doesNotContain("root");
    }
  }

  @Test
  void theLibraryWritesNothingAmongTheLinesOfTheLog() {
    Paper.print(page(""));
    assertThat(XRLog.isLoggingEnabled()).isFalse();
  }

  /** The rules of a norm that a PDF breaks, according to veraPDF. */
  private static List<String> breaches(byte[] pdf, PDFAFlavour norm) throws Exception {
    var foundry = Foundries.defaultInstance();
    try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), norm);
        var validator = foundry.createValidator(norm, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .map(each -> each.getRuleId().getClause() + " " + each.getMessage())
          .distinct()
          .toList();
    }
  }

  private static String page(String more) {
    return """
    <html lang="fr"><head><title>Titre</title>
    <meta name="subject" content="Titre" /><meta name="author" content="Auteur" />
    <meta name="description" content="Titre" />
    <style>body { font-family: "Liberation Sans"; font-weight: 400; }</style>
    <bookmarks><bookmark name="Titre" href="#t"></bookmark></bookmarks></head>
    <body><p id="t">Texte</p>%s</body></html>
    """
        .formatted(more);
  }
}
