package fr.jalon.orientation.equipe;

import static fr.jalon.orientation.Episodes.as;

import fr.jalon.orientation.Episodes.Episode;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Sessions of équipes and their opinions, for the tests of those who need one. */
public final class Seances {
  private static final String SEANCES = "/equipes-pluridisciplinaires/seances";

  private Seances() {}

  public static ValidatableResponse convene(LocalDate day, String... capacities) {
    var members =
        List.of(capacities).stream().map(c -> Map.of("name", "Camille Vidal", "capacity", c));
    return as("chef-de-projet")
        .body(Map.of("day", day.toString(), "members", members.toList()))
        .post(SEANCES)
        .then();
  }

  /** A session of three, one of whom represents the beneficiaries. */
  public static String convened(LocalDate day) {
    return convene(day, "DEPARTEMENT", "FRANCE_TRAVAIL", "BENEFICIARY_REPRESENTATIVE")
        .statusCode(201)
        .extract()
        .path("id");
  }

  public static ValidatableResponse hold(String seance, Integer... present) {
    return as("chef-de-projet")
        .body(Map.of("presentMembers", List.of(present)))
        .put(SEANCES + "/{id}/tenue", seance)
        .then();
  }

  public static ValidatableResponse ask(Episode episode, String seance, String subject) {
    return as("conseiller")
        .body(Map.of("sessionId", seance, "subject", subject))
        .post("/parcours/{id}/avis-equipe/saisines", episode.id())
        .then();
  }

  public static ValidatableResponse answer(Episode episode, String seance, String subject) {
    return as("chef-de-projet")
        .body(
            Map.of(
                "sessionId",
                seance,
                "subject",
                subject,
                "opinion",
                "FAVORABLE",
                "text",
                "Avis favorable.",
                "personHeard",
                true,
                "personAssisted",
                false))
        .post("/parcours/{id}/avis-equipe", episode.id())
        .then();
  }

  /** The id of a favorable opinion given that day. */
  public static String opinion(Episode episode, String subject, LocalDate day) {
    var seance = convened(day);
    ask(episode, seance, subject).statusCode(201);
    hold(seance, 1, 2, 3).statusCode(200);
    return answer(episode, seance, subject).statusCode(201).extract().path("id");
  }
}
