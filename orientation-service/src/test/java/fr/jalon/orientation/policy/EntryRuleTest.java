package fr.jalon.orientation.policy;

import static fr.jalon.contracts.SubjectToDuties.NO;
import static fr.jalon.contracts.SubjectToDuties.UNKNOWN;
import static fr.jalon.contracts.SubjectToDuties.YES;
import static fr.jalon.orientation.policy.EntryRule.CNAF_TOP;
import static fr.jalon.orientation.policy.EntryRule.ENTREE_1;
import static fr.jalon.orientation.policy.EntryRule.WEBRSA_A1V3;
import static fr.jalon.orientation.policy.EntryRule.WEBRSA_STATPPVIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.contracts.SubjectToDuties;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EntryRuleTest {
  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 31);
  private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 28);
  private static final EntryRule.Case FOLLOWED_ONCE = new EntryRule.Case(FEBRUARY, true);
  private static final EntryRule.Case NEVER_FOLLOWED = new EntryRule.Case(FEBRUARY, false);

  @ParameterizedTest
  @CsvSource({
    // state, payment suspended because, right open
    "0, '', false",
    "1, '', false",
    "2, '', true",
    "3, '', true",
    "4, '', false",
    "4, 05, true",
    "4, 44, true",
    "4, 70, true",
    "4, 01, true",
    "4, 06, true",
    "4, 35, true",
    "4, 36, true",
    "4, 02, false",
    "4, CG, false",
    "5, '', false",
    "6, '', false",
    "9, '', false"
  })
  void aRightIsOpenAsTheMonthlyRuleHasIt(String state, String motive, boolean open) {
    assertThat(right(state, YES, false, motive).open()).isEqualTo(open);
    assertThat(right(state, YES, false, motive).inScope()).isEqualTo(open);
  }

  @Test
  void everyReasonOfASuspensionCountsNotOnlyTheFirst() {
    var right = new Right(RightState.UNPAID, YES, false, true, true, List.of("02", "05"), null);

    assertThat(right.open()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    // before (state, subject), now (state, subject, announced), enters
    "'', '', 2, YES, false, true",
    "2, NO, 2, YES, false, true",
    "2, UNKNOWN, 2, YES, false, true",
    "0, UNKNOWN, 2, YES, false, true",
    "5, NO, 2, YES, false, true",
    "4, YES, 2, YES, false, true",
    "2, YES, 2, YES, false, false",
    "2, YES, 3, YES, false, false",
    "2, YES, 2, YES, true, true",
    "5, YES, 2, UNKNOWN, true, true",
    "5, YES, 2, UNKNOWN, false, false",
    "5, YES, 0, YES, true, false",
    "5, YES, 9, YES, true, false"
  })
  void entree1EntersWhoPassesIntoTheScopeOrIsAnnouncedOnAnOpenRight(
      String stateBefore,
      String subjectBefore,
      String state,
      SubjectToDuties subject,
      boolean announced,
      boolean enters) {
    var before =
        stateBefore.isEmpty()
            ? Optional.<Known>empty()
            : known(right(stateBefore, SubjectToDuties.valueOf(subjectBefore), false, ""));

    var reason = ENTREE_1.entry(before, right(state, subject, announced, ""), FOLLOWED_ONCE);

    assertThat(reason.isPresent()).isEqualTo(enters);
  }

  @Test
  void theReasonSaysFromWhatToWhat() {
    var reason =
        ENTREE_1.entry(known(right("5", NO, false, "")), right("2", YES, false, ""), FOLLOWED_ONCE);

    assertThat(reason)
        .contains(
            "Droit ouvert et versable, soumis aux droits et devoirs ; au 31/01/2026 :"
                + " droit clos, non soumis aux droits et devoirs");
  }

  @Test
  void whoWasInTheScopeButNeverFollowedEnters() {
    var before = known(right("2", YES, false, ""));

    assertThat(ENTREE_1.entry(before, right("2", YES, false, ""), NEVER_FOLLOWED)).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void onlyAnAttachedAdultEnters(EntryRule rule) {
    var child = new Right(RightState.OPEN, YES, true, false, true, List.of(), null);
    var gone = new Right(RightState.OPEN, YES, true, true, false, List.of(), null);

    assertThat(rule.entry(Optional.empty(), child, NEVER_FOLLOWED)).isEmpty();
    assertThat(rule.entry(Optional.empty(), gone, NEVER_FOLLOWED)).isEmpty();
    assertThat(rule.stock(child)).isFalse();
    assertThat(rule.stock(gone)).isFalse();
  }

  @Test
  void aYearOfSuspensionMakesAReturnForWebrsa() {
    var yearAgo =
        known(
            new Right(
                RightState.UNPAID,
                YES,
                false,
                true,
                true,
                List.of("06"),
                LocalDate.of(2025, 2, 27)));
    var lessThanAYear =
        known(
            new Right(
                RightState.UNPAID,
                YES,
                false,
                true,
                true,
                List.of("06"),
                LocalDate.of(2025, 2, 28)));
    var now = right("2", YES, false, "");

    assertThat(WEBRSA_STATPPVIEW.entry(yearAgo, now, FOLLOWED_ONCE)).isPresent();
    assertThat(WEBRSA_STATPPVIEW.entry(lessThanAYear, now, FOLLOWED_ONCE)).isEmpty();
    assertThat(WEBRSA_A1V3.entry(lessThanAYear, now, FOLLOWED_ONCE)).isPresent();
    assertThat(CNAF_TOP.entry(yearAgo, now, FOLLOWED_ONCE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, YES, false, ''",
    "1, YES, false, Droit refusé",
    "2, YES, false, ''",
    "2, UNKNOWN, false, ''",
    "2, NO, false, N'est plus soumis aux droits et devoirs",
    "2, NO, true, ''",
    "4, YES, false, ''",
    "5, YES, false, Droit clos",
    "6, UNKNOWN, false, Droit clos un mois antérieur",
    "9, YES, false, ''"
  })
  void onlyWhatTheFileSaysEndsAParcours(
      String state, SubjectToDuties subject, boolean announced, String reason) {
    assertThat(right(state, subject, announced, "02").leaving().orElse("")).isEqualTo(reason);
  }

  @Test
  void aPendingRightElsewhereHoldsNothing() {
    assertThat(right("0", YES, false, "").holds()).isFalse();
    assertThat(right("4", YES, false, "02").holds()).isTrue();
    assertThat(right("5", YES, false, "").holds()).isFalse();
  }

  @Test
  void theStrongestOfSeveralHouseholdsCountsForThePerson() {
    var closedLater = new Known(right("5", YES, false, ""), FEBRUARY);
    var openEarlier = new Known(right("2", YES, false, ""), JANUARY);

    assertThat(Known.strongest(List.of(closedLater, openEarlier))).contains(openEarlier);
  }

  @ParameterizedTest
  @CsvSource({
    // applied, joined, arrived, before, last monthly file, entered
    "2026-02-09, 2026-02-09, , , 2026-01-31, 2026-02-09", // new application
    "2025-05-19, 2025-05-19, 2026-02-01, , 2026-01-31, 2026-02-01", // arrives from elsewhere
    "2020-12-01, 2020-12-01, , , 2026-01-31, 2026-02-28", // an old dossier nobody had seen
    "2020-12-01, 2020-12-01, , , , 2020-12-01", // nothing is known before
    "2024-07-02, 2026-02-12, , NO, 2026-01-31, 2026-02-12", // joins a household
    "2024-07-02, 2024-07-02, , NO, 2026-01-31, 2026-02-28", // was out on 31 January
    "2026-01-20, 2026-01-20, , PENDING, 2026-01-31, 2026-01-20" // waited for the decision
  })
  void theDayOfEntryIsTheLatestThatTheFileHoldsUnlessShewasOutAfterIt(
      LocalDate requested,
      LocalDate attached,
      @org.jspecify.annotations.Nullable LocalDate arrived,
      @org.jspecify.annotations.Nullable String before,
      @org.jspecify.annotations.Nullable LocalDate lastMonthly,
      LocalDate entered) {
    var known =
        before == null
            ? Optional.<Known>empty()
            : known(
                before.equals("PENDING")
                    ? right("0", UNKNOWN, false, "")
                    : right("2", NO, false, ""));

    assertThat(
            new EntryDate(requested, attached, arrived)
                .entry(known, Optional.ofNullable(lastMonthly), FEBRUARY))
        .isEqualTo(entered);
  }

  @Test
  void anUnknownRuleListsTheOnesThereAre() {
    assertThatThrownBy(() -> EntryRule.named("R5"))
        .hasMessageContaining("R5")
        .hasMessageContaining("ENTREE-1");
  }

  private static Optional<Known> known(Right right) {
    return Optional.of(new Known(right, JANUARY));
  }

  private static Right right(
      String state, SubjectToDuties subject, boolean announced, String motive) {
    return new Right(
        RightState.of(state),
        subject,
        announced,
        true,
        true,
        motive.isEmpty() ? List.of() : List.of(motive),
        null);
  }
}
