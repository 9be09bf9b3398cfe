package fr.jalon.orientation.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.cnaf.CnafReader;
import fr.jalon.orientation.cnaf.Fixtures;
import fr.jalon.orientation.cnaf.FlowHeader;
import fr.jalon.orientation.recognition.BeneficiaryRepository.Source;
import fr.jalon.platform.guardedxml.Limits;
import fr.jalon.platform.tenancy.Tenancy;
import fr.jalon.testkit.Database;
import fr.jalon.testkit.Stack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How the database looks for what a batch tells of, under row-level security. */
@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class RecognitionPlanIT {
  private static final Database DATABASE = new Database("orientation");
  private static final String NO_SCAN =
      ".*Seq Scan on (person|former_nir|household|household_member|address|right_history)\\b.*";

  @Inject BulkRepository bulk;
  @Inject HouseholdRepository households;
  @Inject Tenancy tenancy;

  /** Thirty thousand households of one, each with a right. */
  @BeforeAll
  static void manyAreKnown() {
    DATABASE.execute(
        """
        insert into person (id, departement, nir_index, nir_cipher, last_name, birth_name,
                            first_name, birth_date, sex)
        select md5('p' || i)::uuid, '598', sha256(i::text::bytea), '\\x01', md5('n' || i),
               md5('n' || i), md5('f' || i), date '1950-01-01' + (i % 18000), 'F'
          from generate_series(1, 30000) i
        """);
    DATABASE.execute(
        """
        insert into household (id, departement, number, organisme, matricule, requested_on,
                               family_situation, reference_date, flow_created_at)
        select md5('h' || i)::uuid, '598', i::text, 'CAF 591', i::text, '2025-01-01', 'CEL',
               '2025-01-31', '2025-02-05'
          from generate_series(1, 30000) i
        """);
    DATABASE.execute(
        """
        insert into household_member (household_id, person_id, departement, role, since_on)
        select md5('h' || i)::uuid, md5('p' || i)::uuid, '598', 'DEM', '2025-01-31'
          from generate_series(1, 30000) i
        """);
    DATABASE.execute(
        """
        insert into address (household_id, rank, departement, lines, country)
        select md5('h' || i)::uuid, 1, '598', '{1 RUE DU BUIS}', 'FRA'
          from generate_series(1, 30000) i
        """);
    for (var table : List.of("person", "household", "household_member", "address")) {
      DATABASE.execute("analyze " + table);
    }
  }

  @AfterAll
  static void nobodyIsKnown() {
    for (var table : List.of("address", "household_member", "household", "person")) {
      DATABASE.execute("delete from " + table + " where departement = '598'");
      DATABASE.execute("analyze " + table);
    }
  }

  @Test
  void amongThirtyThousandPersonsABatchIsRecognisedThroughIndexes() {
    var persons =
        plan(
            RecognitionRepository.PERSONS,
            () -> {
              bulk.carry(RecognitionRepository.WANTED, List.of());
              fill(
                  "told_wanted (ord, household_id, nir_index, birth_date, plain, birth_name,"
                      + " first_name) select i, md5('h' || i)::uuid, sha256(i::text::bytea),"
                      + " date '1950-01-01' + i, true, 'a', 'b'");
            });

    assertThat(persons)
        .anySatisfy(line -> assertThat(line).contains("one_person_per_nir_and_birth_date"))
        .anySatisfy(
            line -> assertThat(line).contains("Index Cond").contains("plain_birth_name = asked"));
    plan(
        RecognitionRepository.HOUSEHOLDS,
        () -> {
          bulk.carry(RecognitionRepository.NUMBERS, List.of());
          fill("told_number (number) select i::text");
        });
    plan(
        RecognitionRepository.RIGHTS.replace("?", "gen_random_uuid()"),
        () -> {
          bulk.carry(RecognitionRepository.KNOWN, List.of());
          fill("told_known (person_id) select md5('p' || i)::uuid");
        });
  }

  @Test
  void whatABatchTellsIsComparedWithWhatIsKnownThroughIndexes() throws Exception {
    var source = new Source(UUID.randomUUID(), header(), "598", Instant.EPOCH);

    plan(
        HouseholdRepository.UPDATE,
        () -> {
          bulk.carry(households.households(source), List.of());
          fill("told_household (id) select md5('h' || i)::uuid");
        });
    plan(
        HouseholdRepository.UPDATE_ADDRESS,
        () -> {
          bulk.carry(HouseholdRepository.ADDRESSES, List.of());
          fill("told_address (household_id, rank) select md5('h' || i)::uuid, 1");
        });
    plan(
        RecognisedPersonRepository.UPDATE,
        () -> {
          bulk.carry(RecognisedPersonRepository.PERSONS, List.of());
          fill("told_person (id) select md5('p' || i)::uuid");
        });
    for (var sql : List.of(BeneficiaryRepository.END_ROLES, BeneficiaryRepository.BEGIN_ROLES)) {
      plan(
          sql,
          () -> {
            bulk.carry(BeneficiaryRepository.MEMBERS, List.of());
            fill(
                "told_member (household_id, person_id, role, \"on\", older) select"
                    + " md5('h' || i)::uuid, md5('p' || i)::uuid, 'DEM', date '2025-02-28', false");
          });
    }
  }

  private void fill(String rows) {
    bulk.change("insert into " + rows + " from generate_series(1, 4000) i");
  }

  private static FlowHeader header() throws Exception {
    var file = new ByteArrayInputStream(Fixtures.bytes(Fixtures.JANUARY));
    try (var reader = CnafReader.open(file, Limits.upTo(1 << 24))) {
      return reader.header();
    }
  }

  private List<String> plan(String sql, Runnable carried) {
    var plan =
        tenancy.within(
            "598",
            () ->
                QuarkusTransaction.requiringNew()
                    .call(() -> {
                      carried.run();
                      return bulk.read("explain " + sql, row -> row.getString(1));
                    }));
    assertThat(plan).as(sql).noneSatisfy(line -> assertThat(line).matches(NO_SCAN));
    return plan;
  }
}
