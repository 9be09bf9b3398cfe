package fr.jalon.indicators.declaration;

import static fr.jalon.indicators.declaration.Partners.API;
import static fr.jalon.testkit.Problems.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import fr.jalon.indicators.sheet.Line;
import fr.jalon.indicators.sheet.SheetReader;
import fr.jalon.indicators.sheet.SheetWriter;
import fr.jalon.testkit.Database;
import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "indicators"))
class SheetIT {
  private static final Database DATABASE = new Database("indicators");
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String HEADERS =
      "Indicateur;Variante;Période;Valeur;Jalon atteint (oui ou non);Jalon atteint le;Méthode\n";

  @Test
  void goodLinesAreKeptAndBadOnesSetAsideEachWithItsReason() {
    var partners = Partners.of("049");
    var submitted = partners.draft("FA08-I1", "2025", 5);
    partners.submit(submitted, 1).statusCode(200);

    take(
            partners,
            (HEADERS
                    + "FA06-I2;;2025;22;;;outil de la Région\n"
                    + "FA06-I4;DECLARE;2025;41,5 %;;;enquête à six mois\n"
                    + "FA06-I5;;2025;beaucoup;;;enquête\n"
                    + "FA05-I6;;2025;3;;;d'un autre\n"
                    + "FA06-I2;;2025;23;;;deux fois\n"
                    + "FA08-I1;;2025;6;;;soumise\n"
                    + "FA06-I6;;2025;;;;rien à dire\n"
                    + "FA06-I1;BRSA;2025;1;;\n")
                .getBytes(WINDOWS))
        .statusCode(201)
        .body("created", equalTo(3))
        .body("setAside", equalTo(4))
        .body("lines.line", contains(2, 3, 4, 5, 6, 7, 9))
        .body(
            "lines.outcome",
            contains(
                "CREATED",
                "CREATED",
                "SET_ASIDE",
                "SET_ASIDE",
                "SET_ASIDE",
                "SET_ASIDE",
                "CREATED"))
        .body("lines[2].reason", containsString("« valeur » ne se lit pas"))
        .body("lines[3].reason", containsString("FA05-I6 se déclare par : Pôle emploi"))
        .body("lines[4].reason", containsString("Déjà dit à la ligne 2"))
        .body("lines[5].reason", containsString("examine ce chiffre"));
    assertThat(
            DATABASE.rows(
                """
                select d.code || ' ' || v.value || ' ' || v.status as said
                  from declaration d join declaration_version v on v.declaration_id = d.id
                 where d.departement = '049' and v.version = d.version order by d.code
                """))
        .extracting(row -> row.get("said"))
        .containsExactly(
            "FA06-I1 1 DRAFT", "FA06-I2 22 DRAFT", "FA06-I4 41.5 DRAFT", "FA08-I1 5 SUBMITTED");
  }

  @Test
  void aTemplateFilledInComesBackAndTheSecondTimeChangesNothing() {
    // Given
    var partners = Partners.of("051");
    var xlsx =
        partners
            .region()
            .get(API + "/declarations/modele?periode=2025&format=xlsx")
            .then()
            .statusCode(200)
            .contentType(SheetWriter.XLSX)
            .extract()
            .asByteArray();
    var lines = SheetReader.read(xlsx);
    assertThat(lines.stream().skip(1).map(line -> line.cells().getFirst()).distinct())
        .containsExactly(
            "FA06-I1", "FA06-I2", "FA06-I3", "FA06-I4", "FA06-I5", "FA06-I6", "FA08-I1");

    // When
    var filled = SheetWriter.xlsx(List.of(new SheetWriter.Tab("Rempli", filled(lines))));
    String id =
        take(partners, filled)
            .statusCode(201)
            .body("created", equalTo(14))
            .body("setAside", equalTo(0))
            .extract()
            .path("id");

    // Then
    take(partners, filled)
        .statusCode(201)
        .body("unchanged", equalTo(14))
        .body("lines.outcome", everyItem(equalTo("UNCHANGED")));
    partners
        .region()
        .get(API + "/declarations/imports/" + id)
        .then()
        .statusCode(200)
        .body("created", equalTo(14));
    partners
        .poleEmploi()
        .get(API + "/declarations/imports/" + id)
        .then()
        .spec(refused(404, "declaration-import-not-found"));
    var csv =
        partners.chef().get(API + "/declarations/modele?periode=2025&organisme=Région").asString();
    assertThat(csv).contains("FA06-I2;Nombre de parcours Persévérance").contains(";7;;;relevé");
    assertThat(DATABASE.count("select count(*) from declaration_version where departement = '051'"))
        .isEqualTo(14);
  }

  private static List<List<String>> filled(List<Line> lines) {
    var filled = new ArrayList<List<String>>();
    for (var line : lines) {
      var cells = new ArrayList<>(line.cells());
      if (line.number() > 1) {
        while (cells.size() < 10) {
          cells.add("");
        }
        cells.set(6, "7");
        cells.set(9, "relevé");
      }
      filled.add(cells);
    }
    return filled;
  }

  @Test
  void whatIsNoTableOfOursIsRefusedAsAWhole() {
    var partners = Partners.of("052");
    take(partners, "a;b;c\n1;2;3\n".getBytes(UTF_8)).spec(refused(422, "sheet-unreadable"));
    take(partners, new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 1})
        .spec(refused(422, "sheet-unreadable"));
    take(partners, new byte[0]).spec(refused(422, "sheet-unreadable"));
    take(partners, new byte[(2 << 20) + 1]).spec(refused(413, "file-too-large"));
    assertThat(DATABASE.count("select count(*) from declaration_import where departement = '052'"))
        .isZero();
  }

  private static ValidatableResponse take(Partners partners, byte[] file) {
    return partners
        .region()
        .contentType(ContentType.BINARY)
        .body(file)
        .post(API + "/declarations/imports")
        .then();
  }
}
