package fr.jalon.accompaniment.logbook;

import static fr.jalon.accompaniment.AccompanimentProblem.REASON_MISSING;
import static fr.jalon.accompaniment.AccompanimentProblem.STATE_NOT_REACHABLE;
import static fr.jalon.accompaniment.AccompanimentProblem.STATE_UNCHANGED;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing of the carnet de bord, with all that became of it.
 *
 * @param parentId the obstacle that an objective is about, the objective that an action serves
 * @param states the oldest first: what was said once is never taken back, only followed
 */
@Schema(description = "Un obstacle, un objectif ou une action, avec son histoire")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LogbookItem(
    UUID id,
    UUID accompanimentId,
    ItemKind kind,
    @Schema(description = "L'obstacle de l'objectif, l'objectif de l'action")
        @Nullable UUID parentId,
    @Schema(description = "L'obstacle, en code", examples = "NO_LICENCE") @Nullable String code,
    @Schema(description = "L'obstacle, en clair, et son domaine") @Nullable String label,
    @Schema(description = "Domaine de l'obstacle", examples = "MOBILITY") @Nullable String domain,
    @Nullable String wording,
    @Schema(description = "Pour quand") @Nullable LocalDate dueOn,
    @Schema(description = "Où on en est") ItemState state,
    @Schema(description = "Du plus ancien au plus récent") List<Told> states) {

  /** How things stood, from which day, as one agent recorded it. */
  @Schema(name = "LogbookState")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Told(
      ItemState state,
      LocalDate on,
      @Nullable String reason,
      Instant recordedAt,
      String recordedBy) {}

  public LogbookItem {
    states = List.copyOf(states);
  }

  /** What is said next, if it may be: never the same twice, nothing given up without a reason. */
  Told next(Told asked) {
    if (asked.state() == state) {
      throw STATE_UNCHANGED.because("%s depuis le %s.".formatted(state.label(), last().on()));
    }
    if (!kind.leads(state, asked.state())) {
      throw STATE_NOT_REACHABLE.because(
          "De « %s » à « %s ».".formatted(state.label(), asked.state().label()), "/state");
    }
    refuseWithoutReason(asked);
    return asked;
  }

  static void refuseWithoutReason(Told asked) {
    if (asked.state() == ItemState.ABANDONED
        && (asked.reason() == null || asked.reason().isBlank())) {
      throw REASON_MISSING.because("Dites pourquoi c'est abandonné.", "/reason");
    }
  }

  Told first() {
    return states.getFirst();
  }

  Told last() {
    return states.getLast();
  }
}
