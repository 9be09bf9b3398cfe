package fr.jalon.orientation.twin;

import static fr.jalon.orientation.Episodes.DATABASE;

import fr.jalon.orientation.Episodes.Episode;
import fr.jalon.testkit.TestTokens;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Two persons in doubt, and everything that the database holds of them. */
public final class Twins {
  public static final Map<String, Object> DECISION =
      Map.of("reason", "Même pièce d'identité.", "proofs", List.of("Carte d'identité"));

  private Twins() {}

  /** A doubt, as a file leaves it. */
  public static UUID doubt(Episode one, Episode other) {
    var id = UUID.randomUUID();
    DATABASE.execute(
        """
        insert into identity_conflict (id, departement, person_id, other_id, reason, queued_at)
        values (?, ?, ?, ?, 'SEVERAL_ALIKE', ?)
        """,
        id,
        TestTokens.OWN,
        one.personId(),
        other.personId(),
        Instant.now().atOffset(ZoneOffset.UTC));
    return id;
  }

  /** Each row of either person, as it stands. */
  static Map<String, String> rows(Episode one, Episode other) {
    var found = new TreeMap<String, String>();
    for (var table :
        List.of(
            "person",
            "household_member",
            "right_history",
            "parcours",
            "rendez_vous",
            "convocation",
            "orientation")) {
      var person =
          switch (table) {
            case "person" -> "t.id";
            case "convocation", "orientation" ->
                "(select p.person_id from parcours p where p.id = t.parcours_id)";
            default -> "t.person_id";
          };
      found.put(
          table,
          String.valueOf(
              DATABASE.value(
                  "select json_agg(t order by t::text) from %s t where %s in (?, ?)"
                      .formatted(table, person),
                  one.personId(),
                  other.personId())));
    }
    return found;
  }

  static String state(UUID conflict) {
    return String.valueOf(
        DATABASE.value("select state from identity_conflict where id = ?", conflict));
  }

  static UUID owner(Episode episode) {
    return UUID.fromString(
        String.valueOf(
            DATABASE.value("select person_id from parcours where id = ?", episode.id())));
  }
}
