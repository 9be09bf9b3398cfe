package fr.jalon.indicators.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.contracts.AccompanimentEvent;
import fr.jalon.contracts.AccompanimentEvent.ContractKind;
import fr.jalon.contracts.AccompanimentEvent.ContractSigned;
import fr.jalon.contracts.ContractEvent.ContractAmended;
import fr.jalon.contracts.ContractEvent.ContractEndCause;
import fr.jalon.contracts.ContractEvent.ContractEnded;
import fr.jalon.contracts.ProgrammeEvent.ProgrammeEntered;
import fr.jalon.contracts.ProgrammeEvent.ProgrammeLeft;
import fr.jalon.contracts.ProgrammeEvent.ProgrammePrescribed;
import fr.jalon.contracts.ProgrammeEvent.Validation;
import fr.jalon.platform.tenancy.Tenancy;
import fr.jalon.testkit.Database;
import fr.jalon.testkit.Stack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "indicators"))
class EpisodeIT {
  private static final Database DATABASE = new Database("indicators");
  private static final String DEPARTEMENT = "151";
  private static final Instant FEBRUARY = Instant.parse("2026-02-02T08:00:00Z");
  private static final Instant MARCH = Instant.parse("2026-03-02T08:00:00Z");
  private static final Instant JUNE = Instant.parse("2026-06-02T08:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 2, 1);

  private final UUID person = UUID.randomUUID();
  private final UUID parcours = UUID.randomUUID();
  private final UUID accompaniment = UUID.randomUUID();

  @Inject AccompanimentEpisodeConsumer consumer;
  @Inject Tenancy tenancy;

  @Test
  void anEpisodeIsMadeOfAllThatWasToldOfIt() {
    var entry = UUID.randomUUID();

    tell(prescribed(entry), entered(entry), left(entry));

    assertThat(episode(entry))
        .containsEntry("kind", "PROGRAMME")
        .containsEntry("code", "CEI")
        .containsEntry("detail", "COIP")
        .containsEntry("asked_on", sql(DAY))
        .containsEntry("started_on", sql(DAY.plusDays(9)))
        .containsEntry("ended_on", sql(DAY.plusDays(120)))
        .containsEntry("end_reason", "EMPLOI");
  }

  @Test
  void theOrderOfArrivalChangesNothing() {
    var expected = new ArrayList<Map<String, @Nullable Object>>();
    for (int seed = 0; seed < 12; seed++) {
      var contract = UUID.randomUUID();
      var events =
          new ArrayList<AccompanimentEvent>(
              List.of(signed(contract), amended(contract), ended(contract)));
      Collections.shuffle(events, new Random(seed));

      tell(events.toArray(AccompanimentEvent[]::new));

      expected.add(episode(contract));
    }
    assertThat(expected)
        .allSatisfy(row -> {
          assertThat(row)
              .containsEntry("due_on", sql(DAY.plusMonths(12)))
              .containsEntry("amount", 20L)
              .containsEntry("ended_on", sql(DAY.plusMonths(3)))
              .containsEntry("flag", true)
              .containsEntry("asked_on", sql(DAY));
          assertThat(String.valueOf(row.get("tags"))).isEqualTo("{SOINS,LOGEMENT}");
        });
  }

  @Test
  void whatWasLearntLaterIsNotKnownBefore() {
    var contract = UUID.randomUUID();
    tell(signed(contract), amended(contract), ended(contract));

    assertThat(asKnown(contract, FEBRUARY.minusSeconds(1))).isEmpty();
    assertThat(asKnown(contract, FEBRUARY))
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("due_on", sql(DAY.plusMonths(6))));
    assertThat(asKnown(contract, MARCH))
        .singleElement()
        .satisfies(row -> {
          assertThat(row).containsEntry("due_on", sql(DAY.plusMonths(12)));
          assertThat(row.get("ended_on")).isNull();
        });
  }

  @Test
  void whatWasToldIsNeverAltered() {
    var entry = UUID.randomUUID();
    tell(prescribed(entry));

    assertThatThrownBy(
            () -> DATABASE.execute("update telling set code = 'AG' where subject_id = ?", entry))
        .hasStackTraceContaining("is a proof");
  }

  private void tell(AccompanimentEvent... events) {
    Arrays.stream(events)
        .forEach(event ->
            tenancy.within(
                DEPARTEMENT,
                () -> QuarkusTransaction.requiringNew().run(() -> consumer.on(event))));
  }

  private static Map<String, @Nullable Object> episode(UUID subject) {
    return DATABASE.rows("select * from episode where subject_id = ?", subject).getFirst();
  }

  private static List<Map<String, @Nullable Object>> asKnown(UUID subject, Instant until) {
    return DATABASE.rows(
        """
        select * from episodes_as_known(array['CONTRACT'], ?::timestamptz) where subject_id = ?
        """,
        until.toString(),
        subject);
  }

  private static java.sql.Date sql(LocalDate day) {
    return java.sql.Date.valueOf(day);
  }

  private ProgrammePrescribed prescribed(UUID entry) {
    return new ProgrammePrescribed(
        UUID.randomUUID(),
        FEBRUARY,
        DEPARTEMENT,
        person,
        parcours,
        accompaniment,
        entry,
        "CEI",
        DAY);
  }

  private ProgrammeEntered entered(UUID entry) {
    return new ProgrammeEntered(
        UUID.randomUUID(),
        MARCH,
        DEPARTEMENT,
        person,
        parcours,
        accompaniment,
        entry,
        "CEI",
        "COIP",
        Validation.NONE,
        DAY,
        DAY.plusDays(9));
  }

  private ProgrammeLeft left(UUID entry) {
    return new ProgrammeLeft(
        UUID.randomUUID(),
        JUNE,
        DEPARTEMENT,
        person,
        parcours,
        accompaniment,
        entry,
        "CEI",
        DAY.plusDays(120),
        "EMPLOI");
  }

  private ContractSigned signed(UUID contract) {
    return new ContractSigned(
        UUID.randomUUID(),
        FEBRUARY,
        DEPARTEMENT,
        person,
        parcours,
        accompaniment,
        contract,
        ContractKind.CER,
        1,
        DAY,
        DAY,
        DAY.plusMonths(6),
        true,
        null,
        15,
        List.of("SOINS"));
  }

  private ContractAmended amended(UUID contract) {
    return new ContractAmended(
        UUID.randomUUID(),
        MARCH,
        DEPARTEMENT,
        person,
        parcours,
        accompaniment,
        contract,
        2,
        DAY.plusMonths(1),
        DAY,
        DAY.plusMonths(12),
        20,
        List.of("SOINS", "LOGEMENT"));
  }

  private ContractEnded ended(UUID contract) {
    return new ContractEnded(
        UUID.randomUUID(),
        JUNE,
        DEPARTEMENT,
        person,
        parcours,
        accompaniment,
        contract,
        DAY.plusMonths(3),
        ContractEndCause.RENEWED);
  }
}
