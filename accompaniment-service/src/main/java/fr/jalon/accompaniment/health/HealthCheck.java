package fr.jalon.accompaniment.health;

import static fr.jalon.accompaniment.AccompanimentProblem.HEALTH_MOVE_NOT_ALLOWED;
import static fr.jalon.accompaniment.health.StepKind.CHECK_DECLINED;
import static fr.jalon.accompaniment.health.StepKind.CHECK_DONE;
import static fr.jalon.accompaniment.health.StepKind.CHECK_OFFERED;
import static fr.jalon.accompaniment.health.StepKind.SCREENED_WITHOUT_NEED;
import static fr.jalon.accompaniment.health.StepKind.SCREENED_WITH_NEED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a person has come towards the health check of the CPAM (PDIE-PTIE du Cantal, fiche 9):
 * screened, offered a check when there is a need, and free to decline it.
 */
sealed interface HealthCheck {

  /** The day of the last step; none before the screening. */
  Optional<LocalDate> since();

  /** Where each step leads from here. */
  Map<StepKind, State> moves();

  /** The words for each state. */
  @Schema(name = "HealthCheckState")
  enum State {
    NOT_SCREENED,
    WITHOUT_NEED,
    WITH_NEED,
    OFFERED,
    DONE,
    DECLINED;

    private HealthCheck on(LocalDate day) {
      return switch (this) {
        case NOT_SCREENED -> new NotScreened();
        case WITHOUT_NEED -> new WithoutNeed(day);
        case WITH_NEED -> new WithNeed(day);
        case OFFERED -> new Offered(day);
        case DONE -> new Done(day);
        case DECLINED -> new Declined(day);
      };
    }
  }

  /** Reads the way from what was recorded, in that order. */
  static HealthCheck of(List<CareStep> steps) {
    HealthCheck check = new NotScreened();
    for (var step : steps) {
      check = check.after(step.kind(), step.on());
    }
    return check;
  }

  /** The state after a step; a nurse's meeting or the MDPH changes nothing of it. */
  default HealthCheck after(StepKind kind, LocalDate on) {
    return switch (kind) {
      case SCREENED_WITH_NEED, SCREENED_WITHOUT_NEED, CHECK_OFFERED, CHECK_DONE, CHECK_DECLINED -> {
        var next = moves().get(kind);
        if (next == null) {
          throw HEALTH_MOVE_NOT_ALLOWED.because(
              "Étapes possibles : " + moves().keySet().stream().sorted().toList(), "/kind");
        }
        yield next.on(on);
      }
      case NURSE_MEETING, MDPH_REFERRAL -> this;
    };
  }

  default State state() {
    return switch (this) {
      case NotScreened _ -> State.NOT_SCREENED;
      case WithoutNeed _ -> State.WITHOUT_NEED;
      case WithNeed _ -> State.WITH_NEED;
      case Offered _ -> State.OFFERED;
      case Done _ -> State.DONE;
      case Declined _ -> State.DECLINED;
    };
  }

  /** Nobody has asked the person yet. */
  record NotScreened() implements HealthCheck {
    @Override
    public Optional<LocalDate> since() {
      return Optional.empty();
    }

    @Override
    public Map<StepKind, State> moves() {
      return Map.of(SCREENED_WITH_NEED, State.WITH_NEED, SCREENED_WITHOUT_NEED, State.WITHOUT_NEED);
    }
  }

  /** The person spoke of no difficulty; they may later. */
  record WithoutNeed(LocalDate on) implements HealthCheck {
    @Override
    public Optional<LocalDate> since() {
      return Optional.of(on);
    }

    @Override
    public Map<StepKind, State> moves() {
      return Map.of(SCREENED_WITH_NEED, State.WITH_NEED);
    }
  }

  /** A check is to be offered. */
  record WithNeed(LocalDate on) implements HealthCheck {
    @Override
    public Optional<LocalDate> since() {
      return Optional.of(on);
    }

    @Override
    public Map<StepKind, State> moves() {
      return Map.of(CHECK_OFFERED, State.OFFERED);
    }
  }

  /** The person may do it or decline it. */
  record Offered(LocalDate on) implements HealthCheck {
    @Override
    public Optional<LocalDate> since() {
      return Optional.of(on);
    }

    @Override
    public Map<StepKind, State> moves() {
      return Map.of(CHECK_DONE, State.DONE, CHECK_DECLINED, State.DECLINED);
    }
  }

  /** The check was done; what it found is none of our business. */
  record Done(LocalDate on) implements HealthCheck {
    @Override
    public Optional<LocalDate> since() {
      return Optional.of(on);
    }

    @Override
    public Map<StepKind, State> moves() {
      return Map.of();
    }
  }

  /** The person said no; it may be offered again, and nothing follows from it. */
  record Declined(LocalDate on) implements HealthCheck {
    @Override
    public Optional<LocalDate> since() {
      return Optional.of(on);
    }

    @Override
    public Map<StepKind, State> moves() {
      return Map.of(CHECK_OFFERED, State.OFFERED);
    }
  }
}
