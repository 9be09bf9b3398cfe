package fr.jalon.orientation.site;

import static fr.jalon.orientation.OrientationProblem.SITE_NOT_FOUND;

import fr.jalon.orientation.bulk.BulkRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the sites, their rooms and the ways to them. */
@ApplicationScoped
public class SiteRepository {
  private static final String SITES =
      """
      select s.id, s.name, s.address, s.territory, s.closed_on, s.version,
             (select coalesce(json_agg(json_build_object('name', r.name, 'places', r.places)
                                       order by r.name), '[]'::json)
                from site_room r where r.site_id = s.id) as rooms,
             (select coalesce(json_agg(json_build_object('territory', t.territory,
                                                         'minutes', t.minutes)
                                       order by t.minutes, t.territory), '[]'::json)
                from site_travel t where t.site_id = s.id) as travel
        from site s
      """;

  private final BulkRepository database;

  SiteRepository(BulkRepository database) {
    this.database = database;
  }

  private record Held(UUID id) {}

  private record RoomOf(UUID siteId, String name, int places) {}

  private record TravelTo(UUID siteId, String territory, int minutes) {}

  private record Known(String code) {}

  /** A département receives people at some tens of sites at most. */
  @Transactional
  public List<Site> inOrder() {
    return database.select(SITES + " order by s.name, s.id", Site.class);
  }

  @Transactional
  public Optional<Site> site(UUID id) {
    return database.select(SITES + " where s.id = ?", Site.class, id).stream().findFirst();
  }

  /** Holds these sites until the transaction ends: their rooms are given one after the other. */
  public void hold(Collection<UUID> ids) {
    database.ask(
        """
        select s.id from json_to_recordset(cast(? as json)) as asked (id uuid)
          join site s on s.id = asked.id order by s.id for update of s
        """,
        Held.class,
        ids.stream().distinct().map(Held::new).toList());
  }

  /** Holds the site until the transaction ends. */
  Site lock(UUID id) {
    if (database.select("select id from site where id = ? for update", Held.class, id).isEmpty()) {
      throw SITE_NOT_FOUND.because("Choisissez un site de GET /sites.");
    }
    return site(id).orElseThrow();
  }

  boolean areTerritories(List<String> codes) {
    return codes.stream()
        .allMatch(code ->
            !database
                .select("select code from territory where code = ?", Known.class, code)
                .isEmpty());
  }

  boolean isNamed(String name) {
    return !database.select("select id from site where name = ?", Held.class, name).isEmpty();
  }

  /** Writes the site anew; a race for its name is refused by the database. */
  void put(Site site) {
    database.write(
        """
        insert into site (id, name, address, territory, closed_on, version)
        select id, name, address, territory, closed_on, version
          from json_to_recordset(cast(? as json)) as
            s (id uuid, name text, address text, territory text, closed_on date, version bigint)
        on conflict (id) do update
          set name = excluded.name, address = excluded.address, territory = excluded.territory,
              closed_on = excluded.closed_on, version = excluded.version
        """,
        List.of(site));
    var only = List.of(new Held(site.id()));
    database.write(
        """
        delete from site_room where site_id in (
          select id from json_to_recordset(cast(? as json)) as s (id uuid))
        """,
        only);
    database.write(
        """
        delete from site_travel where site_id in (
          select id from json_to_recordset(cast(? as json)) as s (id uuid))
        """,
        only);
    database.write(
        """
        insert into site_room (site_id, name, places)
        select site_id, name, places
          from json_to_recordset(cast(? as json)) as r (site_id uuid, name text, places integer)
        on conflict do nothing
        """,
        site.rooms().stream()
            .map(room -> new RoomOf(site.id(), room.name(), room.places()))
            .toList());
    database.write(
        """
        insert into site_travel (site_id, territory, minutes)
        select site_id, territory, minutes
          from json_to_recordset(cast(? as json)) as
            t (site_id uuid, territory text, minutes integer)
        on conflict do nothing
        """,
        site.travel().stream()
            .map(way -> new TravelTo(site.id(), way.territory(), way.minutes()))
            .toList());
  }
}
