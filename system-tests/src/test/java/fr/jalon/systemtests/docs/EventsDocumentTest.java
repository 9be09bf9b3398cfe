package fr.jalon.systemtests.docs;

import fr.jalon.contracts.AccompanimentEvent;
import fr.jalon.contracts.Event;
import fr.jalon.contracts.OrientationEvent;
import fr.jalon.testkit.CheckedIn;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** {@code docs/events.md} lists the events as the records define them. */
class EventsDocumentTest {

  private static final Map<String, Class<? extends Event>> TOPICS =
      Map.of(
          OrientationEvent.TOPIC, OrientationEvent.class,
          AccompanimentEvent.TOPIC, AccompanimentEvent.class);

  private static final List<String> SHARED =
      Arrays.stream(Event.class.getMethods()).map(java.lang.reflect.Method::getName).toList();

  @Test
  void theDocumentSaysWhatTheRecordsSay() {
    var text =
        new StringBuilder(
            """
            # Événements

            Ce document est comparé au code à chaque construction ; ne le modifiez pas à la main.

            Les événements voyagent sur Kafka en CloudEvents 1.0, mode binaire : les attributs sont des
            en-têtes (`ce_id`, `ce_type`, `ce_source`, `ce_subject`, `ce_time`, `ce_departement`,
            `ce_correlationid`, `traceparent`), le corps est du JSON UTF-8. La clé de partition est
            `personId`, opaque : aucun événement ne porte d'identité. Livraison au moins une fois, dans
            l'ordre de chaque personne ; un consommateur ignore un `eventId` déjà vu. Un enregistrement
            publié ne gagne que des champs facultatifs (notés `?`).

            Tous portent : `type`, `eventId` (UUID), `occurredAt` (instant UTC où le service l'a su),
            `departement` (trois caractères), `personId` (UUID). Les champs en `…On` sont des dates
            sans heure : la date légale du fait.
            """);
    TOPICS.keySet().stream().sorted().forEach(topic -> append(text, topic));
    CheckedIn.of("docs/events.md").mustBe(text.toString());
  }

  private static void append(StringBuilder text, String topic) {
    text.append("\n## `").append(topic).append("`\n");
    for (var event : records(TOPICS.getOrDefault(topic, Event.class)).toList()) {
      var fields =
          Arrays.stream(event.getRecordComponents())
              .filter(component -> !SHARED.contains(component.getName()))
              .map(EventsDocumentTest::field)
              .collect(Collectors.joining(", "));
      text.append("\n### ")
          .append(event.getSimpleName())
          .append("\n\n")
          .append(fields)
          .append("\n");
    }
  }

  private static Stream<Class<?>> records(Class<?> told) {
    return told.isRecord()
        ? Stream.of(told)
        : Arrays.stream(told.getPermittedSubclasses()).flatMap(EventsDocumentTest::records);
  }

  private static String field(RecordComponent component) {
    return "`%s%s` %s"
        .formatted(
            component.getName(),
            isOptional(component.getAnnotatedType()) ? "?" : "",
            type(component.getType()));
  }

  private static boolean isOptional(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private static String type(Class<?> type) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(String::valueOf)
          .collect(Collectors.joining(" \\| ", "(", ")"));
    }
    if (type.isRecord()) {
      return Arrays.stream(type.getRecordComponents())
          .map(EventsDocumentTest::field)
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return type.getSimpleName();
  }
}
