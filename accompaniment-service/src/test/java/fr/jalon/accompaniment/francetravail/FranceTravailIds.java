package fr.jalon.accompaniment.francetravail;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.DATABASE;

import fr.jalon.accompaniment.Scenes.Followed;
import java.util.Map;
import java.util.UUID;

/** What exists in the département for the authorisation matrix to walk this room's operations. */
public final class FranceTravailIds {

  private FranceTravailIds() {}

  /** A file with a line, a call that is stuck, and the accompaniment itself. */
  public static Map<String, String> of(Followed followed) {
    var file = UUID.randomUUID();
    DATABASE.execute(
        "insert into partner_file (id, departement, sha256, file_name, received_at, received_by,"
            + " status, layout, reference_date) values (?, '015', ?, 'essai', now(), 'essai',"
            + " 'TAKEN', 'INSCRIPTIONS_CSV', current_date)",
        file,
        file.toString());
    DATABASE.execute(
        "insert into partner_line (file_id, number, departement, line, status, reason)"
            + " values (?, 1, '015', 2, 'REJECTED', 'date')",
        file);
    var call = UUID.randomUUID();
    DATABASE.execute(
        "insert into partner_call (id, departement, person_id, parcours_id, accompaniment_id, kind,"
            + " subject_id, status, asked_by, asked_at, code, reason) values (?, '015', ?, ?, ?,"
            + " 'READ_ORIENTATION', ?, 'STUCK', 'essai', now(), 'S002', 'essai')",
        call,
        followed.person().personId(),
        followed.person().parcoursId(),
        followed.accompanimentId(),
        followed.accompanimentId());
    return Map.of(
        API + "/flux-france-travail/{id}", file.toString(),
        API + "/flux-france-travail/{id}/lignes/{n}", "1",
        API + "/exploitation/appels-france-travail/{id}", call.toString(),
        API + "/accompagnements/{id}", followed.accompanimentId().toString());
  }
}
