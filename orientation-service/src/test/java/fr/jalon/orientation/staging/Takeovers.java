package fr.jalon.orientation.staging;

import static fr.jalon.orientation.Episodes.API;
import static fr.jalon.orientation.Episodes.as;

import fr.jalon.orientation.spreadsheet.Workbooks;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Calls of those who bring tables in. */
public final class Takeovers {
  private Takeovers() {}

  public static ValidatableResponse upload(byte[] file, String name) {
    return as("chef-de-projet")
        .contentType(ContentType.BINARY)
        .queryParam("fichier", name)
        .body(file)
        .post("/reprises")
        .then();
  }

  public static String id(ValidatableResponse created) {
    return created.statusCode(201).extract().path("id");
  }

  public static ValidatableResponse read(String id) {
    return as("chef-de-projet").get("/reprises/{id}", id).then().statusCode(200);
  }

  /** Gives the columns that the service suggests, and these. */
  public static ValidatableResponse map(String id, Map<String, String> more) {
    var takeover = read(id).extract();
    Map<String, String> columns = new HashMap<>(takeover.path("suggestion"));
    columns.putAll(more);
    return mapping(id, takeover.header("ETag"), Map.of("columns", columns));
  }

  public static ValidatableResponse mapping(String id, String etag, Map<String, ?> body) {
    return as("chef-de-projet")
        .header("If-Match", etag)
        .body(body)
        .put("/reprises/{id}/correspondance", id)
        .then();
  }

  public static ValidatableResponse apply(String id) {
    return as("chef-de-projet").post("/reprises/{id}/application", id).then().statusCode(200);
  }

  public static ValidatableResponse preview(String id) {
    return as("chef-de-projet").get("/reprises/{id}/apercu", id).then().statusCode(200);
  }

  public static ValidatableResponse lines(String id) {
    return as("chef-de-projet").get("/reprises/{id}/lignes", id).then().statusCode(200);
  }

  public static ValidatableResponse correct(
      String id, int line, String etag, Map<String, ?> cells) {
    return as("chef-de-projet")
        .header("If-Match", etag)
        .body(Map.of("cells", cells))
        .put("/reprises/{id}/lignes/{n}", id, line)
        .then();
  }

  public static ValidatableResponse replay(String id, int line) {
    return as("chef-de-projet")
        .post("/reprises/{id}/lignes/{n}/rejeu", id, line)
        .then()
        .statusCode(200);
  }

  /** A table whose lines 2 to 9 exist, under each address that names one. */
  public static Map<String, String> existing() {
    var lines = new StringBuilder(Workbooks.CONTACTS);
    for (int i = 2; i < 10; i++) {
      lines.append("\r\nX").append(UUID.randomUUID()).append(";DEMANDEUR;MONSIEUR");
    }
    var id = id(upload(Workbooks.csv(";", lines.toString()), "contacts.csv"));
    return Map.of(API + "/reprises/{id}", id, API + "/reprises/{id}/lignes/{n}", "2");
  }
}
