package fr.jalon.indicators.measure.counting;

import fr.jalon.indicators.catalogue.Measure;
import fr.jalon.indicators.catalogue.Measure.Following;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Those who stand alike under one measure.
 *
 * @param running their delay still runs
 * @param gone they left by the end of their delay, without the event
 * @param met they meet the condition
 * @param counted how many they are, or what they add up to
 * @param days after how many days the event came, where the row holds one length
 * @param dated how many of them have a date for the event, and {@code total} what those add up to
 */
record Row(
    boolean running,
    boolean gone,
    boolean met,
    long counted,
    OptionalInt days,
    long dated,
    long total) {

  /** A row that holds one length. */
  static Row ofDays(boolean running, boolean gone, boolean met, OptionalInt days, long counted) {
    return new Row(running, gone, met, counted, days, days.isPresent() ? counted : 0, 0);
  }

  Tally under(Measure measure) {
    return switch (measure) {
      case Measure.CohortCount _ -> done();
      case Measure.EpisodeCount(_, _, _, var following) -> following(following);
      case Measure.Stock _ -> Tally.counted(counted, counted, 0);
      case Measure.Share _ -> mature(Tally.counted(met ? counted : 0, counted, counted - dated));
      case Measure.FollowedShare _ -> mature(Tally.counted(met ? counted : 0, counted, 0));
      case Measure.EventDelay delay ->
          switch (delay.average()) {
            case MEAN -> mature(Tally.counted(total, dated, counted - dated));
            case MEDIAN -> mature(waited());
          };
      case Measure.Lapse _ -> waited();
      case Measure.Declared _, Measure.Dated _, Measure.NotComputed _, Measure.Table _ ->
          Tally.NOTHING;
    };
  }

  private Tally following(Optional<Following> following) {
    return following.isEmpty() ? Tally.counted(counted, counted, 0) : done();
  }

  /** What is done counts at once; what may still be is beside. */
  private Tally done() {
    if (met) {
      return Tally.counted(counted, counted, 0);
    }
    return running ? Tally.immature(counted) : Tally.NOTHING;
  }

  private Tally mature(Tally tally) {
    if (running) {
      return Tally.immature(counted);
    }
    return gone ? Tally.excluded(counted) : tally;
  }

  private Tally waited() {
    return days.isPresent()
        ? Tally.waited(Histogram.of(days.getAsInt(), counted))
        : Tally.counted(0, 0, counted);
  }
}
