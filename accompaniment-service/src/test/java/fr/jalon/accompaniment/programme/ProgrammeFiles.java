package fr.jalon.accompaniment.programme;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.ORIENTED_ON;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.CONSEILLER;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.appoint;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.enter;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.prescribed;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.referent;

import fr.jalon.accompaniment.Scenes.Followed;
import java.time.LocalDate;
import java.util.Map;

/** A stay in a programme and the post that follows it, for whoever walks every operation. */
public final class ProgrammeFiles {
  private static final LocalDate SINCE = LocalDate.of(2021, 1, 1);

  private ProgrammeFiles() {}

  /** By path to the thing, as the matrix of authorisations takes it. */
  public static Map<String, String> of(Followed followed) {
    appoint("015", "CEI", "NURSE", CONSEILLER, SINCE);
    var entry = prescribed(followed, "CEI", "\"measure\": \"NURSE\",", ORIENTED_ON);
    enter(followed, entry, ORIENTED_ON, referent("REFERENT", CONSEILLER), "").statusCode(200);
    return Map.of(
        "entree",
        entry,
        API + "/programmes/{code}",
        "CEI",
        "poste",
        appoint("015", "CEI", "NURSE", CONSEILLER, SINCE));
  }
}
