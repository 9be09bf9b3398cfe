package fr.jalon.accompaniment.programme.step;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.jalon.accompaniment.programme.entry.EntryView;
import fr.jalon.platform.identity.OfFile;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All the programmes of a person's parcours. */
@Schema(name = "ProgrammesOfPerson", description = "Les programmes d'un parcours")
record ProgrammesView(UUID parcoursId, List<WayView> programmes) implements OfFile {

  @Override
  @JsonIgnore
  @Schema(hidden = true)
  public UUID fileId() {
    return parcoursId;
  }

  /** One of them, with what happened there. */
  @Schema(name = "ProgrammeOfPerson", description = "Une entrée et ses étapes")
  record WayView(EntryView entry, List<StepView> steps) implements OfFile {

    @Override
    @JsonIgnore
    @Schema(hidden = true)
    public UUID fileId() {
      return entry.parcoursId();
    }
  }
}
