package fr.jalon.orientation.takeover;

import fr.jalon.orientation.spreadsheet.LineContent.Reason;
import fr.jalon.orientation.staging.LineRepository;
import fr.jalon.orientation.staging.StagingConfig;
import fr.jalon.orientation.staging.Takeover;
import fr.jalon.orientation.takeover.Plan.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Goes through the lines that may still be applied, and counts what would become of them. */
@ApplicationScoped
class TallyLines {
  private final LineRepository lines;
  private final PlanLines planLines;
  private final int batchSize;

  TallyLines(LineRepository lines, PlanLines planLines, StagingConfig config) {
    this.lines = lines;
    this.planLines = planLines;
    batchSize = config.batchSize();
  }

  Tally handle(Takeover takeover, boolean create) {
    var tally = new Tally();
    int after = 0;
    var batch = lines.page(takeover.id(), Optional.empty(), after, batchSize);
    while (!batch.isEmpty()) {
      var open = batch.stream().filter(line -> line.state().isOpen()).toList();
      planLines.handle(takeover, open, create).forEach(tally::add);
      after = batch.getLast().number();
      batch = lines.page(takeover.id(), Optional.empty(), after, batchSize);
    }
    return tally;
  }

  /** Counts what would become of the lines, and for which reasons some would be left. */
  static final class Tally {
    private static final Pattern QUOTED = Pattern.compile("« [^»]* »");
    private static final Pattern DAY = Pattern.compile("\\b(1er|\\d{1,2}) \\p{L}+ \\d{4}\\b");

    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final Map<Refused.Why, Integer> refused = new HashMap<>();
    private int lines;

    /** Lines that are left for one reason. */
    record Refused(Why why, int lines) {

      /** The reason, without what is each line's own. */
      record Why(Outcome outcome, String column, String detail) {}
    }

    void add(Plan plan) {
      lines++;
      outcomes.merge(plan.outcome(), 1, Integer::sum);
      switch (plan.outcome()) {
        case TO_UPDATE, UP_TO_DATE, TO_CREATE, IN_DOUBT -> {}
        case UNMATCHED, CONFLICT, IN_ERROR ->
            plan.reasons().stream()
                .map(reason -> why(plan.outcome(), reason))
                .distinct()
                .forEach(why -> refused.merge(why, 1, Integer::sum));
      }
    }

    private static Refused.Why why(Outcome outcome, Reason reason) {
      var detail = QUOTED.matcher(reason.detail()).replaceAll("« … »");
      return new Refused.Why(outcome, reason.column(), DAY.matcher(detail).replaceAll("…"));
    }

    int lines() {
      return lines;
    }

    int of(Outcome outcome) {
      return outcomes.getOrDefault(outcome, 0);
    }

    /** The most frequent first. */
    List<Refused> refused() {
      return refused.entrySet().stream()
          .map(entry -> new Refused(entry.getKey(), entry.getValue()))
          .sorted(
              Comparator.comparingInt(Refused::lines)
                  .reversed()
                  .thenComparing(one -> one.why().column())
                  .thenComparing(one -> one.why().detail()))
          .toList();
    }
  }
}
