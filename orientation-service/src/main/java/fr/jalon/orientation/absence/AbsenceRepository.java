package fr.jalon.orientation.absence;

import fr.jalon.orientation.bulk.BulkRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Reads who was in neither of the last two monthly files. */
@ApplicationScoped
class AbsenceRepository {
  private final BulkRepository bulk;

  AbsenceRepository(BulkRepository bulk) {
    this.bulk = bulk;
  }

  @Schema(
      name = "AbsentParcours",
      description = "Un parcours dont les fichiers ne disent plus rien")
  record Absent(
      UUID id,
      UUID personId,
      @Schema(examples = "AURILLAC-SUD") @Nullable String territory,
      @Schema(description = "La caisse du dossier", examples = "CAF 151") String organisme,
      @Schema(description = "Date de référence du dernier fichier qui en parle")
          LocalDate lastToldOn,
      @Schema(description = "Date de référence du premier des deux mensuels où il manque")
          LocalDate absentSince) {}

  /** The last parcours of the page before. */
  record After(LocalDate lastToldOn, UUID id) {}

  /** The longest absent first. */
  @Transactional
  List<Absent> page(Optional<String> territory, Optional<After> after, int rows) {
    var parameters = new ArrayList<Object>();
    var conditions = new ArrayList<String>();
    territory.ifPresent(code -> {
      conditions.add("territory = ?");
      parameters.add(code);
    });
    after.ifPresent(last -> {
      conditions.add("(last_told_on, id) > (?, ?)");
      parameters.add(last.lastToldOn());
      parameters.add(last.id());
    });
    parameters.add(rows);
    return bulk.select(
        """
        select id, person_id, territory, organisme, last_told_on, absent_since
          from absent_parcours
          %s
         order by last_told_on, id
         limit ?
        """
            .formatted(conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions)),
        Absent.class,
        parameters.toArray());
  }
}
