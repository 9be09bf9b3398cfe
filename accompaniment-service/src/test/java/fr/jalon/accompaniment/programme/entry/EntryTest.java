package fr.jalon.accompaniment.programme.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.accompaniment.followup.Change;
import fr.jalon.accompaniment.followup.Subject;
import fr.jalon.accompaniment.programme.PublicKind;
import fr.jalon.accompaniment.programme.Validation.Side;
import fr.jalon.contracts.ProgrammeEvent;
import fr.jalon.contracts.ProgrammeEvent.ProgrammeEntered;
import fr.jalon.contracts.ProgrammeEvent.ProgrammeLeft;
import fr.jalon.contracts.ProgrammeEvent.ProgrammePrescribed;
import fr.jalon.contracts.ProgrammeEvent.ProgrammeRefused;
import fr.jalon.contracts.ProgrammeEvent.Refuser;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EntryTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Instant NOW = Instant.parse("2026-03-20T10:00:00Z");
  private static final Set<Side> BOTH = Set.of(Side.DEPARTEMENT, Side.FRANCE_TRAVAIL);

  @Test
  void aCriterionLeavesNobodyToAsk() {
    var change = prescribed(Set.of());
    assertThat(change.next()).isInstanceOf(Entry.Prescribed.class);
    assertThat(change.events())
        .singleElement()
        .isInstanceOfSatisfying(
            ProgrammePrescribed.class, told -> assertThat(told.prescribedOn()).isEqualTo(DAY));
  }

  @ParameterizedTest
  @EnumSource(
      value = Side.class,
      names = {"DEPARTEMENT", "FRANCE_TRAVAIL"})
  void bothMustAgreeInWhateverOrder(Side first) {
    var second = first == Side.DEPARTEMENT ? Side.FRANCE_TRAVAIL : Side.DEPARTEMENT;
    var one = awaiting().agree(given(first, true, 1)).next();
    assertThat(one)
        .isInstanceOfSatisfying(
            Entry.AwaitingValidation.class,
            still -> assertThat(still.awaited()).containsExactly(second));
    var both = ((Entry.AwaitingValidation) one).agree(given(second, true, 3)).next();
    assertThat(both).isInstanceOf(Entry.Validated.class);
    assertThat(both.agreements()).hasSize(2);
    assertThat(both.since()).isEqualTo(DAY.plusDays(3));
  }

  @ParameterizedTest
  @EnumSource(
      value = Side.class,
      names = {"DEPARTEMENT", "FRANCE_TRAVAIL"})
  void oneRefusalEndsItEvenAfterTheOtherAgreed(Side refusing) {
    var other = refusing == Side.DEPARTEMENT ? Side.FRANCE_TRAVAIL : Side.DEPARTEMENT;
    var agreed = (Entry.AwaitingValidation) awaiting().agree(given(other, true, 1)).next();
    var change =
        agreed.refuse(given(refusing, false, 2), Refuser.valueOf(refusing.name()), ending("NO", 2));
    assertThat(change.next().agreements()).hasSize(2);
    assertThat(change.events())
        .singleElement()
        .isInstanceOfSatisfying(
            ProgrammeRefused.class,
            told -> {
              assertThat(told.by().name()).isEqualTo(refusing.name());
              assertThat(told.refusedOn()).isEqualTo(DAY.plusDays(2));
            });
  }

  @Test
  void whoEntersThenLeavesIsToldWithBothDays() {
    var entered = ((Entry.Expected) prescribed(Set.of()).next()).enter(stay(9));
    assertThat(entered.events())
        .singleElement()
        .isInstanceOfSatisfying(
            ProgrammeEntered.class,
            told -> {
              assertThat(told.prescribedOn()).isEqualTo(DAY);
              assertThat(told.enteredOn()).isEqualTo(DAY.plusDays(9));
              assertThat(told.validation()).isEqualTo(ProgrammeEvent.Validation.CRITERION);
            });
    assertThat(EntryView.of(entered.next()).daysToEntry()).isEqualTo(9);
    var left = entered.next().leave(ending("JOB", 12));
    assertThat(left.events())
        .singleElement()
        .isInstanceOfSatisfying(
            ProgrammeLeft.class,
            told -> {
              assertThat(told.leftOn()).isEqualTo(DAY.plusDays(12));
              assertThat(told.reason()).isEqualTo("JOB");
            });
  }

  @Test
  void aWayThatAwaitsNobodyIsNone() {
    assertThatThrownBy(() ->
            new Entry.AwaitingValidation(
                new EntryId(UUID.randomUUID()), prescription(), List.of(), Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Entry.AwaitingValidation awaiting() {
    return (Entry.AwaitingValidation) prescribed(BOTH).next();
  }

  private static Change<Entry> prescribed(Set<Side> toAgree) {
    return Entry.prescribe(new EntryId(UUID.randomUUID()), prescription(), toAgree);
  }

  private static Prescription prescription() {
    return new Prescription(
        UUID.randomUUID(),
        new Subject("015", UUID.randomUUID(), UUID.randomUUID()),
        "AG",
        null,
        PublicKind.RSA,
        List.of("TRANSPORT"),
        ProgrammeEvent.Validation.CRITERION,
        DAY,
        DAY.plusDays(30),
        NOW,
        "agent",
        "Agent");
  }

  private static Agreement given(Side side, boolean agreed, int after) {
    return new Agreement(
        side, agreed, agreed ? null : "NO", DAY.plusDays(after), NOW, side.name(), "Agent");
  }

  private static Ending ending(String reason, int after) {
    return new Ending(DAY.plusDays(after), reason, NOW, "agent");
  }

  private static Stay stay(int after) {
    return new Stay(DAY.plusDays(after), List.of(), null, null, NOW, "agent");
  }
}
