package fr.jalon.orientation.appointment;

import fr.jalon.orientation.site.Gathering;
import fr.jalon.orientation.site.Rooms;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps the slots of the conseillers. */
@ApplicationScoped
class SlotRepository implements PanacheRepositoryBase<SlotRow, UUID> {
  private final Clock clock;

  SlotRepository(Clock clock) {
    this.clock = clock;
  }

  /** A slot and how many of its places were ever given. */
  record Offer(Slot slot, int taken) {
    boolean free() {
      return !slot.withdrawn() && taken < slot.places();
    }
  }

  /** Which slots a page asks for, and after which one it starts. */
  record Search(
      Optional<String> territory,
      boolean freeOnly,
      Optional<LocalDate> from,
      Optional<LocalDate> until,
      Optional<After> after) {}

  /** The last slot of the page before. */
  record After(Instant startsAt, UUID id) {}

  Optional<Slot> slot(UUID id) {
    return findByIdOptional(id).map(row -> row.toSlot(clock.getZone()));
  }

  /** Holds the slot until the transaction ends: its places are given one after the other. */
  Optional<Slot> lock(UUID id) {
    return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE))
        .map(row -> row.toSlot(clock.getZone()));
  }

  boolean isSite(UUID id) {
    return !getEntityManager()
        .createNativeQuery("select 1 from site where id = :id", Integer.class)
        .setParameter("id", id)
        .getResultList()
        .isEmpty();
  }

  /** What is received at a site at the same time, by others. */
  private static final String AROUND =
      """
      from SlotRow s
       where s.siteId = :site and s.id <> :id and s.absenceId is null
         and s.startsAt < :endsAt and s.endsAt > :startsAt
      """;

  private static final String EXPECTED =
      "exists (select r.id from RendezVousRow r where r.slotId = s.id and r.closedOn is null)";

  /** Whether the site has a room for the slot beside those that are open. */
  boolean hasRoomToOpen(Slot slot) {
    return hasRoom(slot, AROUND);
  }

  /**
   * Whether the site has a room for the slot beside those where somebody is expected: rooms may
   * have changed since it was opened.
   */
  boolean hasRoomToReceive(Slot slot) {
    return hasRoom(slot, AROUND + " and " + EXPECTED);
  }

  /** The site is held meanwhile, so that its last room is not given twice. */
  private boolean hasRoom(Slot slot, String around) {
    if (slot.siteId().isEmpty()) {
      return true;
    }
    var site = slot.siteId().get();
    List<?> rooms =
        getEntityManager()
            .createNativeQuery(
                """
                with held as (select id from site where id = :site for update)
                select r.places from held join site_room r on r.site_id = held.id
                """,
                Integer.class)
            .setParameter("site", site)
            .getResultList();
    if (rooms.isEmpty()) {
      return true;
    }
    var startsAt = slot.startsAt().toInstant();
    var endsAt = slot.endsAt().toInstant();
    var others =
        getEntityManager()
            .createQuery(around, SlotRow.class)
            .setParameter("site", site)
            .setParameter("id", slot.id())
            .setParameter("startsAt", startsAt)
            .setParameter("endsAt", endsAt)
            .getResultStream()
            .map(row -> new Gathering(row.startsAt, row.endsAt, row.places))
            .toList();
    return new Rooms(rooms.stream().map(Integer.class::cast).toList())
        .admit(new Gathering(startsAt, endsAt, slot.places()), others);
  }

  boolean isTerritory(String code) {
    return !getEntityManager()
        .createNativeQuery("select 1 from territory where code = :code", Integer.class)
        .setParameter("code", code)
        .getResultList()
        .isEmpty();
  }

  /** False when it overlaps another slot of the same conseiller, even one being opened now. */
  boolean insertUnlessItOverlaps(Slot slot) {
    return getEntityManager()
            .createNativeQuery(
                """
                insert into slot (id, conseiller_id, territory, site, site_id, starts_at, ends_at,
                                  kind, places)
                values (:id, :conseiller, :territory, :site, cast(:siteId as uuid), :startsAt,
                        :endsAt, :kind, :places)
                on conflict on constraint slots_of_a_conseiller_do_not_overlap do nothing
                """)
            .setParameter("id", slot.id())
            .setParameter("conseiller", slot.conseillerId())
            .setParameter("territory", slot.territory())
            .setParameter("site", slot.site())
            .setParameter("siteId", slot.siteId().map(UUID::toString).orElse(null))
            .setParameter("kind", slot.kind().name())
            .setParameter("places", slot.places())
            .setParameter("startsAt", slot.startsAt())
            .setParameter("endsAt", slot.endsAt())
            .executeUpdate()
        == 1;
  }

  List<Offer> page(Search search, int rows) {
    var conditions = new ArrayList<String>();
    Map<String, Object> values = new LinkedHashMap<>();
    search
        .territory()
        .ifPresent(code -> {
          conditions.add("s.territory = :territory");
          values.put("territory", code);
        });
    search
        .from()
        .ifPresent(day -> {
          conditions.add("s.startsAt >= :startsFrom");
          values.put("startsFrom", startOf(day));
        });
    search
        .until()
        .ifPresent(day -> {
          conditions.add("s.startsAt < :startsBefore");
          values.put("startsBefore", startOf(day.plusDays(1)));
        });
    search
        .after()
        .ifPresent(last -> {
          conditions.add(
              "(s.startsAt > :afterTime or s.startsAt = :afterTime and s.id > :afterId)");
          values.put("afterTime", last.startsAt());
          values.put("afterId", last.id());
        });
    if (search.freeOnly()) {
      conditions.add(
          "s.absenceId is null and (select count(r) from RendezVousRow r where r.slotId = s.id)"
              + " < s.places");
    }
    var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    var query =
        getEntityManager()
            .createQuery(
                "select s, (select count(r) from RendezVousRow r where r.slotId = s.id)"
                    + " from SlotRow s"
                    + where
                    + " order by s.startsAt, s.id",
                Object[].class)
            .setMaxResults(rows);
    values.forEach(query::setParameter);
    return query.getResultList().stream()
        .map(row ->
            new Offer(((SlotRow) row[0]).toSlot(clock.getZone()), Math.toIntExact((Long) row[1])))
        .toList();
  }

  private Instant startOf(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }
}
