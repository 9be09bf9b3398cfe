package fr.jalon.indicators.catalogue;

import fr.jalon.indicators.catalogue.count.Ages;
import fr.jalon.indicators.catalogue.count.Average;
import fr.jalon.indicators.catalogue.count.Counting;
import fr.jalon.indicators.catalogue.count.EpisodeFilter;
import fr.jalon.indicators.catalogue.count.Follow;
import fr.jalon.indicators.catalogue.count.Moment;
import fr.jalon.indicators.fact.Milestone;
import java.util.Optional;

/** How facts, or what is declared, become one number. */
public sealed interface Measure {

  /** As the files and the answers name it. */
  Kind kind();

  /** Names of the measures. */
  enum Kind {
    SHARE,
    COUNT,
    MEAN_DELAY,
    MEDIAN_DELAY,
    STOCK,
    MEAN_LAPSE,
    MEDIAN_LAPSE,
    FOLLOWED_SHARE,
    DECLARED,
    DATED,
    NOT_COMPUTED,
    TABLE
  }

  /**
   * The parcours that are looked at: those of a population whose start falls in the period.
   *
   * @param start the milestone whose date puts a parcours in a period, and from which delays run
   * @param maturity how long a parcours must have had before it is counted; none when what is
   *     counted is known with the start itself
   */
  record Cohort(Filter population, Milestone start, Optional<Delay> maturity) {}

  /**
   * The episodes that are looked at.
   *
   * @param where which parcours they belong to
   * @param during the person was in such an episode on the day looked at
   * @param ages how old the person was on the day looked at
   */
  record Selection(
      EpisodeFilter of, Filter where, Optional<EpisodeFilter> during, Optional<Ages> ages) {}

  /** What must come after an episode, and how soon after its start. */
  record Following(EpisodeFilter by, Delay within, Follow how) {}

  /** Counts parcours of a cohort. */
  sealed interface OverCohort extends Measure {
    Cohort cohort();
  }

  /** Counts episodes, or the persons who have them. */
  sealed interface OverEpisodes extends Measure {
    Selection selection();
  }

  /**
   * The part of the cohort that meets every condition named: an event, in time when there is a
   * limit, and a filter.
   */
  record Share(Cohort cohort, Optional<Milestone> event, Optional<Limit> limit, Filter where)
      implements OverCohort {
    @Override
    public Kind kind() {
      return Kind.SHARE;
    }
  }

  /** How many of the cohort meet every condition named; everyone when none is. */
  record CohortCount(Cohort cohort, Optional<Milestone> event, Optional<Limit> limit, Filter where)
      implements OverCohort {
    @Override
    public Kind kind() {
      return Kind.COUNT;
    }
  }

  /** The average of the calendar days from the start to the event, for those who reached it. */
  record EventDelay(Cohort cohort, Milestone event, Average average) implements OverCohort {
    @Override
    public Kind kind() {
      return switch (average) {
        case MEAN -> Kind.MEAN_DELAY;
        case MEDIAN -> Kind.MEDIAN_DELAY;
      };
    }
  }

  /**
   * What goes on at the end of the last day of the period.
   *
   * @param per code of the reference it is divided by, which the département declares
   */
  record Stock(Selection selection, Counting counting, Optional<String> per)
      implements OverEpisodes {
    @Override
    public Kind kind() {
      return Kind.STOCK;
    }
  }

  /** What happens in the period. */
  record EpisodeCount(
      Selection selection, Moment at, Counting counting, Optional<Following> following)
      implements OverEpisodes {
    @Override
    public Kind kind() {
      return Kind.COUNT;
    }
  }

  /**
   * The average of the calendar days between two days of an episode, for those where the later one
   * falls in the period.
   *
   * @param since a milestone of the parcours that days run from, instead of a day of the episode
   */
  record Lapse(
      Selection selection, Moment from, Optional<Milestone> since, Moment to, Average average)
      implements OverEpisodes {
    @Override
    public Kind kind() {
      return switch (average) {
        case MEAN -> Kind.MEAN_LAPSE;
        case MEDIAN -> Kind.MEDIAN_LAPSE;
      };
    }
  }

  /** The part of the episodes started in the period that another one followed in time. */
  record FollowedShare(Selection selection, Following following) implements OverEpisodes {
    @Override
    public Kind kind() {
      return Kind.FOLLOWED_SHARE;
    }
  }

  /** A number that the pilots declare. */
  record Declared() implements Measure {
    @Override
    public Kind kind() {
      return Kind.DECLARED;
    }
  }

  /** Something done or not, and when, that the pilots declare. */
  record Dated() implements Measure {
    @Override
    public Kind kind() {
      return Kind.DATED;
    }
  }

  /** What is deliberately not worked out, and why. */
  record NotComputed(String reason) implements Measure {
    @Override
    public Kind kind() {
      return Kind.NOT_COMPUTED;
    }
  }

  /** A whole table of the DREES survey. */
  record Table(String table) implements Measure {
    @Override
    public Kind kind() {
      return Kind.TABLE;
    }
  }

  /** Whether the facts are enough to work it out. */
  default boolean isComputed() {
    return this instanceof OverCohort || this instanceof OverEpisodes;
  }

  /** Whether partners tell it: a number, or a milestone. */
  default boolean isDeclared() {
    return this instanceof Declared || this instanceof Dated;
  }
}
