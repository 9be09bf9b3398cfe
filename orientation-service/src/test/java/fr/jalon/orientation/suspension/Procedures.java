package fr.jalon.orientation.suspension;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.as;

import fr.jalon.orientation.Episodes.Episode;
import fr.jalon.orientation.equipe.Seances;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A suspension, walked step by step over the HTTP border, in the days before today. */
public final class Procedures {
  static final LocalDate FACTS = TODAY.minusDays(52);
  static final LocalDate DELIVERED = TODAY.minusDays(48);
  static final LocalDate DECIDED = TODAY.minusDays(10);

  private Procedures() {}

  /** Facts under the regime of today. */
  public static Map<String, Object> proposal() {
    var proposal = new HashMap<String, Object>();
    proposal.put("ground", "CONTRACT_REFUSED");
    proposal.put("factsOn", FACTS.toString());
    proposal.put("account", "Refuse d'élaborer le contrat.");
    proposal.put("reason", "Deux relances sans réponse.");
    proposal.put("proposedOn", FACTS.plusDays(1).toString());
    return proposal;
  }

  /** Facts of before 1 June 2025, on a parcours that was already open. */
  static Map<String, Object> oldProposal(Episode episode) {
    DATABASE.execute(
        """
        update parcours set requested_on = '2024-01-02', entered_on = '2024-01-05',
               notified_on = '2024-01-10', received_on = '2024-01-10' where id = ?
        """,
        episode.id());
    var proposal = proposal();
    proposal.put("ground", "CONTROL_REFUSED");
    proposal.put("factsOn", "2025-05-31");
    return proposal;
  }

  public static ValidatableResponse propose(Episode episode, Map<String, ?> proposal) {
    return as("conseiller").body(proposal).post("/parcours/{id}/suspensions", episode.id()).then();
  }

  public static String proposed(Episode episode) {
    return propose(episode, proposal()).statusCode(201).extract().path("id");
  }

  static ValidatableResponse move(String id, String step, Map<String, ?> body) {
    return as("chef-de-projet")
        .header("If-Match", "*")
        .body(body)
        .post("/suspensions/{id}/" + step, id)
        .then();
  }

  static Map<String, Object> decision() {
    var decision = new HashMap<String, Object>();
    decision.put("measure", "SUSPENSION");
    decision.put("ratePercent", 40);
    decision.put("months", 1);
    decision.put("startsOn", DECIDED.toString());
    decision.put("majoration", "NO");
    decision.put("decidedOn", DECIDED.toString());
    decision.put("reason", "Aucune démarche, aucun motif légitime.");
    decision.put(
        "proportionality",
        Map.of(
            "vulnerability", "Aucune connue.",
            "household", "Vit seule.",
            "breach", "Premier manquement.",
            "objectives", "Contrat non établi."));
    return decision;
  }

  /** The body with which a step succeeds from the state before it. */
  static Map<String, Object> body(Episode episode, String step) {
    return switch (step) {
      case "notification" -> Map.of("channel", "POST", "sentOn", FACTS.plusDays(2).toString());
      case "reception" -> Map.of("deliveredOn", DELIVERED.toString());
      case "observations" ->
          Map.of("text", "Hospitalisée.", "receivedOn", DELIVERED.plusDays(3).toString());
      case "avis" ->
          Map.of("opinionId", Seances.opinion(episode, "SUSPENSION", TODAY.minusDays(12)));
      case "decision" -> decision();
      case "transmission" -> Map.of("sentOn", DECIDED.toString(), "reference", "B-1");
      case "execution" ->
          Map.of("from", DECIDED.toString(), "until", DECIDED.plusDays(5).toString());
      case "levee" ->
          Map.of(
              "cause", "COMPLIANCE",
              "reason", "Contrat signé.",
              "liftedOn", DECIDED.plusDays(2).toString());
      case "reprise" -> Map.of("resumedOn", DECIDED.plusDays(6).toString());
      case "abandon" -> Map.of("reason", "Motif légitime.");
      default -> throw new IllegalArgumentException(step);
    };
  }

  /** The suspension after those steps. */
  static String after(Episode episode, String... steps) {
    var id = proposed(episode);
    for (var step : steps) {
      move(id, step, body(episode, step)).statusCode(201);
    }
    return id;
  }

  static String status(String id) {
    return String.valueOf(
        DATABASE.value("select status from suspension where id = ?", UUID.fromString(id)));
  }
}
