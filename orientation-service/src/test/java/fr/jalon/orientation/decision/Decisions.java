package fr.jalon.orientation.decision;

import static fr.jalon.orientation.Episodes.API;
import static fr.jalon.orientation.Episodes.RECEIVED;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.as;
import static fr.jalon.orientation.Episodes.conseiller;
import static fr.jalon.orientation.Episodes.open;

import fr.jalon.orientation.Episodes.Episode;
import java.util.Map;

/** What exists around the decision of one person, for the walk through every operation. */
public final class Decisions {
  private Decisions() {}

  /**
   * Ids by path parameter.
   *
   * @param oriented a person oriented and told so ten days ago
   */
  public static Map<String, String> existing(Episode oriented) {
    conseiller()
        .body(Map.of("channel", "POST", "notifiedOn", TODAY.minusDays(10).toString()))
        .post("/parcours/{id}/orientation/notification", oriented.id())
        .then()
        .statusCode(201);
    var handedOver = open();
    conseiller()
        .body(Map.of("transmittedOn", TODAY.toString()))
        .post("/parcours/{id}/transmission-france-travail", handedOver.id())
        .then()
        .statusCode(201);
    String simulation =
        as("chef-de-projet")
            .body(
                Map.of(
                    "ruleSet", "CRITERES-2024",
                    "from", RECEIVED.toString(),
                    "to", RECEIVED.toString()))
            .post("/regles-orientation/simulations")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    return Map.of(
        API + "/parcours/{id}/transmission-france-travail:id",
        handedOver.id().toString(),
        "number",
        "1",
        "simulation",
        simulation,
        API + "/regles-orientation/{version}",
        "CRITERES-2024");
  }
}
