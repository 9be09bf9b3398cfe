package fr.jalon.platform.observability;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** The thread by which one request is found in every log, event and problem it led to. */
@RequestScoped
public class Correlation {

  public static final String HEADER = "X-Correlation-Id";

  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9-]{8,64}");

  private String id = UUID.randomUUID().toString();

  /** Takes over a caller's id when it is one that can be written in a log without harm. */
  public void follow(Optional<String> callers) {
    id = callers.filter(c -> SANE.matcher(c).matches()).orElse(id);
    MDC.put("correlationId", id);
  }

  public String id() {
    return id;
  }

  /** The W3C {@code traceparent} of the work in progress, when it is traced. */
  public static Optional<String> traceparent() {
    var span = Span.current().getSpanContext();
    return span.isValid()
        ? Optional.of(
            "00-%s-%s-%s"
                .formatted(span.getTraceId(), span.getSpanId(), span.getTraceFlags().asHex()))
        : Optional.empty();
  }
}
