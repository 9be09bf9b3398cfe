package fr.jalon.accompaniment.opening;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.DATABASE;
import static fr.jalon.accompaniment.Scenes.ORIENTED_ON;
import static fr.jalon.accompaniment.Scenes.TODAY;
import static fr.jalon.accompaniment.Scenes.asConseiller;
import static fr.jalon.accompaniment.Scenes.decided;
import static fr.jalon.accompaniment.Scenes.openOf;
import static fr.jalon.accompaniment.Scenes.parcoursClosed;
import static fr.jalon.accompaniment.Scenes.parcoursOpened;
import static fr.jalon.accompaniment.Scenes.publish;
import static fr.jalon.accompaniment.Scenes.published;
import static fr.jalon.accompaniment.Scenes.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import fr.jalon.accompaniment.AccompanimentStack;
import fr.jalon.accompaniment.Scenes.Person;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AccompanimentStack
class OrientationConsumerIT {
  private final Person person = Person.unknown();

  @Test
  void anOrientationOpensAnAccompanimentUnderTheRegimeOfItsParcours() {
    // Given
    published(parcoursOpened(person, "PDIE-2021"));
    var decision = decided(person, 1, ORIENTED_ON);

    // When
    published(decision);

    // Then
    asConseiller()
        .get(API + "/accompagnements/" + openOf(person))
        .then()
        .statusCode(200)
        .body("stage", equalTo("RENDEZ_VOUS_A_PRENDRE"))
        .body("regime", equalTo("PDIE-2021"))
        .body("orientation.id", equalTo(decision.orientationId().toString()))
        .body("openedOn", equalTo(ORIENTED_ON.toString()))
        .body(
            "deadlines.rule",
            hasItems(
                "FIRST_APPOINTMENT_BOOKED",
                "FIRST_APPOINTMENT_HELD",
                "CONTRACT",
                "CONTRACT_BY_LAW"))
        .body(
            "deadlines.find { it.rule == 'FIRST_APPOINTMENT_HELD' }.dueOn",
            equalTo(ORIENTED_ON.plusDays(15).toString()))
        .body("deadlines.find { it.rule == 'FIRST_APPOINTMENT_HELD' }.overdue", equalTo(true))
        .body(
            "deadlines.find { it.rule == 'CONTRACT_BY_LAW' }.dueOn",
            equalTo(ORIENTED_ON.plusMonths(2).toString()))
        .body("deadlines.find { it.rule == 'CONTRACT_BY_LAW' }.overdue", equalTo(false));
    assertThat(told(person, "AccompanimentOpened", 1))
        .singleElement()
        .satisfies(event ->
            assertThat(event)
                .containsEntry("openedOn", ORIENTED_ON.toString())
                .containsEntry("departement", "015")
                .containsEntry("parcoursId", person.parcoursId().toString()));
  }

  @Test
  void anOrientationToldTwiceOpensOneAccompaniment() {
    // Given
    var orientation = UUID.randomUUID();
    var decision = decided(person, orientation, 1, ORIENTED_ON, null);
    published(decision);

    // When
    publish(decision); // redelivered: the same event
    published(decided(person, orientation, 1, ORIENTED_ON, null)); // told anew

    // Then
    assertThat(accompaniments()).isEqualTo(1);
    published(parcoursClosed(person, TODAY));
    assertThat(told(person, "AccompanimentClosed", 1)).hasSize(1);
    assertThat(told(person, "AccompanimentOpened", 1)).hasSize(1);
  }

  @Test
  void aNotificationToldLaterMovesTheContractsDeadline() {
    // Given
    var orientation = UUID.randomUUID();
    published(parcoursOpened(person, "PLEIN-EMPLOI-2025"));
    published(decided(person, orientation, 1, ORIENTED_ON, null));

    // When
    published(decided(person, orientation, 1, ORIENTED_ON, ORIENTED_ON.plusDays(5)));

    // Then
    assertThat(
            DATABASE.value(
                "select due_on::text from accompaniment_deadline where rule = 'CONTRACT' and"
                    + " accompaniment_id = ?",
                openOf(person)))
        .isEqualTo(ORIENTED_ON.plusDays(5).plusMonths(1).toString());
  }

