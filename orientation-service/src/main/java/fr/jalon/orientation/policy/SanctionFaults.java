package fr.jalon.orientation.policy;

import fr.jalon.orientation.policy.SanctionRules.Mark;
import fr.jalon.orientation.policy.SanctionRules.RadiationRule;
import fr.jalon.orientation.policy.SanctionRules.RankRule;
import fr.jalon.orientation.policy.SanctionRules.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with a regime's sanctions, at once. */
final class SanctionFaults {
  private final List<String> faults = new ArrayList<>();

  private SanctionFaults() {}

  @SuppressWarnings("ConstantValue") // Jackson leaves null what the file forgets
  static List<String> of(@Nullable SanctionRules rules) {
    var found = new SanctionFaults();
    if (rules == null) {
      return List.of("sanctions are missing");
    }
    if (Objects.isNull(rules.applies())
        || Objects.isNull(rules.grounds())
        || Objects.isNull(rules.ranks())
        || Objects.isNull(rules.cap())
        || Objects.isNull(rules.contradictory())
        || Objects.isNull(rules.equipe())
        || Objects.isNull(rules.earlier())
        || Objects.isNull(rules.proportionality())
        || Objects.isNull(rules.radiation())
        || Objects.isNull(rules.articles())) {
      return List.of("sanctions are not complete");
    }
    found.read(rules);
    return found.faults;
  }

  @SuppressWarnings("ConstantValue")
  private void read(SanctionRules rules) {
    sourced("applies", rules.applies().source(), rules.applies().mark());
    if (Objects.isNull(rules.applies().from()) || Objects.isNull(rules.applies().comparedWith())) {
      faults.add("sanctions apply from no day");
    }
    if (rules.grounds().isEmpty()) {
      faults.add("sanctions have no ground");
    }
    rules.grounds().forEach(g -> sourced("ground " + g.kind(), g.source(), g.mark()));
    for (int i = 0; i < rules.ranks().size(); i++) {
      rank(i + 1, rules.ranks().get(i));
    }
    if (rules.ranks().isEmpty()) {
      faults.add("sanctions have no rank");
    }
    sourced("cap", rules.cap().source(), rules.cap().mark());
    percent("cap", rules.cap().maxRate());
    var contradictory = rules.contradictory();
    sourced("contradictory", contradictory.source(), contradictory.mark());
    if (Objects.isNull(contradictory.unit())
        || Objects.isNull(contradictory.operator())
        || contradictory.length() < 1) {
      faults.add("the contradictory period lasts no time");
    }
    sourced("equipe", rules.equipe().source(), rules.equipe().mark());
    sourced("earlier", rules.earlier().source(), rules.earlier().mark());
    sourced("proportionality", rules.proportionality().source(), rules.proportionality().mark());
    rules.radiation().forEach(this::radiation);
    for (var step : Step.values()) {
      if (Objects.requireNonNullElse(rules.articles().get(step), "").isBlank()) {
        faults.add("step " + step + " cites no article");
      }
    }
  }

  private void rank(int expected, RankRule rule) {
    var name = "rank " + rule.rank();
    sourced(name, rule.source(), rule.mark());
    if (rule.rank() != expected) {
      faults.add(name + " stands where rank " + expected + " should");
    }
    percent(name, rule.minRate());
    percent(name, rule.maxRate());
    if (rule.minRate() > rule.maxRate()
        || rule.minMonths() < 1
        || rule.minMonths() > rule.maxMonths()) {
      faults.add(name + " has bounds that cross");
    }
    if (Objects.requireNonNullElse(rule.measures(), List.of()).isEmpty()) {
      faults.add(name + " allows no measure");
    }
  }

  private void radiation(RadiationRule rule) {
    var name = "radiation " + rule.act();
    sourced(name, rule.source(), rule.mark());
    percent(name, rule.minRate());
    if (rule.act() != Step.RADIATION_PROPOSAL && rule.act() != Step.END_OF_RIGHT) {
      faults.add(name + " is no act that follows a measure");
    }
    if (rule.minRank() < 1
        || rule.minMonths() < 1
        || Objects.requireNonNullElse(rule.measures(), Set.of()).isEmpty()) {
      faults.add(name + " follows any measure");
    }
  }

  private void percent(String name, int rate) {
    if (rate < 1 || rate > 100) {
      faults.add(name + " has a rate that is no percentage");
    }
  }

  private void sourced(String name, @Nullable String source, @Nullable Mark mark) {
    if (Objects.requireNonNullElse(source, "").isBlank() || mark == null) {
      faults.add(name + " lacks its source or its mark");
    }
  }
}
