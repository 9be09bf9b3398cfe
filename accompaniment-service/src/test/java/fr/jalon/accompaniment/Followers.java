package fr.jalon.accompaniment;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.DATABASE;
import static fr.jalon.accompaniment.Scenes.as;
import static fr.jalon.accompaniment.Scenes.asConseiller;

import fr.jalon.testkit.TestTokens;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Référents of the tests, and what agents write down about a follow-up. */
public final class Followers {
  private Followers() {}

  /** A référent of an organisme, whose ceiling is that of a COIP. */
  public static UUID referent(UUID organisme, String etp) {
    return referent(organisme, etp, null);
  }

  public static UUID referent(UUID organisme, String etp, @Nullable String agentId) {
    var id = UUID.randomUUID();
    DATABASE.execute(
        """
        insert into referent (id, departement, organisme_referent_id, agent_id, profession, etp,
               version, recorded_at, recorded_by)
        values (?, ?, ?, cast(? as text), 'COIP', ?, 1, now(), 'agent')
        """,
        id,
        TestTokens.OWN,
        organisme,
        agentId,
        new BigDecimal(etp));
    return id;
  }

  /** The organisme that follows a person. */
  public static UUID organismeOf(UUID accompaniment) {
    return UUID.fromString(
        String.valueOf(
            DATABASE.value(
                "select organisme_referent_id from accompaniment where id = ?", accompaniment)));
  }

  public static String described() {
    return referent(UUID.randomUUID(), "1").toString();
  }

  public static String transferred() {
    var organisme = UUID.randomUUID();
    return handOver(referent(organisme, "1"), referent(organisme, "1"), null)
        .statusCode(201)
        .extract()
        .path("id");
  }

  public static ValidatableResponse handOver(UUID from, UUID to, @Nullable String override) {
    return as("chef-de-projet", TestTokens.OWN)
        .body(
            """
            {"to": ["%s"], "reason": "LEFT"%s}\
            """
                .formatted(
                    to,
                    override == null ? "" : ", \"overCeilingReason\": \"%s\"".formatted(override)))
        .post(API + "/referents/" + from + "/transferts")
        .then();
  }

  public static String obstacle(String accompaniment) {
    return post(accompaniment, "obstacles", "{\"obstacle\": \"DEBT\", \"level\": \"MARKED\"}");
  }

  public static String objective(String accompaniment) {
    return post(accompaniment, "objectifs", "{\"wording\": \"Un logement stable\"}");
  }

  public static String action(String accompaniment) {
    return post(accompaniment, "actions", "{\"wording\": \"Déposer la demande\"}");
  }

  public static String reorientation(String accompaniment) {
    return post(
        accompaniment,
        "reorientations",
        "{\"wantedType\": \"PROFESSIONNEL\", \"reason\": \"OBSTACLES_LIFTED\"}");
  }

  private static String post(String accompaniment, String what, String body) {
    return asConseiller()
        .body(body)
        .post(API + "/accompagnements/" + accompaniment + "/" + what)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
