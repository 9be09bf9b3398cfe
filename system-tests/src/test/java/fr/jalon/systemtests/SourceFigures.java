package fr.jalon.systemtests;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
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
  /** Nobody to take a mean over is no number. */
  static final long NONE = -1;

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
          """,
          "stay",
          """
          select parcours_id, programme, measure, prescribed_on, entered_on, left_on
            from programme_entry where entered_on is not null
          """,
          "care",
          "select parcours_id, kind, happened_on from health_step",
          "coordinated",
          """
          select parcours_id, answered_on as entered_on, closed_on as left_on
            from coordination where status in ('OPEN', 'CLOSED')
          """);

  /** New entrants and the first date of each step, read from what each step left behind. */
  private static final String ENTRANTS =
      """
      select p.id, p.notified_on, p.received_on, p.entered_on, p.closed_on,
             o.decided_on, o.parcours_type,
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

  /** What each figure is, by code and variant. */
  record Again(Map<String, Counted> shares, Map<String, Long> values) {}

  Again count() {
    try (var orientation = connect("orientation");
        var accompaniment = connect("accompaniment")) {
      for (var copy : COPIES.entrySet()) {
        copy(accompaniment, orientation, copy.getKey(), copy.getValue());
      }
      var shares = new LinkedHashMap<String, Counted>();
      for (var figure : shares().entrySet()) {
        shares.put(figure.getKey(), counted(orientation, figure.getValue()));
      }
      var values = new LinkedHashMap<String, Long>();
      for (var figure : values().entrySet()) {
        values.put(figure.getKey(), value(orientation, figure.getValue()));
      }
      return new Again(shares, values);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private Map<String, String> shares() {
    var all = new LinkedHashMap<String, String>();
    all.put("FA01-I1 ENVOYEE", known("received_on", "1 month", "convoked_on"));
    all.put("FA01-I2 STRICT", oriented("= 'PROFESSIONNEL'"));
    all.put("FA01-I2 LARGE", oriented("like '%PROFESSIONNEL'"));
    all.put("FA01-I3 TENU", within("decided_on", "15 days", "met_on"));
    all.put("FA01-I3 PRIS", within("decided_on", "15 days", "booked_on"));
    all.put("CIRC-1 PART_DANS_LE_DELAI", within("entered_on", "30 days", "decided_on"));
    all.put("CIRC-1 DELAI_MOYEN", mean("entered_on", "30 days", "decided_on"));
    all.put("CIRC-2 PART_DANS_LE_DELAI", within("decided_on", "14 days", "met_on"));
    all.put("CIRC-2 DELAI_MOYEN", mean("decided_on", "14 days", "met_on"));
    all.put("CIRC-3 PART_DANS_LE_DELAI", within("decided_on", "1 month", "signed_on"));
    all.put("CIRC-3 DELAI_MOYEN", mean("decided_on", "1 month", "signed_on"));
    all.put("NAT-2 CONTRAT_ORIENTES", known("decided_on", "1 month", "signed_on"));
    all.put("NAT-2 CONTRAT_ENTRANTS", known("entered_on", "3 months", "signed_on"));
    all.put("NAT-4 RECEPTION", within("received_on", "1 month", "decided_on"));
    all.put("NAT-4 ENTREE", within("entered_on", "1 month", "decided_on"));
    all.put("NAT-4 CREATION", within("notified_on", "1 month", "decided_on"));
    return all;
  }

  /** Numbers of people or of things, and a mean of days, which stand for themselves. */
  private Map<String, String> values() {
    var coip = "programme = 'CEI' and measure = 'COIP' and ";
    var nurse = "programme = 'CEI' and measure = 'NURSE' and ";
    var global = "programme = 'AG' and ";
    var all = new LinkedHashMap<String, String>();
    all.put("FA02-I1 FILE_ACTIVE", people("stay", coip + inForceFrom("12-31")));
    all.put("FA02-I2 FILE_ACTIVE", people("stay", nurse + inForceFrom("12-31")));
    all.put(
        "FA03-I1 PRESCRIPTION",
        "select round(avg(entered_on - prescribed_on)) from stay where "
            + global
            + happened("entered_on"));
    all.put("FA03-I2 FILE_ACTIVE", people("stay", global + inForceFrom("12-31")));
    all.put("FA03-I2 PERIODE", people("stay", global + inForceFrom("01-01")));
    all.put("FA03-I2 ENTREES", people("stay", global + happened("entered_on")));
    all.put("FA10-I1 PERIODE", people("stay", nurse + inForceFrom("01-01")));
    all.put("FA10-I1 ENTREES", people("stay", nurse + happened("entered_on")));
    all.put(
        "FA10-I2 TOUS",
        "select count(*) from care where kind in ('NURSE_MEETING', 'CHECK_DONE') and "
            + happened("happened_on"));
    all.put(
        "FA10-I3 ORIENTEES",
        people("care", "kind = 'MDPH_REFERRAL' and " + happened("happened_on")));
    all.put("FA17-I1 PROGRAMME", people("stay", "programme = 'TNS' and " + inForceFrom("01-01")));
    all.put("FA17-I1 ORGANISME", followedBy("in ('MSA', 'APPUI_CREATION')"));
    all.put("FA21-I2 PERIODE", people("coordinated", inForceFrom("01-01")));
    all.put("FA21-I2 FILE_ACTIVE", people("coordinated", inForceFrom("12-31")));
    all.put("CIRC-4 PERIODE", people("stay", global + inForceFrom("01-01")));
    all.put("CIRC-4 FILE_ACTIVE", people("stay", global + inForceFrom("12-31")));
    all.put("CIRC-5 TOUTES", followedBy("= 'DEPARTEMENT'"));
    return all;
  }

  private String oriented(String type) {
    return "select count(*) filter (where parcours_type %s), count(*) from (%s) entrant where %s"
        .formatted(type, ENTRANTS, happened("decided_on"));
  }

  private String within(String start, String delay, String event) {
    return share(
        start, delay, event, "%s <= (%s + interval '%s')::date".formatted(event, start, delay));
  }

  private String known(String start, String delay, String event) {
    return share(start, delay, event, event + " is not null");
  }

  private String share(String start, String delay, String event, String met) {
    return "select count(*) filter (where %s), count(*) %s"
        .formatted(met, mature(start, delay, event));
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

  private static String people(String table, String where) {
    return """
    select count(distinct p.person_id) from %s t join parcours p on p.id = t.parcours_id
     where %s
    """
        .formatted(table, where.replace("entered_on", "t.entered_on"));
  }

  /** Whose latest orientation is towards such an organisme, on the last day that has come. */
  private String followedBy(String kind) {
    return """
    select count(distinct p.person_id)
      from parcours p
      join lateral (select o.organisme_referent_id from orientation o
                     where o.parcours_id = p.id and o.decided_on <= %1$s
                     order by o.rank desc limit 1) last on true
      join organisme_referent r on r.id = last.organisme_referent_id
     where p.public_kind is null and coalesce(p.closed_on > %1$s, true) and r.kind %2$s
    """
        .formatted(day("12-31"), kind);
  }

  private String happened(String column) {
    return "%s between '%d-01-01' and %s".formatted(column, year, day("12-31"));
  }

  /** At some moment from that day of the year on; the last day counts. */
  private String inForceFrom(String monthAndDay) {
    return "entered_on <= %s and coalesce(left_on, 'infinity') >= %s"
        .formatted(day("12-31"), day(monthAndDay));
  }

  private String day(String monthAndDay) {
    return "least('%d-%s'::date, current_date)".formatted(year, monthAndDay);
  }

  private static Connection connect(String service) throws SQLException {
    return DriverManager.getConnection(
        WholeSystem.database(service), service + "_owner", service + "_owner");
  }

  private static Counted counted(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return new Counted(row.getLong(1), row.getLong(2));
    }
  }

  private static long value(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      var value = row.getLong(1);
      return row.wasNull() ? NONE : value;
    }
  }

  private static void copy(Connection from, Connection to, String name, String sql)
      throws SQLException {
    try (var statement = from.createStatement();
        var rows = statement.executeQuery(sql);
        var create = to.createStatement()) {
      var about = rows.getMetaData();
      var columns = new ArrayList<String>();
      for (var i = 1; i <= about.getColumnCount(); i++) {
        columns.add(about.getColumnName(i) + " " + about.getColumnTypeName(i));
      }
      create.execute("create temporary table %s (%s)".formatted(name, String.join(", ", columns)));
      var marks = String.join(", ", columns.stream().map(_ -> "?").toList());
      try (var insert = to.prepareStatement("insert into %s values (%s)".formatted(name, marks))) {
        while (rows.next()) {
          bind(rows, insert, columns);
          insert.addBatch();
        }
        insert.executeBatch();
      }
    }
  }

  private static void bind(ResultSet row, PreparedStatement insert, List<String> columns)
      throws SQLException {
    for (var i = 1; i <= columns.size(); i++) {
      insert.setObject(i, row.getObject(i));
    }
  }
}
