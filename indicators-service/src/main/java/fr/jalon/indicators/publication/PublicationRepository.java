package fr.jalon.indicators.publication;

import static fr.jalon.indicators.IndicatorProblem.PUBLICATION_NOT_FOUND;

import fr.jalon.indicators.period.Period;
import fr.jalon.indicators.publication.CurrentFigures.Current;
import fr.jalon.indicators.publication.Publication.Author;
import fr.jalon.indicators.publication.PublishedFigure.FigureKey;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps publications for ever. */
@ApplicationScoped
public class PublicationRepository {
  private static final String COLUMNS =
      """
      id, purpose, title, period, first_on, last_on, as_of, code_version, threshold, figures,
      sha256, author_id, author_name, published_at\
      """;

  private final AgroalDataSource database;

  PublicationRepository(AgroalDataSource database) {
    this.database = database;
  }

  /** Where a page of publications starts: after the one frozen then. */
  record Position(Instant publishedAt, UUID id) {}

  @Transactional(Transactional.TxType.MANDATORY)
  void keep(Publication publication, List<Current> frozen) {
    try (var connection = database.getConnection()) {
      insert(connection, publication);
      FigureRow.insert(connection, publication.id(), frozen);
      FigureRow.insertMembers(connection, publication.id(), frozen);
    } catch (SQLException failure) {
      throw new IllegalStateException("The publication could not be kept", failure);
    }
  }

  private static void insert(Connection connection, Publication publication) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "insert into publication (%s) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                .formatted(COLUMNS))) {
      insert.setObject(1, publication.id());
      insert.setString(2, publication.purpose().name());
      insert.setString(3, publication.title());
      insert.setString(4, publication.period().name());
      insert.setObject(5, publication.period().first());
      insert.setObject(6, publication.period().last());
      insert.setObject(7, publication.asOf());
      insert.setString(8, publication.codeVersion());
      insert.setInt(9, publication.threshold());
      insert.setInt(10, publication.figures());
      insert.setString(11, publication.sha256());
      insert.setString(12, publication.author().id());
      insert.setString(13, publication.author().name());
      insert.setObject(14, publication.publishedAt().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }

  public Publication get(UUID id) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select %s from publication where id = ?".formatted(COLUMNS))) {
      select.setObject(1, id);
      try (var rows = select.executeQuery()) {
        if (!rows.next()) {
          throw PUBLICATION_NOT_FOUND.because("Aucune publication ne porte cet identifiant.");
        }
        return publication(rows);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("The publication could not be read", failure);
    }
  }

  /** The latest after a position, most recent first. */
  List<Publication> latest(Optional<Position> after, int most) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                """
                select %s from publication
                 where (published_at, id) < (?, ?) order by published_at desc, id desc limit ?
                """
                    .formatted(COLUMNS))) {
      select.setObject(
          1,
          after
              .map(position -> position.publishedAt().atOffset(ZoneOffset.UTC))
              .orElse(OffsetDateTime.MAX));
      select.setObject(2, after.map(Position::id).orElse(new UUID(-1, -1)));
      select.setInt(3, most);
      var found = new ArrayList<Publication>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(publication(rows));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new IllegalStateException("The publications could not be read", failure);
    }
  }

  /** Every figure of a publication, in the order in which they were frozen. */
  public List<PublishedFigure> figures(UUID publication) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select %s from published_figure where publication_id = ? order by position"
                    .formatted(FigureRow.COLUMNS))) {
      select.setObject(1, publication);
      var found = new ArrayList<PublishedFigure>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(FigureRow.figure(rows));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new IllegalStateException("The published figures could not be read", failure);
    }
  }

  /** One figure: one reading of its key. */
  public Optional<PublishedFigure> figure(UUID publication, FigureKey key) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                """
                select %s from published_figure
                 where publication_id = ? and code = ? and variant = ? and territory = ?
                """
                    .formatted(FigureRow.COLUMNS))) {
      select.setObject(1, publication);
      select.setString(2, key.code());
      select.setString(3, key.variant());
      select.setString(4, key.territory());
      try (var rows = select.executeQuery()) {
        return rows.next() ? Optional.of(FigureRow.figure(rows)) : Optional.empty();
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("The published figure could not be read", failure);
    }
  }

  private static Publication publication(ResultSet row) throws SQLException {
    return new Publication(
        row.getObject("id", UUID.class),
        Purpose.valueOf(row.getString("purpose")),
        row.getString("title"),
        new Period(
            row.getString("period"),
            row.getObject("first_on", LocalDate.class),
            row.getObject("last_on", LocalDate.class)),
        row.getObject("as_of", LocalDate.class),
        row.getString("code_version"),
        row.getInt("threshold"),
        row.getInt("figures"),
        row.getString("sha256"),
        new Author(row.getString("author_id"), row.getString("author_name")),
        row.getObject("published_at", OffsetDateTime.class).toInstant());
  }
}
