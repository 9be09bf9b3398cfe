package fr.jalon.indicators.fact;

import java.util.ArrayList;
import java.util.List;

/**
 * The SQL that teaches one entry to the snapshot, whatever was known before: dates keep the
 * earliest, qualities keep what came with it.
 *
 * @param parameters in the order of the question marks
 */
record FactStatement(String sql, List<Object> parameters) {

  /** The upsert of everything that stands once told; outcomes of a rendez-vous may be corrected. */
  static FactStatement upsert(FactEntry entry) {
    var columns = new ArrayList<>(List.of("parcours_id", "person_id"));
    var parameters = new ArrayList<Object>(List.of(entry.parcours(), entry.person()));
    var updates = new ArrayList<String>();
    entry
        .dimensions()
        .forEach((dimension, value) -> {
          columns.add(dimension.column());
          parameters.add(value);
          updates.add(keepWithTheEarliest(dimension));
        });
    entry
        .milestones()
        .forEach((milestone, on) -> {
          if (milestone.outcomes().isEmpty()) {
            columns.add(milestone.column());
            parameters.add(on);
            updates.add("%1$s = least(f.%1$s, excluded.%1$s)".formatted(milestone.column()));
          }
        });
    var sql =
        """
        insert into parcours_fact as f (%s)
        values (%s)
        on conflict (parcours_id) do %s
        """
            .formatted(
                String.join(", ", columns),
                String.join(", ", columns.stream().map(_ -> "?").toList()),
                updates.isEmpty() ? "nothing" : "update set " + String.join(", ", updates));
    return new FactStatement(sql, List.copyOf(parameters));
  }

  /**
   * Reads the outcome of a parcours' rendez-vous anew from the history: of each rendez-vous, what
   * was told last; of each outcome, the earliest day.
   */
  static FactStatement settle(FactEntry entry, Milestone outcome) {
    var outcomes = List.copyOf(outcome.outcomes());
    var sql =
        """
        update parcours_fact f set %s
          from (select %s
                  from (select distinct on (subject_id) name, happened_on
                          from milestone
                         where parcours_id = ? and name in (%s)
                         order by subject_id, learnt_at desc, event_id desc) last_told) settled
         where f.parcours_id = ?
        """
            .formatted(
                String.join(
                    ", ",
                    outcomes.stream()
                        .map(o -> "%1$s = settled.%1$s".formatted(o.column()))
                        .toList()),
                String.join(
                    ", ",
                    outcomes.stream()
                        .map(o ->
                            "min(happened_on) filter (where name = '%s') as %s"
                                .formatted(o.name(), o.column()))
                        .toList()),
                String.join(", ", outcomes.stream().map(o -> "'" + o.name() + "'").toList()));
    return new FactStatement(sql, List.of(entry.parcours(), entry.parcours()));
  }

  private static String keepWithTheEarliest(Dimension dimension) {
    return "%1$s = case when f.%2$s is null or excluded.%2$s < f.%2$s then excluded.%1$s else coalesce(f.%1$s, excluded.%1$s) end"
        .formatted(dimension.column(), dimension.learntWith().column());
  }
}
