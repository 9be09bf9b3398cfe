package fr.jalon.platform.event.inbox;

import fr.jalon.contracts.Event;
import fr.jalon.platform.event.CloudEventHeaders;
import fr.jalon.platform.event.EventConsumer;
import fr.jalon.platform.event.inbox.Delivery.Legible;
import fr.jalon.platform.observability.Correlation;
import fr.jalon.platform.tenancy.Tenancy;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Hands events to their consumer, remembers them and moves on: all of it in one transaction. */
@ApplicationScoped
class DeliverEvents {

  private static final TextMapGetter<Headers> HEADERS =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Headers carrier) {
          return List.of(CloudEventHeaders.TRACEPARENT);
        }

        @Override
        public @Nullable String get(@Nullable Headers carrier, String key) {
          return carrier == null ? null : CloudEventHeaders.read(carrier, key).orElse(null);
        }
      };

  private final InboxRepository inbox;
  private final Tenancy tenancy;
  private final Correlation correlation;
  private final Tracer tracer;

  DeliverEvents(InboxRepository inbox, Tenancy tenancy, Correlation correlation, Tracer tracer) {
    this.inbox = inbox;
    this.tenancy = tenancy;
    this.correlation = correlation;
    this.tracer = tracer;
  }

  /**
   * Delivers a run of events of one département; the position goes past the last one.
   *
   * @param reader under which name the position is kept (a replay reads another topic)
   */
  <E extends Event> void handle(
      EventConsumer<E> consumer, String reader, String departement, List<Legible<E>> run) {
    tenancy.within(
        departement,
        () ->
            QuarkusTransaction.requiringNew()
                .run(() -> {
                  var fresh = inbox.accept(consumer.name(), ids(run));
                  for (var delivery : run) {
                    if (fresh.remove(delivery.event().eventId())) {
                      effect(consumer, delivery);
                    }
                  }
                  next(run).forEach((where, offset) -> inbox.moveTo(reader, where, offset));
                }));
  }

  private <E extends Event> void effect(EventConsumer<E> consumer, Legible<E> delivery) {
    var headers = delivery.message().headers();
    correlation.follow(CloudEventHeaders.read(headers, CloudEventHeaders.CORRELATION_ID));
    var cause = W3CTraceContextPropagator.getInstance().extract(Context.root(), headers, HEADERS);
    var span =
        tracer
            .spanBuilder(delivery.event().getClass().getSimpleName())
            .setParent(cause)
            .setSpanKind(SpanKind.CONSUMER)
            .startSpan();
    try (var _ = span.makeCurrent()) {
      consumer.on(delivery.event());
    } finally {
      span.end();
    }
  }

  private static <E extends Event> List<UUID> ids(List<Legible<E>> run) {
    return run.stream().map(delivery -> delivery.event().eventId()).distinct().toList();
  }

  private static <E extends Event> Map<TopicPartition, Long> next(List<Legible<E>> run) {
    return run.stream()
        .collect(
            Collectors.toMap(
                Delivery::partition,
                delivery -> delivery.message().offset() + 1,
                Math::max,
                () -> new TreeMap<>(Comparator.comparingInt(TopicPartition::partition))));
  }
}
