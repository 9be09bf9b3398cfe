package fr.jalon.orientation.takeover;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.orientation.spreadsheet.LineContent.Reason;
import fr.jalon.orientation.staging.StagedLine;
import fr.jalon.orientation.staging.StagedLine.State;
import fr.jalon.orientation.staging.Takeover;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "TakeoverLine", description = "Une ligne du tableau et ce qu'elle est devenue")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LineView(
    @Schema(description = "Ligne dans le fichier") int number,
    State state,
    @Schema(description = "Pourquoi, avec la colonne") List<Reason> reasons,
    @Schema(description = "Les cellules remplies, par colonne") Map<String, String> cells,
    @Nullable UUID personId,
    @Nullable UUID parcoursId,
    @Schema(description = "À rendre entre guillemets en If-Match pour corriger") long version) {

  static LineView of(Takeover takeover, StagedLine line) {
    var cells = new LinkedHashMap<String, String>();
    for (int i = 0; i < line.cells().size(); i++) {
      if (!line.cells().get(i).isBlank()) {
        cells.put(takeover.columns().get(i), line.cells().get(i));
      }
    }
    return new LineView(
        line.number(),
        line.state(),
        line.reasons(),
        cells,
        line.person().orElse(null),
        line.parcours().orElse(null),
        line.version());
  }

  @Override
  public String toString() {
    return "LineView[" + number + ", " + state + "]";
  }
}
