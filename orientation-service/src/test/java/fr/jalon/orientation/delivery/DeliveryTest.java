package fr.jalon.orientation.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.contracts.Channel;
import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.delivery.Delivery.Failed;
import fr.jalon.orientation.delivery.Delivery.Head;
import fr.jalon.orientation.delivery.Delivery.Queued;
import fr.jalon.orientation.delivery.Delivery.Sending;
import fr.jalon.orientation.delivery.Delivery.Uncertain;
import fr.jalon.orientation.delivery.Delivery.Undeliverable;
import fr.jalon.orientation.delivery.Parcel.Purpose;
import fr.jalon.orientation.parcours.ParcoursId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @ParameterizedTest
  @CsvSource({"1, PT1M", "2, PT2M", "3, PT4M", "7, PT64M"})
  void eachFailureIsWaitedOutTwiceAsLongAsTheOneBefore(int attempt, Duration pause) {
    // When
    var next = new Sending(head(attempt), NOW).notNow("SMTP 421", NOW, MINUTE, 8);

    // Then
    assertThat(next)
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.dueAt()).isEqualTo(NOW.plus(pause)));
  }

  @Test
  void whatHasFailedEnoughIsUndeliverable() {
    var next = new Sending(head(8), NOW).notNow("SMTP 421", NOW, MINUTE, 8);

    assertThat(next).isInstanceOf(Undeliverable.class);
  }

  @Test
  void takingCountsTheAttemptAndPuttingBackDoesNot() {
    // Given
    var taken = new Queued(head(0), NOW).take(NOW);

    // Then
    assertThat(taken.head().attempt()).isEqualTo(1);
    assertThat(new Uncertain(taken.head(), "arrêt").neverLeft(NOW).head().attempt()).isEqualTo(1);
  }

  private static Head head(int attempt) {
    return new Head(
        UUID.randomUUID(),
        new ParcoursId(UUID.randomUUID()),
        new PersonId(UUID.randomUUID()),
        Purpose.CONVOCATION,
        UUID.randomUUID(),
        Channel.EMAIL,
        attempt,
        Optional.empty());
  }
}
