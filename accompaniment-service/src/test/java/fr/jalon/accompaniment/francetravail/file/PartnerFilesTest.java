package fr.jalon.accompaniment.francetravail.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.jalon.accompaniment.francetravail.registration.Registration;
import fr.jalon.accompaniment.francetravail.registration.RegistrationKind;
import fr.jalon.platform.guardedxml.FlowRefused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fixtures give exactly what an independent reader expects of them. */
class PartnerFilesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HEADING =
      "nir;identifiantpe;nom;prenom;dtnai;date;code;nir2;codeinsee;localite;adresse;ale\r\n";
  private static final String GOOD =
      "1990815990008;1500104D015;LABROUSSE;KEVIN;16/08/1999;03/12/2025;1;1990815990008;15014;"
          + "AURILLAC;41 AVENUE;15014\r\n";
  private static final long MOST = 1 << 20;

  @ParameterizedTest
  @CsvSource({
    "RSA_INSCRIPTION_202602_DPT15.csv, pe_inscription, INSCRIPTIONS_CSV, INSCRIPTION",
    "RSA_CESSATION_202602_DPT15.csv, pe_cessation, CESSATIONS_CSV, CESSATION",
    "RSA_RADIATION_202602_DPT15.csv, pe_radiation, RADIATIONS_CSV, RADIATION"
  })
  void theHistoricalFilesGiveWhatIsExpected(
      String file, String expected, Layout layout, RegistrationKind kind) throws Exception {
    var lines = read(fixture(file), file, layout);

    var accepted = expected(expected).path("acceptees");
    var sound = sound(lines);
    assertThat(sound).hasSize(accepted.size());
    for (int i = 0; i < accepted.size(); i++) {
      var told = sound.get(i).facts().registrations().getFirst();
      assertThat(sound.get(i).line()).isEqualTo(accepted.get(i).path("ligne").asInt());
      assertThat(sound.get(i).traits().nir()).isEqualTo(accepted.get(i).path("nir15").asText());
      assertThat(told)
          .isEqualTo(
              new Registration(
                  kind,
                  LocalDate.parse(accepted.get(i).path("date").asText()),
                  accepted.get(i).path("code").asText(),
                  text(accepted.get(i).path("motif"))));
    }
    var rejected = expected(expected).path("rejetees_ou_ignorees");
    var faulty = faulty(lines);
    assertThat(faulty.stream().map(f -> f.line() + ": " + f.reason()))
        .containsExactlyElementsOf(
            stream(rejected).stream()
                .map(one -> one.get(0).asInt() + ": " + one.get(1).asText())
                .toList());
  }

  @Test
  void theMonthlyXmlGivesWhatIsExpected() throws Exception {
    var expected = expected("pe_xml");
    var lines = read(fixture("PECG_M_015_20260215.xml"), "any.xml", Layout.MONTHLY_XML);

    assertThat(lines).hasSize(expected.path("nb_dossiers").asInt());
    var states = new ArrayList<List<String>>();
    for (var line : lines) {
      if (line instanceof Line.Sound sound) {
        var state = Registration.state(sound.facts().registrations()).orElseThrow();
        states.add(
            List.of(
                state.on().toString(),
                state.kind().name().toLowerCase(Locale.ROOT),
                Objects.requireNonNull(state.code())));
      } else {
        states.add(List.of());
      }
    }
    assertThat(states)
        .containsExactlyElementsOf(
            stream(expected.path("etats")).stream()
                .map(state -> stream(state).stream().map(JsonNode::asText).toList())
                .toList());
    long interviews =
        sound(lines).stream()
            .filter(line ->
                line.facts().followUp() != null
                    && line.facts().followUp().lastInterviewOn() != null)
            .count();
    assertThat(interviews).isEqualTo(expected.path("dates_dernier_entretien_exploitables").asInt());
  }

  @Test
  void aDateThatIsABareYearIsCountedAndNothingElseIsLost() throws Exception {
    try (var reader =
        PartnerFiles.open(fixture("PECG_M_015_20260215.xml"), "any.xml", "015", MOST)) {
      assertThat(reader.referenceDate()).contains(LocalDate.of(2026, 2, 1));
      all(reader);
      assertThat(reader.unreadableDates()).isEqualTo(1);
    }
  }

  @Test
  void theExtractsTellWhoIsRegisteredHowTheyAreFollowedAndWhatWasPrescribed() throws Exception {
    var persons =
        sound(
            read(fixture("extract_spie_principal_202602.csv"), "i03300c.csv", Layout.SPIE_PERSONS));
    assertThat(persons).hasSize(2);
    var first = persons.getFirst();
    assertThat(first.traits().birthPlace()).isEqualTo("AURILLAC");
    assertThat(first.facts().registrations())
        .containsExactly(
            new Registration(RegistrationKind.INSCRIPTION, LocalDate.of(2025, 12, 3), "1", null));
    var followUp = Objects.requireNonNull(first.facts().followUp());
    assertThat(followUp.modality()).isEqualTo("GUIDE");
    assertThat(followUp.lastInterviewOn()).isEqualTo(LocalDate.of(2026, 2, 4));

    var actions =
        sound(read(fixture("extract_spie_actions_202602.csv"), "actions.csv", Layout.SPIE_ACTIONS));
    assertThat(actions).hasSize(1);
    var action = Objects.requireNonNull(actions.getFirst().facts().action());
    assertThat(action.code()).isEqualTo("AAP");
    assertThat(actions.getFirst().traits().reference()).isEqualTo(first.traits().reference());
  }

  @Test
  void aPackedFileIsTheSameFile() throws Exception {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      fixture("RSA_INSCRIPTION_202602_DPT15.csv").transferTo(gzip);
    }
    assertThat(
            sound(
                read(
                    new ByteArrayInputStream(packed.toByteArray()),
                    "RSA_INSCRIPTION_202602_DPT15.csv",
                    Layout.INSCRIPTIONS_CSV)))
        .hasSize(5);
  }

  @Test
  void aFileWithoutHeadingIsKnownByItsColumns() throws Exception {
    var lines = read(bytes(GOOD), "stock.csv", Layout.INSCRIPTIONS_CSV);
    assertThat(sound(lines)).hasSize(1);
    assertThat(lines.getFirst().line()).isEqualTo(1);
  }

  @Test
  void aNirOfCorsicaIsOne() throws Exception {
    var corsican = GOOD.replace("1990815990008", "19908 2A990008");
    assertThat(sound(read(bytes(HEADING + corsican), "stock.csv", Layout.INSCRIPTIONS_CSV)))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"29/02/2025", "31/04/2025", "3/12/2025", "2025-12-03", "", "01/01/0001"})
  void whatIsNoDayRejectsItsLine(String date) throws Exception {
    var lines =
        read(
            bytes(HEADING + GOOD.replace("03/12/2025", date)),
            "stock.csv",
            Layout.INSCRIPTIONS_CSV);
    assertThat(faulty(lines)).hasSize(1);
    assertThat(faulty(lines).getFirst().reason()).isEqualTo("date");
  }

  @Test
  void everyFaultOfALineIsSaid() throws Exception {
    var lines =
        read(bytes(HEADING + "12;15;A;B;x;y;;13;1;2;3;4\n"), "stock.csv", Layout.INSCRIPTIONS_CSV);
    assertThat(faulty(lines).getFirst().reason())
        .isEqualTo("nir ; nir <> nir2 ; identifiantpe ; date ; code");
  }

  @Test
  void whetherPeopleWereCeasedOrStruckOffIsSaidByTheNameAlone() {
    refused(
        FlowRefused.Fault.LAYOUT,
        "nir;identifiantpe;nom;prenom;dtnai;date;code;motif;nir2\n",
        "fichier.csv");
  }

  @Test
  void whatIsOfAnotherDepartementIsRefusedWhole() {
    refused(FlowRefused.Fault.OTHER_DEPARTEMENT, HEADING + GOOD, "RSA_INSCRIPTION_DPT63.csv");
    refused(
        FlowRefused.Fault.OTHER_DEPARTEMENT,
        xml().replace("<departement>15", "<departement>63"),
        "x.xml");
  }

  @Test
  void whatIsNotWholeOrNotOursIsRefusedWhole() {
    refused(FlowRefused.Fault.COUNTS, xml().replace("0000005", "0000006"), "x.xml");
    refused(FlowRefused.Fault.TRUNCATED, xml().substring(0, xml().indexOf("<fin>")), "x.xml");
    refused(
        FlowRefused.Fault.DTD,
        xml()
            .replace(
                "<fichier-PE-CG>", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><fichier-PE-CG>"),
        "x.xml");
    refused(FlowRefused.Fault.LAYOUT, "<?xml version=\"1.0\"?><Racine/>", "x.xml");
    refused(FlowRefused.Fault.LAYOUT, "bonjour\n", "x.csv");
    refused(FlowRefused.Fault.LIMITS, "a".repeat(20_000), "x.csv");
    refused(FlowRefused.Fault.ENCODING, HEADING + "\0", "x.csv");
  }

  private static String xml() {
    try {
      return new String(fixture("PECG_M_015_20260215.xml").readAllBytes(), ISO_8859_1);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void refused(FlowRefused.Fault fault, String content, String name) {
    assertThatThrownBy(
            () -> {
              try (var reader = PartnerFiles.open(bytes(content), name, "015", MOST)) {
                all(reader);
              }
            })
        .isInstanceOfSatisfying(
            FlowRefused.class, refused -> assertThat(refused.fault()).isEqualTo(fault));
  }

  private static List<Line> read(InputStream file, String name, Layout layout) throws Exception {
    try (var reader = PartnerFiles.open(file, name, "015", MOST)) {
      assertThat(reader.layout()).isEqualTo(layout);
      return all(reader);
    }
  }

  private static List<Line> all(LineReader reader) throws FlowRefused {
    var lines = new ArrayList<Line>();
    for (var line = reader.next(); line.isPresent(); line = reader.next()) {
      lines.add(line.get());
    }
    return lines;
  }

  private static List<Line.Sound> sound(List<Line> lines) {
    return lines.stream().filter(Line.Sound.class::isInstance).map(Line.Sound.class::cast).toList();
  }

  private static List<Line.Faulty> faulty(List<Line> lines) {
    return lines.stream()
        .filter(Line.Faulty.class::isInstance)
        .map(Line.Faulty.class::cast)
        .toList();
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(ISO_8859_1));
  }

  private static InputStream fixture(String name) {
    return Objects.requireNonNull(
        PartnerFilesTest.class.getResourceAsStream("/fixtures/pole-emploi/" + name));
  }

  private static JsonNode expected(String name) throws IOException {
    return JSON.readTree(PartnerFilesTest.class.getResourceAsStream("/fixtures/attendus.json"))
        .path(name);
  }

  private static List<JsonNode> stream(JsonNode array) {
    var items = new ArrayList<JsonNode>();
    array.forEach(items::add);
    return items;
  }

  private static @Nullable String text(JsonNode value) {
    return value.isNull() ? null : value.asText();
  }
}
