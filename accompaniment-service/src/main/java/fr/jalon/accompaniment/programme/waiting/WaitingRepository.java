package fr.jalon.accompaniment.programme.waiting;

import fr.jalon.accompaniment.programme.entry.EntryView.Status;
import fr.jalon.platform.http.Cursor;
import fr.jalon.platform.http.Page;
import fr.jalon.platform.problem.PlatformProblem;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists who waits for a programme, whoever has waited longest first: one query a page. */
@ApplicationScoped
class WaitingRepository {
  static final String WAITING =
      """
      select e.id, e.accompaniment_id, a.parcours_id, a.person_id, e.measure, e.status, e.awaited,
             e.prescribed_on, e.due_on
        from programme_entry e join accompaniment a on a.id = e.accompaniment_id
       where e.programme = ? and e.status in ('PRESCRIBED', 'AWAITING_VALIDATION', 'VALIDATED')
         and exists (
           select from accompaniment open
            where open.parcours_id = a.parcours_id and open.status = 'OPEN')
         and (e.prescribed_on, e.id) > (cast(? as date), cast(? as uuid))
       order by e.prescribed_on, e.id
       limit ?
      """;

  private final AgroalDataSource database;

  WaitingRepository(AgroalDataSource database) {
    this.database = database;
  }

  /** Somebody who waits. */
  record Line(
      UUID entryId,
      UUID accompanimentId,
      UUID parcoursId,
      UUID personId,
      @Nullable String measure,
      Status status,
      List<String> awaited,
      LocalDate prescribedOn,
      LocalDate dueOn) {}

  Page<Line> page(String programme, After after, int limit) {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(WAITING)) {
      select.setString(1, programme);
      select.setObject(2, after.prescribedOn());
      select.setObject(3, after.id());
      select.setInt(4, limit + 1);
      var lines = new ArrayList<Line>();
      try (var found = select.executeQuery()) {
        while (found.next()) {
          lines.add(
              new Line(
                  found.getObject("id", UUID.class),
                  found.getObject("accompaniment_id", UUID.class),
                  found.getObject("parcours_id", UUID.class),
                  found.getObject("person_id", UUID.class),
                  found.getString("measure"),
                  Status.valueOf(found.getString("status")),
                  List.of((String[]) found.getArray("awaited").getArray()),
                  found.getObject("prescribed_on", LocalDate.class),
                  found.getObject("due_on", LocalDate.class)));
        }
      }
      return Page.of(
          lines,
          limit,
          last -> Cursor.of(last.prescribedOn().toString(), last.entryId().toString()));
    } catch (SQLException failure) {
      throw new IllegalStateException("Who waits could not be read", failure);
    }
  }

  /** The last line of the page before. */
  record After(LocalDate prescribedOn, UUID id) {
    private static final After NOBODY = new After(LocalDate.of(1, 1, 1), new UUID(0, 0));

    /** Reads a cursor of ours; before everybody on the first page. */
    static After read(@Nullable String cursor) {
      var parsed = Cursor.parse(cursor, 2);
      if (parsed.isFirstPage()) {
        return NOBODY;
      }
      try {
        var parts = parsed.parts();
        return new After(LocalDate.parse(parts.getFirst()), UUID.fromString(parts.getLast()));
      } catch (DateTimeParseException | IllegalArgumentException forged) {
        throw PlatformProblem.CURSOR_INVALID.because(
            "Reprenez le lien « next » de la page précédente.", "?curseur");
      }
    }
  }
}
