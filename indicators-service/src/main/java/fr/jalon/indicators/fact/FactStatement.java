package fr.jalon.indicators.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The SQL that teaches one entry to the snapshot, whatever was known before: dates keep the
 * earliest, qualities keep what came with it.
 *
 * @param parameters in the order of the question marks
 */
record FactStatement(String sql, List<Object> parameters) {

  /** The upsert of everything that stands once told; a rendez-vous may be corrected. */
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
          if (milestone.ofRendezVous().isEmpty()) {
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
   * Reads a parcours' rendez-vous anew from the history: of each rendez-vous, the outcome told
   * last; of each outcome, the earliest day; of the bookings, the earliest that the service did not
   * call off. The order in which all this became known changes nothing.
   */
  static FactStatement settle(FactEntry entry, Milestone told) {
    var all = List.copyOf(told.ofRendezVous());
    var sql =
        """
        with last_told as (
          select distinct on (subject_id) subject_id, name, happened_on
            from milestone
           where parcours_id = ? and name in (%s)
           order by subject_id, learnt_at desc, event_id desc)
        update parcours_fact f set %s
          from (select %s
                  from (select name, happened_on from last_told
                        union all
                        select m.name, m.happened_on
                          from milestone m left join last_told l on l.subject_id = m.subject_id
                         where m.parcours_id = ? and m.name in (%s)
                           and (l.name is null or l.name not in (%s))) standing) settled
         where f.parcours_id = ?
        """
            .formatted(
                names(all, each -> !each.isBooking()),
                String.join(
                    ", ",
                    all.stream().map(o -> "%1$s = settled.%1$s".formatted(o.column())).toList()),
                String.join(
                    ", ",
                    all.stream()
                        .map(o ->
                            "min(happened_on) filter (where name = '%s') as %s"
                                .formatted(o.name(), o.column()))
                        .toList()),
                names(all, Milestone::isBooking),
                names(all, Milestone::isCancellation));
    return new FactStatement(sql, List.of(entry.parcours(), entry.parcours(), entry.parcours()));
  }

  private static String names(List<Milestone> all, Predicate<Milestone> which) {
    return String.join(
        ", ", all.stream().filter(which).map(each -> "'" + each.name() + "'").toList());
  }

  private static String keepWithTheEarliest(Dimension dimension) {
    return "%1$s = case when f.%2$s is null or excluded.%2$s < f.%2$s then excluded.%1$s else coalesce(f.%1$s, excluded.%1$s) end"
        .formatted(dimension.column(), dimension.learntWith().column());
  }
}
