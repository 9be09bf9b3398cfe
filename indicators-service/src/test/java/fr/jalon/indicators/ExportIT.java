package fr.jalon.indicators;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "indicators"))
class ExportIT {
  @Inject Figures figures;

  @TempDir Path folder;

  @Test
  void aPublicationIsExportedAsItsReaderMaySeeIt() throws IOException {
    // Given: FA01-I1 of the winter is 4 of 5
    figures.tell(Stories.winter("751"));
    Figures.as("751")
        .contentType("application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(
            """
            {"fiche": "FA01", "year": 2026, "funder": "ETAT",
             "amounts": {"plannedCents": 1200050, "committedCents": 0, "spentCents": 600025}}\
            """)
        .post(Figures.API + "/budgets/lignes")
        .then()
        .statusCode(201);
    var publication =
        Figures.API + "/publications/" + Publications.freeze("751", UUID.randomUUID().toString());

    // Then
    assertThat(text(publication + "/exports/csv"))
        .startsWith("\uFEFFfiche;code;")
        .contains("FA01;FA01-I1;")
        .contains(";ENVOYEE;convocation envoyée;département;80.0;%;4;5;1;1;");
    assertThat(text(publication + "/exports/json")).contains("\"code\":\"FA01-I1\"");
    assertThat(text(publication + "/execution/csv"))
        .contains("FA01-I1")
        .contains("non atteint")
        .containsPattern(";12.000,50;6.000,25");
    assertThat(entries(bytes(publication + "/exports/xlsx"))).contains("xl/workbook.xml");
    for (var paper : new String[] {"/exports/pdf", "/execution/pdf"}) {
      assertThat(new String(bytes(publication + paper), UTF_8)).as(paper).startsWith("%PDF-");
    }
  }

  private static String text(String address) {
    return new String(bytes(address), UTF_8);
  }

  private static byte[] bytes(String address) {
    return Figures.as("751").get(address).then().statusCode(200).extract().asByteArray();
  }

  /** Their names, as the file's own directory has them. */
  private String entries(byte[] zip) throws IOException {
    var file = Files.write(folder.resolve("classeur.xlsx"), zip);
    try (var opened = new ZipFile(file.toFile())) {
      return opened.stream().map(ZipEntry::getName).collect(Collectors.joining("\n"));
    }
  }
}
