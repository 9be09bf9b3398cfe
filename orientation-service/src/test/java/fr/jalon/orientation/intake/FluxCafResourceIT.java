package fr.jalon.orientation.intake;

import static fr.jalon.orientation.cnaf.Fixtures.DAILY_18;
import static fr.jalon.orientation.cnaf.Fixtures.DAILY_19;
import static fr.jalon.orientation.cnaf.Fixtures.FEBRUARY;
import static fr.jalon.orientation.cnaf.Fixtures.JANUARY;
import static fr.jalon.orientation.intake.FluxCafs.DATABASE;
import static fr.jalon.testkit.Problems.refused;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.contracts.OrientationEvent;
import fr.jalon.orientation.cnaf.Fixtures;
import fr.jalon.testkit.Stack;
import fr.jalon.testkit.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class FluxCafResourceIT {
  @Test
  void eachFileLeavesThePersonsStatesAndRolesThatAreExpected() {
    var cantal = new FluxCafs("101");

    var january = cantal.send(cantal.file(JANUARY), JANUARY);

    assertThat(january.getString("status")).isEqualTo("DONE");
    assertThat(january.getMap("$").keySet())
        .containsExactlyInAnyOrder(
            "id",
            "fileName",
            "sha256",
            "layout",
            "interpreted",
            "kind",
            "referenceDate",
            "receivedOn",
            "status",
            "announced",
            "announcedAnomalies",
            "read",
            "accepted",
            "rejected",
            "anomalies",
            "entrants",
            "ambiguous",
            "unknownTags",
            "unknownCodes");
    assertThat(january.getString("layout")).isEqualTo("VRSB0801");
    assertThat(january.getString("kind")).isEqualTo("M");
    assertThat(january.getString("referenceDate")).isEqualTo("2026-01-31");
    assertThat(cantal.states()).isEqualTo(Expected.states("mensuel_M1"));
    assertThat(cantal.roles()).isEqualTo(Expected.roles("mensuel_M1"));

    var daily = cantal.send(cantal.file(DAILY_18), DAILY_18);

    assertThat(daily.getInt("read")).isEqualTo(6);
    assertThat(daily.getInt("accepted")).as("superseded blocks are accepted").isEqualTo(6);
    assertThat(cantal.states())
        .containsAllEntriesOf(Expected.section("quotidien_20260218", "etat_final"));

    var nextDaily = cantal.send(cantal.file(DAILY_19), DAILY_19);
    assertThat(nextDaily.getInt("anomalies")).isEqualTo(1);

    cantal.send(cantal.file(FEBRUARY), FEBRUARY);

    assertThat(cantal.states()).containsAllEntriesOf(Expected.states("mensuel_M"));
    assertThat(cantal.roles()).isEqualTo(Expected.roles("mensuel_M"));
    assertThat(cantal.cities()).isEqualTo(Expected.cities());
  }

  @ParameterizedTest
  @CsvSource({
    "RSABEM_tronque.RCV, Fichier tronqué. Le fichier s'arrête avant la fin",
    "RSABEM_xxe.RCV, Le fichier porte une déclaration de type de document",
    "RSABEM_compteur_faux.RCV, Le fichier annonce 4 dossiers et en contient 3.",
    "RSABEM_autre_departement.RCV, Tous les dossiers sont d'un autre département (012)"
  })
  void aRefusedFileSaysWhyAndLeavesNothing(String name, String reason) {
    var cantal = new FluxCafs("015");
    var before = cantal.people();

    var view = cantal.send(Fixtures.bytes("invalides/" + name), name);

    assertThat(view.getString("status")).isEqualTo("REFUSED");
    assertThat(view.getString("reason")).contains(reason);
    assertThat(view.getInt("read")).isZero();
    assertThat(view.getObject("announced", Integer.class))
        .isEqualTo(name.contains("compteur") ? 4 : null);
    assertThat(cantal.people()).isEqualTo(before);
  }

  @Test
  void aBadDossierIsSetAsideAloneAndSaysWhichElementItLacks() {
    var cantal = new FluxCafs("103");
    cantal.send(cantal.file(JANUARY), JANUARY);
    var name = "RSABEI_dossier2_sans_PrestationRSA.RCV";

    var view = cantal.send(cantal.file("invalides/" + name), name);

    assertThat(view.getString("status")).isEqualTo("DONE");
    assertThat(List.of(view.getInt("read"), view.getInt("accepted"), view.getInt("rejected")))
        .containsExactly(3, 2, 1);
    var rejects = cantal.get("/" + view.getString("id") + "/rejets").jsonPath();
    assertThat(rejects.getInt("items[0].number")).isEqualTo(2);
    assertThat(rejects.getInt("items[0].line")).isGreaterThan(100);
    assertThat(rejects.getString("items[0].reason"))
        .isEqualTo("Élément obligatoire absent : PrestationRSA");
    assertThat(rejects.getString("items[0].dossierNumber")).isEqualTo("00301009015");
    assertThat(cantal.states()).doesNotContainKey("00301009015");
    cantal.replay(view.getString("id"), 2).then().spec(refused(422, "dossier-still-rejected"));
    cantal.replay(view.getString("id"), 1).then().spec(refused(404, "reject-not-found"));
    assertThat(
            DATABASE.count(
                "select count(*) from flux_reject where departement = '103'"
                    + " and position('PrestationRSA'::bytea in dossier_cipher) > 0"))
        .as("what is kept is encrypted")
        .isZero();
  }

  @Test
  void aDossierThatTheDatabaseRefusesIsFoundByHalvesAndReplayedOnceItPasses() {
    var cantal = new FluxCafs("104");
    cantal.send(cantal.file(JANUARY), JANUARY);
    DATABASE.execute(
        "alter table household add constraint no_dossier_from_ydes"
            + " check (departement <> '104' or number <> '00301008015')");
    try {
      var february = cantal.send(cantal.file(FEBRUARY), FEBRUARY);

      assertThat(february.getInt("rejected")).isEqualTo(1);
      assertThat(february.getInt("accepted")).isEqualTo(11);
      assertThat(cantal.states()).doesNotContainKey("00301008015").hasSize(11);
      var id = february.getString("id");
      assertThat(cantal.get("/" + id + "/rejets").jsonPath().getString("items[0].reason"))
          .isEqualTo("Refusé en base : no dossier from ydes");
      cantal.replay(id, 8).then().spec(refused(422, "dossier-still-rejected"));

      DATABASE.execute("alter table household drop constraint no_dossier_from_ydes");
      var replayed = cantal.replay(id, 8);

      assertThat(replayed.statusCode()).as(replayed.asString()).isEqualTo(200);
      assertThat(replayed.jsonPath().getString("replayedAt")).isNotNull();
      assertThat(cantal.states()).containsEntry("00301008015", "1");
      assertThat(cantal.get("/" + id).jsonPath().getInt("rejected")).isZero();
      assertThat(cantal.replay(id, 8).statusCode()).as("once is enough").isEqualTo(200);
      assertThat(cantal.get("/" + id).jsonPath().getInt("accepted")).isEqualTo(12);
    } finally {
      DATABASE.execute("alter table household drop constraint if exists no_dossier_from_ydes");
    }
  }

  @Test
  void theSameContentASecondTimeIsTheFirstImportAndChangesNothing() {
    var cantal = new FluxCafs("105");
    var first = cantal.post(cantal.file(JANUARY), JANUARY);
    cantal.awaitEnd(FluxCafs.id(first));
    var before = cantal.everything();
    int events = events(cantal).size();

    var second = cantal.post(cantal.file(JANUARY), "autre-nom.RCV");

    assertThat(second.statusCode()).isEqualTo(202);
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(cantal.everything()).isEqualTo(before);
    assertThat(events(cantal)).hasSize(events);
  }

  @Test
  void aFileThatTellsOfADayAfterItWasMadeIsRefused() {
    var cantal = new FluxCafs("116");
    var ahead =
        new String(cantal.file(JANUARY), ISO_8859_1)
            .replace("2026-01-31</DTREF>", "2026-02-06</DTREF>");

    var view = cantal.send(Fixtures.bytesOf(ahead), "avance.RCV");

    assertThat(view.getString("status")).isEqualTo("REFUSED");
    assertThat(view.getString("reason"))
        .isEqualTo(
            "Date de référence du fichier impossible. Le fichier dit l'état au 2026-02-06 (DTREF)"
                + " mais a été créé le 2026-02-05 (DTCREAFLUX).");
    assertThat(cantal.states()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'', x", "'', a\u001fb", "'', 2026-01-01T00:00:00Z\u001fb", "/{id}/rejets, x"})
  void aCursorThatIsNotOursIsRefused(String below, String text) {
    var cantal = new FluxCafs("117");
    var id = cantal.send(cantal.file(JANUARY), JANUARY).getString("id");
    var cursor = java.util.Base64.getUrlEncoder().encodeToString(text.getBytes(ISO_8859_1));

    cantal
        .get(below.replace("{id}", id) + "?curseur=" + cursor)
        .then()
        .spec(refused(400, "cursor-invalid", "?curseur"));
  }

  @Test
  void whatIsUnknownAndWhatIsAnnouncedIsShown() {
    var cantal = new FluxCafs("127");
    var strange =
        new String(cantal.file(DAILY_19), ISO_8859_1)
            .replaceFirst("<EtatDossierRSA>", "<NOUVEAU>1</NOUVEAU><EtatDossierRSA>")
            .replaceFirst("<ETATDOSRSA>2<", "<ETATDOSRSA>9<")
            .replaceFirst("<NBTOTDOSRSATRANSMANO>[0-9]+", "<NBTOTDOSRSATRANSMANO>00000002");

    var view = cantal.send(Fixtures.bytesOf(strange), "etrange.RCV");

    assertThat(view.getString("status")).isEqualTo("DONE");
    assertThat(view.getInt("unknownTags")).isEqualTo(1);
    assertThat(view.getInt("unknownCodes")).isEqualTo(1);
    assertThat(view.getInt("ambiguous")).isZero();
    assertThat(view.getInt("anomalies")).isEqualTo(1);
    assertThat(view.getInt("announcedAnomalies")).isEqualTo(2);
  }

  @Test
  void anotherDepartementSeesNothingOfIt() {
    var cantal = new FluxCafs("113");
    var view = cantal.send(cantal.file(JANUARY), JANUARY);
    var puyDeDome = new FluxCafs("063");

    puyDeDome.get("/" + view.getString("id")).then().spec(refused(404, "flux-file-not-found"));
    puyDeDome
        .get("/" + view.getString("id") + "/rejets")
        .then()
        .spec(refused(404, "flux-file-not-found"));
    assertThat(cantal.get("").jsonPath().getList("items.id")).containsExactly(view.getString("id"));
  }

  @Test
  void aRequestThatCannotBeAFileIsRefusedAtOnce() {
    var cantal = new FluxCafs("114");

    cantal.post(new byte[0], "vide.RCV").then().spec(refused(422, "flux-empty"));
    cantal
        .post(cantal.file(JANUARY), "../x")
        .then()
        .spec(refused(422, "flux-name-invalid", "?fichier"));
    assertThat(DATABASE.count("select count(*) from flux_file where departement = '114'")).isZero();
  }

  private static List<Topic.Message> events(FluxCafs there) {
    return new Topic(OrientationEvent.TOPIC)
        .await(8, m -> m.body().contains("\"" + there.departement() + "\""));
  }
}
