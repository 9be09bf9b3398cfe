package fr.jalon.orientation.appointment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
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

  /** A slot and whether no rendez-vous was ever given it. */
  record Offer(Slot slot, boolean free) {}

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
                insert into slot (id, conseiller_id, territory, site, starts_at, ends_at)
                values (:id, :conseiller, :territory, :site, :startsAt, :endsAt)
                on conflict on constraint slots_of_a_conseiller_do_not_overlap do nothing
                """)
            .setParameter("id", slot.id())
            .setParameter("conseiller", slot.conseillerId())
            .setParameter("territory", slot.territory())
            .setParameter("site", slot.site())
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
      conditions.add("not exists (select 1 from RendezVousRow r where r.slotId = s.id)");
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
        .map(row -> new Offer(((SlotRow) row[0]).toSlot(clock.getZone()), ((Long) row[1]) == 0))
        .toList();
  }

  private Instant startOf(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }
}
