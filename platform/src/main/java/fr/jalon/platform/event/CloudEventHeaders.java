package fr.jalon.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0, Kafka binding, binary mode: attributes are headers, the body is the JSON. */
public final class CloudEventHeaders {

  public static final String ID = "ce_id";
  public static final String TYPE = "ce_type";
  public static final String DEPARTEMENT = "ce_departement";
  public static final String CORRELATION_ID = "ce_correlationid";
  public static final String TRACEPARENT = "traceparent";

  private CloudEventHeaders() {}

  static void write(Headers headers, OutboxRow row, String service) {
    put(headers, "ce_specversion", "1.0");
    put(headers, ID, row.eventId().toString());
    put(headers, TYPE, "fr.jalon." + row.type() + ".v1");
    put(headers, "ce_source", "/" + service);
    put(headers, "ce_subject", row.key().toString());
    put(headers, "ce_time", row.occurredAt().toInstant().toString());
    put(headers, DEPARTEMENT, row.departement());
    put(headers, "content-type", "application/json");
    put(headers, CORRELATION_ID, row.correlationId());
    put(headers, TRACEPARENT, row.traceparent());
  }

  /** Sets a header; null sets none. */
  public static void put(Headers headers, String name, @Nullable String value) {
    if (value != null) {
      headers.remove(name);
      headers.add(name, value.getBytes(UTF_8));
    }
  }

  /** The text of a header, when there is one. */
  public static Optional<String> read(Headers headers, String name) {
    var header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? Optional.empty()
        : Optional.of(new String(header.value(), UTF_8));
  }
}
