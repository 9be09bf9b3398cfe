package fr.jalon.orientation;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.as;

import fr.jalon.orientation.Episodes.Episode;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A territory of a département, its site and a conseiller who works there every weekday. */
public record Desk(String departement, String territory, String site, String conseiller) {

  /** Nine to noon, from Monday to Friday. */
  public static Desk open(String departement) {
    var territory = "T-" + Long.toString(UUID.randomUUID().getLeastSignificantBits() >>> 1);
    as("chef-de-projet", departement)
        .body(Map.of("label", "Territoire d'essai", "communes", List.of()))
        .put("/territoires/{code}", territory)
        .then()
        .statusCode(200);
    var site = site(departement, territory, Map.of());
    var conseiller = conseiller(departement, site);
    return new Desk(departement, territory, site, conseiller);
  }

  public static String site(String departement, String territory, Map<String, Integer> travel) {
    return id(
        as("chef-de-projet", departement)
            .body(
                Map.of(
                    "name",
                    "Site " + UUID.randomUUID(),
                    "address",
                    "1 place de la Mairie",
                    "territory",
                    territory,
                    "rooms",
                    List.of(Map.of("name", "Grande salle", "places", 12)),
                    "travel",
                    travel.entrySet().stream()
                        .map(way -> Map.of("territory", way.getKey(), "minutes", way.getValue()))
                        .toList()))
            .post("/sites")
            .then());
  }

  public static String conseiller(String departement, String site) {
    return id(
        as("chef-de-projet", departement)
            .body(request("agent-" + UUID.randomUUID(), site))
            .post("/conseillers")
            .then());
  }

  public static Map<String, Object> request(String agent, String site) {
    return Map.of(
        "agentId",
        agent,
        "displayName",
        "Camille Vidal",
        "profession",
        "COIP",
        "etp",
        0.8,
        "sinceOn",
        "2020-01-01",
        "workingTimes",
        weekdays()
            .map(day ->
                Map.of(
                    "siteId", site,
                    "weekday", day.name(),
                    "startsAt", "09:00",
                    "endsAt", "12:00",
                    "sinceOn", "2020-01-01"))
            .toList());
  }

  private static Stream<DayOfWeek> weekdays() {
    return Arrays.stream(DayOfWeek.values()).filter(day -> day.getValue() <= 5);
  }

  public ValidatableResponse generate(LocalDate from, LocalDate until) {
    return generate(Map.of("from", from.toString(), "until", until.toString(), "minutes", 60));
  }

  public ValidatableResponse generate(Map<String, Object> request) {
    return as("conseiller", departement)
        .body(request)
        .post("/conseillers/{id}/creneaux", conseiller)
        .then();
  }

  public ValidatableResponse absent(LocalDate from, LocalDate until) {
    return as("conseiller", departement)
        .body(Map.of("fromOn", from.toString(), "untilOn", until.toString()))
        .post("/conseillers/{id}/absences", conseiller)
        .then();
  }

  public List<String> freeSlots(LocalDate from, LocalDate until) {
    return as("conseiller", departement)
        .queryParam("territoire", territory)
        .queryParam("libres", true)
        .queryParam("du", from.toString())
        .queryParam("au", until.toString())
        .queryParam("limite", 200)
        .get("/creneaux")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.id", String.class);
  }

  /** Someone of the territory who waits, to be oriented by that day. */
  public Episode waiting(LocalDate dueOn) {
    var episode = Episodes.open(departement, "PLEIN-EMPLOI-2025");
    DATABASE.execute("update parcours set territory = ? where id = ?", territory, episode.id());
    DATABASE.execute("update deadline set due_on = ? where parcours_id = ?", dueOn, episode.id());
    return episode;
  }

  public ValidatableResponse book(Episode episode, String slot) {
    return as("conseiller", departement)
        .body(Map.of("slotId", slot))
        .post("/parcours/{id}/rendez-vous", episode.id())
        .then();
  }

  private static String id(ValidatableResponse created) {
    return created.statusCode(201).extract().path("id");
  }
}
