package fr.jalon.orientation.delivery;

import static fr.jalon.orientation.Carriage.MAIL;
import static fr.jalon.orientation.Carriage.SMS;
import static fr.jalon.orientation.Carriage.reach;
import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.as;
import static fr.jalon.orientation.Episodes.book;
import static fr.jalon.orientation.Episodes.conseiller;
import static fr.jalon.orientation.Episodes.slot;

import fr.jalon.orientation.Episodes.Episode;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import org.jspecify.annotations.Nullable;

/** Convocations left to be sent, and what agents and providers say of them. */
final class Deliveries {
  private Deliveries() {}

  /** Nothing waits to be sent, and no request that was made is still to be looked at. */
  static void forget() throws InterruptedException {
    DATABASE.execute(
        """
        update delivery set status = 'LAPSED', reason = 'autre essai', due_at = null,
                            sending_since = null
         where status in ('QUEUED', 'FAILED', 'SENDING') and channel <> 'POST'
        """);
    while (SMS.takeRequest(1, TimeUnit.MILLISECONDS) != null) {
      Thread.onSpinWait();
    }
  }

  static String reachable(Episode episode, String kind) {
    var unique = Long.toString(Math.floorMod(episode.id().getLeastSignificantBits(), 10_000_000));
    var value =
        kind.equals("EMAIL")
            ? "p" + unique + "@example.org"
            : "+3361" + "0000000".substring(unique.length()) + unique;
    reach(episode.personId(), kind, value);
    return value;
  }

  static String rendezVous(Episode episode) {
    return book(episode, slot(TODAY.plusDays(8)), TODAY).statusCode(201).extract().path("id");
  }

  static ValidatableResponse convoke(Episode episode, Map<String, String> request) {
    return conseiller().body(request).post("/parcours/{id}/convocations", episode.id()).then();
  }

  static ValidatableResponse put(String id, String what, Map<String, ?> body) {
    return conseiller().body(body).put("/envois/{id}/" + what, id).then();
  }

  static ValidatableResponse report(String id, String status) {
    return as("logiciel-metier")
        .body(Map.of("status", status))
        .post("/envois/{id}/statut", id)
        .then();
  }

  static JsonPath delivery(Episode episode) {
    return conseiller()
        .get("/parcours/{id}/envois", episode.id())
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  static String status(Episode episode) {
    return delivery(episode).getString("items[0].status");
  }

  static List<String> worklist(String name) {
    return conseiller()
        .get("/envois/" + name + "?limite=200")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.id");
  }

  static String steps(Episode episode) {
    return String.valueOf(
        DATABASE.value(
            """
            select string_agg(s.status, ',' order by s.id)
              from delivery_step s join delivery d on d.id = s.delivery_id
             where d.parcours_id = ?
            """,
            episode.id()));
  }

  static @Nullable Object convokedOn(Episode episode) {
    return DATABASE.value("select convoked_on::text from parcours where id = ?", episode.id());
  }

  static MockResponse answer(int code, String body) {
    return new MockResponse.Builder().code(code).body(body).build();
  }

  static String normal(Object text) {
    return String.valueOf(text).replace("\r\n", "\n").strip();
  }

  static List<MimeMessage> received(String address) {
    return Arrays.stream(MAIL.getReceivedMessages())
        .filter(message -> {
          try {
            return message.getAllRecipients()[0].toString().equals(address);
          } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
          }
        })
        .toList();
  }
}
