package fr.jalon.indicators.oarsa;

import static io.restassured.RestAssured.given;

import fr.jalon.contracts.Event;
import fr.jalon.platform.event.EventConsumer;
import fr.jalon.platform.tenancy.Tenancy;
import fr.jalon.testkit.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Has the events of a census taken in, then asks for the tables as the chef de projet. */
@Singleton
class Survey {
  static final String API = "/api/indicators/v1";

  private final Instance<EventConsumer<?>> consumers;
  private final Tenancy tenancy;

  Survey(@Any Instance<EventConsumer<?>> consumers, Tenancy tenancy) {
    this.consumers = consumers;
    this.tenancy = tenancy;
  }

  /** The tables of 31 December 2025. */
  Answer of(Census census) {
    take(census.departement(), census.events());
    return ask(census.departement(), "2025");
  }

  void take(String departement, List<Event> events) {
    events.forEach(event ->
        tenancy.within(
            departement,
            () ->
                QuarkusTransaction.requiringNew()
                    .run(() -> consumers.forEach(consumer -> tell(consumer, event)))));
  }

  Answer ask(String departement, String question) {
    return new Answer(
        given()
            .auth()
            .oauth2(TestTokens.of("chef-de-projet", departement))
            .get(API + "/oarsa/" + question)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath());
  }

  private static <E extends Event> void tell(EventConsumer<E> consumer, Event event) {
    if (consumer.type().isInstance(event)) {
      consumer.on(consumer.type().cast(event));
    }
  }

  /** The six tables. */
  record Answer(JsonPath json) {

    /** A number of the whole, or why there is none. */
    Object total(String column) {
      return shown(json.param("table", table(column)).getList(tables() + ".total"), column);
    }

    /** A number of one line, or why there is none. */
    Object at(String line, String column) {
      return shown(
          json.param("table", table(column))
              .param("line", line)
              .getList(tables() + ".blocks.lines.flatten().find { it.code == line }.cells"),
          column);
    }

    List<Object> totals(String table) {
      return json
          .param("table", "OARSA-" + table)
          .<Map<String, Object>>getList(tables() + ".total")
          .stream()
          .map(Answer::shown)
          .toList();
    }

    List<String> failing() {
      return json.getList("checks.findAll { !it.holds }.code");
    }

    int beside(String name) {
      return json.getInt("beside." + name);
    }

    private static String tables() {
      return "tables.find { it.code == table }";
    }

    private static String table(String column) {
      return "OARSA-" + column.substring(0, column.indexOf('/'));
    }

    private Object shown(List<Map<String, Object>> cells, String column) {
      var codes = json.param("table", table(column)).<String>getList(tables() + ".columns.code");
      return shown(cells.get(codes.indexOf(column.substring(column.indexOf('/') + 1))));
    }

    private static Object shown(Map<String, Object> cell) {
      var value = cell.get("value");
      return value == null ? Objects.requireNonNull(cell.get("absence")) : value;
    }
  }
}
