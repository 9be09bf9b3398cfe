package fr.jalon.orientation.suspension;

import static fr.jalon.orientation.suspension.Suspensions.AGENT;
import static fr.jalon.orientation.suspension.Suspensions.ALONE;
import static fr.jalon.orientation.suspension.Suspensions.MONDAY;
import static fr.jalon.orientation.suspension.Suspensions.advised;
import static fr.jalon.orientation.suspension.Suspensions.bounds;
import static fr.jalon.orientation.suspension.Suspensions.contradictory;
import static fr.jalon.orientation.suspension.Suspensions.decision;
import static fr.jalon.orientation.suspension.Suspensions.heard;
import static fr.jalon.orientation.suspension.Suspensions.proposed;
import static fr.jalon.orientation.suspension.Suspensions.sanction;
import static fr.jalon.orientation.suspension.Suspensions.sent;
import static fr.jalon.orientation.suspension.Suspensions.weighed;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.jalon.contracts.Channel;
import fr.jalon.contracts.LiftingReason;
import fr.jalon.orientation.equipe.Subject;
import fr.jalon.orientation.policy.SanctionRules.Measure;
import fr.jalon.orientation.suspension.Suspension.Advice;
import fr.jalon.orientation.suspension.Suspension.Advised;
import fr.jalon.orientation.suspension.Suspension.Contradictory;
import fr.jalon.orientation.suspension.Suspension.Decided;
import fr.jalon.orientation.suspension.Suspension.Decision;
import fr.jalon.orientation.suspension.Suspension.Executed;
import fr.jalon.orientation.suspension.Suspension.Heard;
import fr.jalon.orientation.suspension.Suspension.Notice;
import fr.jalon.orientation.suspension.Suspension.Notified;
import fr.jalon.orientation.suspension.Suspension.Over;
import fr.jalon.orientation.suspension.Suspension.Pending;
import fr.jalon.orientation.suspension.Suspension.Proposed;
import fr.jalon.orientation.suspension.Suspension.Sent;
import fr.jalon.platform.problem.Refusal;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SuspensionTest {

  /** Every move of every state; whatever is not here does not compile. */
  private static final Map<String, Set<String>> MOVES =
      Map.ofEntries(
          Map.entry("Proposed", Set.of("serve", "abandon")),
          Map.entry("Notified", Set.of("delivered", "abandon")),
          Map.entry("Contradictory", Set.of("observed", "over", "abandon")),
          Map.entry("Heard", Set.of("advise", "decide", "abandon")),
          Map.entry("Advised", Set.of("observed", "decide", "abandon")),
          Map.entry("Decided", Set.of("send", "abandon")),
          Map.entry("Sent", Set.of("execute", "abandon")),
          Map.entry("Executed", Set.of("lift", "end")),
          Map.entry("Lifted", Set.of()),
          Map.entry("Ended", Set.of("annul")),
          Map.entry("Abandoned", Set.of()));

  @Test
  void eachStateOffersTheMovesOfTheLawAndNoOther() {
    var states = states(Suspension.class).toList();

    assertThat(states).hasSize(MOVES.size());
    for (var state : states) {
      var moves =
          Arrays.stream(state.getMethods())
              .filter(method -> !Modifier.isStatic(method.getModifiers()))
              .filter(method -> Suspension.class.isAssignableFrom(method.getReturnType()))
              .map(Method::getName)
              .collect(toSet());
      assertThat(moves).as(state.getSimpleName()).isEqualTo(MOVES.get(state.getSimpleName()));
    }
  }

  private static java.util.stream.Stream<Class<?>> states(Class<?> type) {
    return type.isRecord()
        ? java.util.stream.Stream.of(type)
        : Arrays.stream(type.getPermittedSubclasses()).flatMap(SuspensionTest::states);
  }

  @Test
  void thePersonMayAnswerUntilTheLastDayIncluded() {
    // Given
    var until = MONDAY.plusDays(10);
    var running = contradictory("PLEIN-EMPLOI-2025", until);

    // Then
    refused(() -> running.over(until), "SUSPENSION_CONTRADICTORY_STILL_RUNNING");
    assertThat(running.over(until.plusDays(1))).isInstanceOf(Heard.class);
    assertThat(running.observed(MONDAY.plusDays(2)).over(MONDAY.plusDays(2)))
        .isInstanceOf(Heard.class);
    refused(
        () -> running.observed(MONDAY.plusDays(2)).over(MONDAY.plusDays(1)),
        "SUSPENSION_CONTRADICTORY_STILL_RUNNING");
  }

  @Test
  void withoutTheOpinionThatTheRegimeAsksForNothingIsDecided_L262_39() {
    // Given
    var old = bounds("PDIE-2021", 0);
    var recent = bounds("PLEIN-EMPLOI-2025", 1);
    var suspension = decision(Measure.SUSPENSION, 1);
    var suppression = decision(Measure.SUPPRESSION, 2);

    // Then
    refused(() -> heard("PDIE-2021").decide(suspension, old), "SUSPENSION_OPINION_REQUIRED");
    refused(
        () -> heard("PLEIN-EMPLOI-2025").decide(suppression, recent),
        "SUSPENSION_OPINION_REQUIRED");
    refused(
        () -> advised("PLEIN-EMPLOI-2025", Subject.SUSPENSION).decide(suppression, recent),
        "SUSPENSION_OPINION_REQUIRED");
    assertThat(advised("PDIE-2021", Subject.SUSPENSION).decide(suspension, old))
        .isInstanceOf(Decided.class);
    assertThat(advised("PLEIN-EMPLOI-2025", Subject.SUPPRESSION).decide(suppression, recent))
        .isInstanceOf(Decided.class);
    assertThat(heard("PLEIN-EMPLOI-2025").decide(decision(Measure.SUSPENSION, 2), recent))
        .isInstanceOf(Decided.class);
  }

  @Test
  void aDecisionThatWeighsNothingIsRefusedSince2025_R262_68_5() {
    var light =
        new Decision(
            sanction(Measure.SUSPENSION), 1, ALONE, MONDAY, AGENT, "motif", Optional.empty());

    refused(
        () -> heard("PLEIN-EMPLOI-2025").decide(light, bounds("PLEIN-EMPLOI-2025", 0)),
        "SUSPENSION_PROPORTIONALITY_MISSING");
  }

  @Test
  void whatHasExpiredIsNotExecutedAndNothingOutlastsItsMonths() {
    // Given
    var sent = sent();
    var sanction = sent.decision().sanction();

    // Then
    refused(
        () -> sent.execute(sanction.endsOn().plusDays(1), sanction.endsOn().plusDays(9)),
        "SUSPENSION_EXPIRED");
    refused(
        () -> sent.execute(sanction.startsOn().minusDays(1), sanction.endsOn()),
        "SUSPENSION_OUT_OF_BOUNDS");
    refused(
        () -> sent.execute(sanction.startsOn(), sanction.endsOn().plusDays(1)),
        "SUSPENSION_OUT_OF_BOUNDS");
    assertThat(sent.execute(sanction.endsOn(), sanction.endsOn())).isInstanceOf(Executed.class);
    var executed = sent.execute(sanction.startsOn(), sanction.endsOn());
    refused(() -> executed.end(sanction.endsOn()), "SUSPENSION_STILL_EXECUTED");
    refused(
        () -> executed.lift(sanction.endsOn().plusDays(1), LiftingReason.COMPLIANCE),
        "SUSPENSION_EXPIRED");
    assertThat(executed.lift(sanction.endsOn(), LiftingReason.COMPLIANCE)).isNotNull();
    assertThat(executed.end(sanction.endsOn().plusDays(1))).isNotNull();
  }

  /** Ten thousand walks at random never reach an execution that the law does not allow. */
  @Test
  void noWalkReachesAnExecutionThatSkipsAStep() {
    var random = new Random(20260302);
    var executions = 0;
    for (int walk = 0; walk < 10_000; walk++) {
      var regime = random.nextBoolean() ? "PDIE-2021" : "PLEIN-EMPLOI-2025";
      var trace = new ArrayList<Suspension>(List.of(proposed(regime)));
      for (int step = 0; step < 12; step++) {
        try {
          trace.add(move(trace.getLast(), random));
        } catch (Refusal refused) {
          assertThat(refused.problem().name()).startsWith("SUSPENSION_");
        }
      }
      if (trace.stream().anyMatch(Executed.class::isInstance)) {
        executions++;
        lawful(regime, trace);
      }
    }
    assertThat(executions).isGreaterThan(50);
  }

  private static void lawful(String regime, List<Suspension> trace) {
    var kinds = trace.stream().map(Suspension::getClass).map(Class::getSimpleName).toList();
    assertThat(kinds)
        .containsSubsequence("Proposed", "Notified", "Contradictory", "Decided", "Sent");
    var decided = only(trace, Decided.class);
    var executed = only(trace, Executed.class);
    var hearing =
        trace.stream()
            .filter(Contradictory.class::isInstance)
            .map(Contradictory.class::cast)
            .reduce((_, last) -> last)
            .orElseThrow()
            .hearing();
    var bounds = bounds(regime, 0);
    var sanction = decided.decision().sanction();
    assertThat(hearing.overOn(decided.decision().on())).isTrue();
    assertThat(sanction.ratePercent()).isBetween(bounds.minRate(), bounds.maxRate());
    assertThat(sanction.months()).isBetween(bounds.minMonths(), bounds.maxMonths());
    assertThat(executed.from()).isBetween(sanction.startsOn(), sanction.endsOn());
    assertThat(executed.until()).isBefore(executed.from().plusMonths(sanction.months()));
    assertThat(kinds.contains("Advised") || regime.equals("PLEIN-EMPLOI-2025")).isTrue();
    assertThat(kinds).doesNotContain("Abandoned");
  }

  private static <T> T only(List<Suspension> trace, Class<T> state) {
    return trace.stream().filter(state::isInstance).map(state::cast).findFirst().orElseThrow();
  }

  private static Suspension move(Suspension from, Random random) {
    var day = MONDAY.plusDays(random.nextInt(80));
    if (from instanceof Pending pending && random.nextInt(20) == 0) {
      return pending.abandon(day, "motif légitime");
    }
    return switch (from) {
      case Proposed proposed -> proposed.serve(new Notice(day, Channel.POST));
      case Notified notified -> notified.delivered(day, day.plusDays(10));
      case Contradictory running ->
          random.nextInt(3) == 0 ? running.observed(day) : running.over(day);
      case Heard heard ->
          random.nextBoolean()
              ? heard.advise(new Advice(new UUID(0, 1), Subject.SUSPENSION, day))
              : heard.decide(any(random, day), bounds(from.proposal().regime(), 0));
      case Advised advised -> advised.decide(any(random, day), bounds(regime(from), 0));
      case Decided decided -> decided.send(day, Optional.empty());
      case Sent sent -> sent.execute(day, day.plusDays(random.nextInt(90)));
      case Executed executed ->
          random.nextBoolean() ? executed.end(day) : executed.lift(day, LiftingReason.COMPLIANCE);
      case Over over -> over;
    };
  }

  private static Decision any(Random random, LocalDate day) {
    var sanction =
        new Sanction(
            random.nextInt(4) == 0 ? Measure.SUPPRESSION : Measure.SUSPENSION,
            random.nextInt(120),
            random.nextInt(5),
            day.plusDays(random.nextInt(10)));
    return new Decision(sanction, 1, ALONE, day, AGENT, "motif", weighed());
  }

  private static String regime(Suspension suspension) {
    return suspension.proposal().regime();
  }

  private static void refused(Runnable move, String problem) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(move::run)
        .satisfies(refusal -> assertThat(refusal.problem().name()).isEqualTo(problem));
  }
}
