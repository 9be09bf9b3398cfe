package fr.jalon.localstack.cantal;

import fr.jalon.contracts.AccompanimentEvent;
import fr.jalon.contracts.Event;
import fr.jalon.contracts.OrientationEvent;
import fr.jalon.localstack.launch.Progress;
import fr.jalon.localstack.launch.StartFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The « reprise d'historique simulée »: puts the synthetic Cantal's history into the outboxes of
 * the two services that would have told it, and waits until the indicators have counted it all.
 * Only the demonstration and its tests do this; nothing of it went through a service's rules.
 *
 * @param database the address of a service's database, on this machine
 */
public record TakeOver(History history, UnaryOperator<String> database, Progress progress) {
  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int STEPS = 4;

  public void handle() throws InterruptedException {
    try (var indicators = connect("indicators")) {
      follow(indicators);
      tell("orientation", OrientationEvent.TOPIC, indicators, history.ofOrientation());
      tell("accompaniment", AccompanimentEvent.TOPIC, indicators, history.ofAccompaniment());
      await(indicators);
    } catch (SQLException failure) {
      throw new StartFailure("L’historique simulé n’a pas pu être repris : " + failure);
    }
  }

  private Connection connect(String service) throws SQLException {
    var owner = service + "_owner";
    return DriverManager.getConnection(database.apply(service), owner, owner);
  }

  /** What is told is remembered for the time of this connection, to see how far its reading is. */
  private static void follow(Connection indicators) throws SQLException {
    try (var create = indicators.createStatement()) {
      create.execute(
          "create temporary table told (event_id uuid primary key, topic text not null)");
    }
  }

  private void tell(String service, String topic, Connection indicators, Stream<Event> events)
      throws SQLException {
    var identifiers = events.toList();
    try (var connection = connect(service)) {
      if (isTold(connection, indicators, identifiers.getFirst().eventId())) {
        remember(indicators, topic, identifiers.stream().map(Event::eventId).toList());
        return;
      }
      var told = new Outbox(connection).put(identifiers.iterator());
      remember(indicators, topic, told);
      progress.say(
          String.format(
              Locale.FRENCH,
              "Reprise d’historique simulée : %,d événements de %s-service",
              told.size(),
              service));
    }
  }

  /** It was told all at once: one of them tells for all. */
  private static boolean isTold(Connection service, Connection indicators, UUID first)
      throws SQLException {
    return exists(service, "select 1 from outbox where event_id = ?", first)
        || exists(indicators, "select 1 from inbox where event_id = ?", first);
  }

  private static boolean exists(Connection connection, String sql, UUID event) throws SQLException {
    try (var select = connection.prepareStatement(sql)) {
      select.setObject(1, event);
      try (var rows = select.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void remember(Connection indicators, String topic, List<UUID> events)
      throws SQLException {
    try (var insert =
        indicators.prepareStatement(
            "insert into told select unnest(?), ? on conflict do nothing")) {
      insert.setArray(1, indicators.createArrayOf("uuid", events.toArray()));
      insert.setString(2, topic);
      insert.executeUpdate();
    }
  }

  private void await(Connection indicators) throws SQLException, InterruptedException {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    var shown = 0L;
    while (System.nanoTime() < deadline) {
      var reading = reading(indicators);
      var whole = reading.getOrDefault("whole", 0L);
      var read = reading.getOrDefault("read", 0L);
      if (whole > 0 && read >= whole) {
        progress.say("Le Cantal simulé est compté.");
        return;
      }
      var step = whole == 0 ? 0 : read * STEPS / whole;
      if (step > shown) {
        progress.say(
            "Les indicateurs lisent l’historique simulé : %d %%".formatted(100 * step / STEPS));
        shown = step;
      }
      Thread.sleep(PAUSE);
    }
    progress.say("Les indicateurs lisent encore l’historique simulé ; ils finiront sans nous.");
  }

  /** How many times the events told are read, of how many: each consumer reads its topic. */
  private static Map<String, Long> reading(Connection indicators) throws SQLException {
    try (var select =
            indicators.prepareStatement(
                """
                select (select count(*) from told join inbox using (event_id)),
                       (select count(*) from told
                          join (select distinct consumer, topic from consumer_position) readers
                         using (topic))
                """);
        var row = select.executeQuery()) {
      row.next();
      return Map.of("read", row.getLong(1), "whole", row.getLong(2));
    }
  }
}
