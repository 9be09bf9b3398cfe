package fr.jalon.accompaniment.francetravail.exchange;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** {@code Retry-After}: seconds, or a date (RFC 9110, 10.2.3). */
public final class RetryAfter {
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.US);
  private static final Duration LONGEST = Duration.ofDays(1);

  private RetryAfter() {}

  public static Optional<Duration> of(HttpResponse<?> answer, Clock clock) {
    return answer.headers().firstValue("Retry-After").flatMap(text -> read(text, clock));
  }

  static Optional<Duration> read(String text, Clock clock) {
    try {
      var wait =
          text.strip().matches("\\d{1,9}")
              ? Duration.ofSeconds(Long.parseLong(text.strip()))
              : Duration.between(clock.instant(), Instant.from(HTTP_DATE.parse(text.strip())));
      if (wait.isNegative()) {
        return Optional.of(Duration.ZERO);
      }
      return Optional.of(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
