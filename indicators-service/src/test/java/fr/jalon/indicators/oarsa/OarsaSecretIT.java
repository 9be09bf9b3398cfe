package fr.jalon.indicators.oarsa;

import static fr.jalon.testkit.Problems.refused;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.testkit.Database;
import fr.jalon.testkit.Stack;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "indicators"))
class OarsaSecretIT {
  private static final Database DATABASE = new Database("indicators");

  @Inject Survey survey;

  /** Twelve at France Travail, eight at the Caf, two at the MSA: the MSA and another are hidden. */
  @Test
  void theCommitteeReadsNoSmallCountNorWhatTellsIt() {
    var census = new Census("641");
    enter(census, 12, "FRANCE_TRAVAIL");
    enter(census, 8, "CAF");
    enter(census, 2, "MSA");
    var raw = survey.of(census);

    var shown = new Survey.Answer(comite("641").get(Survey.API + "/oarsa/2025").jsonPath());

    assertThat(raw.total("T1/MSA")).isEqualTo(2);
    assertThat(raw.json().getBoolean("raw")).isTrue();
    assertThat(shown.json().getBoolean("raw")).isFalse();
    assertThat(shown.total("T1/SDD")).isEqualTo(22);
    assertThat(shown.total("T1/POLE_EMPLOI")).isEqualTo(12);
    assertThat(shown.total("T1/AUTRE_QUE_POLE_EMPLOI")).isEqualTo(10);
    assertThat(shown.total("T1/MSA")).isEqualTo("MASQUE");
    assertThat(shown.totals("T1")).filteredOn("MASQUE"::equals).hasSizeGreaterThan(1);
    assertThat(shown.at("FEMME", "T1/MSA")).isEqualTo("MASQUE");
    assertThat(shown.total("T5/DELAI_ORIENTATION")).isEqualTo(19);
    assertThat(DATABASE.count("select count(*) from raw_reading where departement = '641'"))
        .as("the committee's reading is not raw")
        .isEqualTo(1);
  }

  @Test
  void numbersThatDoNotAddUpAreNotShownToTheCommittee() {
    var census = new Census("642");
    enter(census, 12, "GUILDE");
    survey.take("642", census.events());

    var shown = new Survey.Answer(comite("642").get(Survey.API + "/oarsa/2025").jsonPath());

    assertThat(shown.totals("T1")).containsOnly("MASQUE");
    assertThat(shown.failing()).containsExactly("SOUS_TOTAUX");
    assertThat(shown.json().getList("checks.faults.flatten()")).isEmpty();
  }

  @Test
  void theCommitteeIsRefusedTwoReadingsThatAFewPersonsTellApart() {
    for (var question : new String[] {"variante=ETATS_2_3_4", "connuAu=2026-01-31"}) {
      comite("641")
          .get(Survey.API + "/oarsa/2025?" + question)
          .then()
          .spec(refused(403, "oarsa-raw-only", "?" + question.substring(0, question.indexOf('='))));
    }
  }

  private static void enter(Census census, int persons, String kind) {
    for (int i = 0; i < persons; i++) {
      census.entered("2025-03-01").oriented("2025-03-20", kind);
    }
  }

  private static RequestSpecification comite(String departement) {
    return given().auth().oauth2(TestTokens.of("comite", departement));
  }
}
