package fr.jalon.accompaniment.coordination.meeting;

import static fr.jalon.accompaniment.AccompanimentProblem.MEETING_DECIDES_NOTHING;

import fr.jalon.accompaniment.coordination.Coordination.Act;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A meeting of those around a person. What is decided is decided in the person's presence; one held
 * without the person is recorded as such and decides nothing (PDIE 2021-2025, fiche 21).
 *
 * @param roles who was there, by function only
 */
record Meeting(
    UUID id,
    LocalDate heldOn,
    boolean personPresent,
    List<String> roles,
    List<String> decisions,
    Act act) {

  Meeting {
    roles = List.copyOf(roles);
    decisions = List.copyOf(decisions);
    if (!personPresent && !decisions.isEmpty()) {
      throw MEETING_DECIDES_NOTHING.because(
          "La personne n'était pas là : la réunion s'inscrit sans décision", "/decisions");
    }
  }
}
