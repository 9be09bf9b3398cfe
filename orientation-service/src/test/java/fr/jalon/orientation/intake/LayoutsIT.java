package fr.jalon.orientation.intake;

import static fr.jalon.orientation.cnaf.Fixtures.DAILY_18;
import static fr.jalon.orientation.cnaf.Fixtures.DEBTS;
import static fr.jalon.orientation.cnaf.Fixtures.DSP;
import static fr.jalon.orientation.cnaf.Fixtures.FEBRUARY;
import static fr.jalon.orientation.cnaf.Fixtures.FINANCIAL;
import static fr.jalon.orientation.cnaf.Fixtures.INSTRUCTION;
import static fr.jalon.orientation.cnaf.Fixtures.JANUARY;
import static fr.jalon.orientation.cnaf.Fixtures.REDESIGNED;
import static fr.jalon.orientation.cnaf.Fixtures.bytesOf;
import static fr.jalon.orientation.intake.FluxCafs.DATABASE;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.orientation.Episodes;
import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.dsp.DspRepository;
import fr.jalon.orientation.dsp.SocioProfessionalSituation.EducationLevel;
import fr.jalon.orientation.dsp.SocioProfessionalSituation.Obstacle;
import fr.jalon.orientation.dsp.SocioProfessionalSituation.SuggestedParcours;
import fr.jalon.platform.tenancy.Tenancy;
import fr.jalon.testkit.Stack;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class LayoutsIT {
  private final DspRepository dsp;
  private final Tenancy tenancy;

  @Inject
  LayoutsIT(DspRepository dsp, Tenancy tenancy) {
    this.dsp = dsp;
    this.tenancy = tenancy;
  }

  /** D1, both adults of D2 and both of D5, whose amount is below the threshold (05): five. */
  @Test
  void theRedesignOpensTheSameParcours() {
    var cantal = new FluxCafs("130");

    var view = cantal.send(cantal.file(REDESIGNED), "nom sans rapport.xml");

    assertThat(view.getString("status")).as(view.prettify()).isEqualTo("DONE");
    assertThat(view.getString("layout")).isEqualTo("VRSD0301");
    assertThat(view.getBoolean("interpreted")).isTrue();
    assertThat(view.getInt("rejected")).isZero();
    assertThat(view.getLong("unknownCodes")).isZero();
    assertThat(cantal.followed("STOCK"))
        .containsExactly(
            "00301001015-DEM",
            "00301002015-CJT",
            "00301002015-DEM",
            "00301005015-CJT",
            "00301005015-DEM");
  }

  /** A caisse may change layouts from one month to the next: nobody enters or leaves by it. */
  @Test
  void aDepartementMayReceiveOneLayoutThenTheOther() {
    var cantal = new FluxCafs("131");
    cantal.send(cantal.file(JANUARY), JANUARY);

    var view = cantal.send(cantal.file(REDESIGNED), REDESIGNED);

    assertThat(view.getInt("entrants")).isEqualTo(3);
    assertThat(cantal.followed("ENTRY"))
        .containsExactly("00301002015-CJT", "00301005015-CJT", "00301005015-DEM");
    assertThat(
            DATABASE.count(
                "select count(*) from household_member where departement = '131' and until_on is"
                    + " not null"))
        .as("no role changed")
        .isZero();
    assertThat(cantal.people()).as("nobody is there twice").isEqualTo(10);
  }

  @Test
  void anInstructionMakesPersonsKnownWithTheirAnswersAndOpensNothing() {
    var cantal = new FluxCafs("132");
    cantal.send(cantal.file(JANUARY), JANUARY);

    var view = cantal.send(cantal.file(INSTRUCTION), INSTRUCTION);

    assertThat(view.getString("status")).as(view.prettify()).isEqualTo("DONE");
    assertThat(view.getString("layout")).isEqualTo("VIRS0901");
    assertThat(view.getInt("announced")).isEqualTo(3);
    assertThat(view.getInt("entrants")).isZero();
    assertThat(cantal.followed("ENTRY")).isEmpty();
    long people = cantal.people();
    assertThat(cantal.send(cantal.file(DAILY_18), DAILY_18).getInt("entrants")).isEqualTo(3);
    assertThat(cantal.people()).as("D4 was known, D9 and D8 are new").isEqualTo(people + 2);
    var person = personOf(cantal, "00301004015-DEM");
    var answers = tenancy.within("132", () -> dsp.of(new PersonId(person))).orElseThrow();
    assertThat(answers.collectedOn()).isEqualTo("2026-02-12");
    assertThat(answers.educationLevel()).contains(EducationLevel.CAP_BEP);
    assertThat(answers.drivingLicence()).contains(true);
    assertThat(answers.aloneWithChildOrPregnant()).contains(false);
    assertThat(answers.obstacles().orElseThrow())
        .containsExactlyInAnyOrder(Obstacle.HEALTH, Obstacle.ADMINISTRATIVE, Obstacle.MOBILITY);
    assertThat(answers.suggestedParcours()).contains(SuggestedParcours.SOCIO_PROFESSIONNEL);
  }

  /** A accepts; R refuses and I is unknown: neither is an agreement (only A counts). */
  @Test
  void contactsAreKeptOnlyWhereTheirUseIsAgreedAndForTheApplicantAlone() {
    var cantal = new FluxCafs("133");
    cantal.send(cantal.file(INSTRUCTION), INSTRUCTION);

    var contacts =
        DATABASE.rows(
            "select p.birth_name, c.kind, c.value, c.source, c.since_on from contact_point c join"
                + " person p on p.id = c.person_id where c.departement = '133' order by c.value");

    assertThat(contacts)
        .extracting(row -> row.get("value"))
        .containsExactly("+33600000004", "+33600000011", "labrousse.kevin@example.org");
    assertThat(contacts).extracting(row -> row.get("source")).containsOnly("DSP");
    assertThat(contacts)
        .extracting(row -> String.valueOf(row.get("since_on")))
        .containsOnly("2026-02-12");
  }

  @Test
  void everyCollectionIsKeptAndTheLatestCounts() {
    var cantal = new FluxCafs(TestTokens.OWN);
    var number = "99301011015";
    var february = new String(cantal.file(FEBRUARY), ISO_8859_1).replace("00301011015", number);
    cantal.send(bytesOf(february), "mensuel.RCV");
    cantal.send(fresh(DSP, number, "2026-02-16"), "recueil.RCV");
    var later = fresh(DSP, number, "2026-03-16");
    cantal.send(
        bytesOf(new String(later, ISO_8859_1).replace(">0107</SIT", ">0109</SIT")), "recueil2.RCV");
    var parcours =
        UUID.fromString(
            String.valueOf(
                DATABASE.value(
                    "select max(p.id::text) from parcours p join socio_professional_data s on"
                        + " s.person_id = p.person_id where s.dossier_number = ?",
                    number)));

    var view =
        dsp("conseiller", TestTokens.OWN, parcours).then().statusCode(200).extract().jsonPath();

    assertThat(view.getList("collections.collectedOn")).containsExactly("2026-03-16", "2026-02-16");
    assertThat(view.getString("collections[0].source")).isEqualTo("VIRD0201");
    assertThat(view.getString("collections[0].educationLevel")).isEqualTo("BAC");
    assertThat(view.getString("collections[0].lastJob")).isEqualTo("AIDE A DOMICILE");
    assertThat(view.getBoolean("collections[0].aloneWithChildOrPregnant")).isTrue();
    assertThat(view.getList("collections[0].obstacles"))
        .containsExactly("HEALTH", "ADMINISTRATIVE", "CHILDCARE", "CAREGIVING", "MOBILITY");
    assertThat(dsp("conseiller", "063", parcours).statusCode()).isEqualTo(404);
    assertThat(
            DATABASE.count(
                "select count(*) from access_trace where subject = ?", parcours.toString()))
        .as("a reading of a file is traced")
        .isPositive();
  }

  @Test
  void whoAnsweredNothingHasAnEmptyList() {
    var episode = Episodes.open();

    var view = dsp("chef-de-projet", TestTokens.OWN, episode.id()).then().statusCode(200);

    assertThat(view.extract().jsonPath().getList("collections")).isEmpty();
  }

  /** The ledger keeps and counts them; the first monthly file of rights is still the stock. */
  @Test
  void whatIsNotInterpretedIsCountedAndMovesNobody() {
    var cantal = new FluxCafs("134");

    var financial = cantal.send(cantal.file(FINANCIAL), FINANCIAL);
    var debts = cantal.send(cantal.file(DEBTS), DEBTS);

    assertThat(financial.getString("status")).isEqualTo("DONE");
    assertThat(financial.getString("layout")).isEqualTo("VRSF0501");
    assertThat(financial.getBoolean("interpreted")).isFalse();
    assertThat(financial.getInt("read")).isEqualTo(2);
    assertThat(financial.getInt("accepted")).isEqualTo(2);
    assertThat(debts.getString("layout")).isEqualTo("VRSC0201");
    assertThat(debts.getInt("read")).isEqualTo(1);
    assertThat(cantal.people()).isZero();
    assertThat(cantal.send(cantal.file(JANUARY), JANUARY).getInt("entrants")).isZero();
    assertThat(cantal.followed("STOCK")).hasSize(4);
    assertThat(cantal.send(cantal.file(FEBRUARY), FEBRUARY).getInt("entrants")).isEqualTo(8);
  }

  @Test
  void theOtherLayoutsAreRefusedForTheSameFaults() {
    var cantal = new FluxCafs("135");

    for (var name : new String[] {REDESIGNED, INSTRUCTION, DSP, FINANCIAL, DEBTS}) {
      var file = new String(cantal.file(name), ISO_8859_1);
      var ofOther = cantal.send(new FluxCafs("063").file(name), "autre-" + name);
      assertThat(ofOther.getString("reason")).startsWith("Fichier d'un autre département");
      var wrong = file.replaceFirst("(RSATRANSM>0000000)[0-9]", "$19");
      assertThat(cantal.send(bytesOf(wrong), "compte-" + name).getString("reason"))
          .contains("annonce 9 dossiers");
      var cut = file.substring(0, file.length() / 2);
      assertThat(cantal.send(bytesOf(cut), "coupe-" + name).getString("reason"))
          .startsWith("Fichier tronqué");
    }
    assertThat(cantal.people()).as("nothing was taken").isZero();
  }

  private static Response dsp(String role, String departement, UUID parcours) {
    return given()
        .auth()
        .oauth2(TestTokens.of(role, departement))
        .get("/api/orientation/v1/parcours/{id}/dsp", parcours);
  }

  private static UUID personOf(FluxCafs cantal, String someone) {
    return UUID.fromString(FluxCafs.text(cantal.oneParcours(someone), "person_id"));
  }

  private static byte[] fresh(String name, String number, String day) {
    return bytesOf(
        new String(new FluxCafs(TestTokens.OWN).file(name), ISO_8859_1)
            .replace("00301011015", number)
            .replace("2026-02-16", day));
  }
}
