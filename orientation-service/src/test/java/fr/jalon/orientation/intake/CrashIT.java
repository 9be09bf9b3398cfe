package fr.jalon.orientation.intake;

import static fr.jalon.orientation.cnaf.Fixtures.FEBRUARY;
import static fr.jalon.orientation.cnaf.Fixtures.JANUARY;
import static fr.jalon.orientation.intake.FluxCafs.DATABASE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.orientation.cnaf.Block;
import fr.jalon.orientation.cnaf.CnafReader;
import fr.jalon.orientation.cnaf.Fixtures;
import fr.jalon.platform.guardedxml.Limits;
import fr.jalon.platform.tenancy.Tenancy;
import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class CrashIT {
  private final ReceiveFile receiveFile;
  private final ScreenFile screenFile;
  private final ApplyBlocks applyBlocks;
  private final IntakeWorker worker;
  private final Tenancy tenancy;

  @Inject
  CrashIT(
      ReceiveFile receiveFile,
      ScreenFile screenFile,
      ApplyBlocks applyBlocks,
      IntakeWorker worker,
      Tenancy tenancy) {
    this.receiveFile = receiveFile;
    this.screenFile = screenFile;
    this.applyBlocks = applyBlocks;
    this.worker = worker;
    this.tenancy = tenancy;
  }

  @Test
  void aFileStoppedBetweenTwoBatchesIsTakenUpAgainAsIfNothingHadHappened() {
    // Given
    var stopped = new FluxCafs("121");
    var straight = new FluxCafs("122");
    stopped.send(Fixtures.of(JANUARY, "121"), JANUARY);
    straight.send(Fixtures.of(JANUARY, "122"), JANUARY);
    var id = tenancy.within("121", () -> readOneBatchOf(Fixtures.of(FEBRUARY, "121")));
    assertThat(stopped.get("/" + id).jsonPath().getString("status")).isEqualTo("READING");
    assertThat(stopped.get("/" + id).jsonPath().getInt("read")).isEqualTo(3);

    // When
    worker.wake("121");
    var resumed = stopped.awaitEnd(id.toString());

    // Then
    var whole = straight.send(Fixtures.of(FEBRUARY, "122"), FEBRUARY);
    assertThat(resumed.getString("status")).isEqualTo("DONE");
    assertThat(resumed.getInt("entrants")).isEqualTo(whole.getInt("entrants"));
    assertThat(resumed.getInt("accepted")).isEqualTo(12);
    assertThat(stopped.states()).isEqualTo(straight.states());
    assertThat(stopped.followed("ENTRY")).isEqualTo(straight.followed("ENTRY"));
    for (var table :
        new String[] {"person", "household", "right_history", "parcours", "deadline"}) {
      var count = "select count(*) from " + table + " where departement = ?";
      assertThat(DATABASE.count(count, "121")).as(table).isEqualTo(DATABASE.count(count, "122"));
    }
  }

  @Test
  void aFileWhoseBytesAreGoneIsRefusedAndSaysSo() {
    var there = new FluxCafs("123");
    var id =
        tenancy.within(
            "123",
            () -> {
              DATABASE.execute(
                  "insert into flux_file (id, departement, sha256, file_name, received_on,"
                      + " received_at, status) values ('00000000-0000-0000-0000-000000000123',"
                      + " '123', 'x', 'x.RCV', current_date, now(), 'RECEIVED')");
              return UUID.fromString("00000000-0000-0000-0000-000000000123");
            });

    worker.wake("123");

    assertThat(there.awaitEnd(id.toString()).getString("reason"))
        .startsWith("Le fichier a disparu");
  }

  @Test
  void aFileWhoseBytesWereLostIsTakenUpWhereItStoodWhenTheyComeAgain() throws Exception {
    var there = new FluxCafs("124");
    there.send(Fixtures.of(JANUARY, "124"), JANUARY);
    var february = Fixtures.of(FEBRUARY, "124");
    var id = tenancy.within("124", () -> readOneBatchOf(february)).toString();
    Files.delete(Path.of("target/flux-caf/124").resolve(id + ".flux"));
    worker.wake("124");
    assertThat(there.awaitEnd(id).getString("reason"))
        .contains("Lu jusqu'au dossier 3 sur 12 ; déposez-le à nouveau.");

    var again = there.send(february, FEBRUARY);

    assertThat(again.getString("id")).isEqualTo(id);
    assertThat(again.getString("status")).isEqualTo("DONE");
    assertThat(again.getInt("accepted")).isEqualTo(12);
    assertThat(again.getString("reason")).isNull();
    assertThat(there.followed("ENTRY")).hasSize(8);
  }

  @Test
  void aFileThatFailsAgainAndAgainIsGivenUpAndTheNextOneIsRead() {
    var there = new FluxCafs("125");
    DATABASE.execute(
        "create function fails() returns trigger language plpgsql as"
            + " $$ begin raise exception 'no' using errcode = '0A000'; end $$");
    DATABASE.execute(
        "create trigger fails before insert on household for each row"
            + " when (new.departement = '125') execute function fails()");
    try {
      var january = there.send(Fixtures.of(JANUARY, "125"), JANUARY);

      assertThat(january.getString("status")).isEqualTo("REFUSED");
      assertThat(january.getString("reason"))
          .startsWith("La lecture du fichier a échoué. Illisible après 5 essais");
    } finally {
      DATABASE.execute("drop function fails cascade");
    }
    var february = there.send(Fixtures.of(FEBRUARY, "125"), FEBRUARY);
    assertThat(february.getString("status")).isEqualTo("DONE");
    var again = there.send(Fixtures.of(JANUARY, "125"), JANUARY);
    assertThat(again.getString("status")).as("sent again, tried again").isEqualTo("DONE");
  }

  @Test
  void whatAStopLeftInTheSpoolIsSweptAndWhatWaitsIsKept() throws Exception {
    var folder = Files.createDirectories(Path.of("target/flux-caf/126"));
    var waiting =
        tenancy.within(
            "126",
            () -> {
              try {
                return receiveFile.receive(
                    new ByteArrayInputStream(Fixtures.of(JANUARY, "126")),
                    JANUARY,
                    Optional.empty());
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    Files.writeString(folder.resolve("draft-1.part"), "x");
    Files.writeString(folder.resolve(UUID.randomUUID() + ".flux"), "x");
    Files.writeString(folder.resolve("LISEZMOI"), "x");

    var anHourAgo = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
    var young = Files.writeString(folder.resolve("draft-2.part"), "another process writes");
    try (var files = Files.list(folder)) {
      for (var file : files.filter(file -> !file.equals(young)).toList()) {
        Files.setLastModifiedTime(file, anHourAgo);
      }
    }

    worker.sweep("126");

    try (var left = Files.list(folder)) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(waiting + ".flux", "LISEZMOI", "draft-2.part");
    }
  }

  private UUID readOneBatchOf(byte[] file) {
    try (var reader = CnafReader.open(new ByteArrayInputStream(file), Limits.upTo(1 << 24))) {
      var id = receiveFile.receive(new ByteArrayInputStream(file), FEBRUARY, Optional.empty());
      var screening = screenFile.handle(id).orElseThrow();
      var batch = new ArrayList<Block>();
      for (int i = 0; i < 3; i++) {
        batch.add(reader.next().orElseThrow());
      }
      applyBlocks.handle(id, batch, screening);
      return id;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
