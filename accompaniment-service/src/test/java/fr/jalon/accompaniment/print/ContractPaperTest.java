package fr.jalon.accompaniment.print;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.accompaniment.contract.Contract;
import fr.jalon.accompaniment.contract.Contracts;
import fr.jalon.accompaniment.contract.Text;
import fr.jalon.accompaniment.contract.sealing.SealedContent;
import fr.jalon.accompaniment.followup.Accompaniments;
import fr.jalon.contracts.AccompanimentEvent.ContractKind;
import fr.jalon.platform.document.ReceivedPdf;
import fr.jalon.platform.document.Sha256;
import fr.jalon.platform.signature.RefusalToSign;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class ContractPaperTest {
  private static final PersonName PERSON =
      new PersonName("Mme", "LAVIGNE", "ROUX", "Éloïse", LocalDate.of(1988, 7, 14));

  private static final Instant NOW = Instant.parse("2026-03-22T09:12:30.123456Z");

  private final ContractPaper paper = new ContractPaper(template());

  @Test
  void itSaysWhatWasAgreedByWhomAndUnderWhichSeal() throws IOException {
    // Given
    var contract = Contracts.signed(Accompaniments.open());

    // When
    var text = text("contrat-signe", print(contract));

    // Then
    assertThat(text)
        .contains(
            "Contrat d’engagements réciproques",
            "Mme Éloïse LAVIGNE (nom de naissance : ROUX)",
            "14 juillet 1988",
            "du 20 mars 2026 au 19 septembre 2026",
            "Retrouver un emploi dans l’aide à domicile.",
            "Clause 1",
            "Parcours de recherche d’emploi",
            "Passer le code <de la route> & conduire.",
            "Clause 6",
            "15 heures par semaine",
            "Le 20 mars 2026, à Aurillac",
            "Le 22 mars 2026, à Aurillac",
            "Éloïse LAVIGNE, en présence de Dominique Roche",
            SealedContent.of(contract, contract.text()).sha256())
        .doesNotContain("Projet");
  }

  @Test
  void aDraftSaysThatItBindsNobody() throws IOException {
    assertThat(text("contrat-projet", print(Contracts.draft())))
        .contains("Projet", "Date, lieu et signature");
  }

  @Test
  void aRefusedTextSaysSo() throws IOException {
    var draft = Contracts.draft();
    var refused =
        draft.with(
            draft.text().refuse(new RefusalToSign(LocalDate.of(2026, 3, 22), "Veut y penser.")));
    assertThat(text("contrat-refuse", print(refused))).contains("n’a pas voulu signer");
  }

  @Test
  void anAmendmentSaysOfWhat() throws IOException {
    var signed = Contracts.signed(Accompaniments.open());
    var amended = signed.with(signed.amendment(Contracts.terms()));
    assertThat(text("contrat-avenant", print(amended, amended.underDiscussion())))
        .contains("Avenant au contrat signé le 22 mars 2026", "Projet");
  }

  @Test
  void todaysContractHasTodaysName() throws IOException {
    var contract =
        Contracts.draft(Accompaniments.open("PLEIN-EMPLOI-2025"), ContractKind.CONTRAT_ENGAGEMENT);
    assertThat(text("contrat-engagement", print(contract)))
        .contains("Contrat d’engagement", "L. 5411-6")
        .doesNotContain("réciproques");
  }

  @ParameterizedTest
  @EnumSource(names = {"PDFA_3_A", "PDFUA_1"})
  void theDocumentMeetsTheNorms(PDFAFlavour norm) throws Exception {
    assertThat(breaches(print(Contracts.signed(Accompaniments.open())), norm)).isEmpty();
    assertThat(breaches(print(Contracts.draft()), norm)).isEmpty();
  }

  @Test
  void itCarriesTheContentOfWhichItShowsTheDigest() throws IOException {
    // Given
    var contract = Contracts.signed(Accompaniments.open());

    // When
    var pdf = print(contract);

    // Then
    var carried = ReceivedPdf.carriedText(pdf, "contrat.json").orElseThrow();
    assertThat(carried).doesNotContain("LAVIGNE").contains("\"state\":\"SIGNED\"");
    assertThat(text("contrat-donnees", pdf)).contains(Sha256.of(carried));
  }

  @Test
  void aNameNeverShowsInALog() {
    assertThat(PERSON).hasToString("PersonName[redacted]");
    assertThat(List.of(PERSON).toString()).doesNotContain("LAVIGNE");
  }

  private byte[] print(Contract contract) {
    return print(contract, contract.text());
  }

  private byte[] print(Contract contract, Text text) {
    return paper.print(contract, text, SealedContent.of(contract, text), PERSON, NOW).bytes();
  }

  /** What a document says; its pages are left in target, for people to look at. */
  private static String text(String name, byte[] pdf) throws IOException {
    Files.write(Path.of("target", name + ".pdf"), pdf);
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  /** The rules of a norm that a PDF breaks, according to veraPDF. */
  private static List<String> breaches(byte[] pdf, PDFAFlavour norm) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    var foundry = Foundries.defaultInstance();
    try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), norm);
        var validator = foundry.createValidator(norm, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .map(each -> each.getRuleId().getClause() + " " + each.getMessage())
          .distinct()
          .toList();
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
