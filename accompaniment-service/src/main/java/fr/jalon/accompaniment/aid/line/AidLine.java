package fr.jalon.accompaniment.aid.line;

import fr.jalon.accompaniment.aid.line.Check.Answer;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of crédits d'insertion, as its data file says.
 *
 * @param ceilingCents the most that a person is granted on it in a calendar year
 */
public record AidLine(
    String code,
    Kind kind,
    String label,
    long ceilingCents,
    List<Condition> conditions,
    String source) {

  /** What an aid is for. */
  public enum Kind {
    MOBILITY,
    CHILDCARE,
    HOUSING,
    OTHER
  }

  public AidLine {
    conditions = List.copyOf(conditions);
    if (!code.matches("[A-Z][A-Z0-9_]{1,29}")) {
      throw new IllegalArgumentException("aid line " + code + " is no code");
    }
    if (label.isBlank() || source.isBlank() || ceilingCents <= 0) {
      throw new IllegalArgumentException("aid line " + code + " lacks a label, source or ceiling");
    }
    if (conditions.stream().anyMatch(each -> each.source().isBlank())) {
      throw new IllegalArgumentException("a condition of " + code + " cites no source");
    }
  }

  /** Every condition with its answer, the ceiling of the year last. */
  public List<Check> checks(long cents, Standing standing) {
    var checks = new ArrayList<Check>();
    conditions.forEach(each -> checks.add(each.check(code, standing)));
    var left = ceilingCents - standing.grantedInTheYear(code);
    checks.add(
        new Check(
            "Plafond de l'année",
            cents <= left ? Answer.MET : Answer.NOT_MET,
            "Il reste %s € sur %s €".formatted(euros(Math.max(left, 0)), euros(ceilingCents))));
    return checks;
  }

  private static String euros(long cents) {
    return "%d,%02d".formatted(cents / 100, cents % 100);
  }
}
