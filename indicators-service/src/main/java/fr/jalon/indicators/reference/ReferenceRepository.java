package fr.jalon.indicators.reference;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;

/** Keeps what the département said of its references, for ever. */
@ApplicationScoped
public class ReferenceRepository {
  private final AgroalDataSource database;

  ReferenceRepository(AgroalDataSource database) {
    this.database = database;
  }

  public ReferenceHistory history(String code) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                """
                select code, holds_from, worth, declared_at, declared_by
                  from reference where code = ? order by holds_from, declared_at
                """)) {
      select.setString(1, code);
      var told = new ArrayList<Reference>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          told.add(
              new Reference(
                  rows.getString(1),
                  rows.getObject(2, LocalDate.class),
                  rows.getBigDecimal(3),
                  rows.getObject(4, OffsetDateTime.class).toInstant(),
                  rows.getString(5)));
        }
      }
      return new ReferenceHistory(told);
    } catch (SQLException failure) {
      throw new IllegalStateException("The reference could not be read", failure);
    }
  }

  /** Two who declare at once would both find the version they read: the second waits. */
  @Transactional(Transactional.TxType.MANDATORY)
  void hold(String code) {
    try (var connection = database.getConnection();
        var lock =
            connection.prepareStatement(
                """
                select pg_advisory_xact_lock(
                  hashtext('reference'), hashtext(current_setting('jalon.departement') || ?))
                """)) {
      lock.setString(1, code);
      lock.execute();
    } catch (SQLException failure) {
      throw new IllegalStateException("The reference could not be held", failure);
    }
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void append(Reference reference) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                """
                insert into reference (code, holds_from, worth, declared_at, declared_by)
                values (?, ?, ?, ?, ?)
                """)) {
      insert.setString(1, reference.code());
      insert.setObject(2, reference.holdsFrom());
      insert.setBigDecimal(3, reference.value());
      insert.setObject(4, reference.declaredAt().atOffset(ZoneOffset.UTC));
      insert.setString(5, reference.declaredBy());
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("The reference could not be kept", failure);
    }
  }
}
