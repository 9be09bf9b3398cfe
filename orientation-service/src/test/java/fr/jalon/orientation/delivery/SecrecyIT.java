package fr.jalon.orientation.delivery;

import static fr.jalon.orientation.Carriage.SMS;
import static fr.jalon.orientation.Episodes.open;
import static fr.jalon.orientation.delivery.Deliveries.answer;
import static fr.jalon.orientation.delivery.Deliveries.convoke;
import static fr.jalon.orientation.delivery.Deliveries.forget;
import static fr.jalon.orientation.delivery.Deliveries.reachable;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.orientation.Carriage;
import fr.jalon.testkit.Stack;
import fr.jalon.testkit.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
@QuarkusTestResource(Carriage.class)
class SecrecyIT {
  @Inject Sender sender;

  @Test
  void nobodyIsNamedInTheLogNorInTheEvent() throws InterruptedException {
    forget();
    // Given
    var lines = new CopyOnWriteArrayList<String>();
    var listener =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            // the mail server of the tests is in this process, and tells all
            if (!String.valueOf(line.getLoggerName()).startsWith("com.icegreen")) {
              lines.add(line.getMessage() + Arrays.toString(line.getParameters()));
            }
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    var episode = open();
    var number = reachable(episode, "PHONE");
    var address = reachable(episode, "EMAIL");
    SMS.enqueue(answer(500, number));

    // When
    Logger.getLogger("").addHandler(listener);
    convoke(episode, Map.of("channel", "EMAIL")).statusCode(201);
    convoke(episode, Map.of("channel", "SMS")).statusCode(201);
    sender.pass();
    Logger.getLogger("").removeHandler(listener);

    // Then
    assertThat(String.join("\n", lines)).doesNotContain("LEFEVRE", number, address);
    var events =
        new Topic("jalon.orientation.v1")
            .await(1, message -> message.body().contains(episode.id().toString()));
    assertThat(events)
        .allSatisfy(event -> assertThat(event.body()).doesNotContain("LEFEVRE", number, address));
  }
}
