package fr.jalon.accompaniment.programme.step;

import static fr.jalon.accompaniment.AccompanimentProblem.PROGRAMME_STEP_INCOHERENT;

import fr.jalon.accompaniment.programme.Coded;
import fr.jalon.accompaniment.programme.Programme;
import fr.jalon.accompaniment.programme.StepKind;
import fr.jalon.accompaniment.programme.author.Author;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a programme: an immersion, an application promoted, a diagnostic…
 *
 * @param employer a label that stays in this service
 * @param operator code of the partner that led it
 * @param outcome code of what came out of it
 */
record Step(
    UUID id,
    UUID entryId,
    String kind,
    LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Nullable String employer,
    @Nullable String operator,
    @Nullable String outcome,
    Instant recordedAt,
    String recordedBy) {

  /** What an agent says of a step. */
  record Said(
      String kind,
      @Nullable LocalDate startsOn,
      @Nullable LocalDate endsOn,
      @Nullable String employer,
      @Nullable String operator,
      @Nullable String outcome) {}

  /** Refuses what the programme's file does not let be said of that kind of step. */
  static Step of(UUID entryId, Programme programme, Said said, LocalDate startsOn, Author author) {
    var kind = programme.step(said.kind(), "/kind");
    dates(kind, startsOn, said.endsOn());
    employer(kind, said.employer());
    oneOf(kind.operators().isEmpty(), said.operator(), "/operator", "l'opérateur");
    if (said.operator() != null && !kind.operators().contains(said.operator())) {
      throw PROGRAMME_STEP_INCOHERENT.because("Opérateurs : " + kind.operators(), "/operator");
    }
    oneOf(kind.outcomes().isEmpty(), said.outcome(), "/outcome", "l'issue");
    if (said.outcome() != null
        && kind.outcomes().stream().noneMatch(each -> each.code().equals(said.outcome()))) {
      throw PROGRAMME_STEP_INCOHERENT.because(
          "Issues : " + kind.outcomes().stream().map(Coded::code).toList(), "/outcome");
    }
    return new Step(
        UUID.randomUUID(),
        entryId,
        kind.code(),
        startsOn,
        said.endsOn(),
        said.employer(),
        said.operator(),
        said.outcome(),
        author.now(),
        author.agentId());
  }

  /** A day has no end; a period has one, not before its start nor further than its kind allows. */
  private static void dates(StepKind kind, LocalDate startsOn, @Nullable LocalDate endsOn) {
    switch (kind.dates()) {
      case DAY -> {
        if (endsOn != null) {
          throw PROGRAMME_STEP_INCOHERENT.because("Cette étape tient en un jour", "/endsOn");
        }
      }
      case PERIOD -> {
        var longest = kind.longestDays();
        if (endsOn == null || endsOn.isBefore(startsOn)) {
          throw PROGRAMME_STEP_INCOHERENT.because(
              "Cette étape a une fin, après son début", "/endsOn");
        }
        if (longest != null && endsOn.isAfter(startsOn.plusDays(longest - 1L))) {
          throw PROGRAMME_STEP_INCOHERENT.because(
              "Au plus %d jours, le premier et le dernier compris".formatted(longest), "/endsOn");
        }
      }
    }
  }

  private static void employer(StepKind kind, @Nullable String employer) {
    var refused =
        switch (kind.employer()) {
          case NONE -> employer != null;
          case OPTIONAL -> false;
          case REQUIRED -> employer == null;
        };
    if (refused) {
      throw PROGRAMME_STEP_INCOHERENT.because(
          employer == null ? "Nommez l'employeur" : "Cette étape n'a pas d'employeur", "/employer");
    }
  }

  private static void oneOf(boolean none, @Nullable String said, String pointer, String what) {
    if (none != (said == null)) {
      throw PROGRAMME_STEP_INCOHERENT.because(
          none ? "Cette étape ne dit pas " + what : "Dites " + what, pointer);
    }
  }
}
