package fr.jalon.indicators.episode;

import fr.jalon.contracts.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one event tells of one episode; an absent quality tells nothing of it.
 *
 * @param subject the episode: what later events of the same kind speak of
 */
record Telling(
    UUID event,
    Instant learntAt,
    EpisodeKind kind,
    UUID subject,
    UUID person,
    @Nullable UUID parcours,
    Quality quality,
    Span span) {

  /** What the episode is. */
  record Quality(
      @Nullable String code,
      @Nullable String detail,
      @Nullable UUID holder,
      @Nullable Integer rank,
      @Nullable Boolean flag,
      @Nullable Long amount,
      @Nullable List<String> tags) {
    static final Quality NONE = new Quality(null, null, null, null, null, null, null);

    static Quality of(String code) {
      return new Quality(code, null, null, null, null, null, null);
    }

    static Quality of(String code, @Nullable String detail) {
      return new Quality(code, detail, null, null, null, null, null);
    }

    Quality heldBy(UUID holder) {
      return new Quality(code, detail, holder, rank, flag, amount, tags);
    }

    Quality ranked(int rank) {
      return new Quality(code, detail, holder, rank, flag, amount, tags);
    }

    Quality flagged(@Nullable Boolean flag) {
      return new Quality(code, detail, holder, rank, flag, amount, tags);
    }

    Quality worth(@Nullable Long amount) {
      return new Quality(code, detail, holder, rank, flag, amount, tags);
    }

    Quality tagged(@Nullable List<String> tags) {
      return new Quality(code, detail, holder, rank, flag, amount, tags);
    }
  }

  /** When: each date as far as this event knows it. */
  record Span(
      @Nullable LocalDate askedOn,
      @Nullable LocalDate startedOn,
      @Nullable LocalDate dueOn,
      @Nullable LocalDate endedOn,
      @Nullable String endReason,
      @Nullable LocalDate amendedOn) {

    static Span asked(LocalDate on) {
      return new Span(on, null, null, null, null, null);
    }

    static Span started(LocalDate on) {
      return new Span(null, on, null, null, null, null);
    }

    static Span ended(LocalDate on, @Nullable String reason) {
      return new Span(null, null, null, on, reason, null);
    }

    Span since(LocalDate asked) {
      return new Span(asked, startedOn, dueOn, endedOn, endReason, amendedOn);
    }

    Span until(@Nullable LocalDate due) {
      return new Span(askedOn, startedOn, due, endedOn, endReason, amendedOn);
    }

    Span over(@Nullable LocalDate ended) {
      return new Span(askedOn, startedOn, dueOn, ended, endReason, amendedOn);
    }

    /** Other terms, which hold from the day they were signed. */
    Span amended(LocalDate on) {
      return new Span(askedOn, startedOn, dueOn, endedOn, endReason, on);
    }
  }

  static Telling of(
      Event event,
      EpisodeKind kind,
      UUID subject,
      @Nullable UUID parcours,
      Quality quality,
      Span span) {
    return new Telling(
        event.eventId(),
        event.occurredAt(),
        kind,
        subject,
        event.personId(),
        parcours,
        quality,
        span);
  }
}
