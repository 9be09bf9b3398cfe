package fr.jalon.orientation.intake;

import static fr.jalon.orientation.intake.Months.dossier;
import static fr.jalon.orientation.intake.Months.february;
import static fr.jalon.orientation.intake.Months.first;
import static fr.jalon.orientation.intake.Months.january;
import static fr.jalon.orientation.intake.Months.march;
import static fr.jalon.orientation.intake.Months.other;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import fr.jalon.orientation.cnaf.Block;
import fr.jalon.orientation.cnaf.CnafReader;
import fr.jalon.orientation.cnaf.FlowHeader;
import fr.jalon.orientation.cnaf.Layout;
import fr.jalon.platform.guardedxml.FlowRefused;
import fr.jalon.platform.guardedxml.Limits;
import fr.jalon.platform.tenancy.Tenancy;
import fr.jalon.testkit.Database;
import fr.jalon.testkit.Stack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who the persons of a file are; each test in a département of its own. */
@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class PersonsOfAFileIT {
  private static final FlowHeader HEADER =
      new FlowHeader(
          Layout.VRSB0801,
          FlowHeader.Kind.MONTHLY,
          LocalDate.of(2026, 2, 5).atStartOfDay(),
          LocalDate.of(2026, 1, 31));

  private static final Database DATABASE = FluxCafs.DATABASE;
  private static final String NIR = "<NIR>2840715990001</NIR>";

  @Inject ApplyBatch applyBatch;
  @Inject ApplyBlocks applyBlocks;
  @Inject FluxFileRepository files;
  @Inject Tenancy tenancy;

  @Test
  void aNirThatArrivesLateGoesToThePersonKnownByName() {
    var cantal = new FluxCafs("501");
    cantal.send(january(cantal, first(cantal).replace(NIR, "")), "a.RCV");
    var person = onePerson("501");

    cantal.send(february(cantal, first(cantal).replace("HELOISE", "Héloïse")), "b.RCV");

    assertThat(onePerson("501").get("id")).isEqualTo(person.get("id"));
    assertThat(person.get("nir_index")).isNull();
    assertThat(onePerson("501").get("nir_index")).isNotNull();
  }

  @Test
  void aProvisionalNirGivesWayToTheDefinitiveOneAndGoesOnFindingItsPerson() {
    var cantal = new FluxCafs("502");
    cantal.send(january(cantal, first(cantal).replace("2840715990001", "8840715990001")), "a.RCV");
    cantal.send(february(cantal, first(cantal)), "b.RCV");
    assertThat(onePerson("502").get("nir_provisional")).isEqualTo(false);

    var married = first(cantal).replace("FONTANGES", "DURAND");
    cantal.send(march(cantal, married.replace("2840715990001", "8840715990001")), "c.RCV");

    assertThat(onePerson("502").get("last_name")).isEqualTo("DURAND");
    assertThat(conflicts("502")).isEmpty();
  }

  @Test
  void aNirWithAWrongKeyIsNoNir() {
    var cantal = new FluxCafs("503");
    cantal.send(
        january(cantal, first(cantal).replace("2840715990001", "284071599000199")), "a.RCV");

    assertThat(onePerson("503").get("nir_index")).isNull();
  }

  @Test
  void theSameNirWithTwoBirthDatesMakesTwoPersonsAndAsksAHuman() {
    var cantal = new FluxCafs("504");
    cantal.send(january(cantal, first(cantal)), "a.RCV");
    var view =
        cantal.send(february(cantal, first(cantal).replace("1984-07-19", "1984-07-09")), "b.RCV");

    assertThat(view.getInt("ambiguous")).isOne();
    assertThat(cantal.people()).isEqualTo(2);
    assertThat(conflicts("504")).containsExactly("SAME_NIR_OTHER_BIRTH_DATE");

    cantal.send(march(cantal, first(cantal).replace("1984-07-19", "1984-07-09")), "c.RCV");
    assertThat(cantal.people()).isEqualTo(2);
    assertThat(conflicts("504")).hasSize(1);
  }

  @Test
  void namesakesBornTheSameDayElsewhereStayTwoAndAHumanIsAsked() {
    var cantal = new FluxCafs("505");
    var namesake = other(cantal).replace(NIR, "").replace("<NOMCOMNAI>AURILLAC", "<NOMCOMNAI>LYON");
    cantal.send(january(cantal, first(cantal).replace(NIR, ""), namesake), "a.RCV");

    assertThat(cantal.people()).isEqualTo(2);
    assertThat(conflicts("505")).containsExactly("BIRTH_PLACE_UNSURE");
    assertThat(
            DATABASE.count(
                "select count(*) from parcours where departement = '505' and closed_on is null"))
        .as("nobody in doubt waits")
        .isEqualTo(2);
  }

  @Test
  void theSamePersonOfTwoDossiersIsRecognisedByNameBirthDateAndCommune() {
    var cantal = new FluxCafs("506");
    cantal.send(
        january(
            cantal,
            first(cantal).replace(NIR, "").replace("FONTANGES", "SAINT-GÉRAUD"),
            other(cantal).replace(NIR, "").replace("FONTANGES", "SAINT GERAUD")),
        "a.RCV");

    assertThat(cantal.people()).isOne();
    assertThat(conflicts("506")).isEmpty();
  }

  @Test
  void spousesWhoShareTheirFirstNameStayTwo() {
    var cantal = new FluxCafs("507");
    var couple =
        dossier(cantal, 2)
            .replace("<PRENOM>YANN", "<PRENOM>NOEMIE")
            .replace("<NIR>1881215990007</NIR>", "")
            .replace("<NIR>2900115990006</NIR>", "");
    cantal.send(january(cantal, couple), "a.RCV");
    cantal.send(february(cantal, couple), "b.RCV");

    assertThat(cantal.people()).isEqualTo(2);
    assertThat(conflicts("507")).isEmpty();
  }

  @Test
  void twoMembersWithTheSameNirAreTwoPersonsMonthAfterMonth() {
    var cantal = new FluxCafs("508");
    var couple =
        dossier(cantal, 2)
            .replace("1881215990007", "2900115990006")
            .replace("1988-12-12", "1990-01-08");
    var view = cantal.send(january(cantal, couple), "a.RCV");
    cantal.send(february(cantal, couple), "b.RCV");

    assertThat(view.getInt("rejected")).isZero();
    assertThat(cantal.people()).isEqualTo(2);
    assertThat(DATABASE.count("select count(nir_index) from person where departement = '508'"))
        .isOne();
  }

  @Test
  void aMatriculeThatIsANirIsKeptNowhereInClear() {
    var cantal = new FluxCafs("509");
    cantal.send(
        january(
            cantal,
            first(cantal)
                .replace("<FONORG>CAF", "<FONORG>MSA")
                .replace("100100100000000", "002840715990001")),
        "a.RCV");

    var household = DATABASE.rows("select * from household where departement = '509'").getFirst();
    assertThat(household.get("matricule")).isNull();
    assertThat(household.get("matricule_cipher")).isNotNull();
    assertThat(household.get("matricule_index")).isEqualTo(onePerson("509").get("nir_index"));
    assertThat(
            DATABASE.count(
                "select count(*) from outbox where payload::text like '%2840715990001%'"))
        .isZero();
  }

  @Test
  void aMatriculeOfTheMsaIsKeptNowhereInClearEvenWhereNoMemberHasThatNir() {
    var cantal = new FluxCafs("510");
    cantal.send(
        january(
            cantal,
            first(cantal)
                .replace("<FONORG>CAF", "<FONORG>MSA")
                .replace("100100100000000", "001850915014123")),
        "a.RCV");

    var household = DATABASE.rows("select * from household where departement = '510'").getFirst();
    assertThat(household.get("matricule")).isNull();
    assertThat(household.get("matricule_cipher")).isNotNull();
  }

  @Test
  void twoBatchesThatBringTheSameNirAtOnceMakeOnePerson() throws Exception {
    var cantal = new FluxCafs("511");
    var sent = cantal.send(january(cantal, dossier(cantal, 3)), "a.RCV");
    var file = UUID.fromString(sent.getString("id"));
    var both = new CyclicBarrier(2);

    try (var threads = Executors.newFixedThreadPool(2)) {
      var runs =
          List.of("00301001015", "00399999015").stream()
              .map(number -> {
                var dossier = read(first(cantal).replace("00301001015", number));
                return threads.submit(() -> apply(cantal, file, dossier, both));
              })
              .toList();
      for (var run : runs) {
        run.get();
      }
    }

    assertThat(
            DATABASE.count(
                "select count(*) from person where departement = '511' and last_name = ?",
                "FONTANGES"))
        .isOne();
  }

  private void apply(FluxCafs cantal, UUID file, Block.Sound dossier, CyclicBarrier both) {
    tenancy.within(
        cantal.departement(),
        () -> {
          var reception =
              QuarkusTransaction.requiringNew().call(() -> applyBlocks.reception(files.lock(file)));
          QuarkusTransaction.requiringNew()
              .run(() -> {
                meet(both);
                applyBatch.handle(List.of(dossier), reception);
              });
        });
  }

  private static void meet(CyclicBarrier both) {
    try {
      both.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
      throw new IllegalStateException(alone);
    }
  }

  private static Block.Sound read(String xml) {
    try {
      return CnafReader.again(1, xml, HEADER, Limits.upTo(1 << 20)) instanceof Block.Sound sound
          ? sound
          : fail("unsound");
    } catch (FlowRefused refused) {
      throw new IllegalStateException(refused);
    }
  }

  private static Map<String, @Nullable Object> onePerson(String departement) {
    var rows = DATABASE.rows("select * from person where departement = ?", departement);
    assertThat(rows).hasSize(1);
    return rows.getFirst();
  }

  private static List<String> conflicts(String departement) {
    return DATABASE
        .rows(
            "select reason from identity_conflict where departement = ? order by reason",
            departement)
        .stream()
        .map(row -> FluxCafs.text(row, "reason"))
        .toList();
  }
}
