package fr.jalon.accompaniment.contract;

import static fr.jalon.accompaniment.AccompanimentProblem.ACTIVITY_REASON_NOT_ADMITTED;
import static fr.jalon.accompaniment.AccompanimentProblem.ACTIVITY_UNSETTLED;
import static fr.jalon.accompaniment.AccompanimentProblem.WEEKLY_HOURS_OUT_OF_BOUNDS;

import fr.jalon.accompaniment.policy.WeeklyActivity;
import fr.jalon.accompaniment.policy.WeeklyActivity.Reason;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How much a contract asks of each week (C. trav. L. 5411-6). */
public sealed interface Activity {

  /** The hours, where there are any. */
  default Optional<Integer> hours() {
    return switch (this) {
      case Full full -> Optional.of(full.weeklyHours());
      case Adapted adapted -> Optional.of(adapted.weeklyHours());
      case Exempt _, Unset _ -> Optional.empty();
    };
  }

  /** Why they are fewer than usual, or none. */
  default Optional<Reason> reason() {
    return switch (this) {
      case Adapted adapted -> Optional.of(adapted.because());
      case Exempt exempt -> Optional.of(exempt.because());
      case Full _, Unset _ -> Optional.empty();
    };
  }

  /** As many hours as the law asks of everyone. */
  record Full(int weeklyHours) implements Activity {}

  /** Fewer hours, because of the person's situation. */
  record Adapted(int weeklyHours, Reason because) implements Activity {}

  /** None at all, because of the person's situation. */
  record Exempt(Reason because) implements Activity {}

  /** The contract says nothing of it, as a CER may. */
  record Unset() implements Activity {}

  /** What an agent asks for, as they give it. */
  record Wanted(@Nullable Integer weeklyHours, @Nullable Reason adaptation, boolean exempt) {}

  /** Refuses hours that the law does not know, and exceptions without their reason. */
  static Activity of(Wanted wanted, WeeklyActivity law) {
    var hours = wanted.weeklyHours();
    var reason = wanted.adaptation();
    if (wanted.exempt()) {
      if (hours != null) {
        throw WEEKLY_HOURS_OUT_OF_BOUNDS.because(
            "Une dispense d'activité ne fixe pas d'heures.", "/weeklyHours");
      }
      return new Exempt(admitted(reason, law.exemptions(), "dispense"));
    }
    if (hours == null) {
      if (law.required() || reason != null) {
        throw ACTIVITY_UNSETTLED.because(
            "Fixez de %d à %d heures par semaine, ou dites pourquoi moins ou aucune."
                .formatted(law.minimumHours(), law.maximumHours()),
            "/weeklyHours");
      }
      return new Unset();
    }
    return counted(hours, reason, law);
  }

  private static Activity counted(int hours, @Nullable Reason reason, WeeklyActivity law) {
    if (hours < 1 || hours > law.maximumHours()) {
      throw WEEKLY_HOURS_OUT_OF_BOUNDS.because(
          "Au plus %d heures par semaine, au moins une.".formatted(law.maximumHours()),
          "/weeklyHours");
    }
    if (hours >= law.minimumHours()) {
      if (reason != null) {
        throw ACTIVITY_REASON_NOT_ADMITTED.because(
            "%d heures n'appellent pas d'adaptation.".formatted(hours), "/adaptation");
      }
      return new Full(hours);
    }
    return new Adapted(hours, admitted(reason, law.adaptations(), "adaptation"));
  }

  private static Reason admitted(@Nullable Reason reason, Set<Reason> admitted, String exception) {
    if (reason == null || !admitted.contains(reason)) {
      throw ACTIVITY_REASON_NOT_ADMITTED.because(
          "Donnez à cette %s un motif qu'elle admet : %s."
              .formatted(
                  exception,
                  admitted.isEmpty()
                      ? "ce contrat n'en admet aucun"
                      : String.join(", ", admitted.stream().map(Reason::name).sorted().toList())),
          "/adaptation");
    }
    return reason;
  }
}
