package fr.jalon.orientation.suspension;

import static fr.jalon.orientation.OrientationProblem.SUSPENSION_OUT_OF_BOUNDS;

import fr.jalon.orientation.policy.Policy;
import fr.jalon.orientation.policy.SanctionRules.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Between what the law lets a person decide, for this rank and this household (CASF R. 262-68, R.
 * 262-68-1, R. 262-68-6).
 *
 * @param rank 1 for a first decision
 * @param equipeFor before which measures an équipe must have been heard
 * @param sources where each bound comes from
 */
public record Bounds(
    String regime,
    int rank,
    Set<Measure> measures,
    int minRate,
    int maxRate,
    int minMonths,
    int maxMonths,
    boolean capped,
    Set<Measure> equipeFor,
    boolean proportionality,
    List<String> sources) {

  /**
   * The bounds of the next decision.
   *
   * @param earlier how many decisions count before this one
   */
  public static Bounds of(Policy policy, int earlier, Foyer foyer) {
    var rules = policy.sanctions();
    var scale = rules.rank(earlier + 1);
    var capped = foyer.protectedBy(rules.cap());
    var sources = new ArrayList<String>(List.of(scale.source()));
    if (capped) {
      sources.add(rules.cap().source());
    }
    sources.add(rules.earlier().source());
    return new Bounds(
        policy.regime(),
        earlier + 1,
        scale.measures(),
        scale.minRate(),
        capped ? Math.min(scale.maxRate(), rules.cap().maxRate()) : scale.maxRate(),
        scale.minMonths(),
        scale.maxMonths(),
        capped,
        rules.equipe().requiredFor(),
        rules.proportionality().required(),
        List.copyOf(sources));
  }

  /** Refuses what the law does not allow, and says what it does. */
  public Sanction admit(Sanction sanction) {
    if (!measures.contains(sanction.measure())) {
      throw SUSPENSION_OUT_OF_BOUNDS.because(
          "À ce rang, seules ces mesures sont possibles : %s.".formatted(measures), "/measure");
    }
    if (sanction.ratePercent() < minRate || sanction.ratePercent() > maxRate) {
      throw SUSPENSION_OUT_OF_BOUNDS.because(
          "Le taux va de %d à %d %% (%s).".formatted(minRate, maxRate, String.join(" ; ", sources)),
          "/ratePercent");
    }
    if (sanction.months() < minMonths || sanction.months() > maxMonths) {
      throw SUSPENSION_OUT_OF_BOUNDS.because(
          "La durée va de %d à %d mois (%s).".formatted(minMonths, maxMonths, sources.getFirst()),
          "/months");
    }
    return sanction;
  }
}
