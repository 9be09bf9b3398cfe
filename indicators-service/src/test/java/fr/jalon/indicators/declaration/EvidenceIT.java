package fr.jalon.indicators.declaration;

import static fr.jalon.indicators.declaration.Partners.API;
import static fr.jalon.indicators.declaration.Partners.declare;
import static fr.jalon.testkit.Problems.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import fr.jalon.platform.document.Sha256;
import fr.jalon.testkit.Database;
import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "indicators"))
class EvidenceIT {
  private static final Database DATABASE = new Database("indicators");

  @Test
  void aPaperComesBackAsItWasHandedInAndNobodyAltersIt() {
    var partners = Partners.of("045");
    var id = Partners.evidence(partners.region());

    partners
        .region()
        .get(API + "/pieces-justificatives/" + id)
        .then()
        .body("sha256", equalTo(Sha256.of(Partners.PAPER)))
        .body("organisation", equalTo("Région"));
    assertThat(
            partners
                .chef()
                .get(API + "/pieces-justificatives/" + id + "/contenu")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray())
        .isEqualTo(Partners.PAPER);
    for (var attempt :
        List.of(
            "update evidence set content = 'autre' where id = ?",
            "update evidence set label = 'autre' where id = ?",
            "delete from evidence where id = ?")) {
      assertThat(catchThrowable(() -> DATABASE.execute(attempt, UUID.fromString(id))))
          .as(attempt)
          .hasMessageContaining("proof");
    }
    assertThat(
            catchThrowable(() ->
                DATABASE.execute(
                    """
                    insert into evidence (id, departement, organisation, label, media_type, size,
                                          sha256, handed_in_by, recorded_at, content)
                    values (gen_random_uuid(), '045', 'Région', 'x', 'application/pdf', 1, 'faux',
                            'a', now(), 'x')
                    """)))
        .hasMessageContaining("evidence_is_what_its_digest_says");
  }

  @Test
  void aPaperOfAnotherPartnerIsNeitherReadNorCited() {
    var partners = Partners.of("046");
    var other = Partners.of("047");
    var id = Partners.evidence(partners.poleEmploi());

    for (var stranger : List.of(partners.region(), other.chef())) {
      stranger
          .get(API + "/pieces-justificatives/" + id + "/contenu")
          .then()
          .spec(refused(404, "evidence-not-found"));
    }
    declare(
            partners.region(),
            """
            {"code": "FA06-I2", "period": "2025", "value": 1, "documents": ["%s"]}\
            """
                .formatted(id))
        .spec(refused(422, "evidence-unknown", "/documents"));
    partners
        .poleEmploi()
        .get(API + "/pieces-justificatives")
        .then()
        .body("organisation", contains("Pôle emploi"));
  }

  @Test
  void whatIsNoPaperOrMayNameSomebodyIsNotKept() {
    var partners = Partners.of("048");
    var large = Arrays.copyOf(Partners.PAPER, (10 << 20) + 1);

    handIn(partners, "true", "PK-un-tableau".getBytes(UTF_8), 422, "file-kind-not-admitted");
    handIn(partners, "true", large, 413, "file-too-large");
    handIn(partners, "false", Partners.PAPER, 422, "evidence-not-certified");
    assertThat(DATABASE.count("select count(*) from evidence where departement = '048'")).isZero();
  }

  private static void handIn(
      Partners partners, String names, byte[] body, int status, String type) {
    partners
        .region()
        .contentType(ContentType.BINARY)
        .queryParam("libelle", "Bilan")
        .queryParam("sansDonneesPersonnelles", names)
        .body(body)
        .post(API + "/pieces-justificatives")
        .then()
        .spec(refused(status, type));
  }
}
