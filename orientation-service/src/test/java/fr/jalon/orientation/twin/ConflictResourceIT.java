package fr.jalon.orientation.twin;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.RECEIVED;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.as;
import static fr.jalon.orientation.Episodes.book;
import static fr.jalon.orientation.Episodes.close;
import static fr.jalon.orientation.Episodes.conseiller;
import static fr.jalon.orientation.Episodes.decision;
import static fr.jalon.orientation.Episodes.open;
import static fr.jalon.orientation.Episodes.organisme;
import static fr.jalon.orientation.Episodes.orient;
import static fr.jalon.orientation.Episodes.slot;
import static fr.jalon.orientation.Episodes.told;
import static fr.jalon.orientation.twin.Twins.DECISION;
import static fr.jalon.orientation.twin.Twins.doubt;
import static fr.jalon.orientation.twin.Twins.owner;
import static fr.jalon.orientation.twin.Twins.rows;
import static fr.jalon.orientation.twin.Twins.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import fr.jalon.orientation.Episodes.Episode;
import fr.jalon.testkit.Stack;
import fr.jalon.testkit.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class ConflictResourceIT {
  private final Episode kept = open();
  private final Episode other = open();

  @Test
  void theQueueNamesNobodyAndIsReadByPages() {
    var first = doubt(kept, other);
    doubt(kept, open());

    var page = conseiller().queryParam("limite", 1).get("/doublons").then().statusCode(200);
    page.body("items.size()", equalTo(1));
    assertThat(page.extract().asString()).doesNotContain("LEFEVRE");
    var next = page.extract().<String>path("next");

    assertThat(next).isNotNull();
    conseiller()
        .queryParam("limite", 1)
        .queryParam("curseur", next)
        .get("/doublons")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1));
    as("conseiller", "063")
        .get("/doublons")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(0));
    assertThat(state(first)).isEqualTo("OPEN");
  }

  @Test
  void bothPersonsAreShownSideBySideAndTheReadingIsInBothFiles() {
    var conflict = doubt(kept, other);

    conseiller()
        .get("/doublons/{id}", conflict)
        .then()
        .statusCode(200)
        .body("left.lastName", equalTo("LEFEVRE"))
        .body("left.personId", equalTo(kept.personId().toString()))
        .body("right.personId", equalTo(other.personId().toString()))
        .body("left.nir", equalTo("NONE"))
        .body("sameNir", equalTo(false))
        .body("left.memberships[0].caseNumber", equalTo(kept.caseNumber()));

    for (var person : new UUID[] {kept.personId(), other.personId()}) {
      assertThat(
              DATABASE.count(
                  "select count(*) from access_trace where subject = ?", person.toString()))
          .isPositive();
    }
  }

  @Test
  void twoOpenParcoursAreNamedAndAHumanSaysWhichGoesOn() {
    var conflict = doubt(kept, other);

    merge(conflict, null)
        .statusCode(409)
        .body("type", equalTo("/problems/parcours-both-open"))
        .body("detail", containsString(kept.id().toString()))
        .body("detail", containsString(other.id().toString()));
    merge(conflict, UUID.randomUUID())
        .statusCode(422)
        .body("type", equalTo("/problems/parcours-of-neither"));
    assertThat(state(conflict)).isEqualTo("OPEN");

    merge(conflict, kept.id())
        .statusCode(201)
        .body("closedParcoursId", equalTo(other.id().toString()));

    assertThat(owner(other)).isEqualTo(kept.personId());
    assertThat(
            DATABASE.count(
                "select count(*) from parcours where person_id = ? and closed_on is null",
                kept.personId()))
        .isOne();
    assertThat(state(conflict)).isEqualTo("MERGED");
    assertThat(told(other, "ParcoursClosed")).isOne();
    assertThat(told(other, "PersonsMerged")).isOne();
  }

  @Test
  void aSplitGivesEverythingBack() {
    book(other, slot(TODAY.minusDays(20)), RECEIVED.plusDays(2)).statusCode(201);
    orient(other, decision(organisme("CCAS_CIAS"), TODAY.minusDays(10))).statusCode(200);
    var conflict = doubt(kept, other);
    var before = rows(kept, other);
    String merge = merge(conflict, kept.id()).statusCode(201).extract().path("id");
    assertThat(rows(kept, other)).isNotEqualTo(before);

    as("chef-de-projet")
        .body(DECISION)
        .post("/fusions/{id}/separation", merge)
        .then()
        .statusCode(201)
        .body("separation.reason", equalTo("Même pièce d'identité."));

    assertThat(rows(kept, other)).isEqualTo(before);
    assertThat(state(conflict)).isEqualTo("DISTINCT");
    assertThat(told(other, "PersonsSplit")).isOne();
    as("chef-de-projet")
        .body(DECISION)
        .post("/fusions/{id}/separation", merge)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/merge-already-split"));
    merge(conflict, kept.id())
        .statusCode(409)
        .body("type", equalTo("/problems/conflict-already-decided"));
  }

  @Test
  void mergesAreUndoneFromTheLatest() {
    var third = open();
    close(other, TODAY.minusDays(3));
    close(third, TODAY.minusDays(3));
    var first = direct(other, third);
    direct(kept, other);
    assertThat(owner(third)).isEqualTo(kept.personId());

    as("chef-de-projet")
        .body(DECISION)
        .post("/fusions/{id}/separation", first)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/merge-under-a-later-one"));
    conseiller()
        .body(Map.of("absorbedId", third.personId(), "decision", DECISION))
        .post("/personnes/{id}/fusion", kept.personId())
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/person-already-absorbed"));
  }

  @Test
  void theAbsorbedPersonIsFoundByTheKeptOne() {
    close(other, TODAY.minusDays(3));
    direct(kept, other);

    conseiller()
        .get("/personnes/{id}/identite", other.personId())
        .then()
        .statusCode(200)
        .body("id", equalTo(kept.personId().toString()));
    conseiller()
        .get("/parcours/{id}", other.id())
        .then()
        .statusCode(200)
        .body("personId", equalTo(kept.personId().toString()));
    conseiller()
        .body(Map.of("caseNumber", other.caseNumber()))
        .post("/personnes/recherche")
        .then()
        .statusCode(200)
        .body("items.personId", equalTo(List.of(kept.personId().toString())));
    conseiller()
        .get("/personnes/{id}/fusions", kept.personId())
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1));
  }

  @Test
  void twoPeopleAreNeverAskedAboutAgain() {
    var conflict = doubt(kept, other);

    for (int i = 0; i < 2; i++) {
      conseiller()
          .body(DECISION)
          .post("/doublons/{id}/distinction", conflict)
          .then()
          .statusCode(200)
          .body("state", equalTo("DISTINCT"));
    }

    assertThat(
            DATABASE.execute(
                """
                insert into identity_conflict (id, departement, person_id, other_id, reason,
                       queued_at)
                select gen_random_uuid(), departement, other_id, person_id, reason, now()
                  from identity_conflict where id = ? on conflict do nothing
                """,
                conflict))
        .isZero();
  }

  @Test
  void onlyTwoPersonsOfOnesOwnDepartementMerge() {
    var elsewhere = open("063", "PDIE-2021");

    conseiller()
        .body(Map.of("absorbedId", elsewhere.personId(), "decision", DECISION))
        .post("/personnes/{id}/fusion", kept.personId())
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/person-unknown"));
    conseiller()
        .body(Map.of("absorbedId", kept.personId(), "decision", DECISION))
        .post("/personnes/{id}/fusion", kept.personId())
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/person-merged-with-itself"));
  }

  @Test
  void whatIsToldOfAMergeNamesNobody() {
    close(other, TODAY.minusDays(3));
    direct(kept, other);

    var messages =
        new Topic("jalon.orientation.v1")
            .await(
                1,
                message ->
                    message.body().contains(other.personId().toString())
                        && message.body().contains("PersonsMerged"));

    assertThat(messages.getFirst().body()).doesNotContain("LEFEVRE").doesNotContain("identité");
    assertThat(messages.getFirst().key()).isEqualTo(kept.personId().toString());
  }

  private static String direct(Episode kept, Episode absorbed) {
    return conseiller()
        .body(Map.of("absorbedId", absorbed.personId(), "decision", DECISION))
        .post("/personnes/{id}/fusion", kept.personId())
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private ValidatableResponse merge(UUID conflict, @Nullable UUID continued) {
    var body = new HashMap<String, Object>();
    body.put("keptId", kept.personId());
    body.put("decision", DECISION);
    if (continued != null) {
      body.put("continuedParcoursId", continued);
    }
    return conseiller().body(body).post("/doublons/{id}/fusion", conflict).then();
  }
}
