package fr.jalon.systemtests;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Figures counted a second time, without any event nor any code of the indicators: plain SQL over
 * the tables in which orientation-service and accompaniment-service keep what agents did. The two
 * databases are apart, so that the rows needed of the second are first copied beside the first.
 */
final class SourceFigures {

  /** Rows of accompaniment-service, under names of their own. */
  private static final Map<String, String> COPIES =
      Map.of(
          "met",
          """
          select a.parcours_id, r.booked_on,
                 (select x.attendance from appointment_attendance x
                   where x.appointment_id = r.id order by x.number desc limit 1) as attendance,
                 (select x.noted_on from appointment_attendance x
                   where x.appointment_id = r.id order by x.number desc limit 1) as noted_on
            from appointment r join accompaniment a on a.id = r.accompaniment_id
          """,
          "signed",
          """
          select c.parcours_id, max(s.signed_on) as signed_on
            from contract c join contract_signature s on s.contract_id = c.id
           group by c.id, c.parcours_id, s.version having count(*) = 2
          """);

  /** New entrants and the first date of each step, read from what each step left behind. */
  private static final String ENTRANTS =
      """
      select p.id, p.received_on, p.entered_on, p.closed_on, o.decided_on, o.parcours_type,
             (select min(c.sent_on) from convocation c where c.parcours_id = p.id) as convoked_on,
             (select min(m.noted_on) from met m
               where m.parcours_id = p.id and m.attendance = 'HONOURED') as met_on,
             (select min(m.booked_on) from met m
               where m.parcours_id = p.id
                 and m.attendance is distinct from 'CANCELLED_BY_SERVICE') as booked_on,
             (select min(s.signed_on) from signed s where s.parcours_id = p.id) as signed_on
        from parcours p left join orientation o on o.parcours_id = p.id and o.rank = 1
       where p.origin = 'ENTRY' and p.public_kind is null
         and p.closed_reason is distinct from 'DOUBLON'
      """;

  private final int year;

  SourceFigures(int year) {
    this.year = year;
  }

  /** A count and what it is taken over; for a mean, days and persons. */
  record Counted(long numerator, long denominator) {}

  /** By code and variant. */
  Map<String, Counted> all() {
    try (var orientation = connect("orientation");
        var accompaniment = connect("accompaniment")) {
      for (var copy : COPIES.entrySet()) {
        copy(accompaniment, orientation, copy.getKey(), copy.getValue());
      }
      var figures = new LinkedHashMap<String, Counted>();
      for (var figure : statements().entrySet()) {
        figures.put(figure.getKey(), count(orientation, figure.getValue()));
      }
      return figures;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private Map<String, String> statements() {
    var all = new LinkedHashMap<String, String>();
    all.put("FA01-I1 ENVOYEE", share("received_on", "1 month", "convoked_on", "convoked_on is not null"));
    all.put("FA01-I2 STRICT", share("decided_on", "0 days", "decided_on", "parcours_type = 'PROFESSIONNEL'"));
    all.put(
        "FA01-I2 LARGE",
        share("decided_on", "0 days", "decided_on", "parcours_type like '%PROFESSIONNEL'"));
    all.put("FA01-I3 TENU", within("decided_on", "15 days", "met_on"));
    all.put("FA01-I3 PRIS", within("decided_on", "15 days", "booked_on"));
    all.put("CIRC-1 PART_DANS_LE_DELAI", within("entered_on", "30 days", "decided_on"));
    all.put("CIRC-1 DELAI_MOYEN", mean("entered_on", "30 days", "decided_on"));
    all.put("CIRC-2 PART_DANS_LE_DELAI", within("decided_on", "14 days", "met_on"));
    all.put("CIRC-2 DELAI_MOYEN", mean("decided_on", "14 days", "met_on"));
    all.put("CIRC-3 PART_DANS_LE_DELAI", within("decided_on", "1 month", "signed_on"));
    all.put("CIRC-3 DELAI_MOYEN", mean("decided_on", "1 month", "signed_on"));
    return all;
  }

  private String within(String start, String delay, String event) {
    return share(
        start,
        delay,
        event,
        "coalesce(%s <= (%s + interval '%s')::date, false)".formatted(event, start, delay));
  }

  private String share(String start, String delay, String event, String met) {
    return "select count(*) filter (where %s), count(*) %s".formatted(met, mature(start, delay, event));
  }

  private String mean(String start, String delay, String event) {
    return "select coalesce(sum(%1$s - %2$s), 0), count(%1$s) %3$s"
        .formatted(event, start, mature(start, delay, event));
  }

  /** Those whose time is over, less those who left before it was without what was awaited. */
  private String mature(String start, String delay, String event) {
    return """
        from (%1$s) entrant
        where %2$s between '%5$d-01-01' and '%5$d-12-31'
          and (%2$s + interval '%3$s')::date < current_date
          and not coalesce(closed_on <= (%2$s + interval '%3$s')::date
                           and (%4$s is null or %4$s > (%2$s + interval '%3$s')::date), false)
        """
        .formatted(ENTRANTS, start, delay, event, year);
  }

  private static Connection connect(String service) throws SQLException {
    return DriverManager.getConnection(
        WholeSystem.database(service), service + "_owner", service + "_owner");
  }

  private static Counted count(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return new Counted(row.getLong(1), row.getLong(2));
    }
  }

  private static void copy(Connection from, Connection to, String name, String sql)
      throws SQLException {
    try (var statement = from.createStatement();
        var rows = statement.executeQuery(sql);
        var create = to.createStatement()) {
      var about = rows.getMetaData();
      var columns = new ArrayList<String>();
      var marks = new ArrayList<String>();
      for (var i = 1; i <= about.getColumnCount(); i++) {
        columns.add(about.getColumnName(i) + " " + about.getColumnTypeName(i));
        marks.add("?");
      }
      create.execute("create temporary table %s (%s)".formatted(name, String.join(", ", columns)));
      try (var insert =
          to.prepareStatement("insert into %s values (%s)".formatted(name, String.join(", ", marks)))) {
        while (rows.next()) {
          bind(rows, insert, marks);
          insert.addBatch();
        }
        insert.executeBatch();
      }
    }
  }

  private static void bind(
      java.sql.ResultSet row, java.sql.PreparedStatement insert, List<String> marks)
      throws SQLException {
    for (var i = 1; i <= marks.size(); i++) {
      insert.setObject(i, row.getObject(i));
    }
  }
}
