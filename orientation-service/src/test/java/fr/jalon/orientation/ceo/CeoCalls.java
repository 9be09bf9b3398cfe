package fr.jalon.orientation.ceo;

import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.conseiller;
import static fr.jalon.orientation.Episodes.decision;
import static fr.jalon.orientation.Episodes.open;
import static fr.jalon.orientation.Episodes.organisme;
import static fr.jalon.orientation.Episodes.orient;

import fr.jalon.orientation.Episodes.Episode;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What agents do with CEOs. */
public final class CeoCalls {
  public static final LocalDate DECIDED = TODAY.minusDays(10);
  public static final Map<String, String> TERMS =
      Map.of(
          "situation", "Sans emploi",
          "objectives", "Un emploi",
          "personCommitments", "Venir\nPrévenir",
          "departementCommitments", "Aider");

  private CeoCalls() {}

  public static Episode orientedEpisode() {
    var episode = open();
    orient(episode, decision(organisme("MISSION_LOCALE"), DECIDED)).statusCode(200);
    return episode;
  }

  public static ValidatableResponse drawUp(Episode episode) {
    return drawUp(episode, TERMS);
  }

  public static ValidatableResponse drawUp(Episode episode, Map<String, ?> terms) {
    return conseiller().body(terms).post("/parcours/{id}/ceo", episode.id()).then();
  }

  public static String drawnUp(Episode episode) {
    return drawUp(episode).statusCode(201).extract().path("id");
  }

  public static ValidatableResponse revise(String id, long version) {
    return revise(id, "\"" + version + "\"", TERMS);
  }

  public static ValidatableResponse revise(String id, String etag, Map<String, ?> terms) {
    return conseiller().body(terms).header("If-Match", etag).put("/ceo/{id}", id).then();
  }

  public static ValidatableResponse read(String id, long version, LocalDate on) {
    return conseiller()
        .body(Map.of("version", version, "readOn", on.toString(), "how", "READ_ALOUD"))
        .post("/ceo/{id}/lectures", id)
        .then();
  }

  public static ValidatableResponse sign(String id, String signatory, long version, LocalDate on) {
    return sign(id, typed(signatory, version, on));
  }

  public static ValidatableResponse sign(String id, Map<String, ?> signature) {
    return conseiller().body(signature).post("/ceo/{id}/signatures", id).then();
  }

  public static Map<String, Object> typed(String signatory, long version, LocalDate on) {
    var signature = new HashMap<String, Object>();
    signature.put("signatory", signatory);
    signature.put("version", version);
    signature.put("means", "TYPED");
    signature.put("signerName", "Éloïse Lefèvre");
    signature.put("signedOn", on.toString());
    signature.put("place", "Aurillac");
    return signature;
  }

  public static ValidatableResponse refuse(String id, long version, LocalDate on) {
    return conseiller()
        .body(Map.of("version", version, "refusedOn", on.toString(), "reason", "Veut y penser."))
        .post("/ceo/{id}/refus", id)
        .then();
  }

  /** Both have signed, on the day of the decision. */
  public static String signed(Episode episode) {
    var id = drawnUp(episode);
    read(id, 1, DECIDED).statusCode(201);
    sign(id, "PERSON", 1, DECIDED).statusCode(201);
    sign(id, "DEPARTEMENT", 1, DECIDED).statusCode(201);
    return id;
  }

  public static ValidatableResponse handIn(String id, long version, byte[] file) {
    return conseiller()
        .contentType(ContentType.BINARY)
        .body(file)
        .queryParam("version", version)
        .post("/ceo/{id}/numerisations", id)
        .then();
  }

  public static String scan(String id, long version) {
    return handIn(id, version, "%PDF-1.7 papier signé".getBytes(StandardCharsets.UTF_8))
        .statusCode(201)
        .extract()
        .path("scanId");
  }

  public static byte[] pdf(String id) {
    return conseiller().get("/ceo/{id}/pdf", id).then().statusCode(200).extract().asByteArray();
  }

  public static ValidatableResponse verify(byte[] document) {
    return conseiller()
        .contentType(ContentType.BINARY)
        .body(document)
        .post("/ceo/verification")
        .then();
  }
}
