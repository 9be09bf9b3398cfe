package fr.jalon.indicators.publication;

import fr.jalon.indicators.catalogue.Target;
import fr.jalon.indicators.measure.Verdict;
import fr.jalon.indicators.measure.counting.Member;
import fr.jalon.indicators.measure.secret.Mask;
import fr.jalon.indicators.publication.CurrentFigures.Current;
import fr.jalon.indicators.publication.PublishedFigure.Definition;
import fr.jalon.indicators.publication.PublishedFigure.FigureKey;
import fr.jalon.indicators.publication.PublishedFigure.Promise;
import fr.jalon.indicators.publication.PublishedFigure.Said;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A published figure as the database holds it. */
final class FigureRow {
  static final String COLUMNS =
      """
      code, variant, territory, version, class, fiche, label, variant_label, unit, rule, source,
      value, numerator, denominator, immature, excluded, without_event, target, comparator,
      verdict, hidden, members, sha256,
      (select threshold from publication p where p.id = publication_id) as threshold\
      """;

  private FigureRow() {}

  static void insert(Connection connection, UUID publication, List<Current> frozen)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            insert into published_figure
              (publication_id, position, code, variant, territory, version, class, fiche, label,
               variant_label, unit, rule, source, value, numerator, denominator, immature,
               excluded, without_event, target, comparator, verdict, hidden, members, sha256)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)) {
      for (int position = 0; position < frozen.size(); position++) {
        var figure = frozen.get(position).figure();
        insert.setObject(1, publication);
        insert.setInt(2, position);
        insert.setString(3, figure.key().code());
        insert.setString(4, figure.key().variant());
        insert.setString(5, figure.key().territory());
        bind(insert, figure.definition());
        bind(insert, figure.said());
        insert.setArray(23, connection.createArrayOf("text", hidden(figure.mask())));
        insert.setLong(24, figure.members());
        insert.setString(25, figure.sha256());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void bind(PreparedStatement insert, Definition definition) throws SQLException {
    insert.setInt(6, definition.version());
    insert.setString(7, definition.classe());
    insert.setString(8, definition.fiche().orElse(null));
    insert.setString(9, definition.label());
    insert.setString(10, definition.variantLabel());
    insert.setString(11, definition.unit());
    insert.setString(12, definition.rule());
    insert.setString(13, definition.source());
  }

  private static void bind(PreparedStatement insert, Said said) throws SQLException {
    insert.setBigDecimal(14, said.value().orElse(null));
    insert.setLong(15, said.numerator());
    insert.setBigDecimal(16, said.denominator().orElse(null));
    insert.setLong(17, said.immature());
    insert.setLong(18, said.excluded());
    insert.setLong(19, said.withoutEvent());
    insert.setBigDecimal(20, said.promise().map(Promise::value).orElse(null));
    insert.setString(21, said.promise().map(promise -> promise.comparator().name()).orElse(null));
    insert.setString(22, said.verdict().name());
  }

  static void insertMembers(Connection connection, UUID publication, List<Current> frozen)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            insert into published_member
              (publication_id, code, variant, territory, parcours_id, subject_id, standing,
               started_on, happened_on)
            select ?, ?, ?, ?, *
              from unnest(?::uuid[], ?::uuid[], ?::text[], ?::date[], ?::date[])
            """)) {
      for (var each : frozen) {
        var key = each.figure().key();
        var members = each.members();
        insert.setObject(1, publication);
        insert.setString(2, key.code());
        insert.setString(3, key.variant());
        insert.setString(4, key.territory());
        array(insert, 5, "uuid", members.stream().map(Member::parcours).toArray());
        array(insert, 6, "uuid", members.stream().map(Member::subject).toArray());
        array(
            insert, 7, "text", members.stream().map(member -> member.standing().name()).toArray());
        array(insert, 8, "date", members.stream().map(Member::startedOn).toArray());
        array(insert, 9, "date", members.stream().map(Member::happenedOn).toArray());
        insert.executeUpdate();
      }
    }
  }

  private static void array(PreparedStatement insert, int index, String type, Object[] values)
      throws SQLException {
    insert.setArray(index, insert.getConnection().createArrayOf(type, values));
  }

  static PublishedFigure figure(ResultSet row) throws SQLException {
    return new PublishedFigure(
        new FigureKey(row.getString("code"), row.getString("variant"), row.getString("territory")),
        new Definition(
            row.getInt("version"),
            row.getString("class"),
            Optional.ofNullable(row.getString("fiche")),
            row.getString("label"),
            row.getString("variant_label"),
            row.getString("unit"),
            row.getString("rule"),
            row.getString("source")),
        new Said(
            Optional.ofNullable(row.getBigDecimal("value")),
            row.getLong("numerator"),
            Optional.ofNullable(row.getBigDecimal("denominator")),
            row.getLong("immature"),
            row.getLong("excluded"),
            row.getLong("without_event"),
            promise(row),
            Verdict.valueOf(row.getString("verdict"))),
        mask(row),
        row.getLong("members"),
        row.getString("sha256"));
  }

  private static Optional<Promise> promise(ResultSet row) throws SQLException {
    BigDecimal target = row.getBigDecimal("target");
    return target == null
        ? Optional.empty()
        : Optional.of(new Promise(Target.Comparator.valueOf(row.getString("comparator")), target));
  }

  private static String[] hidden(Mask mask) {
    var hidden = new ArrayList<String>();
    if (mask.numerator()) {
      hidden.add("NUMERATOR");
    }
    if (mask.denominator()) {
      hidden.add("DENOMINATOR");
    }
    if (mask.immature()) {
      hidden.add("IMMATURE");
    }
    if (mask.excluded()) {
      hidden.add("EXCLUDED");
    }
    if (mask.withoutEvent()) {
      hidden.add("WITHOUT_EVENT");
    }
    return hidden.toArray(String[]::new);
  }

  private static Mask mask(ResultSet row) throws SQLException {
    var hidden = Set.of((String[]) row.getArray("hidden").getArray());
    return new Mask(
        hidden.contains("NUMERATOR"),
        hidden.contains("DENOMINATOR"),
        hidden.contains("IMMATURE"),
        hidden.contains("EXCLUDED"),
        hidden.contains("WITHOUT_EVENT"),
        row.getInt("threshold"));
  }
}
