package fr.jalon.orientation.cnaf;

import static fr.jalon.orientation.cnaf.Fixtures.DAILY_18;
import static fr.jalon.orientation.cnaf.Fixtures.FEBRUARY;
import static fr.jalon.orientation.cnaf.Fixtures.THREE_DOSSIERS;
import static fr.jalon.orientation.cnaf.Fixtures.blocks;
import static fr.jalon.orientation.cnaf.Fixtures.bytes;
import static fr.jalon.orientation.cnaf.Fixtures.bytesOf;
import static fr.jalon.orientation.cnaf.Fixtures.text;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.jalon.platform.guardedxml.FlowRefused;
import fr.jalon.platform.guardedxml.FlowRefused.Fault;
import fr.jalon.platform.guardedxml.Limits;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CnafReaderTest {
  private static final FlowHeader HEADER =
      new FlowHeader(
          Layout.VRSB0801,
          FlowHeader.Kind.MONTHLY,
          LocalDate.of(2026, 3, 5).atStartOfDay(),
          LocalDate.of(2026, 2, 28));

  @Test
  void everyDossierIsReadWithItsRoleForRsaAndItsTrimmedValues() throws Exception {
    var dossiers = sound(blocks(bytes(FEBRUARY)));

    assertThat(dossiers).hasSize(12);
    var couple = dossiers.get(1);
    assertThat(couple.number()).isEqualTo("00301002015");
    assertThat(couple.departement()).isEqualTo("015");
    assertThat(couple.members())
        .extracting(Dossier.Member::role)
        .containsExactly("DEM", "CJT", "ENF", "ENF");
    assertThat(couple.members().get(2).subjectToDuties()).as("absent is unknown").isNull();
    assertThat(dossiers.get(4).paymentSuspensions()).containsExactly("05");
    assertThat(couple.addresses().getFirst().lines()).last().asString().endsWith("ST FLOUR");
  }

  @Test
  void theRoleOfTheFamilyBenefitsNeverCounts() throws Exception {
    var file =
        text(THREE_DOSSIERS)
            .replaceFirst(
                "<NATPREST>PFA</NATPREST>(\\s*)<ROLEPERS>DEM",
                "<NATPREST>PFA</NATPREST>$1<ROLEPERS>ENF");

    var first = sound(blocks(bytesOf(file))).getFirst().members().getFirst();

    assertThat(first.role()).isEqualTo("DEM");
  }

  @Test
  void aDossierWithoutItsPrestationIsSetAsideAndTheOthersAreRead() throws Exception {
    var blocks = blocks(bytes("invalides/RSABEI_dossier2_sans_PrestationRSA.RCV"));

    assertThat(blocks).hasSize(3);
    assertThat(blocks.get(1))
        .isInstanceOfSatisfying(
            Block.Unsound.class,
            bad -> {
              assertThat(bad.number()).isEqualTo(2);
              assertThat(bad.line()).isGreaterThan(100);
              assertThat(bad.reason()).isEqualTo("Élément obligatoire absent : PrestationRSA");
              assertThat(bad.dossierNumber()).contains("00301009015");
            });
  }

  @Test
  void aDossierSetAsideIsReadAgainAsItWas() throws Exception {
    var accented =
        text(THREE_DOSSIERS).replace(">LABROUSSE<", "> H\u00c9L\u00c8NE &amp; <![CDATA[<x>]]> <");
    var first = blocks(bytesOf(accented)).getFirst();

    var again = CnafReader.again(1, first.xml(), HEADER, Limits.upTo(1 << 20));

    assertThat(sound(List.of(again)).getFirst().members().getFirst().lastName())
        .isEqualTo("H\u00c9L\u00c8NE & <x>");
  }

  @Test
  void unknownTagsAndCodesAreToleratedAndCounted() throws Exception {
    var file =
        text(THREE_DOSSIERS)
            .replaceFirst("<EtatDossierRSA>", "<NOUVEAU><PLUS>1</PLUS></NOUVEAU><EtatDossierRSA>")
            .replaceFirst("<ETATDOSRSA>2<", "<ETATDOSRSA>9<");

    try (var reader =
        CnafReader.open(new ByteArrayInputStream(bytesOf(file)), Limits.upTo(1 << 20))) {
      var first = sound(List.of(reader.next().orElseThrow())).getFirst();
      assertThat(first.state()).isEqualTo("9");
      assertThat(first.unknownCodes()).isEqualTo(1);
      assertThat(reader.unknownTags()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"UTF-8", "windows-1252", "ISO-8859-1", "ISO-8859-15", "US-ASCII", "UTF-16"})
  void theEncodingIsThatOfTheProlog(String encoding) throws Exception {
    var name = encoding.equals("US-ASCII") ? "LABROUSSE" : "LA\u00c7ALLE";
    var file =
        text(THREE_DOSSIERS)
            .replace("windows-1252", encoding)
            .replace(">LABROUSSE<", ">" + name + "<");

    var dossiers = sound(blocks(file.getBytes(Charset.forName(encoding))));

    assertThat(dossiers.getFirst().members().getFirst().lastName()).isEqualTo(name);
  }

  @Test
  void utf16IsReadWithoutAMarkAndUtf8WithOne() throws Exception {
    var sixteen = text(THREE_DOSSIERS).replace("windows-1252", "UTF-16");
    var eight = "\uFEFF" + text(THREE_DOSSIERS).replace("windows-1252", "UTF-8");

    assertThat(blocks(sixteen.getBytes(UTF_16LE))).hasSize(3);
    assertThat(blocks(sixteen.getBytes(UTF_16BE))).hasSize(3);
    assertThat(blocks(eight.getBytes(UTF_8))).hasSize(3);
  }

  @Test
  void aPackedFileIsRecognised() throws Exception {
    assertThat(blocks(Fixtures.packed(bytes(DAILY_18)))).hasSize(6);
  }

  @ParameterizedTest
  @CsvSource({"invalides/RSABEM_tronque.RCV, TRUNCATED", "invalides/RSABEM_xxe.RCV, DTD"})
  void anInvalidFileSaysWhy(String name, Fault fault) {
    assertThat(refused(bytes(name)).fault()).isEqualTo(fault);
  }

  @Test
  void countsAndDepartementAreScreened() {
    assertThat(screened("invalides/RSABEM_compteur_faux.RCV"))
        .returns(Fault.COUNTS, FlowRefused::fault)
        .returns("Le fichier annonce 4 dossiers et en contient 3.", FlowRefused::detail);
    assertThat(screened("invalides/RSABEM_autre_departement.RCV").fault())
        .isEqualTo(Fault.OTHER_DEPARTEMENT);
  }

  @Test
  void anEarlierBlockOfTheSameDossierIsSuperseded() throws Exception {
    var screening =
        Screening.of(new ByteArrayInputStream(bytes(DAILY_18)), Limits.upTo(1 << 20), "015");

    assertThat(screening.read()).isEqualTo(6);
    assertThat(screening.superseded().stream().boxed()).containsExactly(2);
  }

  @Test
  void bytesThatAreNotInTheAnnouncedEncodingRefuseTheFile() {
    var latin =
        text(THREE_DOSSIERS).replace("windows-1252", "UTF-8").replace(">LABROUSSE<", ">\u00c9<");
    var undefined = text(THREE_DOSSIERS).replace(">LABROUSSE<", ">\u0081<");
    var ebcdic = text(THREE_DOSSIERS).replace("windows-1252", "IBM500");
    var contradicted = "\u00ef\u00bb\u00bf" + text(THREE_DOSSIERS);

    for (var file : List.of(latin, undefined, ebcdic, contradicted)) {
      assertThat(refused(bytesOf(file)).fault()).isEqualTo(Fault.ENCODING);
    }
    assertThat(refused(bytesOf(latin)).detail()).contains("ligne ");
  }

  @Test
  void whatIsNotWellFormedOrNoXmlIsSaidToBe() {
    for (var file :
        List.of(
            "",
            "PK\u0003\u0004 not xml",
            text(THREE_DOSSIERS).replaceFirst("</InfosFoyerRSA>", "</b>"),
            text(THREE_DOSSIERS).replaceFirst(">LABROUSSE<", ">&x;<"),
            text(THREE_DOSSIERS).replaceFirst(">LABROUSSE<", ">\u0000<"),
            text(THREE_DOSSIERS) + "<Racine/>")) {
      assertThat(refused(bytesOf(file)).fault()).isIn(Fault.MALFORMED, Fault.TRUNCATED);
    }
  }

  @Test
  void aPackedFileCutShortIsTruncated() {
    var packed = Fixtures.packed(bytes(FEBRUARY));

    assertThat(refused(java.util.Arrays.copyOf(packed, packed.length / 2)).fault())
        .isEqualTo(Fault.TRUNCATED);
  }

  private static FlowRefused refused(byte[] file) {
    return catchThrowableOfType(FlowRefused.class, () -> blocks(file));
  }

  private static FlowRefused screened(String name) {
    return catchThrowableOfType(
        FlowRefused.class,
        () -> Screening.of(new ByteArrayInputStream(bytes(name)), Limits.upTo(1 << 20), "015"));
  }

  private static List<Dossier> sound(List<Block> blocks) {
    return blocks.stream()
        .map(block -> {
          assertThat(block).isInstanceOf(Block.Sound.class);
          return ((Block.Sound) block).dossier();
        })
        .toList();
  }
}
