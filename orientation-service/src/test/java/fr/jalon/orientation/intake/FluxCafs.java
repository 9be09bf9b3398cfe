package fr.jalon.orientation.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.orientation.cnaf.Fixtures;
import fr.jalon.testkit.Database;
import fr.jalon.testkit.TestTokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Files of one département as their sender sees them, and the database as nobody does. */
record FluxCafs(String departement) {
  static final Database DATABASE = new Database("orientation");
  private static final String PATH = "/api/orientation/v1/flux-caf";

  Response post(byte[] file, String name) {
    return given()
        .auth()
        .oauth2(token())
        .contentType("application/octet-stream")
        .queryParam("fichier", name)
        .body(file)
        .post(PATH);
  }

  Response get(String below) {
    return given().auth().oauth2(token()).get(PATH + below);
  }

  Response replay(String id, int number) {
    return given()
        .auth()
        .oauth2(token())
        .contentType("application/json")
        .post(PATH + "/" + id + "/rejets/" + number + "/rejeu");
  }

  /** Sends a file and waits until it is read or refused. */
  JsonPath send(byte[] file, String name) {
    var answer = post(file, name);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
    return awaitEnd(id(answer));
  }

  /** The same, for a file that was received on that day. */
  JsonPath sendReceivedOn(byte[] file, String name, LocalDate day) {
    var answer =
        given()
            .auth()
            .oauth2(token())
            .contentType("application/octet-stream")
            .queryParam("fichier", name)
            .queryParam("recuLe", day.toString())
            .body(file)
            .post(PATH);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
    return awaitEnd(id(answer));
  }

  JsonPath awaitEnd(String id) {
    var deadline = Instant.now().plus(Duration.ofSeconds(60));
    JsonPath view;
    do {
      view = get("/" + id).jsonPath();
    } while (!List.of("DONE", "REFUSED").contains(view.getString("status"))
        && Instant.now().isBefore(deadline));
    return view;
  }

  static String id(Response answer) {
    var location = answer.header("Location");
    return location.substring(location.lastIndexOf('/') + 1);
  }

  /** {@code NUMDEMRSA-ROLE} of everyone with a parcours of this origin. */
  Set<String> followed(String origin) {
    var found = new TreeSet<String>();
    for (var row :
        DATABASE.rows(
            """
            select h.number || '-' || m.role as someone
              from parcours p
              join household_member m on m.person_id = p.person_id and m.until_on is null
              join household h on h.id = m.household_id
             where p.departement = ? and p.origin = ?
            """,
            departement,
            origin)) {
      found.add(text(row, "someone"));
    }
    return found;
  }

  /** Day of entry, reason of entry and end of each parcours, by {@code NUMDEMRSA-ROLE}. */
  Map<String, Map<String, @Nullable Object>> parcours() {
    var found = new TreeMap<String, Map<String, @Nullable Object>>();
    for (var row :
        DATABASE.rows(
            """
            select h.number || '-' || m.role as someone, p.*
              from parcours p
              join household_member m on m.person_id = p.person_id and m.until_on is null
              join household h on h.id = m.household_id
             where p.departement = ? order by p.opened_at
            """,
            departement)) {
      found.put(text(row, "someone"), row);
    }
    return found;
  }

  /** Latest state of each dossier. */
  Map<String, String> states() {
    var found = new TreeMap<String, String>();
    for (var row :
        DATABASE.rows(
            """
            select distinct on (h.number) h.number, r.state
              from right_history r join household h on h.id = r.household_id
             where r.departement = ?
             order by h.number, r.reference_date desc, r.flow_created_at desc
            """,
            departement)) {
      found.put(text(row, "number"), text(row, "state"));
    }
    return found;
  }

  /** Every row of the département with the transaction that wrote it: any change shows. */
  Map<String, String> everything() {
    var found = new TreeMap<String, String>();
    for (var table :
        List.of(
            "person",
            "household",
            "household_member",
            "address",
            "right_history",
            "parcours",
            "deadline",
            "flux_file",
            "flux_reject")) {
      found.put(
          table,
          String.valueOf(
              DATABASE.value(
                  "select count(*) || '/' || coalesce(sum(xmin::text::bigint), 0) from "
                      + table
                      + " where departement = ?",
                  departement)));
    }
    return found;
  }

  /** The file of the fixtures, as this département would receive it. */
  byte[] file(String name) {
    return Fixtures.of(name, departement);
  }

  long people() {
    return DATABASE.count("select count(*) from person where departement = ?", departement);
  }

  Map<String, String> daysOfEntry() {
    var found = new TreeMap<String, String>();
    for (var someone : parcours().keySet()) {
      found.put(someone, text(oneParcours(someone), "entered_on"));
    }
    return found;
  }

  Map<String, @Nullable Object> oneParcours(String someone) {
    return Objects.requireNonNull(parcours().get(someone), someone);
  }

  Map<String, String> deadlines(String someone) {
    var found = new TreeMap<String, String>();
    for (var row :
        DATABASE.rows(
            "select rule, due_on from deadline where parcours_id = ?::uuid",
            text(oneParcours(someone), "id"))) {
      found.put(text(row, "rule"), text(row, "due_on"));
    }
    return found;
  }

  Map<String, List<String>> roles() {
    var found = new TreeMap<String, List<String>>();
    for (var row :
        DATABASE.rows(
            """
            select h.number, string_agg(m.role, ',' order by array_position(
                     array['DEM', 'CJT', 'ENF'], m.role)) as roles
              from household h join household_member m on m.household_id = h.id
             where h.departement = ? and m.until_on is null group by h.number
            """,
            departement)) {
      found.put(text(row, "number"), List.of(text(row, "roles").split(",", -1)));
    }
    return found;
  }

  Map<String, String> cities() {
    var found = new TreeMap<String, String>();
    for (var row :
        DATABASE.rows(
            """
            select h.number, a.city
              from household h join address a on a.household_id = h.id and a.rank = 1
             where h.departement = ?
            """,
            departement)) {
      found.put(text(row, "number"), text(row, "city"));
    }
    return found;
  }

  static String text(Map<String, @Nullable Object> row, String column) {
    return String.valueOf(Objects.requireNonNull(row.get(column), column));
  }

  private String token() {
    return TestTokens.of("flux-caf", departement);
  }
}
