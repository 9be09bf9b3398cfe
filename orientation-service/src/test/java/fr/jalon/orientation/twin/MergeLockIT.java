package fr.jalon.orientation.twin;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.close;
import static fr.jalon.orientation.Episodes.conseiller;
import static fr.jalon.orientation.Episodes.open;
import static fr.jalon.orientation.twin.Twins.DECISION;
import static fr.jalon.orientation.twin.Twins.doubt;
import static fr.jalon.orientation.twin.Twins.state;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.orientation.recognition.RecognisePersons;
import fr.jalon.platform.tenancy.Tenancy;
import fr.jalon.testkit.Stack;
import fr.jalon.testkit.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Whoever merges waits for the others before holding anything that they may want. */
@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class MergeLockIT {
  @Inject RecognisePersons recognisePersons;
  @Inject Tenancy tenancy;

  /**
   * While another merge of the département runs, an answer to a doubt waits without holding the
   * doubt, which that merge is about to write: each would wait for the other for ever.
   */
  @Test
  void anAnswerToADoubtHoldsNothingWhileItWaitsForAMerge() throws Exception {
    // Given
    var kept = open();
    var other = open();
    close(other, TODAY.minusDays(3));
    var conflict = doubt(kept, other);

    // When another merge is running
    var answered =
        tenancy.within(
            TestTokens.OWN,
            () ->
                QuarkusTransaction.requiringNew()
                    .call(() -> {
                      recognisePersons.alone(TestTokens.OWN);
                      var answer =
                          CompletableFuture.supplyAsync(() ->
                              conseiller()
                                  .body(Map.of("keptId", kept.personId(), "decision", DECISION))
                                  .post("/doublons/{id}/fusion", conflict)
                                  .statusCode());
                      awaitWaiting();
                      assertThat(isHeld(conflict)).as("the doubt is free meanwhile").isFalse();
                      return answer;
                    }));

    // Then
    assertThat(answered.get(30, TimeUnit.SECONDS)).isEqualTo(201);
    assertThat(state(conflict)).isEqualTo("MERGED");
  }

  private static void awaitWaiting() {
    for (int i = 0; i < 300; i++) {
      if (DATABASE.count(
              "select count(*) from pg_locks where locktype = 'advisory' and not granted")
          > 0) {
        return;
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    throw new AssertionError("The answer never waited");
  }

  private static boolean isHeld(UUID conflict) {
    return DATABASE
        .rows("select id from identity_conflict where id = ? for update skip locked", conflict)
        .isEmpty();
  }
}
