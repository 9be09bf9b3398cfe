package fr.jalon.orientation.intake;

import static fr.jalon.orientation.Episodes.API;
import static fr.jalon.orientation.Episodes.RECEIVED;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.book;
import static fr.jalon.orientation.Episodes.conseiller;
import static fr.jalon.orientation.Episodes.decision;
import static fr.jalon.orientation.Episodes.organisme;
import static fr.jalon.orientation.Episodes.orient;
import static fr.jalon.orientation.Episodes.referent;
import static fr.jalon.orientation.Episodes.slot;
import static fr.jalon.orientation.Episodes.territory;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.orientation.Desk;
import fr.jalon.orientation.Episodes;
import fr.jalon.orientation.Episodes.Episode;
import fr.jalon.orientation.ceo.CeoCalls;
import fr.jalon.orientation.cnaf.Fixtures;
import fr.jalon.orientation.decision.Decisions;
import fr.jalon.orientation.equipe.Seances;
import fr.jalon.orientation.staging.Takeovers;
import fr.jalon.orientation.suspension.Procedures;
import fr.jalon.orientation.twin.Twins;
import fr.jalon.testkit.AuthorisationMatrix;
import fr.jalon.testkit.FarDates;
import fr.jalon.testkit.OpenApiDocument;
import fr.jalon.testkit.Stack;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class BorderIT {

  private static final OpenApiDocument DOCUMENT =
      new OpenApiDocument(API + "/openapi", "orientation-service");

  @Test
  void theDocumentCheckedInIsTheOneServed() {
    DOCUMENT.mustBeCheckedIn();
  }

  @Test
  void everyOperationIsDescribed() {
    DOCUMENT.mustBeComplete();
  }

  @TestFactory
  Stream<DynamicTest> noDateOfAnInsaneYearIsTaken() {
    return new FarDates(API + "/openapi", existing()).tests();
  }

  @TestFactory
  Stream<DynamicTest> eachOperationIsForItsRolesAndItsOwnDepartement() {
    return new AuthorisationMatrix(API + "/openapi", existing()).tests();
  }

  private static Map<String, String> existing() {
    var episode = Episodes.open();
    var existing = new HashMap<String, String>();
    existing.put("code", "AURILLAC-SUD");
    existing.put(API + "/listes/{code}", "A_CONVOQUER");
    existing.put(API + "/personnes/{id}", episode.personId().toString());
    existing.putAll(ofParcours(episode));
    existing.putAll(ofFiles());
    existing.putAll(ofPlanning());
    existing.putAll(ofTwins(episode));
    existing.putAll(Takeovers.existing());
    existing.putAll(Decisions.existing(episode));
    existing.put(
        API + "/equipes-pluridisciplinaires/seances/{id}", Seances.convened(TODAY).toString());
    existing.put(API + "/suspensions/{id}", Procedures.proposed(Episodes.open()));
    existing.put(API + "/organismes/{id}", organisme("CAF"));
    return existing;
  }

  private static Map<String, String> ofParcours(Episode episode) {
    territory();
    var rendezVous = id(book(episode, slot(TODAY.minusDays(20)), RECEIVED.plusDays(2)));
    orient(episode, decision(organisme("CCAS_CIAS"), TODAY.minusDays(10))).statusCode(200);
    var convocation =
        id(
            conseiller()
                .body(
                    Map.of(
                        "channel",
                        "POST",
                        "rendezVousId",
                        rendezVous,
                        "sentOn",
                        TODAY.minusDays(30).toString()))
                .post("/parcours/{id}/convocations", episode.id())
                .then());
    conseiller()
        .body(Map.of("channel", "POST", "handling", "DELIVER"))
        .post("/parcours/{id}/convocations", episode.id())
        .then()
        .statusCode(201);
    String delivery =
        conseiller().get("/parcours/{id}/envois", episode.id()).jsonPath().get("items[0].id");
    var ceo =
        id(
            conseiller()
                .body(
                    Map.of(
                        "situation", "Sans emploi.",
                        "objectives", "Retrouver un emploi.",
                        "personCommitments", "Rencontrer le référent.",
                        "departementCommitments", "Proposer un rendez-vous."))
                .post("/parcours/{id}/ceo", episode.id())
                .then());
    return Map.of(
        API + "/parcours/{id}",
        episode.id().toString(),
        API + "/rendez-vous/{id}",
        rendezVous,
        API + "/convocations/{id}",
        convocation,
        API + "/envois/{id}",
        delivery,
        API + "/tirages/{id}",
        id(conseiller().body(Map.of()).post("/tirages").then()),
        API + "/ceo/{id}",
        ceo,
        API + "/ceo/{id}/versions/{version}",
        "1",
        "numerisation",
        CeoCalls.scan(ceo, 1));
  }

  private static Map<String, String> ofTwins(Episode episode) {
    var twin = Episodes.open();
    Episodes.close(twin, TODAY.minusDays(3));
    var merge =
        id(
            conseiller()
                .body(Map.of("absorbedId", twin.personId(), "decision", Twins.DECISION))
                .post("/personnes/{id}/fusion", episode.personId())
                .then());
    return Map.of(
        API + "/doublons/{id}",
        Twins.doubt(episode, Episodes.open()).toString(),
        API + "/fusions/{id}",
        merge);
  }

  private static Map<String, String> ofPlanning() {
    var desk = Desk.open(TestTokens.OWN);
    desk.waiting(TODAY.plusDays(30));
    var plan =
        id(conseiller().body(Map.of("territory", desk.territory())).post("/planifications").then());
    return Map.of(
        API + "/conseillers/{id}",
        desk.conseiller(),
        "absence",
        desk.absent(TODAY, TODAY).statusCode(201).extract().path("absence.id"),
        API + "/sites/{id}",
        desk.site(),
        API + "/referents/{id}",
        referent(organisme("DEPARTEMENT")),
        API + "/planifications/{id}",
        plan,
        API + "/planifications/{id}/lignes/{n}",
        "1");
  }

  private static Map<String, String> ofFiles() {
    var cantal = new FluxCafs(TestTokens.OWN);
    var file =
        FluxCafs.id(
            cantal.post(
                Fixtures.bytes("invalides/RSABEI_dossier2_sans_PrestationRSA.RCV"), "rejet.RCV"));
    assertThat(cantal.awaitEnd(file).getInt("rejected")).isOne();
    return Map.of(
        API + "/flux-caf/{id}",
        file,
        API + "/flux-caf/{id}/rejets/{n}",
        cantal.get("/" + file + "/rejets").jsonPath().getString("items[0].number"));
  }

  private static String id(ValidatableResponse created) {
    return created.statusCode(201).extract().path("id");
  }
}
