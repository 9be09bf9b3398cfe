package fr.jalon.orientation.intake;

import static fr.jalon.orientation.cnaf.Fixtures.JANUARY;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.jalon.orientation.cnaf.Fixtures;
import fr.jalon.platform.tenancy.Tenancy;
import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class WatchedFolderIT {
  private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

  private final IntakeConfig config;
  private final ReceiveFile receiveFile;
  private final FluxFileRepository files;
  private final Tenancy tenancy;

  @Inject
  WatchedFolderIT(
      IntakeConfig config, ReceiveFile receiveFile, FluxFileRepository files, Tenancy tenancy) {
    this.config = config;
    this.receiveFile = receiveFile;
    this.files = files;
    this.tenancy = tenancy;
  }

  @Test
  void aFileIsTakenFromTheWatchedFolderAndPutAway() throws Exception {
    var folder = Files.createDirectories(Path.of("target/depot/112"));
    var cantal = new FluxCafs("112");
    var good = "bon-" + UUID.randomUUID() + ".RCV";
    var cut = "tronque-" + UUID.randomUUID() + ".RCV";

    Files.write(folder.resolve(good), cantal.file(JANUARY));
    Files.write(folder.resolve(cut), Fixtures.bytes("invalides/RSABEM_tronque.RCV"));

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> {
          assertThat(folder.resolve("traites/" + good)).exists();
          assertThat(folder.resolve("refuses/" + cut)).exists();
        });
    assertThat(cantal.states()).hasSize(4);
  }

  @Test
  void aDroppedFileIsLeftAloneWhileItIsEmptyOrMoves(@TempDir Path root) throws Exception {
    var folder = Files.createDirectories(root.resolve("115"));
    var time = new SetTime();
    var watched = new WatchedFolder(config, receiveFile, files, tenancy, time);
    var cantal = new FluxCafs("115");
    var file = Files.createFile(folder.resolve("lent.RCV"));
    var january = cantal.file(JANUARY);
    var almost = config.quietPeriod().minusMillis(1);

    watched.look(root);
    time.pass(Duration.ofDays(1));
    watched.look(root);
    assertThat(cantal.get("").jsonPath().getList("items")).as("it is empty").isEmpty();
    for (int part = 0; part < 4; part++) {
      Files.write(
          file,
          Arrays.copyOfRange(january, part * january.length / 4, (part + 1) * january.length / 4),
          APPEND);
      watched.look(root);
      time.pass(almost);
      watched.look(root);
      assertThat(cantal.get("").jsonPath().getList("items")).as("it still moves").isEmpty();
    }
    time.pass(Duration.ofMillis(1));
    watched.look(root);

    var taken = folder.resolve("traites/lent.RCV");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> {
          watched.look(root);
          assertThat(taken).exists();
        });
    assertThat(cantal.get("").jsonPath().getList("items.status")).containsExactly("DONE");
  }

  private static final class SetTime extends Clock {
    private Instant now = NOON;

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public java.time.ZoneId getZone() {
      return UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }
}
