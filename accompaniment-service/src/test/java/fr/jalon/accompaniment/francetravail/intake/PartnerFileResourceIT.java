package fr.jalon.accompaniment.francetravail.intake;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.DATABASE;
import static fr.jalon.accompaniment.Scenes.as;
import static fr.jalon.accompaniment.Scenes.asConseiller;
import static fr.jalon.accompaniment.Scenes.eventually;
import static fr.jalon.accompaniment.Scenes.told;
import static fr.jalon.testkit.Problems.refused;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.jalon.accompaniment.AccompanimentStack;
import fr.jalon.accompaniment.Scenes.Person;
import fr.jalon.accompaniment.francetravail.DisclosureStub;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AccompanimentStack
class PartnerFileResourceIT {
  private static final AtomicInteger SERIAL = new AtomicInteger(100_000);

  @Test
  void theFixtureIsTakenOnceMatchedAndEachRejectSaysWhy() throws Exception {
    var known = UUID.randomUUID();
    DisclosureStub.BY_NIR.put("199081599000834", known);
    DisclosureStub.DOUBTFUL.add("189061599001005");

    var first = upload("RSA_INSCRIPTION_202602_DPT15.csv");
    var done = matched(first);
    var again = upload("RSA_INSCRIPTION_202602_DPT15.csv");

    assertThat(again).isEqualTo(first);
    assertThat(done.getString("layout")).isEqualTo("INSCRIPTIONS_CSV");
    assertThat(done.getInt("read")).isEqualTo(11);
    assertThat(done.getInt("rejected")).isEqualTo(6);
    assertThat(done.getInt("uncertain")).isEqualTo(1);
    assertThat(done.getInt("applied") + done.getInt("unknown")).isEqualTo(4);
    assertThat(
            given()
                .auth()
                .oauth2(TestTokens.of("exploitation", "015"))
                .get(API + "/flux-france-travail/" + first + "/rejets")
                .jsonPath()
                .getList("items.reason"))
        .isEqualTo(
            List.of(
                "doublon (ignoré)",
                "date",
                "identifiantpe",
                "nir <> nir2",
                "code",
                "nombre de colonnes"));
    assertThat(registrations(known)).isEqualTo(1);
    assertThat(told(new Person(known, known), "JobseekerRegistered", 1))
        .allSatisfy(event -> assertThat(event).containsEntry("registeredOn", "2025-12-03"));
    assertThat(
            DATABASE.count(
                "select count(*) from partner_line where file_id = ? and status in"
                    + " ('APPLIED', 'REJECTED') and traits_cipher is not null",
                first))
        .isZero();
  }

  @Test
  void theMonthlyXmlIsTakenWithItsReferenceDate() throws Exception {
    var id = upload("PECG_M_015_20260215.xml");
    var done = matched(id);
    assertThat(done.getString("referenceDate")).isEqualTo("2026-02-01");
    assertThat(done.getInt("read")).isEqualTo(5);
    assertThat(done.getInt("rejected")).isEqualTo(1);
    assertThat(done.getInt("unreadableDates")).isEqualTo(1);
  }

  @Test
  void theActionsOfAnExtractFindThePersonOfTheOther() throws Exception {
    var person = UUID.randomUUID();
    DisclosureStub.BY_NAME.put("LABROUSSE", person);
    matched(upload("extract_spie_principal_202602.csv"));
    var actions = matched(upload("extract_spie_actions_202602.csv"));

    assertThat(actions.getInt("applied")).isEqualTo(1);
    assertThat(DATABASE.count("select count(*) from partner_action where person_id = ?", person))
        .isEqualTo(1);
    assertThat(DATABASE.count("select count(*) from partner_follow_up where person_id = ?", person))
        .isEqualTo(1);
  }

  @Test
  void aLineInDoubtIsReadTracedAndDecidedOnceByAPerson() {
    var nir = nir();
    DisclosureStub.DOUBTFUL.add(withKey(nir));
    var file = uploadLine(nir, "21/11/2025");
    matched(file);
    var person = UUID.randomUUID();

    var listed =
        asConseiller()
            .queryParam("limite", 200)
            .get(API + "/flux-france-travail/doutes")
            .jsonPath()
            .getList("items.fileId");
    assertThat(listed).contains(file.toString());
    asConseiller()
        .get(API + "/flux-france-travail/" + file + "/lignes/1")
        .then()
        .statusCode(200)
        .body("person.birthName", equalTo("TESTNOM"))
        .body("facts.registrations[0].kind", equalTo("INSCRIPTION"));
    assertThat(
            DATABASE.count("select count(*) from access_trace where subject = ?", file.toString()))
        .isEqualTo(1);
    as("conseiller", "063")
        .get(API + "/flux-france-travail/" + file + "/lignes/1")
        .then()
        .spec(refused(404, "partner-file-not-found"));

    decide(file, Map.of("personId", person))
        .then()
        .spec(refused(422, "partner-line-person-unknown", "/personId"));
    DisclosureStub.knows(person, withKey(nir), "TESTNOM", "1");
    decide(file, Map.of("personId", person))
        .then()
        .statusCode(200)
        .body("file.applied", equalTo(1))
        .body("file.uncertain", equalTo(0));
    decide(file, Map.of("personId", person)).then().spec(refused(409, "partner-line-settled"));
    assertThat(registrations(person)).isEqualTo(1);
    assertThat(DATABASE.value("select decided_by from partner_line where file_id = ?", file))
        .isEqualTo("agent-conseiller-015");
  }