  @Test
  void aLaterOrientationClosesTheFollowUpAndOpensTheNext() {
    // Given
    published(decided(person, 1, ORIENTED_ON));
    var first = openOf(person);

    // When
    published(decided(person, 2, ORIENTED_ON.plusDays(20)));

    // Then
    assertThat(openOf(person)).isNotEqualTo(first);
    assertThat(
            DATABASE.rows(
                "select status, closing_reason, closed_on::text as closed_on from accompaniment"
                    + " where id = ?",
                first))
        .singleElement()
        .satisfies(row ->
            assertThat(row)
                .containsEntry("status", "CLOSED")
                .containsEntry("closing_reason", "NEW_ORIENTATION")
                .containsEntry("closed_on", ORIENTED_ON.plusDays(20).toString()));
    assertThat(told(person, "AccompanimentClosed", 1)).hasSize(1);
    assertThat(told(person, "AccompanimentOpened", 2)).hasSize(2);
  }

  @Test
  void anOlderOrientationThatComesLateChangesNothing() {
    // Given
    published(decided(person, 2, ORIENTED_ON));
    var current = openOf(person);

    // When
    published(decided(person, 1, ORIENTED_ON.minusDays(3)));

    // Then
    assertThat(openOf(person)).isEqualTo(current);
    assertThat(accompaniments()).isEqualTo(1);
  }

  @Test
  void theEndOfTheParcoursClosesTheFollowUpAndNothingOpensAfterIt() {
    // Given
    published(parcoursOpened(person, "PDIE-2021"));
    published(decided(person, 1, ORIENTED_ON));

    // When
    published(parcoursClosed(person, TODAY.minusDays(1)));
    published(parcoursClosed(person, TODAY)); // told again: no effect
    published(decided(person, 2, TODAY));

    // Then
    assertThat(
            DATABASE.rows(
                "select status, closing_reason, closed_on::text as closed_on from accompaniment"
                    + " where parcours_id = ?",
                person.parcoursId()))
        .singleElement()
        .satisfies(row ->
            assertThat(row)
                .containsEntry("closing_reason", "PARCOURS_CLOSED")
                .containsEntry("closed_on", TODAY.minusDays(1).toString()));
    assertThat(told(person, "AccompanimentClosed", 1)).hasSize(1);
  }

  /** A sequence does not roll back: the first attempt dies after its last write, the next lives. */
  @Test
  void whatDiesBetweenItsWritesIsDoneOnceAfterwards() {
    // Given
    DATABASE.execute("create sequence fails_once");
    DATABASE.execute("grant usage on sequence fails_once to accompaniment_app");
    DATABASE.execute(
        """
        create function dies_once() returns trigger language plpgsql as $$
        begin
          if new.key = '%s' and nextval('fails_once') = 1 then
            raise exception 'killed';
          end if;
          return new;
        end $$
        """
            .formatted(person.personId()));
    DATABASE.execute(
        "create trigger dies_once after insert on outbox for each row execute function"
            + " dies_once()");

    // When
    try {
      published(decided(person, 1, ORIENTED_ON));
    } finally {
      DATABASE.execute("drop trigger dies_once on outbox");
    }

    // Then
    assertThat(DATABASE.count("select last_value from fails_once")).isEqualTo(2);
    DATABASE.execute("drop function dies_once()");
    DATABASE.execute("drop sequence fails_once");
    assertThat(accompaniments()).isEqualTo(1);
    assertThat(told(person, "AccompanimentOpened", 1)).hasSize(1);
    assertThat(DATABASE.count("select count(*) from dead_letter where key = ?", person.personId()))
        .isZero();
  }

  private long accompaniments() {
    return DATABASE.count(
        "select count(*) from accompaniment where parcours_id = ?", person.parcoursId());
  }
}
