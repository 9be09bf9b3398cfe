package fr.jalon.indicators.publication.member;

import fr.jalon.indicators.measure.counting.Member;
import fr.jalon.indicators.measure.counting.Member.Standing;
import fr.jalon.indicators.publication.PublishedFigure.FigureKey;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads those whom a published figure counted. */
@ApplicationScoped
public class PublishedMemberRepository {
  private final AgroalDataSource database;

  PublishedMemberRepository(AgroalDataSource database) {
    this.database = database;
  }

  /** All of them. */
  public List<Member> all(UUID publication, FigureKey key) {
    return page(publication, key, Optional.empty(), Integer.MAX_VALUE);
  }

  /** Those that come after one, in the order of their identifiers. */
  List<Member> page(UUID publication, FigureKey key, Optional<Position> after, int most) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                """
                select parcours_id, subject_id, standing, started_on, happened_on
                  from published_member
                 where publication_id = ? and code = ? and variant = ? and territory = ?
                   and (parcours_id, subject_id) > (?, ?)
                 order by parcours_id, subject_id limit ?
                """)) {
      bind(select, publication, key, after.orElse(Position.FIRST));
      select.setInt(7, most);
      var members = new ArrayList<Member>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          members.add(
              new Member(
                  rows.getObject(1, UUID.class),
                  rows.getObject(2, UUID.class),
                  Standing.valueOf(rows.getString(3)),
                  rows.getObject(4, LocalDate.class),
                  rows.getObject(5, LocalDate.class)));
        }
      }
      return members;
    } catch (SQLException failure) {
      throw new IllegalStateException("Those behind a figure could not be read", failure);
    }
  }

  private static void bind(
      PreparedStatement select, UUID publication, FigureKey key, Position after)
      throws SQLException {
    select.setObject(1, publication);
    select.setString(2, key.code());
    select.setString(3, key.variant());
    select.setString(4, key.territory());
    select.setObject(5, after.parcours());
    select.setObject(6, after.subject());
  }
}