  @Test
  void aLineIsSetAsideWithAReasonAndForgetsWhoItWasAbout() {
    var file = uploadLine(nir(), "21/11/2025");
    matched(file);

    decide(file, Map.of()).then().spec(refused(422, "field-invalid"));
    assertThat(
            DATABASE.count(
                "select count(*) from partner_line where file_id = ? and decided_by is null", file))
        .isEqualTo(1);
    decide(file, Map.of("setAsideBecause", "Non suivie")).then().statusCode(200);

    assertThat(
            DATABASE.count(
                "select count(*) from partner_line where file_id = ? and status = 'SET_ASIDE'"
                    + " and traits_cipher is null and facts is null",
                file))
        .isEqualTo(1);
  }

  @Test
  void whoeverBecomesKnownIsFoundWhenTheFileIsTriedAgain() {
    var nir = nir();
    var file = uploadLine(nir, "21/11/2025");
    assertThat(matched(file).getInt("unknown")).isEqualTo(1);
    var person = UUID.randomUUID();
    DisclosureStub.BY_NIR.put(withKey(nir), person);

    as("exploitation", "015")
        .post(API + "/flux-france-travail/" + file + "/doutes/rejeu")
        .then()
        .statusCode(200);

    assertThat(matched(file).getInt("applied")).isEqualTo(1);
    assertThat(registrations(person)).isEqualTo(1);
  }

  @Test
  void theSameFactInTwoFilesIsKnownOnce() {
    var nir = nir();
    var person = UUID.randomUUID();
    DisclosureStub.BY_NIR.put(withKey(nir), person);
    var first = matched(uploadLine(nir, "21/11/2025", "A"));
    var second = matched(uploadLine(nir, "21/11/2025", "B"));

    assertThat(first.getInt("newFacts")).isEqualTo(1);
    assertThat(second.getInt("newFacts")).isZero();
    assertThat(registrations(person)).isEqualTo(1);
  }

  @Test
  void aFileOfAnotherDepartementIsRefusedAndLeavesNoLine() {
    var body =
        "<?xml version=\"1.0\"?><fichier-PE-CG><entete><departement>63</departement></entete>";
    var id = post(body.getBytes(ISO_8859_1), "x.xml");
    var view = view(id);
    assertThat(view.getString("status")).isEqualTo("REFUSED");
    assertThat(view.getString("reason")).contains("63");
    assertThat(DATABASE.count("select count(*) from partner_line where file_id = ?", id)).isZero();
  }

  @Test
  void aFileIsForThoseWhoDeliverIt() {
    asConseiller()
        .contentType(ContentType.BINARY)
        .body(new byte[] {1})
        .post(API + "/flux-france-travail?fichier=a.csv")
        .then()
        .spec(refused(403, "role-not-allowed"));
    given()
        .auth()
        .oauth2(TestTokens.of("flux-france-travail", "015"))
        .contentType(ContentType.BINARY)
        .body(new byte[] {1})
        .post(API + "/flux-france-travail?fichier=../a")
        .then()
        .spec(refused(422, "partner-file-name-invalid", "?fichier"));
  }

  private static Response decide(UUID file, Map<String, ?> decision) {
    return asConseiller()
        .body(decision)
        .put(API + "/flux-france-travail/" + file + "/lignes/1/decision");
  }

  static String nir() {
    return "1990815" + SERIAL.incrementAndGet();
  }

  static String withKey(String nir) {
    return nir + "%02d".formatted(97 - Long.parseLong(nir) % 97);
  }

  private static UUID uploadLine(String nir, String on) {
    return uploadLine(nir, on, "AURILLAC");
  }

  private static UUID uploadLine(String nir, String on, String place) {
    return post(line(nir, on, place).getBytes(ISO_8859_1), "stock.csv");
  }

  static String line(String nir, String on, String place) {
    return "%1$s;1500104D015;TESTNOM;KEVIN;16/08/1999;%2$s;1;%1$s;15014;%3$s;X;15014\n"
        .formatted(nir, on, place);
  }

  private static UUID upload(String fixture) throws IOException {
    try (var file =
        Objects.requireNonNull(
            PartnerFileResourceIT.class.getResourceAsStream("/fixtures/pole-emploi/" + fixture))) {
      return post(file.readAllBytes(), fixture);
    }
  }

  static UUID post(byte[] body, String name) {
    String location =
        given()
            .auth()
            .oauth2(TestTokens.of("flux-france-travail", "015"))
            .contentType(ContentType.BINARY)
            .body(body)
            .post(API + "/flux-france-travail?fichier=" + name)
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
  }

  static JsonPath view(UUID id) {
    return given()
        .auth()
        .oauth2(TestTokens.of("exploitation", "015"))
        .get(API + "/flux-france-travail/" + id)
        .jsonPath();
  }

  static JsonPath matched(UUID id) {
    eventually(() -> view(id).getInt("waiting") == 0);
    return view(id);
  }

  static long registrations(UUID person) {
    return DATABASE.count("select count(*) from registration where person_id = ?", person);
  }
}
