package fr.jalon.orientation.intake;

import static fr.jalon.orientation.intake.FluxCafs.DATABASE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.orientation.intake.SyntheticFlows.Flow;
import fr.jalon.platform.tenancy.Tenancy;
import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files come in whatever order, and more than once.
 *
 * <p>Waiting together, they are read in the order of their own dates, so everything ends the same.
 * Read one by one in another order, what is known ends the same; a parcours keeps the day on which
 * the département was really told, which is then another one.
 */
@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class OrderIT {

  /** What is known of persons and rights, whoever told it and whenever. */
  private static final Map<String, String> KNOWN =
      Map.of(
          "person",
          """
          select birth_name, first_name, last_name, birth_date, sex, nir_index is not null as nir
            from person where departement = ?
          """,
          "household",
          """
          select number, organisme, matricule, requested_on, family_situation, reference_date,
                 flow_created_at
            from household where departement = ?
          """,
          "address",
          """
          select h.number, a.rank, a.lines::text, a.commune, a.country
            from address a join household h on h.id = a.household_id where a.departement = ?
          """,
          "right_history",
          """
          select h.number, p.first_name, r.reference_date, r.flow_created_at, r.state, r.subject,
                 r.adult, r.attached, r.ended_on, r.standing, r.leaving_reason
            from right_history r join household h on h.id = r.household_id
            join person p on p.id = r.person_id where r.departement = ?
          """);

  private static final Map<String, String> DECIDED =
      Map.of(
          "household_member",
          """
          select h.number, p.first_name, m.role, m.since_on, m.until_on
            from household_member m join household h on h.id = m.household_id
            join person p on p.id = m.person_id where m.departement = ?
          """,
          "parcours",
          """
          select p.birth_name, p.first_name, c.origin, c.entry_rule, c.entry_reason, c.regime,
                 c.requested_on, c.entered_on, c.notified_on, c.received_on, c.closed_on,
                 c.closed_reason, c.previous_parcours_id is not null as again
            from parcours c join person p on p.id = c.person_id where c.departement = ?
          """,
          "deadline",
          """
          select p.birth_name, p.first_name, c.entered_on, d.rule, d.due_on
            from deadline d join parcours c on c.id = d.parcours_id
            join person p on p.id = c.person_id where d.departement = ?
          """,
          "flux_file",
          """
          select file_name, status, layout, stock, announced, read, accepted, rejected, entrants
            from flux_file where departement = ?
          """);

  /** Who is followed in the end, whatever the days: nobody is lost, nobody is kept by mistake. */
  private static final Map<String, String> FOLLOWED =
      Map.of(
          "parcours",
          """
          select p.birth_name, p.first_name, p.birth_date
            from parcours c join person p on p.id = c.person_id
           where c.closed_on is null and c.departement = ?
          """);

  private final ReceiveFile receiveFile;
  private final IntakeWorker worker;
  private final Tenancy tenancy;

  @Inject
  OrderIT(ReceiveFile receiveFile, IntakeWorker worker, Tenancy tenancy) {
    this.receiveFile = receiveFile;
    this.worker = worker;
    this.tenancy = tenancy;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void waitingFilesEndInTheStateOfTheRightOrderWhateverOrderTheyCameIn(int seed) {
    var straight = "2" + seed + "1";
    var shuffled = "2" + seed + "2";
    var flows = new SyntheticFlows(straight, seed, 12).months(4, 2);
    oneByOne(straight, flows);

    allAtOnce(shuffled, shuffled(new SyntheticFlows(shuffled, seed, 12).months(4, 2), seed));

    assertThat(dump(shuffled, KNOWN)).isEqualTo(dump(straight, KNOWN));
    assertThat(dump(shuffled, DECIDED)).isEqualTo(dump(straight, DECIDED));
    assertThat(DATABASE.count("select count(*) from parcours where departement = ?", straight))
        .as("something happened")
        .isGreaterThan(8);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 7, 8})
  void readInAnotherOrderWhatIsKnownEndsTheSame(int seed) {
    var straight = "2" + seed + "1";
    var shuffled = "2" + seed + "2";
    oneByOne(straight, new SyntheticFlows(straight, seed, 12).months(4, 2));
    var flows = new SyntheticFlows(shuffled, seed, 12).months(4, 2);
    var later = shuffled(flows.subList(1, flows.size()), seed);

    oneByOne(shuffled, List.of(flows.getFirst()));
    oneByOne(shuffled, later);

    assertThat(dump(shuffled, KNOWN)).isEqualTo(dump(straight, KNOWN));
    assertThat(dump(shuffled, FOLLOWED)).isEqualTo(dump(straight, FOLLOWED));
    assertThat(
            DATABASE.rows(
                "select person_id from parcours where departement = ? group by person_id having"
                    + " count(*) filter (where closed_on is null) > 1",
                shuffled))
        .as("nobody is followed twice")
        .isEmpty();
  }

  @Test
  void theSameFilesAgainChangeNothing() {
    var departement = "261";
    var flows = new SyntheticFlows(departement, 6, 8).months(3, 1);
    oneByOne(departement, flows);
    var before = new FluxCafs(departement).everything();

    oneByOne(departement, shuffled(flows, 6));

    assertThat(new FluxCafs(departement).everything()).isEqualTo(before);
  }

  /** Each file at least once, some twice. */
  private static List<Flow> shuffled(List<Flow> flows, long seed) {
    var chance = new Random(seed);
    var some = new ArrayList<>(flows);
    flows.stream().filter(_ -> chance.nextInt(3) == 0).forEach(some::add);
    Collections.shuffle(some, chance);
    return some;
  }

  private void oneByOne(String departement, List<Flow> flows) {
    flows.forEach(flow -> allAtOnce(departement, List.of(flow)));
  }

  private void allAtOnce(String departement, List<Flow> flows) {
    var there = new FluxCafs(departement);
    var ids = tenancy.within(departement, () -> flows.stream().map(this::receive).toList());
    worker.wake(departement);
    ids.forEach(id -> assertThat(there.awaitEnd(id).getString("status")).isEqualTo("DONE"));
  }

  private String receive(Flow flow) {
    try {
      return receiveFile
          .receive(new ByteArrayInputStream(flow.bytes()), flow.name(), Optional.of(flow.madeOn()))
          .toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every table as sorted lines that name no row's own id. */
  private static Map<String, List<String>> dump(String departement, Map<String, String> tables) {
    var dump = new LinkedHashMap<String, List<String>>();
    tables.forEach((table, sql) ->
        dump.put(
            table,
            DATABASE.rows(sql, departement).stream().map(row -> row.toString()).sorted().toList()));
    return dump;
  }
}
