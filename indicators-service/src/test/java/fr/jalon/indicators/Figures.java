package fr.jalon.indicators;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.contracts.Event;
import fr.jalon.testkit.Database;
import fr.jalon.testkit.TestTokens;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Tells stories to the running service and asks it for figures, as a member of the committee. */
@Singleton
class Figures {
  static final String API = "/api/indicators/v1";

  private static final Database DATABASE = new Database("indicators");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Publisher publisher;

  Figures(Publisher publisher) {
    this.publisher = publisher;
  }

  void tell(Story story) {
    tell(story.events());
  }

  /** Returns once every event had its effect. */
  void tell(List<Event> events) {
    publisher.tell(events);
    awaitFacts(events);
  }

  static void awaitFacts(List<Event> events) {
    var ids = events.stream().map(Event::eventId).distinct().toArray();
    for (var readers : List.of("not like 'episode:%'", "like 'episode:%'")) {
      var query =
          "select count(*) from inbox where consumer %s and event_id in (%s)"
              .formatted(readers, String.join(",", Collections.nCopies(ids.length, "?")));
      var deadline = Instant.now().plus(PATIENCE);
      while (received(query, ids) < ids.length && Instant.now().isBefore(deadline)) {
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
      assertThat(received(query, ids)).as("events that had their effect").isEqualTo(ids.length);
    }
  }

  /** How many arrived; none while the schema is being made anew. */
  private static long received(String query, Object[] ids) {
    try {
      return DATABASE.count(query, ids);
    } catch (IllegalStateException _) {
      return 0;
    }
  }

  static RequestSpecification as(String departement) {
    return given().auth().oauth2(TestTokens.of("comite", departement));
  }

  /** Every figure of the département over several scopes, as the service writes them. */
  static List<String> all(String departement) {
    var all = new ArrayList<String>();
    for (var code : List.of("FA01-I1", "FA01-I2", "FA01-I3", "CIRC-1", "CIRC-2", "CIRC-3")) {
      for (var query : List.of("2026", "2026-T1", "2026-02", "2026&territoire=MAURIAC")) {
        all.add(as(departement).get(API + "/indicateurs/" + code + "?periode=" + query).asString());
      }
      all.add(as(departement).get(API + "/indicateurs/" + code + "/serie").asString());
    }
    return all;
  }

  /** A figure's own fields, as the service writes them; the list of variants is left out. */
  static String figure(
      String departement, String code, String period, String variant, String territory) {
    var request = as(departement).queryParam("periode", period).queryParam("variante", variant);
    if (!territory.isEmpty()) {
      request.queryParam("territoire", territory);
    }
    var body = request.get(API + "/indicateurs/" + code).asString();
    return body.contains("\"variants\"") ? body.substring(0, body.indexOf("\"variants\"")) : body;
  }

  static int number(String figure, String field) {
    var start = figure.indexOf("\"" + field + "\":") + field.length() + 3;
    return Integer.parseInt(figure.substring(start, figure.indexOf(',', start)));
  }
}
