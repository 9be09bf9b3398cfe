package fr.jalon.accompaniment;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.asConseiller;
import static java.nio.charset.StandardCharsets.UTF_8;

import fr.jalon.accompaniment.Scenes.Followed;
import fr.jalon.accompaniment.contract.ContractCalls;
import fr.jalon.accompaniment.employment.RoomFiles;
import fr.jalon.accompaniment.francetravail.FranceTravailIds;
import fr.jalon.accompaniment.programme.ProgrammeFiles;
import fr.jalon.accompaniment.story.Steps;
import fr.jalon.testkit.AuthorisationMatrix;
import fr.jalon.testkit.FarDates;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each operation, for each role and for another département: who is let in, and who is not. */
@QuarkusTest
@AccompanimentStack
class BorderIT {

  @TestFactory
  Stream<DynamicTest> eachOperationIsForItsRolesAndItsOwnDepartement() {
    return new AuthorisationMatrix(API + "/openapi", existing()).tests();
  }

  @TestFactory
  Stream<DynamicTest> noDateOfAnInsaneYearIsTaken() {
    return new FarDates(API + "/openapi", existing()).tests();
  }

  /** One of each thing that an operation is about, by the path to it. */
  private static Map<String, String> existing() {
    var followed = Steps.brought(3);
    var existing = new HashMap<String, String>();
    existing.putAll(followUp(followed));
    existing.putAll(contract(followed));
    existing.putAll(RoomFiles.of(followed));
    existing.putAll(ProgrammeFiles.of(followed));
    existing.putAll(FranceTravailIds.of(followed));
    existing.put(API + "/accompagnements/{id}", followed.accompanimentId().toString());
    return existing;
  }

  private static Map<String, String> followUp(Followed followed) {
    var id = followed.accompanimentId().toString();
    String appointment =
        asConseiller().get(API + "/accompagnements/" + id).path("appointments[0].id");
    return Map.of(
        API + "/accompagnements/{id}", id,
        API + "/personnes/{id}", followed.person().personId().toString(),
        API + "/rendez-vous/{id}", appointment,
        API + "/listes/{code}", "PREMIER_RDV_A_FIXER",
        API + "/referents/{id}", Followers.described(),
        API + "/transferts/{id}", Followers.transferred(),
        API + "/obstacles/{id}", Followers.obstacle(id),
        API + "/objectifs/{id}", Followers.objective(id),
        API + "/actions/{id}", Followers.action(id),
        API + "/reorientations/{id}", Followers.reorientation(id));
  }

  private static Map<String, String> contract(Followed followed) {
    String signed =
        asConseiller()
            .get(API + "/accompagnements/" + followed.accompanimentId())
            .path("contracts[0].id");
    var paper = ContractCalls.drawn(followed);
    return Map.of(
        API + "/contrats/{id}",
        signed,
        API + "/contrats/{id}/versions/{version}:version",
        "1",
        API + "/contrats/{id}/numerisations/{numerisation}:id",
        paper,
        "numerisation",
        scan(paper));
  }

  private static String scan(String contract) {
    return asConseiller()
        .contentType(ContentType.BINARY)
        .body("%PDF-1.7 papier".getBytes(UTF_8))
        .post(API + "/contrats/" + contract + "/numerisations?version=1")
        .then()
        .statusCode(201)
        .extract()
        .path("scanId");
  }
}
