package fr.jalon.orientation.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.platform.tenancy.Tenancy;
import fr.jalon.testkit.Database;
import fr.jalon.testkit.Stack;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the database looks for the persons of a batch, under row-level security. */
@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class RecognitionPlanIT {
  private static final Database DATABASE = new Database("orientation");

  @Inject AgroalDataSource database;
  @Inject Tenancy tenancy;

  @Test
  void amongTwentyThousandPersonsABatchIsRecognisedThroughIndexes() {
    DATABASE.execute(
        """
        insert into person (id, departement, nir_index, nir_cipher, last_name, birth_name,
                            first_name, birth_date, sex)
        select gen_random_uuid(), '598', sha256(i::text::bytea), '\\x01', md5('n' || i),
               md5('n' || i), md5('f' || i), date '1950-01-01' + (i % 18000), 'F'
          from generate_series(1, 25000) i
        """);
    DATABASE.execute("analyze person");

    var plan = tenancy.within("598", () -> QuarkusTransaction.requiringNew().call(this::plan));

    assertThat(plan).noneSatisfy(line -> assertThat(line).contains("Seq Scan on person"));
    assertThat(plan)
        .anySatisfy(line -> assertThat(line).contains("one_person_per_nir_and_birth_date"))
        .anySatisfy(
            line -> assertThat(line).contains("Index Cond").contains("plain_birth_name = asked"));
    DATABASE.execute("delete from person where departement = '598'");
  }

  private List<String> plan() throws SQLException {
    var plan = new ArrayList<String>();
    try (var connection = database.getConnection();
        var explain = connection.prepareStatement("explain " + RecognitionRepository.PERSONS)) {
      explain.setString(1, "[]");
      try (var rows = explain.executeQuery()) {
        while (rows.next()) {
          plan.add(rows.getString(1));
        }
      }
    }
    return plan;
  }
}
