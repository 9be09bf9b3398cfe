package fr.jalon.indicators;

import io.restassured.http.ContentType;

/** Freezes publications through the interface. */
final class Publications {
  private Publications() {}

  /** The whole of 2026, for the committee; says its id. */
  static String freeze(String departement, String key) {
    return Figures.as(departement)
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body("{\"purpose\": \"COPIL\", \"period\": \"2026\", \"title\": \"Comité de mai\"}")
        .post(Figures.API + "/publications")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
