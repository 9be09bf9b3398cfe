package fr.jalon.orientation.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the statements that are run, so that a test may say how many a reading takes. */
@Alternative
@Priority(1)
@Singleton
public class CountedBulkRepository extends BulkRepository {
  private static final AtomicInteger STATEMENTS = new AtomicInteger();

  CountedBulkRepository(AgroalDataSource database, ObjectMapper json) {
    super(database, json);
  }

  public static int statements() {
    return STATEMENTS.get();
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public <T> List<T> select(String sql, Class<T> answer, Object... parameters) {
    STATEMENTS.incrementAndGet();
    return super.select(sql, answer, parameters);
  }
}
