package fr.jalon.orientation.intake;

import static fr.jalon.orientation.cnaf.Fixtures.DAILY_18;
import static fr.jalon.orientation.cnaf.Fixtures.DAILY_19;
import static fr.jalon.orientation.cnaf.Fixtures.FEBRUARY;
import static fr.jalon.orientation.cnaf.Fixtures.JANUARY;
import static fr.jalon.orientation.cnaf.Fixtures.bytesOf;
import static fr.jalon.orientation.intake.FluxCafs.DATABASE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.jalon.contracts.OrientationEvent;
import fr.jalon.contracts.OrientationEvent.ParcoursOpened;
import fr.jalon.contracts.OrientationEvent.RightChanged;
import fr.jalon.testkit.Stack;
import fr.jalon.testkit.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class EntrantsIT {
  private final ObjectMapper json;

  @Inject
  EntrantsIT(ObjectMapper json) {
    this.json = json;
  }

  /**
   * ENTREE-1 by hand. January is the stock: D1's applicant, D2's applicant and both adults of D3
   * (payment suspended for 06, which leaves the right standing) are in the scope; D2's spouse is
   * not subject, D6 is closed. On 18 February D4 appears with an open right (its first block, still
   * pending, is superseded), D2's spouse becomes subject, D9 arrives from another organisme; D1 and
   * D2's applicant are followed already, D8 is refused. On the 19th D10 (suspended, which is open)
   * and D11 appear. The February file adds the two adults of D5 (unpaid because below the
   * threshold, 05) and D6, whose right opens again; D7 waits, D8 is refused, D12 is closed, and
   * everyone else is followed. Eight entrants in all, each once.
   */
  @Test
  void theEntrantsOfEntree1AreCountedOnceWhetherADailyOrTheMonthlyTellsThem() {
    var cantal = new FluxCafs("102");

    assertThat(cantal.send(cantal.file(JANUARY), JANUARY).getInt("entrants")).isZero();
    assertThat(cantal.followed("STOCK"))
        .isEqualTo(new TreeSet<>(Expected.someones("droits_ouverts_et_soumis_M1")));
    assertThat(cantal.send(cantal.file(DAILY_18), DAILY_18).getInt("entrants")).isEqualTo(3);
    assertThat(cantal.followed("ENTRY"))
        .containsExactly("00301002015-CJT", "00301004015-DEM", "00301009015-DEM");
    assertThat(cantal.send(cantal.file(DAILY_19), DAILY_19).getInt("entrants")).isEqualTo(2);
    assertThat(cantal.send(cantal.file(FEBRUARY), FEBRUARY).getInt("entrants")).isEqualTo(3);
    assertThat(cantal.followed("ENTRY"))
        .containsExactly(
            "00301002015-CJT",
            "00301004015-DEM",
            "00301005015-CJT",
            "00301005015-DEM",
            "00301006015-DEM",
            "00301009015-DEM",
            "00301010015-DEM",
            "00301011015-DEM");

    assertThat(cantal.daysOfEntry())
        .containsEntry("00301001015-DEM", "2023-03-14") // stock: its application
        .containsEntry("00301002015-CJT", "2026-02-17") // was not subject on 31 January
        .containsEntry("00301004015-DEM", "2026-02-09") // its application
        .containsEntry("00301005015-DEM", "2026-02-11")
        .containsEntry("00301006015-DEM", "2026-02-28") // was closed on 31 January
        .containsEntry("00301009015-DEM", "2026-02-01") // its arrival
        .containsEntry("00301010015-DEM", "2026-02-18") // an old dossier that January did not hold
        .containsEntry("00301011015-DEM", "2026-02-05");
    assertThat(cantal.oneParcours("00301001015-DEM")).containsEntry("regime", "PDIE-2021");
    assertThat(cantal.oneParcours("00301004015-DEM"))
        .containsEntry("regime", "PLEIN-EMPLOI-2025")
        .containsEntry("entry_rule", "ENTREE-1");
    assertThat(cantal.deadlines("00301004015-DEM").keySet()).containsExactly("CIRC", "ORIENTATION");
    assertThat(cantal.deadlines("00301004015-DEM")).containsEntry("CIRC", "2026-03-11");
  }

  @ParameterizedTest
  @CsvSource({
    "901, nouveaux_entrants_regle_TOPPERSENTDRODEVORSA",
    "902, nouveaux_entrants_regle_betagouv_mensuel",
    "903, nouveaux_entrants_regle_webrsa_tableau_A1v3_SDD2_et_pas_SDD2_le_mois_precedent",
    "904, nouveaux_entrants_regle_webrsa_statppview_primo_ou_nouvel_entrant"
  })
  void aDepartementMayCountByAnotherRule(String departement, String expected) {
    var there = new FluxCafs(departement);
    there.send(there.file(JANUARY), JANUARY);

    var february = there.send(there.file(FEBRUARY), FEBRUARY);

    assertThat(there.followed("ENTRY")).isEqualTo(new TreeSet<>(Expected.someones(expected)));
    assertThat(february.getInt("entrants")).isEqualTo(Expected.someones(expected).size());
  }

  @Test
  void anOlderFileAfterANewerOneCompletesAndOverwritesNothing() {
    var cantal = new FluxCafs("106");
    cantal.send(cantal.file(FEBRUARY), FEBRUARY);
    var states = cantal.states();
    var people = cantal.people();
    var households = DATABASE.rows("select * from household where departement = '106' order by id");

    var january = cantal.send(cantal.file(JANUARY), JANUARY);

    assertThat(january.getString("status")).isEqualTo("DONE");
    assertThat(january.getInt("entrants")).isZero();
    assertThat(cantal.states()).isEqualTo(states);
    assertThat(cantal.people()).isEqualTo(people);
    assertThat(DATABASE.rows("select * from household where departement = '106' order by id"))
        .isEqualTo(households);
    assertThat(
            DATABASE.rows(
                "select state from right_history r join household h on h.id = r.household_id"
                    + " where r.departement = '106' and h.number = '00301006015'"
                    + " order by r.reference_date"))
        .extracting(row -> row.get("state"))
        .as("the history is complete")
        .containsExactly("5", "2");
    assertThat(cantal.parcours().values())
        .as("January closes nothing that February holds open")
        .allSatisfy(parcours -> assertThat(parcours.get("closed_on")).isNull());
  }

  @Test
  void beforeTheFirstMonthlyFileOnlyAnAnnouncedEntryOpensAndTheStockFollows() {
    var cantal = new FluxCafs("110");

    var daily = cantal.send(cantal.file(DAILY_18), DAILY_18);

    assertThat(daily.getInt("entrants")).isEqualTo(2);
    assertThat(cantal.followed("ENTRY")).containsExactly("00301002015-CJT", "00301004015-DEM");
    cantal.send(cantal.file(JANUARY), JANUARY);
    assertThat(cantal.followed("STOCK"))
        .containsExactly(
            "00301001015-DEM", "00301002015-DEM", "00301003015-CJT", "00301003015-DEM");
    var february = cantal.send(cantal.file(FEBRUARY), FEBRUARY);
    assertThat(february.getInt("entrants")).isEqualTo(6);
  }

  @Test
  void anEmptyMonthlyFileIsNotTheStock() {
    var cantal = new FluxCafs("118");
    var january = new String(cantal.file(JANUARY), ISO_8859_1);
    var empty =
        january
            .replaceAll("(?s)<InfosFoyerRSA>.*</InfosFoyerRSA>", "")
            .replace("<NBTOTDOSRSATRANSM>00000004", "<NBTOTDOSRSATRANSM>00000000")
            .replace("2026-01-31</DTREF>", "2025-12-31</DTREF>");

    assertThat(cantal.send(bytesOf(empty), "empty.RCV").getString("status")).isEqualTo("DONE");
    var first = cantal.send(bytesOf(january), JANUARY);

    assertThat(first.getInt("entrants")).isZero();
    assertThat(cantal.followed("STOCK")).hasSize(4);
    assertThat(cantal.send(cantal.file(FEBRUARY), FEBRUARY).getInt("entrants")).isEqualTo(8);
  }

  @Test
  void ofTwoFilesMadeOnTheSameDayTheLaterHourCountsWhicheverIsReadFirst() {
    var cantal = new FluxCafs("119");
    var early = new String(cantal.file(JANUARY), ISO_8859_1);
    var late =
        early
            .replaceFirst("01:12:08.0000</HEUCREA", "09:30:00.0000</HEUCREA")
            .replaceFirst("<ETATDOSRSA>2<", "<ETATDOSRSA>5<");

    cantal.send(bytesOf(late), "late.RCV");
    var states = cantal.states();
    var second = cantal.send(bytesOf(early), "early.RCV");

    assertThat(second.getString("status")).isEqualTo("DONE");
    assertThat(states).containsEntry("00301001015", "5");
    assertThat(cantal.states()).isEqualTo(states);
    assertThat(cantal.followed("ENTRY")).as("the early file tells nothing new").isEmpty();
  }

  @Test
  void eventsAreThoseOfTheContractAndNameNobody() throws Exception {
    var cantal = new FluxCafs("111");
    DATABASE.execute("insert into territory values ('111', 'T1', 'Aurillac')");
    DATABASE.execute("insert into territory_commune values ('111', '15014', 'T1')");
    cantal.send(cantal.file(JANUARY), JANUARY);
    cantal.send(cantal.file(FEBRUARY), FEBRUARY);

    var told = new Topic(OrientationEvent.TOPIC).await(31, m -> m.body().contains("\"111\""));

    int opened = 0;
    int changed = 0;
    for (var message : told) {
      var event = json.readValue(message.body(), OrientationEvent.class);
      assertThat(json.readTree(json.writeValueAsString(event)))
          .isEqualTo(json.readTree(message.body()));
      assertThat(message.key()).isEqualTo(event.personId().toString());
      assertThat(message.body()).doesNotContain("FONTANGES", "284071", "1984-07-19", "LABROUSSE");
      opened += event instanceof ParcoursOpened ? 1 : 0;
      changed += event instanceof RightChanged ? 1 : 0;
    }
    // 4 of the stock and 8 entrants; nobody leaves; 6 rights are told in January. In February those
    // of D2's spouse, both adults of D3 and D6 change, and nine adults are new.
    assertThat(opened).isEqualTo(4 + 8);
    assertThat(changed).isEqualTo(6 + 4 + 9);
    assertThat(told).hasSize(opened + changed);
    assertThat(DATABASE.rows("select distinct territory from parcours where departement = '111'"))
        .extracting(row -> row.get("territory"))
        .containsExactlyInAnyOrder("T1", null);
  }
}
