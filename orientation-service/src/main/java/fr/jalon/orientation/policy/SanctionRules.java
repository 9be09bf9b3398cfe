package fr.jalon.orientation.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a regime allows when a duty is breached: on which grounds, after which steps, within which
 * bounds. Each rule says where it comes from and whether that is certain.
 *
 * @param articles the text behind each step, for whoever reads the story
 */
public record SanctionRules(
    Applicability applies,
    List<GroundRule> grounds,
    List<RankRule> ranks,
    CapRule cap,
    ContradictoryRule contradictory,
    EquipeRule equipe,
    EarlierRule earlier,
    ProportionalityRule proportionality,
    List<RadiationRule> radiation,
    Map<Step, String> articles) {

  /** Whether the source was read, or is a parameter to be confirmed. */
  public enum Mark {
    CERTAIN,
    UNCERTAIN
  }

  /** What may be breached; the last is what people believe to be a ground and no text says. */
  public enum Kind {
    CONTRACT_NOT_DRAWN_UP,
    CONTRACT_REFUSED,
    CONTRACT_NOT_RESPECTED,
    STRUCK_OFF_THE_LIST,
    CONTROL_REFUSED,
    MISSED_RENDEZ_VOUS
  }

  /** Put off for a time, or taken away. */
  public enum Measure {
    SUSPENSION,
    SUPPRESSION
  }

  /** Each step of the procedure that leaves a date. */
  public enum Step {
    PROPOSAL,
    NOTICE,
    DELIVERY,
    OBSERVATIONS,
    EQUIPE_OPINION,
    DECISION,
    ABANDONMENT,
    TRANSMISSION,
    EXECUTION,
    LIFTING,
    RESUMPTION,
    RADIATION_PROPOSAL,
    END_OF_RIGHT
  }

  /** The day that decides between an old and a new scale. */
  public enum ComparedWith {
    FACTS,
    PROPOSAL
  }

  /** From when the rules hold, and for what. */
  public record Applicability(LocalDate from, ComparedWith comparedWith, String source, Mark mark) {
    boolean holds(LocalDate factsOn, LocalDate proposedOn) {
      var day =
          switch (comparedWith) {
            case FACTS -> factsOn;
            case PROPOSAL -> proposedOn;
          };
      return !day.isBefore(from);
    }
  }

  /** A ground of the law. */
  public record GroundRule(Kind kind, String label, String source, Mark mark) {}

  /** The scale of one rank; that of the last holds for all that follow. */
  public record RankRule(
      int rank,
      Set<Measure> measures,
      int minRate,
      int maxRate,
      int minMonths,
      int maxMonths,
      String source,
      Mark mark) {}

  /**
   * What a household of several may lose at most.
   *
   * @param majoration whether whoever has the majoration of L. 262-9 is protected alike
   */
  public record CapRule(int maxRate, boolean majoration, String source, Mark mark) {}

  /**
   * The time to answer the notice.
   *
   * @param putOff whether a last day that is not worked becomes the next that is (CPC 642)
   */
  public record ContradictoryRule(
      int length,
      DeadlineRule.Unit unit,
      DeadlineRule.Operator operator,
      boolean putOff,
      String source,
      Mark mark) {

    /** The last day to answer, before it is put off. */
    public LocalDate lastDay(LocalDate deliveredOn) {
      return unit.after(deliveredOn, length, operator);
    }
  }

  /** Before which measures an équipe pluridisciplinaire must have been heard. */
  public record EquipeRule(Set<Measure> requiredFor, String source, Mark mark) {}

  /**
   * For how long a decision makes the next one a repetition.
   *
   * @param months none: for ever
   */
  public record EarlierRule(@Nullable Integer months, String source, Mark mark) {

    /** Whether what was decided on that day makes those later facts a repetition. */
    public boolean counts(LocalDate decidedOn, LocalDate factsOn) {
      return decidedOn.isBefore(factsOn)
          && (months == null || !decidedOn.plusMonths(months).isBefore(factsOn));
    }
  }

  /** Whether the decision must say why it is in proportion. */
  public record ProportionalityRule(boolean required, String source, Mark mark) {}

  /**
   * After which measures, executed and not lifted, an agent may decide that act: to propose that
   * France Travail strike the person off, or to end the right.
   *
   * @param minMonths how long the measure was executed at least
   * @param afterTerm whether its term must be past
   */
  public record RadiationRule(
      Step act,
      Set<Measure> measures,
      int minRank,
      int minRate,
      int minMonths,
      boolean afterTerm,
      String source,
      Mark mark) {

    /** Whether a measure of that weight may be followed by the act. */
    public boolean follows(Measure measure, int rank, int ratePercent) {
      return measures.contains(measure) && rank >= minRank && ratePercent >= minRate;
    }

    /** The first day on which it was executed for long enough. */
    public LocalDate reachedOn(LocalDate from) {
      return from.plusMonths(minMonths).minusDays(1);
    }
  }

  /** What the regime says of that act, if it knows it. */
  public Optional<RadiationRule> radiation(Step act) {
    return radiation.stream().filter(rule -> rule.act() == act).findFirst();
  }

  /** The scale of a rank. */
  public RankRule rank(int rank) {
    return ranks.stream()
        .filter(rule -> rule.rank() <= rank)
        .max(Comparator.comparingInt(RankRule::rank))
        .orElseThrow();
  }

  /** Whether the law knows this ground. */
  public boolean knows(Kind kind) {
    return grounds.stream().anyMatch(rule -> rule.kind() == kind);
  }

  /** The text behind a step. */
  public String article(Step step) {
    return Objects.requireNonNull(articles.get(step), step.name());
  }
}
