package fr.jalon.accompaniment.story;

import fr.jalon.contracts.ParcoursType;
import fr.jalon.platform.http.Cursor;
import fr.jalon.platform.http.Page;
import fr.jalon.platform.problem.PlatformProblem;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lists accompaniments, the latest orientation first, with the stage worked out by the database.
 */
@ApplicationScoped
class AccompanimentListRepository {
  private final AgroalDataSource database;

  AccompanimentListRepository(AgroalDataSource database) {
    this.database = database;
  }

  /** One query a page, whatever the accompaniments hold. */
  Page<AccompanimentSummary> list(
      @Nullable UUID parcours, @Nullable Stage stage, @Nullable After after, int limit) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                """
                select * from (
                  select a.id, a.parcours_id, a.person_id, a.parcours_type,
                         a.organisme_referent_id, a.referent_id, a.decided_on, a.closed_on,
                         a.first_held_on, signed.signed_on,
                         case when a.status = 'CLOSED' then 'CLOS'
                              when signed.signed_on is not null then 'CONTRAT_SIGNE'
                              when a.first_held_on is not null then 'RENDEZ_VOUS_HONORE'
                              when a.next_on is not null then 'RENDEZ_VOUS_PRIS'
                              else 'RENDEZ_VOUS_A_PRENDRE' end as stage
                    from accompaniment a
                    left join lateral (
                      select min(greatest(c.person_signed_on, c.referent_signed_on)) as signed_on
                        from contract c
                       where c.accompaniment_id = a.id and c.status = 'SIGNED') signed on true
                   where (cast(? as uuid) is null or a.parcours_id = cast(? as uuid))
                     and (cast(? as date) is null
                          or (a.decided_on, a.id) < (cast(? as date), cast(? as uuid)))
                ) listed
                where cast(? as text) is null or stage = ?
                order by decided_on desc, id desc
                limit ?
                """)) {
      fill(select, parcours, stage, after, limit);
      var rows = new ArrayList<AccompanimentSummary>();
      try (var found = select.executeQuery()) {
        while (found.next()) {
          rows.add(summary(found));
        }
      }
      return Page.of(rows, limit, After::of);
    } catch (SQLException failure) {
      throw new IllegalStateException("The accompaniments could not be listed", failure);
    }
  }

  private static void fill(
      PreparedStatement select,
      @Nullable UUID parcours,
      @Nullable Stage stage,
      @Nullable After after,
      int limit)
      throws SQLException {
    select.setObject(1, parcours);
    select.setObject(2, parcours);
    select.setObject(3, after == null ? null : after.openedOn());
    select.setObject(4, after == null ? null : after.openedOn());
    select.setObject(5, after == null ? null : after.id());
    select.setString(6, stage == null ? null : stage.name());
    select.setString(7, stage == null ? null : stage.name());
    select.setInt(8, limit + 1);
  }

  private static AccompanimentSummary summary(ResultSet row) throws SQLException {
    return new AccompanimentSummary(
        row.getObject("id", UUID.class),
        row.getObject("parcours_id", UUID.class),
        row.getObject("person_id", UUID.class),
        Stage.valueOf(row.getString("stage")),
        ParcoursType.valueOf(row.getString("parcours_type")),
        row.getObject("organisme_referent_id", UUID.class),
        row.getObject("referent_id", UUID.class),
        row.getObject("decided_on", LocalDate.class),
        row.getObject("first_held_on", LocalDate.class),
        row.getObject("signed_on", LocalDate.class),
        row.getObject("closed_on", LocalDate.class));
  }

  /** The last line of the page before. */
  record After(LocalDate openedOn, UUID id) {

    /** Reads a cursor of ours; none on the first page. */
    static Optional<After> read(@Nullable String cursor) {
      var parsed = Cursor.parse(cursor, 2);
      if (parsed.isFirstPage()) {
        return Optional.empty();
      }
      try {
        return Optional.of(
            new After(
                LocalDate.parse(parsed.parts().getFirst()),
                UUID.fromString(parsed.parts().getLast())));
      } catch (DateTimeParseException | IllegalArgumentException forged) {
        throw PlatformProblem.CURSOR_INVALID.because(
            "Reprenez le lien « next » de la page précédente.", "?curseur");
      }
    }

    private static Cursor of(AccompanimentSummary last) {
      return Cursor.of(last.openedOn().toString(), last.id().toString());
    }
  }
}
