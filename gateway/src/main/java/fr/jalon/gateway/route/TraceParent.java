package fr.jalon.gateway.route;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The W3C trace context a client may bring: kept when well formed, else as if never sent. */
final class TraceParent {
  static final String HEADER = "traceparent";

  private static final Pattern VERSION_0 =
      Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

  private TraceParent() {}

  static boolean isWellFormed(@Nullable String value) {
    return value != null && VERSION_0.matcher(value).matches();
  }
}
