package fr.jalon.orientation.cnaf;

import static fr.jalon.orientation.cnaf.Fixtures.DEBTS;
import static fr.jalon.orientation.cnaf.Fixtures.DSP;
import static fr.jalon.orientation.cnaf.Fixtures.FEBRUARY;
import static fr.jalon.orientation.cnaf.Fixtures.FINANCIAL;
import static fr.jalon.orientation.cnaf.Fixtures.INSTRUCTION;
import static fr.jalon.orientation.cnaf.Fixtures.REDESIGNED;
import static fr.jalon.orientation.cnaf.Fixtures.blocks;
import static fr.jalon.orientation.cnaf.Fixtures.bytes;
import static fr.jalon.orientation.cnaf.Fixtures.bytesOf;
import static fr.jalon.orientation.cnaf.Fixtures.text;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.orientation.cnaf.Dossier.Member;
import fr.jalon.platform.guardedxml.FlowRefused;
import fr.jalon.platform.guardedxml.Limits;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutTest {

  @ParameterizedTest
  @CsvSource({
    FEBRUARY + ", VRSB0801, MONTHLY, 12",
    Fixtures.DAILY_18 + ", VRSB0801, DAILY, 6",
    REDESIGNED + ", VRSD0301, MONTHLY, 3",
    INSTRUCTION + ", VIRS0901, DAILY, 3",
    DSP + ", VIRD0201, DAILY, 1",
    FINANCIAL + ", VRSF0501, MONTHLY, 2",
    DEBTS + ", VRSC0201, MONTHLY, 1"
  })
  void theLayoutIsToldFromTheContent(String name, Layout layout, FlowHeader.Kind kind, int dossiers)
      throws Exception {
    try (var reader =
        CnafReader.open(new ByteArrayInputStream(bytes(name)), Limits.upTo(1 << 24))) {
      assertThat(reader.header().layout()).isEqualTo(layout);
      assertThat(reader.header().kind()).isEqualTo(kind);
      int read = 0;
      for (var block = reader.next(); block.isPresent(); block = reader.next()) {
        assertThat(block.get()).isNotInstanceOf(Block.Unsound.class);
        read++;
      }
      assertThat(read).isEqualTo(dossiers);
      assertThat(reader.trailer().orElseThrow().dossiers()).isEqualTo(dossiers);
      assertThat(reader.unknownTags()).as("names that no list knows").isLessThanOrEqualTo(1);
    }
  }

  /**
   * The three dossiers of the redesigned file are those of the February file. What differs is what
   * the redesign does not tell: the day of attachment, which is that of the application.
   */
  @Test
  void theRedesignIsReadOntoTheSameModel() throws Exception {
    var february = dossiers(FEBRUARY);
    var redesigned = dossiers(REDESIGNED);

    assertThat(redesigned.keySet())
        .containsExactlyInAnyOrder("00301001015", "00301002015", "00301005015");
    redesigned.forEach((number, dossier) -> {
      var same = Objects.requireNonNull(february.get(number));
      assertThat(dossier.requestedOn()).isEqualTo(same.requestedOn());
      assertThat(dossier.state()).isEqualTo(same.state());
      assertThat(dossier.paymentSuspensions()).isEqualTo(same.paymentSuspensions());
      assertThat(dossier.familySituation()).isEqualTo(same.familySituation());
      assertThat(dossier.addresses()).isEqualTo(same.addresses());
      assertThat(dossier.unknownCodes()).isZero();
      assertThat(dossier.members()).hasSameSizeAs(same.members());
      for (int i = 0; i < dossier.members().size(); i++) {
        assertThat(told(dossier.members().get(i))).isEqualTo(told(same.members().get(i)));
        assertThat(dossier.members().get(i).attachedOn()).isEqualTo(dossier.requestedOn());
      }
    });
  }

  @Test
  void resourcesTooHighAreTheCodeOfTheOlderLayoutWithAContractOrWithout() throws Exception {
    var file =
        text(REDESIGNED)
            .replaceFirst(
                "<DroitOuvert>",
                "<RessourcesTropElevees><MOTISUSVERSRSA>MRE</MOTISUSVERSRSA><DDSUSVERSRSA>2026-02-01"
                    + "</DDSUSVERSRSA></RessourcesTropElevees><DroitOuvert>");

    var dossier = sound(blocks(bytesOf(file)).getFirst()).dossier();

    assertThat(dossier.paymentSuspensions()).containsExactly("01");
    assertThat(dossier.suspendedSince()).isEqualTo("2026-02-01");
  }

  @Test
  void theRightMayStandUnderTheAdministrativeBlock() throws Exception {
    var file = text(REDESIGNED);
    int at = file.indexOf("</DonneesAdministratives>");
    int end = file.indexOf("</PrestationRSA>") + "</PrestationRSA>".length();
    var right = file.substring(file.indexOf("<PrestationRSA>"), end);
    var moved = file.substring(0, at) + right + "</DonneesAdministratives>" + file.substring(end);

    assertThat(sound(blocks(bytesOf(moved)).getFirst()).dossier())
        .isEqualTo(sound(blocks(bytes(REDESIGNED)).getFirst()).dossier());
  }

  @Test
  void anInstructionTellsAnswersAndTheContactsThatMayBeUsed() throws Exception {
    var applications = blocks(bytes(INSTRUCTION)).stream().map(LayoutTest::sound).toList();

    var first = applications.getFirst();
    assertThat(first.dossier().number()).isEqualTo("00301004015");
    assertThat(first.dossier().state()).isEqualTo("0");
    var application = first.application().orElseThrow();
    assertThat(application.emails()).containsExactly("labrousse.kevin@example.org");
    assertThat(application.phones()).containsExactly("0600000004");
    assertThat(application.collections()).hasSize(1);
    var answers = application.collections().getFirst();
    assertThat(answers.on()).isEqualTo("2026-02-12");
    assertThat(answers.answers())
        .containsEntry("NIVETU", List.of("1204"))
        .containsEntry("DIFSOC", List.of("0402", "0405"))
        .containsEntry("NATMOB", List.of("2501", "2502"))
        .containsEntry("LIBEMPLOIRECH", List.of("MACON"))
        .containsEntry("NATPARCOMOD", List.of("AS"));
    assertThat(answers.answers().keySet())
        .as("free text on difficulties stays out")
        .doesNotContain("LIBAUTRDIFSOC", "LIBAUTRDIFLOG");
    assertThat(applications.get(1).application().orElseThrow().collections()).hasSize(2);
    assertThat(applications)
        .extracting(one -> one.application().orElseThrow().phones())
        .containsExactly(List.of("0600000004"), List.of(), List.of("0600000011"));
    assertThat(applications)
        .extracting(one -> one.application().orElseThrow().emails())
        .containsExactly(List.of("labrousse.kevin@example.org"), List.of(), List.of());
  }

  @Test
  void contactsMayStandRightUnderTheApplicationAndOrderDoesNotCount() throws Exception {
    var file =
        text(INSTRUCTION)
            .replaceFirst(
                "<IdentificationRSA>",
                "<ModesContacts><AUTORUTITEL>A</AUTORUTITEL><NUMTEL>0611111111</NUMTEL>"
                    + "</ModesContacts><IdentificationRSA>");

    assertThat(sound(blocks(bytesOf(file)).getFirst()).application().orElseThrow().phones())
        .containsExactly("0611111111", "0600000004");
  }

  @Test
  void aCollectionHoldsItsPersonsOneLevelDeeper() throws Exception {
    var application = sound(blocks(bytes(DSP)).getFirst());

    assertThat(application.dossier().members()).hasSize(1);
    assertThat(application.application().orElseThrow().collections().getFirst().answers())
        .containsEntry("TOPISOGROOUENF", List.of("1"))
        .containsEntry("DIFDISP", List.of("0502", "0504"));
  }

  @Test
  void whatIsNotInterpretedStillSaysWhose() throws Exception {
    assertThat(blocks(bytes(FINANCIAL)))
        .allSatisfy(block ->
            assertThat(block)
                .isInstanceOfSatisfying(
                    Block.Counted.class,
                    counted -> assertThat(counted.departement()).isEqualTo("015")));
  }

  @ParameterizedTest
  @CsvSource({"0101", "0401"})
  void anotherVersionOfTheRedesignIsRefused(String version) {
    var file = text(REDESIGNED).replace(">0301</VERSION", ">" + version + "</VERSION");

    assertThatThrownBy(() -> blocks(bytesOf(file)))
        .isInstanceOfSatisfying(
            FlowRefused.class,
            refused -> assertThat(refused.fault()).isEqualTo(FlowRefused.Fault.LAYOUT));
  }

  @Test
  void dossiersOfAnotherLayoutInAFileRefuseIt() {
    var file = text(INSTRUCTION).replace("<NATFLUX>I<", "<NATFLUX>F<");

    assertThatThrownBy(() -> blocks(bytesOf(file)))
        .isInstanceOfSatisfying(
            FlowRefused.class,
            refused ->
                assertThat(refused.detail())
                    .isEqualTo(
                        "Le fichier contient des éléments InfoDemandeRSA : ce n'est pas un flux"
                            + " financier."));
  }

  private static List<Object> told(Member member) {
    return java.util.Arrays.asList(
        member.title(),
        member.lastName(),
        member.birthName(),
        member.firstName(),
        member.birthDate(),
        member.birthPlace(),
        member.nir(),
        member.sex(),
        member.role(),
        member.subjectToDuties(),
        member.entering());
  }

  private static Map<String, Dossier> dossiers(String name) throws FlowRefused {
    return blocks(bytes(name)).stream()
        .map(block -> sound(block).dossier())
        .collect(toMap(Dossier::number, identity(), (_, last) -> last));
  }

  private static Block.Sound sound(Block block) {
    assertThat(block).isInstanceOf(Block.Sound.class);
    return (Block.Sound) block;
  }
}
