package fr.jalon.accompaniment.programme.entry;

import fr.jalon.accompaniment.followup.Subject;
import fr.jalon.accompaniment.programme.PublicKind;
import fr.jalon.contracts.ProgrammeEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a programme is asked for a person, and on what ground.
 *
 * @param criteria codes of the criteria that the prescriber found met
 * @param ground what allows the entry: a criterion, a double validation, or nothing to show
 * @param dueOn the last day on which the entry is expected
 */
public record Prescription(
    UUID accompanimentId,
    Subject subject,
    String programme,
    @Nullable String measure,
    PublicKind publicKind,
    List<String> criteria,
    ProgrammeEvent.Validation ground,
    LocalDate on,
    LocalDate dueOn,
    Instant recordedAt,
    String agentId,
    String agentName) {

  public Prescription {
    criteria = List.copyOf(criteria);
  }
}
