package fr.jalon.orientation.mailroom;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.conseiller;
import static fr.jalon.orientation.mailroom.BatchIT.letter;
import static fr.jalon.orientation.mailroom.BatchIT.print;
import static fr.jalon.orientation.mailroom.BatchIT.territory;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import fr.jalon.orientation.Carriage;
import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** One batch of a département is made at a time, and what nobody posts does not stay for ever. */
@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
@QuarkusTestResource(Carriage.class)
class PrintingIT {
  private static final String LOCK = "hashtextextended('letter batch 015', 0)";

  @Test
  void whoeverPrintsWaitsForTheBatchBeforeAndPrintsWhatItLeft() throws Exception {
    var territory = territory();
    var letter = letter(territory);
    try (var other =
            DriverManager.getConnection(
                Stack.jdbcUrl("orientation"), "orientation_owner", "orientation_owner");
        var statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("select pg_advisory_xact_lock(" + LOCK + ")::text");

      var printed = CompletableFuture.supplyAsync(() -> print(territory, false));
      await()
          .atMost(60, TimeUnit.SECONDS)
          .until(() ->
              DATABASE.count(
                      "select count(*) from pg_locks where locktype = 'advisory' and not granted")
                  > 0);
      assertThat(printed).isNotDone();
      other.commit();

      assertThat(printed.get(60, TimeUnit.SECONDS).getList("items.deliveryId"))
          .isEqualTo(List.of(letter.letter()));
    }
    assertThat(batchesOf(letter.letter())).isOne();
  }

  @Test
  void theFileOfABatchThatNobodyPostedGoesAfterNinetyDaysAndItsRecordStays() {
    var territory = territory();
    letter(territory);
    var batch = print(territory, false).getString("id");

    printed(batch, 89);
    conseiller().get("/tirages/{id}/pdf", batch).then().statusCode(200);
    printed(batch, 91);

    conseiller()
        .get("/tirages/{id}/pdf", batch)
        .then()
        .spec(refused(404, "letter-batch-forgotten"));
    conseiller()
        .get("/tirages/{id}", batch)
        .then()
        .body("letters", equalTo(1))
        .body("status", equalTo("PRINTED"));
  }

  private static void printed(String batch, int days) {
    DATABASE.execute(
        "update letter_batch set printed_at = now() - make_interval(days => ?) where id = ?",
        days,
        UUID.fromString(batch));
    DATABASE.value("select forget_what_is_old()::text");
  }

  private static long batchesOf(String letter) {
    return DATABASE.count(
        "select count(*) from letter_batch_item where delivery_id = ?", UUID.fromString(letter));
  }
}
