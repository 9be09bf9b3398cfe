package fr.jalon.accompaniment.print;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.accompaniment.contract.Contract;
import fr.jalon.accompaniment.contract.Contracts;
import fr.jalon.accompaniment.followup.Accompaniments;
import fr.jalon.platform.document.ReceivedPdf;
import fr.jalon.platform.document.Sha256;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class ContractPaperTest {
  private static final PersonName PERSON =
      new PersonName("Mme", "LAVIGNE", "ROUX", "Éloïse", LocalDate.of(1988, 7, 14));

  private final ContractPaper paper = new ContractPaper(template());

  @Test
  void itSaysWhatWasAgreedByWhomAndUnderWhichSeal() {
    // Given
    var contract = Contracts.signed(Accompaniments.open());

    // When
    var text = textOf(paper.print(contract, PERSON));

    // Then
    assertThat(text)
        .contains(
            "Contrat d'engagements réciproques",
            "Signé le 22 mars 2026, contrat n° 1",
            "Mme Éloïse LAVIGNE (nom de naissance : ROUX)",
            "14 juillet 1988",
            "du 20 mars 2026 au 19 septembre 2026",
            "Retrouver un emploi dans l'aide à domicile.",
            "Parcours de recherche d'emploi",
            "Passer le code <de la route> & conduire.",
            "15 heures par semaine",
            "Signé le 20 mars 2026",
            contract.content().sha256());
  }

  @Test
  void aDraftSaysThatItBindsNobody() {
    var text = textOf(paper.print(Contracts.draft(), PERSON));
    assertThat(text).contains("Projet, sans valeur d'engagement", "Non signé");
  }

  @Test
  void todaysContractHasTodaysName() {
    var contract = Contracts.draft(Accompaniments.open("PLEIN-EMPLOI-2025"));
    assertThat(textOf(paper.print(contract, PERSON)))
        .contains("Contrat d'engagement")
        .doesNotContain("réciproques");
  }

  @Test
  void itIsTaggedInFrenchAndDeclaresItsConformance() throws IOException {
    // Given
    Contract contract = Contracts.signed(Accompaniments.open());

    // When
    try (var pdf = Loader.loadPDF(paper.print(contract, PERSON))) {
      var catalog = pdf.getDocumentCatalog();

      // Then
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getLanguage()).isEqualTo("fr");
      assertThat(catalog.getStructureTreeRoot()).isNotNull();
      assertThat(catalog.getOutputIntents()).hasSize(1);
      var metadata = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
      assertThat(metadata).contains("pdfaid:part", "pdfuaid:part");
      for (var page : pdf.getPages()) {
        for (var font : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
        }
      }
    }
  }

  @Test
  void itCarriesTheContentOfWhichItShowsTheDigest() {
    // Given
    var contract = Contracts.signed(Accompaniments.open());

    // When
    var pdf = paper.print(contract, PERSON);

    // Then
    assertThat(ReceivedPdf.carriedText(pdf, "contrat.json"))
        .hasValueSatisfying(
            json -> assertThat(textOf(pdf)).contains(Sha256.of(json)).contains("contrat n° 1"));
  }

  @Test
  void aNameNeverShowsInALog() {
    assertThat(PERSON).hasToString("PersonName[redacted]");
    assertThat(List.of(PERSON).toString()).doesNotContain("LAVIGNE");
  }

  private static String textOf(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The template as Quarkus would load it, without Quarkus. */
  private static Template template() {
    var engine =
        Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of("text/html")))
            .build();
    try (var file = ContractPaperTest.class.getResourceAsStream("/templates/contrat.html")) {
      assertThat(file).isNotNull();
      return engine.parse(
          new String(file.readAllBytes(), StandardCharsets.UTF_8),
          new Variant(Locale.FRENCH, "text/html", "UTF-8"));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
