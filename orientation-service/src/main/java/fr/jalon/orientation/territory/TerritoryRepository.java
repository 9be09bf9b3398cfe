package fr.jalon.orientation.territory;

import fr.jalon.orientation.bulk.BulkRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Keeps the territories and their communes, and gives open parcours theirs. */
@ApplicationScoped
class TerritoryRepository {
  private final BulkRepository reading;
  private final EntityManager database;

  TerritoryRepository(BulkRepository reading, EntityManager database) {
    this.reading = reading;
    this.database = database;
  }

  private record Code(String insee) {}

  @Transactional
  List<Territory> inOrder() {
    return reading.select(
        """
        select t.code, t.label,
               coalesce(json_agg(c.insee order by c.insee) filter (where c.insee is not null),
                        '[]'::json) as communes
          from territory t
          left join territory_commune c
            on c.departement = t.departement and c.territory = t.code
         group by t.code, t.label
         order by t.label, t.code
        """,
        Territory.class);
  }

  /** Two agents never share out the communes at the same time. */
  void lockAll() {
    database
        .createNativeQuery(
            """
            select 1 from pg_advisory_xact_lock(
              hashtextextended('territory ' || current_setting('jalon.departement'), 0))
            """,
            Integer.class)
        .getResultList();
  }

  List<String> communesElsewhere(Territory territory) {
    return reading
        .select(
            """
            select insee from territory_commune
             where insee = any (string_to_array(?, ',')) and territory <> ? order by insee
            """,
            Code.class,
            String.join(",", territory.communes()),
            territory.code())
        .stream()
        .map(Code::insee)
        .toList();
  }

  void put(Territory territory) {
    database
        .createNativeQuery(
            """
            insert into territory (code, label) values (:code, :label)
            on conflict (departement, code) do update set label = excluded.label
            """)
        .setParameter("code", territory.code())
        .setParameter("label", territory.label())
        .executeUpdate();
    database
        .createNativeQuery("delete from territory_commune where territory = :code")
        .setParameter("code", territory.code())
        .executeUpdate();
    database
        .createNativeQuery(
            """
            insert into territory_commune (insee, territory)
            select insee, :code from unnest(string_to_array(:communes, ',')) insee
             where insee <> ''
            """)
        .setParameter("code", territory.code())
        .setParameter("communes", String.join(",", territory.communes()))
        .executeUpdate();
  }

  /** An open parcours that had no territory, and the one of the commune where its person lives. */
  record Assignment(
      UUID parcoursId, UUID personId, String departement, LocalDate enteredOn, String territory) {}

  /** Gives theirs to the open parcours that have none, and says to which. */
  List<Assignment> assign() {
    var assignments =
        reading.select(
            """
            select p.id as parcours_id, p.person_id, p.departement, p.entered_on, c.territory
              from parcours p
              cross join lateral (
                select c.territory
                  from household_member m
                  join address a on a.household_id = m.household_id
                  join territory_commune c
                    on c.departement = a.departement and c.insee = a.commune
                 where m.person_id = p.person_id
                 order by m.until_on desc nulls first, m.since_on desc, a.rank
                 limit 1) c
             where p.territory is null and p.closed_on is null
             order by p.id
               for update of p
            """,
            Assignment.class);
    reading.write(
        """
        update parcours p
           set territory = a.territory
          from json_to_recordset(cast(? as json)) as a (parcours_id uuid, territory text)
         where p.id = a.parcours_id
        """,
        assignments);
    return assignments;
  }
}
