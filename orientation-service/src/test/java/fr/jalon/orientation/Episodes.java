package fr.jalon.orientation;

import static io.restassured.RestAssured.given;

import fr.jalon.testkit.Database;
import fr.jalon.testkit.TestTokens;
import fr.jalon.testkit.Topic;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Parcours put in the database as intake leaves them, and calls of the agents who act on them. */
@SuppressWarnings("TimeInStaticInitializer") // a test run is over before the day is
public final class Episodes {
  public static final String API = "/api/orientation/v1";
  public static final Database DATABASE = new Database("orientation");
  public static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));

  /** The day on which the département received what opened the parcours. */
  public static final LocalDate RECEIVED = TODAY.minusDays(60);

  private Episodes() {}

  /** A person's parcours, open since {@link #RECEIVED}. */
  public record Episode(UUID id, UUID personId, String caseNumber) {}

  public static Episode open() {
    return open(TestTokens.OWN, "PLEIN-EMPLOI-2025");
  }

  public static Episode open(String departement, String regime) {
    var person = UUID.randomUUID();
    var household = UUID.randomUUID();
    var parcours = UUID.randomUUID();
    var number = Long.toString(household.getLeastSignificantBits() >>> 20);
    DATABASE.execute(
        """
        insert into person (id, departement, title, last_name, birth_name, first_name, birth_date,
                            sex)
        values (?, ?, 'Madame', 'LEFEVRE', 'LEFEVRE', 'Eloise', date '1987-08-01', 'F')
        """,
        person,
        departement);
    DATABASE.execute(
        """
        insert into household (id, departement, number, organisme, matricule, requested_on,
                               family_situation, reference_date, flow_created_at)
        values (?, ?, ?, 'CAF', 'M1', ?, 'SINGLE', ?, ?)
        """,
        household,
        departement,
        number,
        RECEIVED.minusDays(10),
        RECEIVED,
        RECEIVED);
    DATABASE.execute(
        """
        insert into household_member (household_id, person_id, departement, role, since_on)
        values (?, ?, ?, 'DEM', ?)
        """,
        household,
        person,
        departement,
        RECEIVED);
    DATABASE.execute(
        """
        insert into address (household_id, rank, departement, lines, commune, country)
        values (?, 1, ?, array['12 RUE DES OEILLETS', '15000 AURILLAC'], '15014', 'FRA')
        """,
        household,
        departement);
    DATABASE.execute(
        """
        insert into parcours (id, departement, person_id, origin, entry_rule, entry_reason, regime,
                              requested_on, entered_on, notified_on, received_on)
        values (?, ?, ?, 'ENTRY', 'ENTREE-1', 'premier droit', ?, ?, ?, ?, ?)
        """,
        parcours,
        departement,
        person,
        regime,
        RECEIVED.minusDays(10),
        RECEIVED.minusDays(5),
        RECEIVED,
        RECEIVED);
    DATABASE.execute(
        """
        insert into deadline (parcours_id, departement, rule, due_on)
        values (?, ?, 'ORIENTATION', ?)
        """,
        parcours,
        departement,
        RECEIVED.plusWeeks(6));
    return new Episode(parcours, person, number);
  }

  public static RequestSpecification as(String role) {
    return as(role, TestTokens.OWN);
  }

  public static RequestSpecification as(String role, String departement) {
    return given()
        .auth()
        .oauth2(TestTokens.of(role, departement))
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .basePath(API);
  }

  public static RequestSpecification conseiller() {
    return as("conseiller");
  }

  public static String organisme(String kind) {
    return as("chef-de-projet")
        .body(Map.of("name", "Organisme " + UUID.randomUUID(), "kind", kind))
        .post("/organismes")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  public static String referent(String organisme) {
    return as("chef-de-projet")
        .body(Map.of("organismeId", organisme, "displayName", "Camille Vidal"))
        .post("/referents")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  public static void territory() {
    as("chef-de-projet")
        .body(Map.of("label", "Aurillac Sud", "communes", List.of("15014")))
        .put("/territoires/AURILLAC-SUD")
        .then()
        .statusCode(200);
  }

  /** A slot of a conseiller of its own, so that no two overlap. */
  public static String slot(LocalDate day) {
    territory();
    return openSlot("conseiller-" + UUID.randomUUID(), day + "T09:30:00Z")
        .statusCode(201)
        .extract()
        .path("id");
  }

  public static ValidatableResponse openSlot(String conseiller, String startsAt) {
    return conseiller()
        .body(
            Map.of(
                "conseillerId",
                conseiller,
                "territory",
                "AURILLAC-SUD",
                "site",
                "Maison des solidarités, Aurillac",
                "startsAt",
                startsAt,
                "minutes",
                45))
        .post("/creneaux")
        .then();
  }

  public static ValidatableResponse book(Episode episode, String slot, LocalDate bookedOn) {
    return conseiller()
        .body(Map.of("slotId", slot, "bookedOn", bookedOn.toString()))
        .post("/parcours/{id}/rendez-vous", episode.id())
        .then();
  }

  public static ValidatableResponse orient(Episode episode, Map<String, String> decision) {
    return conseiller().body(decision).put("/parcours/{id}/orientation", episode.id()).then();
  }

  public static Map<String, String> decision(String organisme, LocalDate decidedOn) {
    return Map.of(
        "parcoursType",
        "PROFESSIONNEL",
        "organismeReferentId",
        organisme,
        "decidedOn",
        decidedOn.toString(),
        "notifiedOn",
        decidedOn.toString(),
        "reason",
        "Disponible pour un emploi.");
  }

  /** How many events of that type were told of a parcours: in the outbox, or already sent. */
  public static long told(Episode episode, String type) {
    return told(episode, type, 1);
  }

  /** As {@link #told(Episode, String)}, once there are that many. */
  public static long told(Episode episode, String type, int expected) {
    var topic = new Topic("jalon.orientation.v1");
    return topic
        .await(
            expected,
            message ->
                message.body().contains(episode.id().toString())
                    && message.body().contains("\"" + type + "\""))
        .size();
  }

  /** The parcours ended on that day. */
  public static void close(Episode episode, LocalDate on) {
    DATABASE.execute(
        """
        update parcours set closed_on = ?, closed_reason = 'droit clos', closed_at = now()
         where id = ?
        """,
        on,
        episode.id());
  }

  public static String stage(Episode episode) {
    return String.valueOf(DATABASE.value("select stage from parcours where id = ?", episode.id()));
  }
}
