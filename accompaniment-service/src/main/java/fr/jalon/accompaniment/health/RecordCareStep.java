package fr.jalon.accompaniment.health;

import static fr.jalon.accompaniment.AccompanimentProblem.HEALTH_MOVE_NOT_ALLOWED;

import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.GivenDate;
import fr.jalon.accompaniment.programme.author.Authors;
import fr.jalon.contracts.ProgrammeEvent.HealthStepRecorded;
import fr.jalon.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says that a step towards care was made: its code and its day, and nothing else. */
@ApplicationScoped
class RecordCareStep {
  private final Care care;
  private final HealthRepository health;
  private final Outbox outbox;
  private final Authors authors;

  RecordCareStep(Care care, HealthRepository health, Outbox outbox, Authors authors) {
    this.care = care;
    this.health = health;
    this.outbox = outbox;
    this.authors = authors;
  }

  @Transactional
  HealthView handle(AccompanimentId id, StepKind kind, @Nullable LocalDate given) {
    var author = authors.current();
    var accompaniment = care.hold(id, author);
    var known = health.of(accompaniment);
    var on =
        new GivenDate("/on", earliest(accompaniment, kind, known), "l'étape précédente")
            .resolve(given, author.today());
    if (known.stream().anyMatch(each -> each.kind() == kind && each.on().equals(on))) {
      throw HEALTH_MOVE_NOT_ALLOWED.because("Cette étape est déjà inscrite à ce jour", "/kind");
    }
    var step = new CareStep(UUID.randomUUID(), kind, on, author.now(), author.agentId());
    var steps = Stream.concat(known.stream(), Stream.of(step)).toList();
    var view = HealthView.of(accompaniment, steps);
    health.insert(accompaniment, step, steps.size());
    var subject = accompaniment.subject();
    kind.told()
        .ifPresent(told ->
            outbox.append(
                new HealthStepRecorded(
                    UUID.randomUUID(),
                    author.now(),
                    subject.departement(),
                    subject.personId(),
                    subject.parcoursId(),
                    accompaniment.id().value(),
                    step.id(),
                    told,
                    on)));
    return view;
  }

  /** The check goes forward in time; a nurse or the MDPH may be met on any day of the parcours. */
  private LocalDate earliest(Accompaniment accompaniment, StepKind kind, List<CareStep> known) {
    Optional<LocalDate> since =
        switch (kind) {
          case NURSE_MEETING, MDPH_REFERRAL -> Optional.empty();
          case SCREENED_WITH_NEED,
              SCREENED_WITHOUT_NEED,
              CHECK_OFFERED,
              CHECK_DONE,
              CHECK_DECLINED ->
              HealthCheck.of(known).since();
        };
    return since.orElseGet(() -> health.earliest(accompaniment));
  }
}
