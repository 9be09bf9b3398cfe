package fr.jalon.orientation.staging;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.orientation.spreadsheet.Field;
import fr.jalon.orientation.spreadsheet.Mapping;
import fr.jalon.orientation.spreadsheet.Table.Tab;
import fr.jalon.orientation.staging.StagedLine.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Takeover", description = "Un tableau déposé et ce qui en est fait")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TakeoverView(
    UUID id,
    Takeover.Kind kind,
    String fileName,
    @Schema(description = "Feuilles du fichier ; hidden dit celles qui sont masquées")
        List<Tab> tabs,
    @Schema(description = "Feuille lue") String tab,
    @Schema(description = "Ligne des en-têtes") int headerLine,
    List<String> columns,
    @Schema(description = "Sens des colonnes, une fois donné") @Nullable Map<Field, String> mapping,
    @Schema(description = "Sens des colonnes, tel que leurs en-têtes le disent")
        Map<Field, String> suggestion,
    @Schema(description = "Jour pour lequel le tableau parle") LocalDate asOf,
    String broughtBy,
    Instant broughtAt,
    @Schema(description = "Dernier jour des lignes ici") LocalDate forgetOn,
    @Schema(description = "Nombre de lignes par état") Map<State, Integer> lines) {

  static TakeoverView of(Takeover takeover, Map<State, Integer> counts) {
    return new TakeoverView(
        takeover.id(),
        takeover.kind(),
        takeover.fileName(),
        takeover.tabs(),
        takeover.tab(),
        takeover.headerLine(),
        takeover.columns(),
        takeover.mapping().<Map<Field, String>>map(m -> new TreeMap<>(m.columns())).orElse(null),
        new TreeMap<>(Mapping.suggested(takeover.columns()).columns()),
        takeover.asOf(),
        takeover.author().name(),
        takeover.broughtAt(),
        takeover.forgetOn(),
        new TreeMap<>(counts));
  }
}
