package fr.jalon.indicators.declaration.policy;

import java.util.List;

/**
 * One figure that somebody declares: a variant of an indicator.
 *
 * @param declarers the organisations that declare it, each its own part
 */
public record Declarable(
    String code,
    String label,
    String variant,
    String variantLabel,
    String unit,
    int decimals,
    Kind kind,
    List<String> declarers) {
  public Declarable {
    declarers = List.copyOf(declarers);
  }

  /** What is declared of it. */
  public enum Kind {
    /** A number. */
    FIGURE,
    /** Yes or no, and since when. */
    MILESTONE
  }

  public boolean isPercentage() {
    return unit.equals("%");
  }
}
