package fr.jalon.indicators;

import static fr.jalon.testkit.Problems.refused;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.jalon.platform.document.Sha256;
import fr.jalon.testkit.Database;
import fr.jalon.testkit.Stack;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "indicators"))
class PublicationIT {
  private static final String API = Figures.API;
  private static final Database DATABASE = new Database("indicators");

  @Inject Figures figures;

  @Test
  void aFrozenFigureSaysWhatTheLiveOneSaidAndWhomItCounted() {
    // Given: FA01-I1 of the winter is 4 of 5, one runs, one left (see FiguresIT)
    figures.tell(Stories.winter("721"));

    // When
    var id = Publications.freeze("721", UUID.randomUUID().toString());

    // Then
    Figures.as("721")
        .get(API + "/publications/" + id + "/chiffres/FA01-I1?variante=ENVOYEE")
        .then()
        .statusCode(200)
        .body("value", equalTo(80.0f))
        .body("numerator", equalTo(4))
        .body("denominator", equalTo(5))
        .body("immature", equalTo(1))
        .body("excluded", equalTo(1))
        .body("verdict", equalTo("NON_ATTEINT"))
        .body("version", equalTo(1))
        .body("members", equalTo(7));
    assertThat(
            DATABASE.rows(
                """
                select standing, count(*) as many from published_member
                 where publication_id = ?::uuid and code = 'FA01-I1' and territory = '*'
                 group by standing order by standing
                """,
                id))
        .extracting(row -> row.get("standing") + " " + row.get("many"))
        .containsExactly("LEFT 1", "MET 4", "RUNNING 1", "UNMET 1");
    Figures.as("721")
        .get(API + "/publications/" + id)
        .then()
        .body("publication.purpose", equalTo("COPIL"))
        .body("publication.period", equalTo("2026"))
        .body("publication.asOf", equalTo("2026-05-04"))
        .body("publication.codeVersion", notNullValue())
        .body("publication.author", equalTo("Agent chef-de-projet"));
  }

  @Test
  void theFingerprintIsFoundAgainFromTheList() {
    // Given
    figures.tell(Stories.winter("142"));
    var id = Publications.freeze("142", UUID.randomUUID().toString());

    // When: the lines of the list, sorted, each ended by a line feed
    var lines =
        DATABASE
            .rows(
                """
                select parcours_id || ';' || subject_id || ';' || standing as line
                  from published_member
                 where publication_id = ?::uuid and code = 'CIRC-1' and territory = '*'
                   and variant = 'PART_DANS_LE_DELAI'
                """,
                id)
            .stream()
            .map(row -> row.get("line") + "\n")
            .sorted()
            .toList();

    // Then
    Figures.as("142")
        .get(API + "/publications/" + id + "/chiffres/CIRC-1?variante=PART_DANS_LE_DELAI")
        .then()
        .body("sha256", equalTo(Sha256.of(String.join("", lines))));
    assertThat(lines).hasSize(7);
  }

  @Test
  void theSameKeyFreezesOnce() {
    // Given
    figures.tell(Stories.endsOfFebruary("143"));
    var key = UUID.randomUUID().toString();

    // Then
    assertThat(Publications.freeze("143", key)).isEqualTo(Publications.freeze("143", key));
    assertThat(DATABASE.count("select count(*) from publication where departement = '143'"))
        .isOne();
    Figures.as("143").get(API + "/publications").then().body("items", hasSize(1));
  }

  @Test
  void nothingOfAPublicationIsAlteredRemovedOrAdded() {
    // Given
    figures.tell(Stories.endsOfFebruary("144"));
    var id = Publications.freeze("144", UUID.randomUUID().toString());

    // Then
    for (var change :
        List.of(
            "update publication set title = 'autre' where id = '%s'",
            "update published_figure set numerator = 0 where publication_id = '%s'",
            "delete from published_member where publication_id = '%s'",
            "delete from published_figure where publication_id = '%s'",
            "delete from publication where id = '%s'")) {
      assertThat(catchThrowable(() -> DATABASE.execute(change.formatted(id))))
          .as(change)
          .hasMessageContaining("is a proof");
    }
    assertThat(
            catchThrowable(() ->
                DATABASE.execute(
                    """
                    insert into published_figure
                    select publication_id, departement, position, code, variant, 'AJOUT', version,
                           class, fiche, label, variant_label, unit, rule, source, value, numerator,
                           denominator, immature, excluded, without_event, target, comparator,
                           verdict, hidden, members, sha256
                      from published_figure where publication_id = ?::uuid limit 1
                    """,
                    id)))
        .hasMessageContaining("a publication is frozen");
  }

  @Test
  void theCommitteeSeesAPublicationWithoutItsSmallCounts() {
    // Given: one left, one runs, one is not convoked
    figures.tell(Stories.winter("145"));
    var id = Publications.freeze("145", UUID.randomUUID().toString());

    // Then
    given()
        .auth()
        .oauth2(TestTokens.of("comite", "145"))
        .get(API + "/publications/" + id + "/chiffres/FA01-I1?variante=ENVOYEE")
        .then()
        .statusCode(200)
        .body("value", nullValue())
        .body("excluded", nullValue())
        .body("verdict", equalTo("MASQUE"))
        .body("sha256", nullValue());
    given()
        .auth()
        .oauth2(TestTokens.of("comite", "145"))
        .get(API + "/publications/" + id + "/ecarts")
        .then()
        .spec(refused(403, "role-not-allowed"));
  }

  @Test
  void theListBehindAFigureIsForTheFewAndWrittenDown() {
    // Given
    figures.tell(Stories.winter("146"));
    var id = Publications.freeze("146", UUID.randomUUID().toString());
    var list = API + "/publications/" + id + "/chiffres/FA01-I1/parcours?variante=ENVOYEE&limite=4";

    // When
    var first = Figures.as("146").get(list).jsonPath();
    var second = Figures.as("146").get(list + "&curseur=" + first.getString("next")).jsonPath();

    // Then
    assertThat(first.getList("items")).hasSize(4);
    assertThat(second.getList("items")).hasSize(3);
    assertThat(second.getString("next")).isNull();
    var live = Figures.as("146").get(API + "/indicateurs/FA01-I1/parcours?periode=2026").jsonPath();
    var published = new ArrayList<Object>(first.getList("items"));
    published.addAll(second.getList("items"));
    assertThat(live.getList("items")).containsExactlyElementsOf(published);
    assertThat(
            DATABASE.count(
                """
                select count(*) from raw_reading
                 where departement = '146' and what like '/publications/%/chiffres/FA01-I1/parcours'
                """))
        .isEqualTo(2);
    given()
        .auth()
        .oauth2(TestTokens.of("comite", "146"))
        .get(list)
        .then()
        .spec(refused(403, "role-not-allowed"));
  }

  @Test
  void aPublicationThatDoesNotExistIsRefused() {
    var nobody = UUID.randomUUID();
    Figures.as("149")
        .get(API + "/publications/" + nobody)
        .then()
        .spec(refused(404, "publication-not-found"));
    figures.tell(Stories.endsOfFebruary("150"));
    var id = Publications.freeze("150", UUID.randomUUID().toString());
    Figures.as("150")
        .get(API + "/publications/" + id + "/chiffres/FA01-I1?variante=AUCUNE")
        .then()
        .spec(refused(404, "figure-not-published"));
    // a publication of one département does not exist in another
    Figures.as("149")
        .get(API + "/publications/" + id)
        .then()
        .spec(refused(404, "publication-not-found"));
    Figures.as("150").get(API + "/publications?limite=1").then().body("items.id", contains(id));
  }
}
