package fr.jalon.orientation.intake;

import static fr.jalon.orientation.intake.FluxCafs.DATABASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.jalon.orientation.intake.SyntheticFlows.Flow;
import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Months of files, one after the other, when asked for: the Cantal's two years are {@code
 * -Djalon.flows.households=2500 -Djalon.flows.months=24 -Djalon.intake.batch-size=2000}.
 */
@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
@EnabledIfSystemProperty(named = "jalon.flows.households", matches = "[0-9]+")
class TwoYearsIT {
  private static final Logger LOG = Logger.getLogger(TwoYearsIT.class);
  private static final String THERE = "270";
  private static final int HOUSEHOLDS = Integer.getInteger("jalon.flows.households", 1_500);
  private static final int MONTHS = Integer.getInteger("jalon.flows.months", 3);
  private static final List<String> BIG =
      List.of("address", "right_history", "parcours", "deadline", "socio_professional_data");

  /**
   * A day's file on top of them asks for a handful of dossiers: PostgreSQL itself counts the
   * sequential scans of each table that only grows, whatever statement made them. How persons and
   * households are found is looked at where they are recognised.
   */
  @Test
  void monthsOfFilesAreReadAndADayScansNoTable() throws Exception {
    var there = new FluxCafs(THERE);
    var flows = new SyntheticFlows(THERE, 27, HOUSEHOLDS).months(MONTHS, 1);
    var last = flows.get(flows.size() - 2);
    long start = System.nanoTime();
    for (int i = 0; i < flows.size(); i++) {
      if (i != flows.size() - 2) {
        read(there, flows.get(i));
      }
    }
    LOG.infof(
        "%d households, %d files in %s",
        HOUSEHOLDS, flows.size() - 1, Duration.ofNanos(System.nanoTime() - start));
    assertThat(DATABASE.count("select count(*) from household where departement = ?", THERE))
        .isGreaterThan(HOUSEHOLDS * 9L / 10);
    for (var table : BIG) {
      DATABASE.execute("analyze " + table);
    }
    var before = scans();

    read(there, few(last));

    assertThat(scans()).as("sequential scans").isEqualTo(before);
  }

  /** Twenty dossiers of it: what a day in the Cantal is. */
  private static Flow few(Flow flow) {
    var text = flow.text();
    int end = 0;
    for (int i = 0; i < 20; i++) {
      end = text.indexOf("</InfosFoyerRSA>", end) + "</InfosFoyerRSA>".length();
    }
    var cut = text.substring(0, end) + text.substring(text.indexOf("<TransmissionFlux>"));
    return new Flow(
        flow.name(), flow.madeOn(), cut.replaceFirst("RSATRANSM>[0-9]{8}", "RSATRANSM>00000020"));
  }

  private static void read(FluxCafs there, Flow flow) {
    var view = there.sendReceivedOn(flow.bytes(), flow.name(), flow.madeOn());
    assertThat(view.getString("status")).as(view.prettify()).isEqualTo("DONE");
    assertThat(view.getInt("rejected")).isZero();
  }

  /** A backend tells what it counted within some ten seconds: twice the same is all of it. */
  private static Map<String, Long> scans() {
    var last = new AtomicReference<>(Map.<String, Long>of());
    return await()
        .pollInterval(Duration.ofSeconds(12))
        .atMost(Duration.ofMinutes(2))
        .until(TwoYearsIT::counted, now -> now.equals(last.getAndSet(now)));
  }

  private static Map<String, Long> counted() {
    var scans = new TreeMap<String, Long>();
    for (var table : BIG) {
      scans.put(
          table,
          DATABASE.count(
              "select coalesce(seq_scan, 0) from pg_stat_user_tables where relname = ?", table));
    }
    return scans;
  }
}
