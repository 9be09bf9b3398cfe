package fr.jalon.orientation.search;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.as;
import static fr.jalon.orientation.Episodes.conseiller;
import static fr.jalon.orientation.Episodes.open;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import fr.jalon.orientation.Episodes.Episode;
import fr.jalon.orientation.beneficiary.IdentityVault;
import fr.jalon.orientation.beneficiary.Nir;
import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class SearchResourceIT {
  @Inject IdentityVault vault;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kerméléven Ysoline",
        "ysoline KERMELEVEN",
        "kermelleven",
        "Isoline Kermeleven",
        "YSOLINE"
      })
  void aNameIsFoundWhateverItsAccentsItsOrderAndItsTyping(String typed) {
    var episode = named("KERMELEVEN", "Ysoline");

    search(Map.of("name", typed))
        .body("items.personId", hasItem(episode.personId().toString()))
        .body("items.size()", lessThanOrEqualTo(20))
        .body(
            "items.find { it.personId == '%s' }.parcoursId".formatted(episode.personId()),
            equalTo(episode.id().toString()))
        .body(
            "items.find { it.personId == '%s' }.stage".formatted(episode.personId()),
            equalTo("A_CONVOQUER"));
  }

  @Test
  void theMostAlikeComeFirst() {
    var exact = named("ZYGOMAR", "Theodule");
    named("ZYGOMARE", "Theodora");

    search(Map.of("name", "zygomar theodule"))
        .body("items[0].personId", equalTo(exact.personId().toString()));
  }

  @Test
  void anotherDepartementFindsNobody() {
    named("QUERBOULEC", "Ysoline");

    as("conseiller", "063")
        .body(Map.of("name", "querboulec"))
        .post("/personnes/recherche")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(0));
  }

  @Test
  void aNirIsFoundByItsHashAloneWithOrWithoutItsKey() {
    var episode = named("MORVAN", "Ysoline");
    var nir = new Nir("2870815014%03d".formatted(Math.abs(episode.id().hashCode() % 1000)));
    DATABASE.execute(
        "update person set nir_index = ?, nir_cipher = ? where id = ?",
        vault.index(nir, "015"),
        new byte[] {1},
        episode.personId());

    search(Map.of("nir", nir.digits() + " " + nir.key()))
        .body("items.personId", equalTo(List.of(episode.personId().toString())));
    search(Map.of("nir", nir.digits(), "birthDate", "1999-01-01")).body("items.size()", equalTo(0));
    var answer =
        conseiller().body(Map.of("nir", "2870815014123 99")).post("/personnes/recherche").then();
    answer.spec(refused(422, "nir-unreadable"));
    assertThat(answer.extract().asString()).doesNotContain("2870815014123");
  }

  @Test
  void aDossierNumberAndAMatriculeFindTheWholeHousehold() {
    var episode = open();
    var matricule = "%07d".formatted(1_000_000 + Math.abs(episode.id().hashCode() % 1_000_000));
    DATABASE.execute(
        "update household set matricule_index = ? where number = ?",
        vault.index("matricule", matricule, "015"),
        episode.caseNumber());

    for (var criterion :
        List.of(
            Map.of("caseNumber", episode.caseNumber()),
            Map.of("matricule", matricule),
            Map.of("matricule", matricule + "00000000"),
            Map.of("matricule", matricule, "name", "lefevre", "birthDate", "1987-08-01"))) {
      search(criterion).body("items.personId", hasItem(episode.personId().toString()));
    }
    search(Map.of("caseNumber", episode.caseNumber(), "birthDate", "1950-01-01"))
        .body("items.size()", equalTo(0));
  }

  @Test
  void aSearchWithoutACriterionIsRefused() {
    conseiller()
        .body(Map.of("name", "  "))
        .post("/personnes/recherche")
        .then()
        .spec(refused(422, "search-empty"));
  }

  @Test
  void eachSearchIsTracedByItsKindAndInTheFilesItShowed() {
    var episode = named("TRACEVILLE", "Ysoline");

    search(Map.of("name", "traceville"));
    search(Map.of("name", "nobodyatallisnamedlikethis"));

    assertThat(
            DATABASE.rows(
                "select operation from access_trace where subject = ?",
                episode.personId().toString()))
        .extracting(row -> row.get("operation"))
        .containsExactly("Recherche (nom)");
    assertThat(
            DATABASE.count(
                "select count(*) from access_trace where operation = 'Recherche (nom)'"
                    + " and subject = ''"))
        .isPositive();
    assertThat(
            DATABASE.count(
                "select count(*) from access_trace t where lower(t::text) like '%traceville%'"))
        .isZero();
  }

  @Test
  void aPartnersFileIsMatchedItemByItem() {
    var episode = named("RESOLU", "Ysoline");
    DATABASE.execute("update person set birth_place = 'Aurillac' where id = ?", episode.personId());

    as("logiciel-metier")
        .body(
            Map.of(
                "items",
                List.of(
                    Map.of(
                        "reference",
                        "a",
                        "birthDate",
                        "1987-08-01",
                        "birthName",
                        "Résolu",
                        "firstName",
                        "YSOLINE",
                        "birthPlace",
                        "AURILLAC"),
                    Map.of(
                        "reference",
                        "b",
                        "birthDate",
                        "1987-08-01",
                        "birthName",
                        "Resolu",
                        "firstName",
                        "Ysoline"),
                    Map.of(
                        "reference",
                        "c",
                        "birthDate",
                        "1931-08-01",
                        "birthName",
                        "Resolu",
                        "firstName",
                        "Ysoline",
                        "birthPlace",
                        "AURILLAC"),
                    Map.of("reference", "d", "nir", "1"),
                    Map.of("reference", "e", "personId", episode.personId()),
                    Map.of("reference", "f", "personId", UUID.randomUUID()),
                    Map.of(
                        "reference",
                        "g",
                        "birthDate",
                        "1987-08-01",
                        "birthName",
                        "Resolu",
                        "firstName",
                        "Ysoline",
                        "caseNumber",
                        episode.caseNumber()))))
        .post("/personnes/resolution")
        .then()
        .statusCode(200)
        .body("items.reference", equalTo(List.of("a", "b", "c", "d", "e", "f", "g")))
        .body(
            "items.outcome",
            equalTo(
                List.of(
                    "FOUND", "UNCERTAIN", "UNKNOWN", "UNREADABLE", "FOUND", "UNKNOWN", "FOUND")))
        .body("items[0].personId", equalTo(episode.personId().toString()))
        .body("items[0].name", equalTo(null))
        .body("items[4].name.lastName", equalTo("RESOLU"));

    assertThat(
            DATABASE.count(
                "select count(*) from access_trace where subject = ? and operation = ?",
                episode.personId().toString(),
                "Résolution"))
        .isOne();
  }

  @Test
  void aBatchHasAtMostTwoHundredItems() {
    var items = Collections.nCopies(201, Map.of("reference", "a"));
    var traces = DATABASE.count("select count(*) from access_trace");

    as("logiciel-metier")
        .body(Map.of("items", items))
        .post("/personnes/resolution")
        .then()
        .spec(refused(422, "field-invalid", "/items"));
    assertThat(DATABASE.count("select count(*) from access_trace")).isEqualTo(traces);
  }

  /** The plan of what the search runs, on more persons than the département will ever follow. */
  @Test
  void amongTwentyThousandPersonsNamesAreFoundThroughTheIndexOfTrigrams() {
    DATABASE.execute(
        """
        insert into person (id, departement, last_name, birth_name, first_name, birth_date, sex)
        select gen_random_uuid(), '597', n.name, n.name, f.name,
               date '1950-01-01' + (i % 18000), 'F'
          from generate_series(1, 25000) i
          cross join lateral (select upper(translate(md5('n' || i), '0123456789', 'ghijklmnop'))
                              as name) n
          cross join lateral (select initcap(translate(md5('f' || i), '0123456789', 'qrstuvwxyz'))
                              as name) f
        """);
    DATABASE.execute("analyze person");
    var body =
        String.valueOf(
                DATABASE.value("select prosrc from pg_proc where proname = 'persons_named_like'"))
            .replace("plain_name(asked)", "'eloise lefevre'")
            .replace("limit most", "limit 200")
            .replace("current_setting('jalon.departement')", "'597'");

    var plan =
        DATABASE.rows("explain " + body).stream()
            .map(row -> String.valueOf(row.values().iterator().next()))
            .toList();

    assertThat(plan).anySatisfy(line -> assertThat(line).contains("person_by_names"));
    assertThat(plan).noneSatisfy(line -> assertThat(line).contains("Seq Scan"));
    DATABASE.execute("delete from person where departement = '597'");
  }

  private static Episode named(String lastName, String firstName) {
    var episode = open();
    DATABASE.execute(
        "update person set last_name = ?, birth_name = ?, first_name = ? where id = ?",
        lastName,
        lastName,
        firstName,
        episode.personId());
    return episode;
  }

  private static ValidatableResponse search(Map<String, ?> criteria) {
    return conseiller().body(criteria).post("/personnes/recherche").then().statusCode(200);
  }
}
