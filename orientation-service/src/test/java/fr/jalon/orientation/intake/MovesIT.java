package fr.jalon.orientation.intake;

import static fr.jalon.orientation.cnaf.Fixtures.DAILY_18;
import static fr.jalon.orientation.cnaf.Fixtures.FEBRUARY;
import static fr.jalon.orientation.cnaf.Fixtures.JANUARY;
import static fr.jalon.orientation.cnaf.Fixtures.bytesOf;
import static fr.jalon.orientation.intake.FluxCafs.DATABASE;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.testkit.Stack;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who moves between départements, comes back, or is no longer told of. */
@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class MovesIT {
  private static final String D1 = "00301001015-DEM";

  @Test
  void whoMovesOutHasTheParcoursClosedWithTheReason() {
    var cantal = new FluxCafs("140");
    cantal.send(cantal.file(JANUARY), JANUARY);

    cantal.send(movedOut(cantal, "CAF", "631", "2026-02-10"), "mutation.RCV");

    assertThat(cantal.oneParcours(D1))
        .containsEntry(
            "closed_reason", "Mutation avec la CAF 631 d'un autre département le 10/02/2026");
    assertThat(String.valueOf(cantal.oneParcours(D1).get("closed_on"))).isEqualTo("2026-02-10");
  }

  /** On the reference date itself she is gone; the day after it she is still here. */
  @Test
  void theDayOfTheMoveCounts() {
    var on = new FluxCafs("141");
    on.send(on.file(JANUARY), JANUARY);
    on.send(movedOut(on, "CAF", "631", "2026-02-28"), "le jour.RCV");
    var after = new FluxCafs("142");
    after.send(after.file(JANUARY), JANUARY);
    after.send(movedOut(after, "CAF", "631", "2026-03-01"), "le lendemain.RCV");

    assertThat(String.valueOf(on.oneParcours(D1).get("closed_on"))).isEqualTo("2026-02-28");
    assertThat(after.oneParcours(D1).get("closed_on")).isNull();
  }

  /** From one CAF of the département to another, or to a MSA: no move out of the département. */
  @Test
  void anotherOrganismeOfTheSameDepartementIsNoMove() {
    var cantal = new FluxCafs("143");
    cantal.send(cantal.file(JANUARY), JANUARY);
    cantal.send(movedOut(cantal, "CAF", "143", "2026-02-10"), "caf.RCV");
    assertThat(cantal.oneParcours(D1).get("closed_on")).isNull();

    var other = new FluxCafs("144");
    other.send(other.file(JANUARY), JANUARY);
    other.send(movedOut(other, "MSA", "015", "2026-02-10"), "msa.RCV");
    assertThat(other.oneParcours(D1).get("closed_on")).isNull();
  }

  /** The transfer is told; the time to orient runs from its reception (CASF D. 262-65-2). */
  @Test
  void whoMovesInEntersByTheTransferAndTheTimeRunsFromItsReception() {
    var cantal = new FluxCafs("145");
    cantal.send(cantal.file(JANUARY), JANUARY);

    cantal.sendReceivedOn(cantal.file(DAILY_18), DAILY_18, LocalDate.of(2026, 2, 18));

    var parcours = cantal.oneParcours("00301009015-DEM");
    assertThat(String.valueOf(parcours.get("entry_reason")))
        .startsWith("Mutation avec la CAF 121 d'un autre département le 01/02/2026 ; ");
    assertThat(String.valueOf(parcours.get("entered_on"))).isEqualTo("2026-02-01");
    assertThat(parcours).containsEntry("regime", "PLEIN-EMPLOI-2025");
    assertThat(cantal.deadlines("00301009015-DEM"))
        .as("six weeks from 18 February")
        .containsEntry("ORIENTATION", "2026-04-01");
  }

  @Test
  void whoMovesOutAndBackHasANewParcoursLinkedToTheFirst() {
    var cantal = new FluxCafs("146");
    cantal.send(cantal.file(JANUARY), JANUARY);
    cantal.send(movedOut(cantal, "CAF", "631", "2026-02-10"), "depart.RCV");
    var first = cantal.oneParcours(D1).get("id");
    var back =
        insertTransfer(
            january(cantal, "2026-04-30", "2026-05-05"),
            "<OrganismeCedant><FONORGCEDMUT>CAF</FONORGCEDMUT><NUMORGCEDMUT>631</NUMORGCEDMUT>"
                + "<DDARRMUT>2026-04-15</DDARRMUT></OrganismeCedant>");

    var view = cantal.send(bytesOf(back), "retour.RCV");

    assertThat(view.getInt("entrants")).isEqualTo(1);
    var entries =
        DATABASE.rows("select * from parcours where departement = '146' and origin = 'ENTRY'");
    assertThat(entries).hasSize(1);
    assertThat(entries.getFirst()).containsEntry("previous_parcours_id", first);
    assertThat(String.valueOf(entries.getFirst().get("entry_reason")))
        .startsWith("Mutation avec la CAF 631");
    assertThat(String.valueOf(entries.getFirst().get("entered_on"))).isEqualTo("2026-04-15");
  }

  /**
   * D1 is in January's file, then in none: one absence is not listed, two are, and nothing is
   * closed. Coming back takes her off the list.
   */
  @Test
  void whoIsAbsentFromTwoMonthlyFilesIsListedAndNotClosed() {
    var cantal = new FluxCafs("147");
    DATABASE.execute("insert into territory values ('147', 'T1', 'Aurillac')");
    DATABASE.execute("insert into territory_commune values ('147', '15014', 'T1')");
    cantal.send(cantal.file(JANUARY), JANUARY);
    cantal.send(without(january(cantal, "2026-02-28", "2026-03-05")), "mars.RCV");
    assertThat(absents("147", "").getList("items")).as("one absence").isEmpty();

    cantal.send(without(january(cantal, "2026-03-31", "2026-04-05")), "avril.RCV");

    var list = absents("147", "?limite=1");
    assertThat(list.getList("items.id"))
        .containsExactly(FluxCafs.text(cantal.oneParcours(D1), "id"));
    assertThat(list.getString("items[0].lastToldOn")).isEqualTo("2026-01-31");
    assertThat(list.getString("items[0].absentSince")).isEqualTo("2026-02-28");
    assertThat(list.getString("items[0].organisme")).isEqualTo("CAF 151");
    assertThat(absents("147", "?territoire=T1").getList("items")).hasSize(1);
    assertThat(absents("147", "?territoire=T2").getList("items")).isEmpty();
    assertThat(cantal.oneParcours(D1).get("closed_on")).isNull();
    cantal.send(bytesOf(january(cantal, "2026-04-30", "2026-05-05")), "mai.RCV");
    assertThat(absents("147", "").getList("items")).isEmpty();
  }

  @Test
  void unusualFilesAreListedWithTheirReasons() {
    var cantal = new FluxCafs("148");
    cantal.sendReceivedOn(cantal.file(JANUARY), "janvier.RCV", LocalDate.of(2026, 2, 12));
    cantal.sendReceivedOn(
        bytesOf(january(cantal, "2026-03-31", "2026-04-05")),
        "mars.RCV",
        LocalDate.of(2026, 4, 13));
    cantal.sendReceivedOn(cantal.file(DAILY_18), "18.RCV", LocalDate.of(2026, 2, 18));
    assertThat(reasons("148", "janvier.RCV")).as("seven days is in time").isEmpty();
    assertThat(reasons("148", "mars.RCV")).isEqualTo("LATE MONTH_MISSING");
    assertThat(reasons("148", "18.RCV")).isEqualTo("OLDER_THAN_READ");

    cantal.sendReceivedOn(cantal.file(FEBRUARY), "fevrier.RCV", LocalDate.of(2026, 3, 5));

    assertThat(reasons("148", "mars.RCV")).as("the gap is filled").isEqualTo("LATE");
    assertThat(reasons("148", "fevrier.RCV")).isEqualTo("OLDER_THAN_READ");
    assertThat(unusual("148", "?limite=1").getString("next")).isNotNull();
  }

  /** The codes of the reasons, in a row; nothing when the file is as the others. */
  private static String reasons(String departement, String name) {
    var found =
        unusual(departement, "")
            .<List<String>>get(
                "items.findAll { it.fileName == '%s' }.collect { it.reasons.code }.flatten()"
                    .formatted(name));
    return String.join(" ", found);
  }

  private static JsonPath absents(String departement, String query) {
    return get("conseiller", departement, "/parcours/absents" + query);
  }

  private static JsonPath unusual(String departement, String query) {
    return get("flux-caf", departement, "/flux-caf/inhabituels" + query);
  }

  private static JsonPath get(String role, String departement, String path) {
    return given()
        .auth()
        .oauth2(TestTokens.of(role, departement))
        .get("/api/orientation/v1" + path)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static byte[] movedOut(FluxCafs there, String kind, String number, String day) {
    return bytesOf(
        insertTransfer(
            january(there, "2026-02-28", "2026-03-05"),
            "<OrganismePrenant><FONORGPRENMUT>%s</FONORGPRENMUT><NUMORGPRENMUT>%s</NUMORGPRENMUT>"
                    .formatted(kind, number)
                + "<DDDEPAMUT>"
                + day
                + "</DDDEPAMUT></OrganismePrenant>"));
  }

  /** In the first dossier, D1. */
  private static String insertTransfer(String file, String block) {
    return file.replaceFirst("</IdentificationRSA>", block + "</IdentificationRSA>");
  }

  /** January's dossiers, told of another month. */
  private static String january(FluxCafs there, String referenceDate, String createdOn) {
    return new String(there.file(JANUARY), ISO_8859_1)
        .replace("2026-01-31</DTREF>", referenceDate + "</DTREF>")
        .replace("2026-02-05</DTCREA", createdOn + "</DTCREA");
  }

  /** Without its first dossier. */
  private static byte[] without(String file) {
    int start = file.indexOf("<InfosFoyerRSA>");
    int end = file.indexOf("</InfosFoyerRSA>") + "</InfosFoyerRSA>".length();
    return bytesOf(
        (file.substring(0, start) + file.substring(end))
            .replace("<NBTOTDOSRSATRANSM>00000004", "<NBTOTDOSRSATRANSM>00000003"));
  }
}
