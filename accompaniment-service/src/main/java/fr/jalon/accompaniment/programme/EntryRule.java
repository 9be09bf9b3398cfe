package fr.jalon.accompaniment.programme;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who may enter: which criteria, how many of them, and what happens to whoever meets too few.
 *
 * @param expectedWithinDays days from the prescription in which an entry is expected
 */
@Schema(name = "ProgrammeEntryRule", description = "La règle d'entrée")
public record EntryRule(
    Rule rule,
    Otherwise otherwise,
    @Schema(description = "Jours attendus entre la prescription et l'entrée")
        int expectedWithinDays,
    String source,
    List<Coded> criteria) {

  public EntryRule {
    Sound.present(rule, "rule");
    Sound.present(otherwise, "otherwise");
    Sound.text(source, "source");
    Sound.require(expectedWithinDays > 0, "expectedWithinDays is missing or not positive");
    criteria = Sound.distinct(criteria, "criteria", Coded::code);
    Sound.require(
        criteria.isEmpty() == (rule == Rule.NONE), "criteria go with a rule other than NONE");
  }

  /** Whether the criteria that an agent found met let the person in. */
  public boolean isMetBy(Set<String> met) {
    return switch (rule) {
      case NONE -> true;
      case AT_LEAST_ONE -> criteria.stream().anyMatch(each -> met.contains(each.code()));
      case ALL -> criteria.stream().allMatch(each -> met.contains(each.code()));
    };
  }

  /** How many of the criteria must be met. */
  @Schema(name = "ProgrammeEntryRuleKind")
  public enum Rule {
    /** There is none to meet. */
    NONE,
    AT_LEAST_ONE,
    ALL
  }

  /** What happens to a person who does not meet the rule. */
  @Schema(name = "ProgrammeEntryOtherwise")
  public enum Otherwise {
    /** They may still enter if each of those who validate agrees. */
    VALIDATION,
    REFUSED
  }
}
