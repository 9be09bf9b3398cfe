package fr.jalon.accompaniment.progress;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.accompaniment.logbook.ItemKind;
import fr.jalon.accompaniment.logbook.LogbookItem;
import fr.jalon.accompaniment.logbook.LogbookItem.Told;
import fr.jalon.platform.identity.OfFile;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far a person has come: what stood in the way and how it stands now, what is aimed at, what
 * was done. It holds no note and names no agent: it is the person's.
 */
@Schema(description = "Le chemin parcouru, tel qu'il se montre à la personne")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Progress(
    UUID accompanimentId,
    UUID parcoursId,
    @JsonIgnore UUID personId,
    LocalDate since,
    LocalDate asOf,
    @Schema(description = "Rendez-vous tenus") int appointmentsHeld,
    @Schema(description = "Prochain rendez-vous") @Nullable LocalDate nextAppointmentOn,
    List<Way> obstacles,
    List<Way> objectives,
    List<Way> actions)
    implements OfFile {

  public Progress {
    obstacles = List.copyOf(obstacles);
    objectives = List.copyOf(objectives);
    actions = List.copyOf(actions);
  }

  /** One thing, each step it went through in plain words, and how it stands. */
  @Schema(name = "ProgressWay", description = "Une chose, et le chemin qu'elle a fait")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Way(
      @Schema(examples = "Sans permis de conduire") String label,
      @Nullable LocalDate dueOn,
      @Schema(examples = "Léger") String state,
      List<Step> steps) {

    static Way of(LogbookItem item) {
      var label = item.label() == null ? item.wording() : item.label();
      return new Way(
          label == null ? "" : label,
          item.dueOn(),
          item.state().label(),
          item.states().stream().map(Step::of).toList());
    }
  }

  /** How it stood, from which day. */
  @Schema(name = "ProgressStep")
  public record Step(LocalDate on, @Schema(examples = "Bloquant") String state) {
    static Step of(Told told) {
      return new Step(told.on(), told.state().label());
    }
  }

  static List<Way> ways(List<LogbookItem> items, ItemKind kind) {
    return of(items.stream().filter(item -> item.kind() == kind));
  }

  private static List<Way> of(Stream<LogbookItem> items) {
    return items.map(Way::of).toList();
  }

  @Override
  @JsonIgnore
  @Schema(hidden = true)
  public UUID fileId() {
    return parcoursId;
  }
}
