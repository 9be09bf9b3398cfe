package fr.jalon.accompaniment.logbook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.OfFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reads a carnet de bord as the agent who asks may see it. */
@ApplicationScoped
public class ReadLogbook {
  private final AccompanimentRepository accompaniments;
  private final LogbookRepository logbook;
  private final NoteRepository notes;
  private final CurrentAgent agent;
  private final Clock clock;

  ReadLogbook(
      AccompanimentRepository accompaniments,
      LogbookRepository logbook,
      NoteRepository notes,
      CurrentAgent agent,
      Clock clock) {
    this.accompaniments = accompaniments;
    this.logbook = logbook;
    this.notes = notes;
    this.agent = agent;
    this.clock = clock;
  }

  @Transactional
  Logbook handle(AccompanimentId id) {
    var accompaniment = accompaniments.get(id);
    var items = logbook.of(id.value());
    return new Logbook(
        id.value(),
        accompaniment.subject().parcoursId(),
        of(items, ItemKind.OBSTACLE),
        of(items, ItemKind.OBJECTIVE),
        of(items, ItemKind.ACTION),
        notes.readBy(agent.id(), id.value(), LocalDate.now(clock)));
  }

  /** Everything but the notes: what may be shown to the person. */
  @Transactional
  public List<LogbookItem> items(AccompanimentId id) {
    return logbook.of(id.value());
  }

  private static List<LogbookItem> of(List<LogbookItem> items, ItemKind kind) {
    return items.stream().filter(item -> item.kind() == kind).toList();
  }

  /** A carnet de bord, as one agent sees it. */
  @Schema(description = "Le carnet de bord d'un accompagnement")
  record Logbook(
      UUID accompanimentId,
      UUID parcoursId,
      List<LogbookItem> obstacles,
      List<LogbookItem> objectives,
      List<LogbookItem> actions,
      @Schema(description = "Celles que l'agent peut lire, la plus récente d'abord")
          List<Note> notes)
      implements OfFile {

    @Override
    @JsonIgnore
    @Schema(hidden = true)
    public UUID fileId() {
      return parcoursId;
    }
  }
}
