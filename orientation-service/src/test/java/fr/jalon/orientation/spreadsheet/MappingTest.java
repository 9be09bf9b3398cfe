package fr.jalon.orientation.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.contracts.ParcoursType;
import fr.jalon.orientation.spreadsheet.LineContent.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MappingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  @Test
  void theHeadersOfATrackingWorkbookAreUnderstood() {
    assertThat(Mapping.suggested(Workbooks.TRACKING).columns().keySet())
        .containsExactlyInAnyOrder(
            Field.NIR,
            Field.BIRTH_DATE,
            Field.LAST_NAME,
            Field.FIRST_NAME,
            Field.MATRICULE,
            Field.ROLE,
            Field.EMAIL,
            Field.PHONE,
            Field.LETTER_ON,
            Field.INTERVIEW_ON,
            Field.DECISION,
            Field.ORGANISME,
            Field.FIRST_APPOINTMENT_ON,
            Field.CER_ON);
  }

  @Test
  void theHeadersOfTheContactFileAreUnderstood() {
    assertThat(Mapping.suggested(List.of(Workbooks.CONTACTS.split(";", -1))).columns().keySet())
        .containsExactlyInAnyOrder(
            Field.NIR,
            Field.MATRICULE,
            Field.REQUEST_NUMBER,
            Field.ROLE,
            Field.EMAIL,
            Field.PHONE,
            Field.PHONE_2);
  }

  @Test
  void aSavedMappingServesAFileWhoseHeadersAreSpelledOtherwise() {
    var mapping = new Mapping(Map.of(Field.CER_ON, "Date CER"));
    assertThat(mapping.missingFrom(List.of("DATE\ncer"))).isEmpty();
    assertThat(mapping.missingFrom(List.of("Date"))).containsExactly("Date CER");
  }

  @Test
  void oneColumnMayMeanTwoThings() {
    var line =
        read(
            Map.of(Field.INTERVIEW_ON, "Entretien", Field.DECIDED_ON, "Entretien"),
            List.of("Entretien"),
            List.of("02/03/2026"));
    assertThat(line.dates()).hasSize(2).containsValue(LocalDate.of(2026, 3, 2));
  }

  @Test
  void whatCannotBeReadIsSaidWithItsColumnAndNoValue() {
    var line =
        read(
            Map.of(
                Field.NIR,
                "N° sécu",
                Field.CER_ON,
                "Date CER",
                Field.DECISION,
                "Décision",
                Field.LETTER_ON,
                "Courrier"),
            List.of("N° sécu", "Date CER", "Décision", "Courrier"),
            List.of("12345", "bientôt", "mystère", "02/06/2026"));
    assertThat(line.reasons())
        .extracting(Reason::column)
        .containsExactlyInAnyOrder("N° sécu", "Date CER", "Décision", "Courrier");
    assertThat(line.reasons()).noneMatch(reason -> reason.detail().contains("12345"));
  }

  @Test
  void aNirIsReadWithItsKeyOrWithout() {
    var columns = Map.of(Field.NIR, "NIR");
    for (var sent : List.of("1871215012345", "1 87 12 15 012 345", "187121501234599")) {
      assertThat(read(columns, List.of("NIR"), List.of(sent)).nir().orElseThrow().digits())
          .isEqualTo("1871215012345");
    }
  }

  @Test
  void theDecisionsOfTheLawAreRecognised() {
    var columns = Map.of(Field.DECISION, "D");
    assertThat(read(columns, List.of("D"), List.of("SOCIO-PRO")).parcoursType())
        .contains(ParcoursType.SOCIO_PROFESSIONNEL);
    assertThat(read(columns, List.of("D"), List.of("Social")).parcoursType())
        .contains(ParcoursType.SOCIAL);
    assertThat(read(columns, List.of("D"), List.of("PRO")).parcoursType())
        .contains(ParcoursType.PROFESSIONNEL);
  }

  private static LineContent read(
      Map<Field, String> columns, List<String> headers, List<String> cells) {
    return LineContent.read(new Mapping(columns).values(headers, cells), TODAY);
  }
}
