package fr.jalon.accompaniment.francetravail.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/** What came of a call: nothing in it repeats what was asked. */
public sealed interface Answer {

  /** It was done; with the id or the token that was asked for, or what was read. */
  record Done(Optional<String> id, Optional<JsonNode> body) implements Answer {
    static final Done EMPTY = new Done(Optional.empty(), Optional.empty());

    static Done of(String id) {
      return new Done(Optional.of(id), Optional.empty());
    }

    static Done of(JsonNode body) {
      return new Done(Optional.empty(), Optional.of(body));
    }

    @Override
    public String toString() {
      return "Done[…]";
    }
  }

  /**
   * Not now: the same may be asked again.
   *
   * @param unanswered it may have been done all the same: no answer came
   */
  record NotNow(String reason, Optional<Duration> retryAfter, boolean unanswered)
      implements Answer {}

  /** Not as it stands: asked again it would be refused again, until something changes. */
  record Never(String code, String reason) implements Answer {}
}
