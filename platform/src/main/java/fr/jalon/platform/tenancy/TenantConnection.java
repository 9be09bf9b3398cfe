package fr.jalon.platform.tenancy;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Tells PostgreSQL, each time a connection leaves the pool, whose rows it may show: {@code
 * jalon.departement} is what the row-level security policies of every table compare with. Without a
 * département it is empty, and no row is visible.
 */
@ApplicationScoped
class TenantConnection implements AgroalPoolInterceptor {

  private final Tenancy tenancy;

  TenantConnection(Tenancy tenancy) {
    this.tenancy = tenancy;
  }

  @Override
  public void onConnectionAcquire(Connection connection) {
    try (var set =
        connection.prepareStatement("select set_config('jalon.departement', ?, false)")) {
      set.setString(1, tenancy.currentIfAny().orElse(""));
      set.execute();
    } catch (SQLException failure) {
      throw new IllegalStateException("The connection did not learn its département", failure);
    }
  }
}
