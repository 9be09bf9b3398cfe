package fr.jalon.orientation.intake;

import static fr.jalon.orientation.cnaf.Fixtures.JANUARY;
import static fr.jalon.orientation.cnaf.Fixtures.bytesOf;
import static fr.jalon.orientation.intake.FluxCafs.DATABASE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** People who leave and come back, and those who only seem to. */
@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class ReturnIT {
  @Test
  void aRightThatIsClosedEndsTheParcoursAndItsReturnIsANewEntryLinkedToIt() {
    var cantal = new FluxCafs("107");
    cantal.send(cantal.file(JANUARY), JANUARY);
    var closed =
        new String(cantal.file(JANUARY), ISO_8859_1)
            .replace("2026-01-31</DTREF>", "2026-02-28</DTREF>")
            .replace("2026-02-05</DTCREA", "2026-03-05</DTCREA")
            .replaceFirst("<ETATDOSRSA>2<", "<ETATDOSRSA>5<");
    var open =
        closed
            .replace("2026-02-28</DTREF>", "2026-03-31</DTREF>")
            .replace("2026-03-05</DTCREA", "2026-04-05</DTCREA")
            .replaceFirst("<ETATDOSRSA>5<", "<ETATDOSRSA>2<");

    cantal.send(bytesOf(closed), "closed.RCV");
    var parcours = cantal.oneParcours("00301001015-DEM");
    assertThat(parcours).containsEntry("closed_reason", "Droit clos");
    assertThat(String.valueOf(parcours.get("closed_on"))).isEqualTo("2026-02-28");
    var again = cantal.send(bytesOf(open), "open.RCV");

    assertThat(again.getInt("entrants")).isEqualTo(1);
    var linked =
        DATABASE.rows(
            "select previous_parcours_id, entry_reason, entered_on from parcours where departement"
                + " = '107' and origin = 'ENTRY'");
    assertThat(linked).hasSize(1);
    assertThat(linked.getFirst().get("previous_parcours_id")).isEqualTo(parcours.get("id"));
    assertThat(String.valueOf(linked.getFirst().get("entered_on"))).isEqualTo("2026-03-31");
  }

  /** The old dossier ends and the new one opens in one file, the old one first. */
  @Test
  void theSamePersonUnderANewDossierNumberKeepsHerParcours() {
    var cantal = new FluxCafs("108");
    var january = new String(cantal.file(JANUARY), ISO_8859_1);
    cantal.send(bytesOf(january), "january.RCV");
    int start = january.indexOf("<InfosFoyerRSA>");
    int end = january.indexOf("</InfosFoyerRSA>") + "</InfosFoyerRSA>".length();
    var first = january.substring(start, end);
    var moved =
        january
            .replace(
                first,
                first.replace("<ETATDOSRSA>2<", "<ETATDOSRSA>5<")
                    + first.replace("00301001015", "00399999015"))
            .replace("2026-01-31</DTREF>", "2026-02-28</DTREF>")
            .replace("2026-02-05</DTCREA", "2026-03-05</DTCREA")
            .replace("<NBTOTDOSRSATRANSM>00000004", "<NBTOTDOSRSATRANSM>00000005");

    var view = cantal.send(bytesOf(moved), "moved.RCV");

    assertThat(view.getString("status")).isEqualTo("DONE");
    assertThat(view.getInt("entrants")).isZero();
    assertThat(
            DATABASE.count(
                "select count(*) from parcours where departement = '108' and closed_on is not"
                    + " null"))
        .isZero();
    assertThat(DATABASE.count("select count(*) from person where departement = '108'"))
        .isEqualTo(8);
  }

  @Test
  void spousesWhoSwapRolesDoNotEnterAgain() {
    var cantal = new FluxCafs("109");
    var january = new String(cantal.file(JANUARY), ISO_8859_1);
    cantal.send(bytesOf(january), "january.RCV");
    int third = january.indexOf("00301003015");
    var swapped =
        january.substring(0, third)
            + january
                .substring(third)
                .replace("<ROLEPERS>DEM", "<ROLEPERS>X")
                .replace("<ROLEPERS>CJT", "<ROLEPERS>DEM")
                .replace("<ROLEPERS>X", "<ROLEPERS>CJT");

    var view =
        cantal.send(
            bytesOf(
                swapped
                    .replace("2026-01-31</DTREF>", "2026-02-28</DTREF>")
                    .replace("2026-02-05</DTCREA", "2026-03-05</DTCREA")),
            "swapped.RCV");

    assertThat(view.getInt("entrants")).isZero();
    assertThat(cantal.followed("STOCK")).hasSize(4);
    assertThat(
            DATABASE.count(
                "select count(*) from household_member where departement = '109'"
                    + " and until_on = date '2026-02-28'"))
        .isEqualTo(3);
  }
}
