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
import fr.jalon.orientation.staging.Takeovers;
import fr.jalon.orientation.twin.Twins;
import fr.jalon.orientation.decision.Decisions;
import fr.jalon.orientation.equipe.Seances;
import fr.jalon.orientation.suspension.Procedures;
import fr.jalon.testkit.AuthorisationMatrix;
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
  Stream<DynamicTest> eachOperationIsForItsRolesAndItsOwnDepartement() {
    var episode = Episodes.open();
    var existing = new HashMap<>(ofParcours(episode));
    existing.putAll(ofFiles());
    existing.putAll(Takeovers.existing());
    existing.putAll(ofPlanning());
    existing.put(API + "/personnes/{id}/identite:id", episode.personId().toString());
    existing.put(API + "/personnes/{id}/coordonnees:id", episode.personId().toString());
    existing.putAll(ofTwins(episode));
    existing.put("code", "AURILLAC-SUD");
    existing.putAll(ofEquipes());
    existing.putAll(ofSuspensions());
    existing.putAll(Decisions.existing(episode));
    return new AuthorisationMatrix(API + "/openapi", existing).tests();
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
    var existing = new HashMap<String, String>();
    conseiller()
        .body(Map.of("channel", "POST", "handling", "DELIVER"))
        .post("/parcours/{id}/convocations", episode.id())
        .then()
        .statusCode(201);
    String delivery =
        conseiller().get("/parcours/{id}/envois", episode.id()).jsonPath().get("items[0].id");
    for (var below : new String[] {"", "/lettre", "/posting", "/verification", "/statut"}) {
      existing.put(API + "/envois/{id}" + below + ":id", delivery);
    }
    existing.put(API + "/parcours/{id}/envois:id", episode.id().toString());
    existing.put(API + "/convocations/{id}/document:id", convocation);
    for (var below :
        new String[] {
          "", "/rendez-vous", "/convocations", "/diagnostic", "/dsp", "/orientation", "/ceo"
          "",
          "/rendez-vous",
          "/convocations",
          "/diagnostic",
          "/orientation",
          "/ceo",
          "/avis-equipe",
          "/avis-equipe/saisines",
          "/suspensions"
        }) {
      existing.put(API + "/parcours/{id}" + below + ":id", episode.id().toString());
    }
    existing.put(API + "/rendez-vous/{id}:id", rendezVous);
    existing.put(API + "/rendez-vous/{id}/presence:id", rendezVous);
    existing.put(API + "/convocations/{id}:id", convocation);
    existing.put(API + "/ceo/{id}:id", ceo);
    existing.put(API + "/ceo/{id}/signatures:id", ceo);
    for (var below :
        new String[] {
          "/pdf",
          "/lectures",
          "/refus",
          "/versions",
          "/versions/{version}",
          "/numerisations",
          "/numerisations/{numerisation}"
        }) {
      existing.put(API + "/ceo/{id}" + below + ":id", ceo);
    }
    existing.put("version", "1");
    existing.put("numerisation", CeoCalls.scan(ceo, 1));
    return existing;
  }

  private static Map<String, String> ofTwins(Episode episode) {
    var twin = Episodes.open();
    Episodes.close(twin, TODAY.minusDays(3));
    var existing = new HashMap<String, String>();
    for (var below : new String[] {"/fusion", "/fusions"}) {
      existing.put(API + "/personnes/{id}" + below + ":id", episode.personId().toString());
    }
    var conflict = Twins.doubt(episode, Episodes.open()).toString();
    for (var below : new String[] {"", "/fusion", "/distinction"}) {
      existing.put(API + "/doublons/{id}" + below + ":id", conflict);
    }
    var merge =
        id(
            conseiller()
                .body(Map.of("absorbedId", twin.personId(), "decision", Twins.DECISION))
                .post("/personnes/{id}/fusion", episode.personId())
                .then());
    existing.put(API + "/fusions/{id}:id", merge);
    existing.put(API + "/fusions/{id}/separation:id", merge);
    return existing;
  }

  private static Map<String, String> ofPlanning() {
    var desk = Desk.open(TestTokens.OWN);
    desk.waiting(TODAY.plusDays(30));
    var existing = new HashMap<String, String>();
    for (var below : new String[] {"", "/creneaux", "/absences", "/absences/{absence}"}) {
      existing.put(API + "/conseillers/{id}" + below + ":id", desk.conseiller());
    }
    existing.put("absence", desk.absent(TODAY, TODAY).statusCode(201).extract().path("absence.id"));
    existing.put(API + "/sites/{id}:id", desk.site());
    existing.put(API + "/referents/{id}:id", referent(organisme("DEPARTEMENT")));
    var plan =
        id(conseiller().body(Map.of("territory", desk.territory())).post("/planifications").then());
    for (var below : new String[] {"", "/acceptation", "/refus", "/lignes", "/lignes/{n}"}) {
      existing.put(API + "/planifications/{id}" + below + ":id", plan);
    }
    existing.put(API + "/planifications/{id}/lignes/{n}:n", "1");
    return existing;
  }

  private static Map<String, String> ofFiles() {
    var cantal = new FluxCafs(TestTokens.OWN);
    var file =
        FluxCafs.id(
            cantal.post(
                Fixtures.bytes("invalides/RSABEI_dossier2_sans_PrestationRSA.RCV"), "rejet.RCV"));
    assertThat(cantal.awaitEnd(file).getInt("rejected")).isOne();
    var existing = new HashMap<String, String>();
    for (var below : new String[] {"", "/rejets", "/rejets/{n}/rejeu"}) {
      existing.put(API + "/flux-caf/{id}" + below + ":id", file);
    }
    existing.put(
        API + "/flux-caf/{id}/rejets/{n}/rejeu:n",
        cantal.get("/" + file + "/rejets").jsonPath().getString("items[0].number"));
    return existing;
  }

  private static Map<String, String> ofEquipes() {
    var seance = Seances.convened(TODAY);
    var existing = new HashMap<String, String>();
    for (var below : new String[] {"", "/tenue", "/ordre-du-jour"}) {
      existing.put(API + "/equipes-pluridisciplinaires/seances/{id}" + below + ":id", seance);
    }
    return existing;
  }

  private static Map<String, String> ofSuspensions() {
    var suspension = Procedures.proposed(Episodes.open());
    var existing = new HashMap<String, String>();
    for (var below :
        new String[] {
          "",
          "/bornes",
          "/notification",
          "/reception",
          "/observations",
          "/avis",
          "/decision",
          "/abandon",
          "/transmission",
          "/execution",
          "/levee",
          "/reprise"
        }) {
      existing.put(API + "/suspensions/{id}" + below + ":id", suspension);
    }
    return existing;
  }

  private static String id(ValidatableResponse created) {
    return created.statusCode(201).extract().path("id");
  }
}
