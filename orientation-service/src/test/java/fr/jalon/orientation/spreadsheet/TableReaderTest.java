package fr.jalon.orientation.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.orientation.OrientationProblem;
import fr.jalon.orientation.spreadsheet.Table.Tab;
import fr.jalon.platform.problem.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {
  private static final Limits LIMITS = new Limits(1 << 20, 100, 50, 200);

  private static Table read(byte[] file) {
    return TableReader.read(file, null, LIMITS);
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t"})
  void theSeparatorIsTheOneOfTheHeaders(String separator) {
    var table = read(Workbooks.csv(separator, "NIR;NOM;PRENOM", "1;A;B", "2;C;D"));
    assertThat(table.columns()).containsExactly("NIR", "NOM", "PRENOM");
    assertThat(table.lines()).hasSize(2);
    assertThat(table.lines().getFirst().number()).isEqualTo(2);
    assertThat(table.lines().getFirst().cells()).containsExactly("1", "A", "B");
  }

  @Test
  void accentsAreReadInWindowsAndUtf8WithItsMarkOrWithout() {
    var text = "Prénom;Nom\r\nÉloïse;Lefèvre\r\n";
    for (var file :
        List.of(Workbooks.windows(text), text.getBytes(UTF_8), ("\uFEFF" + text).getBytes(UTF_8))) {
      assertThat(read(file).columns()).containsExactly("Prénom", "Nom");
      assertThat(read(file).lines().getFirst().cells()).containsExactly("Éloïse", "Lefèvre");
    }
  }

  @Test
  void aHeaderMayHoldALineBreakAndTwoMayBeAlike() {
    var table = read("\"Date de\nNaissance\";Nom;NOM;\n01/02/1980;A;B;c\n".getBytes(UTF_8));
    assertThat(table.columns()).containsExactly("Date de Naissance", "Nom", "NOM (3)", "Colonne 4");
  }

  @Test
  void aTitleMayStandAboveTheHeaders() {
    var table = read(Workbooks.csv(";", "Suivi du pôle;", ";", "NIR;Nom;Prénom", "1;A;B"));
    assertThat(table.headerLine()).isEqualTo(3);
    assertThat(table.lines()).hasSize(1);
  }

  @Test
  void aWorkbookShowsWhatItsCellsShow() {
    var table =
        read(
            Workbooks.xlsx(
                List.of(
                    List.of(
                        "A1",
                        "",
                        "B",
                        "C",
                        29546,
                        "",
                        "",
                        "",
                        "dem",
                        "",
                        "",
                        1871215012345L,
                        "",
                        "",
                        698943255,
                        "=1+1"))));
    assertThat(table.tab()).isEqualTo("ENTRETIENS PHYSIQUES");
    assertThat(table.tabs())
        .containsExactly(new Tab("Paramètres", true), new Tab("ENTRETIENS PHYSIQUES", false));
    assertThat(table.columns()).contains("Date de Naissance", "N° Téléphones", "Date CER");
    var cells = table.lines().getFirst().cells();
    assertThat(cells.get(4)).isEqualTo("29546");
    assertThat(cells.get(11)).isEqualTo("1871215012345");
    assertThat(cells.get(14)).isEqualTo("698943255");
    assertThat(cells.get(15)).isEqualTo(XlsxFile.WITHOUT_RESULT);
  }

  @Test
  void aHiddenSheetIsReadOnlyWhenItIsNamed() {
    var workbook = Workbooks.xlsx(List.of(List.of("x")));
    assertThat(TableReader.read(workbook, "Paramètres", LIMITS).columns())
        .containsExactly("Ne pas lire");
    refused(
        OrientationProblem.SPREADSHEET_SHEET_UNKNOWN,
        () -> TableReader.read(workbook, "Autre", LIMITS));
  }

  @Test
  void aWorkbookThatUnpacksTooLargeIsNotOpened() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      var zeros = new byte[1 << 16];
      for (int i = 0; i < 64; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    assertThat(bytes.size()).isLessThan(1 << 16);
    refused(OrientationProblem.SPREADSHEET_LIMITS_EXCEEDED, () -> read(bytes.toByteArray()));
  }

  @Test
  void aTableBeyondTheLimitsIsRefused() {
    var many = "Nom;Prénom\n" + "a;b\n".repeat(101);
    refused(OrientationProblem.SPREADSHEET_LIMITS_EXCEEDED, () -> read(many.getBytes(UTF_8)));
    var wide = "Nom" + ";x".repeat(60) + "\n";
    refused(OrientationProblem.SPREADSHEET_LIMITS_EXCEEDED, () -> read(wide.getBytes(UTF_8)));
    var long_ = "Nom;Prénom\n" + "a".repeat(201) + ";b\n";
    refused(OrientationProblem.SPREADSHEET_LIMITS_EXCEEDED, () -> read(long_.getBytes(UTF_8)));
    assertThat(read(("Nom;Prénom\n" + "a;b\n".repeat(100)).getBytes(UTF_8)).lines()).hasSize(100);
  }

  @Test
  void whatIsNoTableIsRefused() {
    refused(OrientationProblem.SPREADSHEET_EMPTY, () -> read(new byte[0]));
    refused(OrientationProblem.SPREADSHEET_EMPTY, () -> read(";;\n;;\n".getBytes(UTF_8)));
    refused(OrientationProblem.SPREADSHEET_UNREADABLE, () -> read(new byte[] {1, 0, 2, 0, 3, 0}));
    refused(
        OrientationProblem.SPREADSHEET_UNREADABLE,
        () -> read(new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9}));
  }

  private static void refused(OrientationProblem problem, ThrowingCallable reading) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
  }
}
