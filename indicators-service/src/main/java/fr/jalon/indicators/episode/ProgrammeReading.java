package fr.jalon.indicators.episode;

import fr.jalon.contracts.ProgrammeEvent;
import fr.jalon.contracts.ProgrammeEvent.HealthStepRecorded;
import fr.jalon.contracts.ProgrammeEvent.ProgrammeEntered;
import fr.jalon.contracts.ProgrammeEvent.ProgrammeLeft;
import fr.jalon.contracts.ProgrammeEvent.ProgrammePrescribed;
import fr.jalon.contracts.ProgrammeEvent.ProgrammeRefused;
import fr.jalon.contracts.ProgrammeEvent.ProgrammeStepRecorded;
import fr.jalon.indicators.episode.Telling.Quality;
import fr.jalon.indicators.episode.Telling.Span;
import java.util.UUID;

/** What each event of a programme tells of a stay in it, or of a step. */
final class ProgrammeReading {
  private ProgrammeReading() {}

  static Telling read(ProgrammeEvent event) {
    return switch (event) {
      case ProgrammePrescribed told ->
          stay(
              told,
              told.entryId(),
              told.parcoursId(),
              Quality.of(told.programme()),
              Span.asked(told.prescribedOn()));
      case ProgrammeEntered told ->
          stay(
              told,
              told.entryId(),
              told.parcoursId(),
              Quality.of(told.programme(), told.measure()),
              Span.started(told.enteredOn()).since(told.prescribedOn()));
      case ProgrammeRefused told ->
          stay(
              told,
              told.entryId(),
              told.parcoursId(),
              Quality.of(told.programme()),
              Span.ended(told.refusedOn(), "REFUSED_BY_" + told.by().name()));
      case ProgrammeLeft told ->
          stay(
              told,
              told.entryId(),
              told.parcoursId(),
              Quality.of(told.programme()),
              Span.ended(told.leftOn(), told.reason()));
      case ProgrammeStepRecorded told ->
          Telling.of(
              told,
              EpisodeKind.PROGRAMME_STEP,
              told.stepId(),
              told.parcoursId(),
              Quality.of(told.kind(), told.programme()),
              Span.started(told.startsOn()).over(told.endsOn()));
      case HealthStepRecorded told ->
          Telling.of(
              told,
              EpisodeKind.HEALTH_STEP,
              told.stepId(),
              told.parcoursId(),
              Quality.of(told.kind().name()),
              Span.started(told.on()));
    };
  }

  private static Telling stay(
      ProgrammeEvent event, UUID entry, UUID parcours, Quality quality, Span span) {
    return Telling.of(event, EpisodeKind.PROGRAMME, entry, parcours, quality, span);
  }
}
