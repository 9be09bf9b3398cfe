package fr.jalon.orientation.ceo;

import static fr.jalon.orientation.OrientationProblem.CEO_NOT_PRINTABLE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.openhtmltopdf.util.XRLog;
import fr.jalon.contracts.OrientationEvent.ParcoursType;
import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.beneficiary.PersonIdentity;
import fr.jalon.orientation.beneficiary.PostalAddress;
import fr.jalon.orientation.ceo.Ceo.Draft;
import fr.jalon.orientation.ceo.Ceo.Terms;
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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CeoDocumentTest {
  private static final LocalDate DECIDED = LocalDate.of(2026, 3, 12);

  @Test
  void aSignedCeoIsOnePageThatBearsBothSignatures() throws IOException {
    // Given
    var signed =
        Ceos.draft()
            .sign(Ceos.signature(Signatory.PERSON, DECIDED))
            .sign(Ceos.signature(Signatory.DEPARTEMENT, DECIDED.plusDays(1)));

    // When
    var pdf = CeoDocument.print(page(), person(), signed, followUp());

    // Then
    Files.write(Path.of("target", "ceo-signe.pdf"), pdf);
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(text(document))
          .contains("Contrat d'engagements et d'orientation", "Éloïse LEFÈVRE-NOËL")
          .contains("Signé le 12 mars 2026 à Aurillac", "Signé le 13 mars 2026 à Aurillac")
          .doesNotContain("Projet");
    }
  }

  @Test
  void aDraftSaysThatItBindsNobody() throws IOException {
    // When
    var pdf = CeoDocument.print(page(), person(), Ceos.draft(), followUp());

    // Then
    Files.write(Path.of("target", "ceo-projet.pdf"), pdf);
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(text(document)).contains("Projet", "Date, lieu et signature");
    }
  }

  @Test
  void theDocumentIsTaggedArchivableAndInFrench() throws IOException {
    // When
    var pdf = CeoDocument.print(page(), person(), Ceos.draft(), followUp());

    // Then
    try (var document = Loader.loadPDF(pdf)) {
      var catalog = document.getDocumentCatalog();
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getStructureTreeRoot()).isNotNull();
      assertThat(catalog.getLanguage()).isEqualTo("fr");
      assertThat(catalog.getOutputIntents()).hasSize(1);
      assertThat(new String(catalog.getMetadata().toByteArray(), UTF_8))
          .contains("pdfaid:part", "pdfuaid");
      var page = document.getPage(0).getResources();
      for (var name : page.getFontNames()) {
        assertThat(page.getFont(name).isEmbedded()).as(name.getName()).isTrue();
      }
    }
  }

  @Test
  void whatPeopleWroteIsTextAndNeverMarkup() throws IOException {
    // Given
    var terms = new Terms("<script>x</script> & <b>y</b>", "o", "p", "d");
    Ceo draft = new Draft(Ceos.head(), terms, 1);

    // When
    var pdf = CeoDocument.print(page(), person(), draft, followUp());

    // Then
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(text(document)).contains("<script>x</script> & <b>y</b>");
    }
  }

  @Test
  void whatWordProcessorsWriteIsPrintedAsItIs() throws IOException {
    // Given
    var terms =
        new Terms("« L’œuvre » – 12\u202f€, à 10\u00a0%…", "• un\r\n• deux\t→", "p\u200bp", "d");
    Ceo draft = new Draft(Ceos.head(), terms, 1);

    // When
    var pdf = CeoDocument.print(page(), person(), draft, followUp());

    // Then
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(text(document))
          .contains("« L’œuvre » – 12", "€, à 10", "• deux")
          .doesNotContain("#");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "11, U+000B",
    "7, U+0007",
    "128512, « 😀 » (U+1F600)",
    "61623, U+F0B7",
    "65534, U+FFFE",
    "26085, « 日 » (U+65E5)",
    "55357, U+D83D"
  })
  void whatTheDocumentCouldNotShowIsRefusedByItsName(int character, String name) {
    var terms = new Terms("s", "o", "Venir " + Character.toString(character), "d");

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> CeoDocument.requirePrintable(terms))
        .satisfies(refusal -> {
          assertThat(refusal.problem()).isEqualTo(CEO_NOT_PRINTABLE);
          assertThat(refusal.detail()).contains(name);
          assertThat(refusal.pointer()).contains("/personCommitments");
        });
  }

  @Test
  void theLibraryThatPrintsWritesNothingInTheLog() throws IOException {
    // When
    CeoDocument.print(page(), person(), Ceos.draft(), followUp());

    // Then
    assertThat(XRLog.isLoggingEnabled()).isFalse();
  }

  private static String text(PDDocument document) throws IOException {
    return new PDFTextStripper().getText(document);
  }

  private static Template page() throws IOException {
    try (var source = CeoDocumentTest.class.getResourceAsStream("/templates/ceo/ceo.html")) {
      var engine =
          Engine.builder()
              .addDefaults()
              .addValueResolver(new ReflectionValueResolver())
              .addResultMapper(new HtmlEscaper(List.of("text/html")))
              .build();
      return engine.parse(
          new String(Objects.requireNonNull(source).readAllBytes(), UTF_8),
          Variant.forContentType("text/html"));
    }
  }

  private static PersonIdentity person() {
    return new PersonIdentity(
        new PersonId(UUID.randomUUID()),
        "Madame",
        "LEFÈVRE-NOËL",
        "LEFÈVRE",
        "Éloïse",
        LocalDate.of(1987, 8, 1),
        Optional.of(new PostalAddress(List.of("12 rue des Œillets", "15000 AURILLAC"))));
  }

  private static FollowUp followUp() {
    return new FollowUp(
        UUID.randomUUID(),
        DECIDED,
        ParcoursType.SOCIO_PROFESSIONNEL,
        "Mission locale d'Aurillac",
        Optional.of("Camille Vidal"));
  }
}
