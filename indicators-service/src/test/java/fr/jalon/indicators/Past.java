package fr.jalon.indicators;

import fr.jalon.testkit.Database;
import java.util.UUID;

/** A publication of one figure and one person, as an earlier software would have frozen it. */
record Past(
    String departement,
    String parcours,
    String code,
    int version,
    String software,
    String standing) {
  private static final Database DATABASE = new Database("indicators");

  static Past of(String departement, String parcours) {
    return new Past(departement, parcours, "FA01-I1", 1, "1.0.0-SNAPSHOT", "UNMET");
  }

  Past code(String other) {
    return new Past(departement, parcours, other, version, software, standing);
  }

  Past version(int other) {
    return new Past(departement, parcours, code, other, software, standing);
  }

  Past software(String other) {
    return new Past(departement, parcours, code, version, other, standing);
  }

  Past standing(String other) {
    return new Past(departement, parcours, code, version, software, other);
  }

  String freeze() {
    var id = UUID.randomUUID().toString();
    DATABASE.execute(
        """
        with frozen as (
          insert into publication
            (id, departement, purpose, title, period, first_on, last_on, as_of, code_version,
             threshold, figures, sha256, author_id, author_name, published_at)
          values (?::uuid, ?, 'COPIL', 'Avant', '2026', '2026-01-01', '2026-12-31', '2026-02-01',
                  ?, 5, 1, repeat('0', 64), 'agent', 'Agent', '2026-02-01T09:00:00Z')),
        figure as (
          insert into published_figure
            (publication_id, departement, position, code, variant, territory, version, class, label,
             variant_label, unit, rule, source, numerator, immature, excluded, without_event,
             verdict, hidden, members, sha256)
          values (?::uuid, ?, 0, ?, 'ENVOYEE', '*', ?, 'C', 'l', 'v', '%%', 'r', 's', 0, 0, 0, 0,
                  'SANS_DONNEES', '{}', 1, repeat('0', 64)))
        insert into published_member
          (publication_id, departement, code, variant, territory, subject_id, parcours_id, standing)
        values (?::uuid, ?, ?, 'ENVOYEE', '*', ?::uuid, ?::uuid, ?)
        """
            .replace("%%", "%"),
        id,
        departement,
        software,
        id,
        departement,
        code,
        version,
        id,
        departement,
        code,
        parcours,
        parcours,
        standing);
    return id;
  }
}
