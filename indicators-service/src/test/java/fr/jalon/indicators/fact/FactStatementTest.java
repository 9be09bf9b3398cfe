package fr.jalon.indicators.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FactStatementTest {
  private static final UUID PARCOURS = UUID.randomUUID();
  private static final UUID PERSON = UUID.randomUUID();
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Test
  void aDateKeepsTheEarliest() {
    // When
    var statement = FactStatement.upsert(entry().with(Milestone.CONVOKED, DAY));

    // Then
    assertThat(statement.sql())
        .contains("convoked_on = least(f.convoked_on, excluded.convoked_on)");
    assertThat(statement.parameters()).containsExactly(PARCOURS, PERSON, DAY);
  }

  @Test
  void aQualityKeepsWhatCameWithTheEarliestDate() {
    // When
    var statement =
        FactStatement.upsert(
            entry().with(Milestone.ORIENTED, DAY).with(Dimension.PARCOURS_TYPE, "SOCIAL"));

    // Then
    assertThat(statement.sql())
        .contains(
            "parcours_type = case when f.oriented_on is null or excluded.oriented_on <"
                + " f.oriented_on then excluded.parcours_type else coalesce(f.parcours_type,"
                + " excluded.parcours_type) end");
  }

  @Test
  void anOutcomeIsNotWrittenBeforeItIsSettled() {
    // When
    var statement = FactStatement.upsert(entry().with(Milestone.ACCOMPANIMENT_HELD, DAY));

    // Then
    assertThat(statement.sql()).contains("do nothing").doesNotContain("accompaniment_held_on");
  }

  @Test
  void outcomesAreSettledAmongThoseOfTheSameRendezVous() {
    // When
    var statement =
        FactStatement.settle(
            entry().with(Milestone.ACCOMPANIMENT_HELD, DAY), Milestone.ACCOMPANIMENT_HELD);

    // Then
    assertThat(statement.sql())
        .contains("accompaniment_held_on = settled.accompaniment_held_on")
        .contains("accompaniment_cancelled_on = settled.accompaniment_cancelled_on")
        .doesNotContain("f set appointment_held_on");
  }

  @Test
  void aBookingStandsUnlessTheServiceCalledItOff() {
    // When
    var booked = entry().with(Milestone.ACCOMPANIMENT_BOOKED, DAY);

    // Then
    assertThat(FactStatement.upsert(booked).sql()).doesNotContain("accompaniment_booked_on");
    assertThat(FactStatement.settle(booked, Milestone.ACCOMPANIMENT_BOOKED).sql())
        .contains("accompaniment_booked_on = settled.accompaniment_booked_on")
        .contains("l.name not in ('ACCOMPANIMENT_CANCELLED')");
  }

  private static FactEntry entry() {
    return FactEntry.of(UUID.randomUUID(), Instant.EPOCH, PARCOURS, PERSON, PARCOURS);
  }
}
