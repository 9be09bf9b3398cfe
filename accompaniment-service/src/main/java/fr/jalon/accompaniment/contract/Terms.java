package fr.jalon.accompaniment.contract;

import static fr.jalon.accompaniment.AccompanimentProblem.ACTION_REPEATED;
import static fr.jalon.accompaniment.AccompanimentProblem.DATE_INCOHERENT;

import fr.jalon.accompaniment.followup.FrenchDates;
import fr.jalon.accompaniment.policy.ContractLimits;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person and their référent agree on; freely debated (CASF L. 262-35, L. 262-36).
 *
 * @param weeklyHours hours of activity a week, when the contract sets any (C. trav. L. 5411-6)
 */
public record Terms(
    String objectives,
    List<Action> actions,
    LocalDate startsOn,
    LocalDate endsOn,
    @Nullable Integer weeklyHours) {

  /** One action, of a kind that appears nowhere else in the contract. */
  public record Action(ActionKind kind, String description) {}

  public Terms {
    actions = List.copyOf(actions);
    var seen = EnumSet.noneOf(ActionKind.class);
    for (var i = 0; i < actions.size(); i++) {
      if (!seen.add(actions.get(i).kind())) {
        throw ACTION_REPEATED.because(
            "Le type « %s » figure déjà plus haut".formatted(actions.get(i).kind().label()),
            "/actions/%d/kind".formatted(i));
      }
    }
    if (!endsOn.isAfter(startsOn)) {
      throw DATE_INCOHERENT.because(
          "La fin (%s) ne suit pas le début (%s)"
              .formatted(FrenchDates.date(endsOn), FrenchDates.date(startsOn)),
          "/endsOn");
    }
  }

  /** Refuses terms that begin before the person was entrusted to the référent. */
  Terms startingFrom(LocalDate orientedOn) {
    if (startsOn.isBefore(orientedOn)) {
      throw DATE_INCOHERENT.because(
          "Le début (%s) précède l'orientation (%s)"
              .formatted(FrenchDates.date(startsOn), FrenchDates.date(orientedOn)),
          "/startsOn");
    }
    return this;
  }

  /** Refuses terms that a slip of the hand sent too far ahead. */
  Terms within(ContractLimits limits, LocalDate today) {
    var latestStart = limits.latestStart(today);
    if (startsOn.isAfter(latestStart)) {
      throw DATE_INCOHERENT.because(
          "Le début ne peut pas suivre le " + FrenchDates.date(latestStart), "/startsOn");
    }
    var latestEnd = limits.latestEnd(startsOn);
    if (endsOn.isAfter(latestEnd)) {
      throw DATE_INCOHERENT.because(
          "La fin ne peut pas suivre le " + FrenchDates.date(latestEnd), "/endsOn");
    }
    return this;
  }
}
