package fr.jalon.accompaniment.programme.capacity;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.DATABASE;
import static fr.jalon.accompaniment.Scenes.TODAY;
import static fr.jalon.accompaniment.Scenes.as;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.appoint;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.referent;
import static fr.jalon.accompaniment.programme.capacity.Filling.fill;
import static fr.jalon.accompaniment.programme.capacity.Filling.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.accompaniment.AccompanimentStack;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;

/** The file of a programme is locked while a place in it is taken. */
@QuarkusTest
@AccompanimentStack
class LastPlaceIT {
  private static final String DEPARTEMENT = "096";

  @Test
  void tenEntriesAtOnceCannotTakeTheSameTwoPlaces() throws Exception {
    appoint(DEPARTEMENT, "AG", "FRANCE_TRAVAIL_ADVISER", "agent-ft", LocalDate.of(2021, 1, 1));
    fill(DEPARTEMENT, "AG", null, 208, TODAY.minusDays(20), null);
    var ways = IntStream.range(0, 10).mapToObj(_ -> waiting(DEPARTEMENT, "AG", null)).toList();
    var start = new CountDownLatch(1);

    try (var threads = Executors.newFixedThreadPool(10)) {
      var answers =
          ways.stream()
              .map(way ->
                  threads.submit(
                      (Callable<String>)
                          () -> {
                            start.await();
                            return enter(way);
                          }))
              .toList();
      start.countDown();
      var types = new ArrayList<String>();
      for (var answer : answers) {
        types.add(answer.get());
      }
      assertThat(types)
          .hasSize(10)
          .areExactly(2, new Condition<>("ENTERED"::equals, "an entry"))
          .areExactly(8, new Condition<>("/problems/programme-full"::equals, "a full file"));
    }

    assertThat(
            DATABASE.count(
                """
                select count(*) from programme_entry
                 where departement = ? and programme = 'AG' and status = 'ENTERED'
                """,
                DEPARTEMENT))
        .isEqualTo(210);
  }

  private static String enter(UUID[] way) {
    var answer =
        as("conseiller", DEPARTEMENT)
            .body(
                "{\"enteredOn\": \"%s\", \"referents\": [%s, %s]}"
                    .formatted(
                        TODAY,
                        referent("SOCIAL", "agent-s"),
                        referent("FRANCE_TRAVAIL", "agent-ft")))
            .put(API + "/accompagnements/%s/programmes/%s/entree".formatted(way[0], way[1]))
            .then()
            .extract();
    return answer.path(answer.statusCode() == 200 ? "status" : "type");
  }
}
