package fr.jalon.orientation.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.platform.tenancy.Tenancy;
import fr.jalon.testkit.Stack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the database finds the parcours that a file opens or closes. */
@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class OpeningPlanIT {
  private static final String FILE = "00000000-0000-7000-8000-000000000599";
  private static final String NO_SCAN = ".*Seq Scan on (parcours|right_history)\\b.*";

  @Inject BulkRepository bulk;
  @Inject Tenancy tenancy;

  /** Undone at the end: to delete them one by one would take longer than all the rest. */
  @Test
  void amongThirtyThousandParcoursThoseOfABatchAreFoundThroughIndexes() {
    tenancy.within(
        "599",
        () -> {
          QuarkusTransaction.begin();
          try {
            fill();
            plan(ParcoursOpeningRepository.FOLLOWED);
            plan(ParcoursOpeningRepository.LEAVING.replace("?", "'" + FILE + "'"));
            plan(
                ParcoursOpeningRepository.CLOSE
                    .replaceFirst("\\?", "'[]'")
                    .replaceFirst("\\?", "'2026-01-01'"));
          } finally {
            QuarkusTransaction.rollback();
          }
        });
  }

  private void plan(String sql) {
    var plan = bulk.read("explain " + sql, row -> row.getString(1));
    assertThat(plan).as(sql).noneSatisfy(line -> assertThat(line).matches(NO_SCAN));
  }

  private void fill() {
    bulk.carry(ParcoursOpeningRepository.ASKED, List.of());
    bulk.change(
        """
        insert into told_followed (person_id)
        select md5('q' || i)::uuid from generate_series(1, 4000) i
        """);
    bulk.change(
        """
        insert into flux_file (id, departement, sha256, file_name, received_on, received_at,
                               status)
        values (cast(? as uuid), '599', 'x', 'x.RCV', current_date, now(), 'RECEIVED')
        """,
        FILE);
    bulk.change(
        """
        insert into person (id, departement, last_name, birth_name, first_name, birth_date, sex)
        select md5('q' || i)::uuid, '599', 'N', 'N', 'F', '1990-01-01', 'F'
          from generate_series(1, 30000) i
        """);
    bulk.change(
        """
        insert into household (id, departement, number, organisme, matricule, requested_on,
                               family_situation, reference_date, flow_created_at)
        values (md5('h599')::uuid, '599', '599', 'CAF 591', '599', '2025-01-01', 'CEL',
                '2025-01-31', '2025-02-05')
        """);
    bulk.change(
        """
        insert into right_history (person_id, household_id, departement, reference_date,
               flow_created_at, file_id, state, subject, entering, adult, attached,
               payment_suspensions, standing, leaving_reason, known_at)
        select md5('q' || i)::uuid, md5('h599')::uuid, '599', '2025-01-31', '2025-02-05',
               cast(? as uuid), '2', 'YES', false, true, true, '{}',
               case when i % 100 = 0 then 'LEAVES' else 'HOLDS' end,
               case when i % 100 = 0 then 'x' end, now()
          from generate_series(1, 30000) i
        """,
        FILE);
    bulk.change(
        """
        insert into parcours (id, departement, person_id, origin, entry_rule, entry_reason, regime,
                              requested_on, entered_on, notified_on, received_on)
        select md5('q' || i)::uuid, '599', md5('q' || i)::uuid, 'STOCK', 'ENTREE-1', 'x',
               'PLEIN-EMPLOI-2025', '2025-01-01', '2025-01-31', '2025-02-05', '2025-02-05'
          from generate_series(1, 30000) i
        """);
  }
}
