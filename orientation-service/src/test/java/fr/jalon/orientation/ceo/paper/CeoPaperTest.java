package fr.jalon.orientation.ceo.paper;

import static fr.jalon.orientation.OrientationProblem.CEO_NOT_PRINTABLE;
import static fr.jalon.orientation.ceo.Ceos.DECIDED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.jalon.contracts.ParcoursType;
import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.beneficiary.PersonIdentity;
import fr.jalon.orientation.beneficiary.PostalAddress;
import fr.jalon.orientation.ceo.Ceo;
import fr.jalon.orientation.ceo.Ceos;
import fr.jalon.orientation.ceo.FollowUp;
import fr.jalon.orientation.ceo.Signatory;
import fr.jalon.orientation.ceo.Terms;
import fr.jalon.orientation.letter.PdfArchive;
import fr.jalon.platform.document.ReceivedPdf;
import fr.jalon.platform.document.Sha256;
import fr.jalon.platform.problem.Refusal;
import fr.jalon.platform.signature.RefusalToSign;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class CeoPaperTest {
  private static final Instant NOW = Instant.parse("2026-03-13T09:12:30.123456Z");

  @Test
  void aSignedCeoBearsBothSignaturesAndItsSeal() throws IOException {
    // When
    var printed = CeoPaper.print(page(), person(), signed(), followUp(), NOW);

    // Then
    assertThat(text("ceo-signe", printed.document().bytes()))
        .contains("Contrat d’engagements et d’orientation", "Éloïse LEFÈVRE-NOËL")
        .contains("Clause 1", "Rencontrer le référent chaque mois.", "Clause 6")
        .contains("mardi 24 mars 2026 à 9 h 30, Maison des solidarités, Aurillac")
        .contains("Le 12 mars 2026, à Aurillac", "Le 13 mars 2026, à Aurillac")
        .contains("Scellé le 13 mars 2026", printed.seal().contentSha256().orElseThrow())
        .contains("Page 1 sur")
        .doesNotContain("Projet");
  }

  @Test
  void aDraftSaysThatItBindsNobody() throws IOException {
    assertThat(text("ceo-projet", print(Ceos.draft())))
        .contains("Projet", "Date, lieu et signature")
        .doesNotContain("Scellé");
  }

  @Test
  void aRefusedVersionSaysSo() throws IOException {
    var refused = Ceos.draft().refuse(new RefusalToSign(DECIDED, "Veut y penser."));
    assertThat(text("ceo-refuse", print(refused))).contains("n’a pas voulu signer");
  }

  @Test
  void aLongContractKeepsItsClausesAndItsSignaturesWhole() throws IOException {
    // Given
    var many =
        IntStream.rangeClosed(1, 30)
            .mapToObj(n -> "Engagement %d : %s".formatted(n, "mots ".repeat(25)).strip())
            .collect(Collectors.joining("\n"));
    var terms = Terms.ofLines("s\n".repeat(20), "o", many, many, Optional.empty());

    // When
    var pdf = print(Ceos.draft(terms));

    // Then
    assertThat(text("ceo-long", pdf)).contains("Clause 60", "Engagement 30\u00a0: mots");
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(3);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PDFA_3_A", "PDFUA_1"})
  void theDocumentMeetsTheNorms(PDFAFlavour norm) throws Exception {
    assertThat(PdfArchive.faults(print(signed()), norm)).isEmpty();
    assertThat(PdfArchive.faults(print(Ceos.draft()), norm)).isEmpty();
  }

  @Test
  void itCarriesTheContractOfWhichItShowsTheDigest() {
    // Given
    var signed = signed();

    // When
    var printed = CeoPaper.print(page(), person(), signed, followUp(), NOW);

    // Then
    var carried = ReceivedPdf.carriedText(printed.document().bytes(), ContractText.NAME);
    assertThat(carried.map(Sha256::of)).isEqualTo(printed.seal().contentSha256());
    assertThat(carried.orElseThrow())
        .contains("\"state\":\"SIGNED\"", "\"number\":6,\"side\":\"DEPARTEMENT\"")
        .contains("\"means\":\"DRAWN\"", "\"firstAppointment\":{\"on\":\"2026-03-24\"");
    assertThat(ContractText.claim(carried.orElseThrow()))
        .hasValueSatisfying(claim -> {
          assertThat(claim.contract()).isEqualTo(signed.head().id());
          assertThat(claim.signed()).isTrue();
        });
    assertThat(ContractText.claim("[]")).isEmpty();
    assertThat(ContractText.claim("{\"format\":\"jalon-ceo/1\",\"contract\":\"x\"}")).isEmpty();
  }

  @Test
  void whatPeopleWroteIsTextAndNeverMarkup() throws IOException {
    // Given
    var hostile = "<script>x</script> & <img src=\"file:///etc/passwd\"/> ]]> {sha256} \\{ </p>";
    var terms = Terms.ofLines(hostile, hostile, hostile, hostile, Optional.empty());

    // When
    var pdf = print(Ceos.draft(terms));

    // Then
    var text = text("ceo-hostile", pdf).replaceAll("\\s+", " ");
    assertThat(text).contains("<script>x</script> & <img src=\"file:///etc/passwd\"/> ]]>");
    assertThat(text).contains("{sha256}").doesNotContain("root:");
  }

  @Test
  void whatWordProcessorsWriteIsPrintedAsItIs() throws IOException {
    // Given
    var terms = Ceos.lines("« L’œuvre » – 12\u202f€, à 10\u00a0%…", "• un\r\n• deux\t→");

    // Then
    assertThat(text("ceo-mots", print(Ceos.draft(terms))))
        .contains("«\u00a0L’œuvre\u00a0» – 12", "€, à 10", "deux")
        .doesNotContain("#");
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
    var terms = Ceos.lines("s", "Venir x" + Character.toString(character) + "x");

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> CeoPaper.requirePrintable(terms))
        .satisfies(refusal -> {
          assertThat(refusal.problem()).isEqualTo(CEO_NOT_PRINTABLE);
          assertThat(refusal.detail()).contains(name);
          assertThat(refusal.pointer()).contains("/personCommitments");
        });
  }

  private static Ceo signed() {
    return Ceos.read()
        .sign(Ceos.drawn(Signatory.PERSON, DECIDED, "Éloïse Lefèvre-Noël"))
        .sign(Ceos.drawn(Signatory.DEPARTEMENT, DECIDED.plusDays(1), "Dominique Roche"));
  }

  private static byte[] print(Ceo ceo) {
    return CeoPaper.print(page(), person(), ceo, followUp(), NOW).document().bytes();
  }

  /** What a document says; its pages are left in target, for people to look at. */
  private static String text(String name, byte[] pdf) throws IOException {
    Files.write(Path.of("target", name + ".pdf"), pdf);
    try (var document = Loader.loadPDF(pdf)) {
      var renderer = new PDFRenderer(document);
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        BufferedImage image = renderer.renderImageWithDPI(page, 80);
        ImageIO.write(image, "png", Path.of("target", name + "-" + page + ".png").toFile());
      }
      return new PDFTextStripper().getText(document);
    }
  }

  private static Template page() {
    try (var source = CeoPaperTest.class.getResourceAsStream("/templates/ceo/ceo.html")) {
      var engine =
          Engine.builder()
              .addDefaults()
              .addValueResolver(new ReflectionValueResolver())
              .addResultMapper(new HtmlEscaper(List.of("text/html")))
              .build();
      return engine.parse(
          new String(Objects.requireNonNull(source).readAllBytes(), UTF_8),
          Variant.forContentType("text/html"));
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
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
