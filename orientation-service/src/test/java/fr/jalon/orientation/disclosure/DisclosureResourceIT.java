package fr.jalon.orientation.disclosure;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.as;
import static fr.jalon.orientation.Episodes.conseiller;
import static fr.jalon.orientation.Episodes.decision;
import static fr.jalon.orientation.Episodes.open;
import static fr.jalon.orientation.Episodes.organisme;
import static fr.jalon.orientation.Episodes.orient;
import static fr.jalon.testkit.Problems.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import fr.jalon.orientation.beneficiary.IdentityVault;
import fr.jalon.orientation.beneficiary.Nir;
import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class DisclosureResourceIT {
  @Inject IdentityVault vault;

  @Test
  void aMachineIsToldWhoAPersonIsAndTheTraceSaysWhy() {
    var episode = open();
    var person = episode.personId();
    var asked = Map.of("purpose", "Orientation.csv", "persons", List.of(person));
    as("flux-france-travail", "015")
        .body(asked)
        .post("/personnes/divulgation")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(0));
    orient(episode, decision(organisme("MISSION_LOCALE"), TODAY)).statusCode(200);
    var nir = new Nir("2870815014%03d".formatted(Math.abs(person.hashCode() % 1000)));
    DATABASE.execute(
        "update person set nir_index = ?, nir_cipher = ? where id = ?",
        vault.index(nir, "015"),
        vault.seal(nir.digits().getBytes(UTF_8), "015", person.toString()),
        person);

    as("flux-france-travail", "015")
        .body(Map.of("purpose", "Orientation.csv", "persons", List.of(person, UUID.randomUUID())))
        .post("/personnes/divulgation")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1))
        .body("items[0].personId", equalTo(person.toString()))
        .body("items[0].nir", equalTo(nir.digits() + nir.key()));

    assertThat(
            DATABASE.count(
                "select count(*) from access_trace where subject = ? and operation = ?",
                person.toString(),
                "Divulgation (Orientation.csv)"))
        .isOne();
  }

  @Test
  void itIsForTheMachineOfItsOwnDepartementOnly() {
    var person = open().personId();
    var asked = Map.of("purpose", "Appel de France Travail", "persons", List.of(person));

    conseiller()
        .body(asked)
        .post("/personnes/divulgation")
        .then()
        .spec(refused(403, "role-not-allowed"));
    as("flux-france-travail", "063")
        .body(asked)
        .post("/personnes/divulgation")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(0));
    as("flux-france-travail", "015")
        .body(
            Map.of(
                "purpose",
                "Orientation.csv",
                "persons",
                Collections.nCopies(201, UUID.randomUUID())))
        .post("/personnes/divulgation")
        .then()
        .spec(refused(422, "field-invalid", "/persons"));
    as("flux-france-travail", "015")
        .body(Map.of("purpose", "essai", "persons", List.of(person)))
        .post("/personnes/divulgation")
        .then()
        .statusCode(greaterThanOrEqualTo(400));
  }

  @Test
  void theDirectoryNamesOrganismesAndReferents() {
    as("flux-france-travail", "015")
        .get("/personnes/divulgation/annuaire")
        .then()
        .statusCode(200)
        .body("organismes.findAll { it.name == null }.size()", equalTo(0));
  }
}
