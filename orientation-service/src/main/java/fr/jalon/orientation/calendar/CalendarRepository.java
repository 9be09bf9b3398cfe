package fr.jalon.orientation.calendar;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;

import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.site.Gathering;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the absences, writes slots by the hundred, withdraws and restores them. */
@ApplicationScoped
class CalendarRepository {

  /** Slots that an absence covers and that nothing withdraws yet. */
  static final String COVERED =
      """
      select s.id from slot s
        join absence a on a.id = ?
        join conseiller c on c.id = a.conseiller_id
       where s.conseiller_id = c.agent_id and s.departement = c.departement
         and tstzrange(s.starts_at, s.ends_at) && tstzrange(a.starts_at, a.ends_at)
         and s.absence_id is null
      """;

  private static final String TO_MOVE =
      """
      select r.id as rendez_vous_id, r.parcours_id, s.id as slot_id, s.conseiller_id, s.territory,
             s.site, s.starts_at
        from slot s join rendez_vous r on r.slot_id = s.id and r.status = 'BOOKED'
      """;

  private final BulkRepository database;

  CalendarRepository(BulkRepository database) {
    this.database = database;
  }

  /** A rendez-vous whose conseiller will be absent. */
  record ToMove(
      UUID rendezVousId,
      UUID parcoursId,
      UUID slotId,
      String conseillerId,
      String territory,
      String site,
      OffsetDateTime startsAt) {}

  /** A slot to write. */
  record NewSlot(
      UUID id,
      String conseillerId,
      String territory,
      String site,
      UUID siteId,
      Instant startsAt,
      Instant endsAt,
      String kind,
      int places) {}

  /** The last rendez-vous of the page before. */
  record After(Instant startsAt, UUID id) {}

  private record Declaration(
      UUID id, UUID conseillerId, Instant startsAt, Instant endsAt, String by, Instant at) {}

  private record Cancellation(UUID id, String by, Instant at) {}

  private record Withdrawal(UUID id, UUID absenceId) {}

  private record Slot(UUID id) {}

  private record At(UUID siteId, Instant startsAt, Instant endsAt) {}

  /** What others hold at a site. */
  record Taken(UUID siteId, Instant startsAt, Instant endsAt, int places) {
    Gathering gathering() {
      return new Gathering(startsAt, endsAt, places);
    }
  }

  /** The slots of the other conseillers at the sites of these, while these last. */
  List<Taken> heldByOthers(List<NewSlot> slots, String conseiller) {
    var sites =
        slots.stream().collect(groupingBy(NewSlot::siteId)).entrySet().stream()
            .map(of ->
                new At(
                    of.getKey(),
                    of.getValue().stream().map(NewSlot::startsAt).min(naturalOrder()).orElseThrow(),
                    of.getValue().stream().map(NewSlot::endsAt).max(naturalOrder()).orElseThrow()))
            .toList();
    return database.ask(
        """
        select s.site_id, s.starts_at, s.ends_at, s.places
          from json_to_recordset(cast(? as json)) as
            asked (site_id uuid, starts_at timestamptz, ends_at timestamptz)
          join slot s on s.site_id = asked.site_id
           and s.starts_at >= asked.starts_at - interval '4 hours' and s.starts_at < asked.ends_at
         where s.conseiller_id <> ? and s.absence_id is null
        """,
        Taken.class,
        sites,
        conseiller);
  }

  /** How many were written: those that overlap a slot of the conseiller are left out. */
  int insert(List<NewSlot> slots) {
    return database.write(
        """
        insert into slot (id, conseiller_id, territory, site, site_id, starts_at, ends_at, kind,
                          places)
        select id, conseiller_id, territory, site, site_id, starts_at, ends_at, kind, places
          from json_to_recordset(cast(? as json)) as
            s (id uuid, conseiller_id text, territory text, site text, site_id uuid,
               starts_at timestamptz, ends_at timestamptz, kind text, places integer)
        on conflict do nothing
        """,
        slots);
  }

  @Transactional
  List<Absence> absencesOf(UUID conseiller) {
    return database.select(
        """
        select id, conseiller_id, starts_at, ends_at from absence
         where conseiller_id = ? and cancelled_at is null
         order by starts_at, id
        """,
        Absence.class,
        conseiller);
  }

  boolean exists(UUID conseiller, UUID absence) {
    return !database
        .select(
            "select id from absence where id = ? and conseiller_id = ?",
            Slot.class,
            absence,
            conseiller)
        .isEmpty();
  }

  void insert(Absence absence, String by, Instant now) {
    database.write(
        """
        insert into absence (id, conseiller_id, starts_at, ends_at, declared_by, declared_at)
        select id, conseiller_id, starts_at, ends_at, "by", "at"
          from json_to_recordset(cast(? as json)) as
            a (id uuid, conseiller_id uuid, starts_at timestamptz, ends_at timestamptz, "by" text,
               "at" timestamptz)
        """,
        List.of(
            new Declaration(
                absence.id(),
                absence.conseillerId(),
                absence.startsAt().toInstant(),
                absence.endsAt().toInstant(),
                by,
                now)));
  }

  /** Withdraws the slots that the absence covers; those being booked at this moment are awaited. */
  int withdraw(UUID absence) {
    var covered =
        database.select(COVERED + " order by s.starts_at for update of s", Slot.class, absence);
    return database.write(
        """
        update slot s set absence_id = w.absence_id
          from json_to_recordset(cast(? as json)) as w (id uuid, absence_id uuid)
         where s.id = w.id
        """,
        covered.stream().map(slot -> new Withdrawal(slot.id(), absence)).toList());
  }

  /** Cancels the absence and offers its slots again; false when it was cancelled before. */
  boolean cancel(UUID absence, String by, Instant now) {
    var one = List.of(new Cancellation(absence, by, now));
    var cancelled =
        database.write(
            """
            update absence a set cancelled_by = c."by", cancelled_at = c."at"
              from json_to_recordset(cast(? as json)) as c (id uuid, "by" text, "at" timestamptz)
             where a.id = c.id and a.cancelled_at is null
            """,
            one);
    database.write(
        """
        update slot s set absence_id = null
          from json_to_recordset(cast(? as json)) as c (id uuid)
         where s.absence_id = c.id
        """,
        one);
    return cancelled == 1;
  }

  List<ToMove> toMove(UUID absence) {
    return database.select(
        TO_MOVE + " where s.absence_id = ? order by s.starts_at, r.id", ToMove.class, absence);
  }

  /** The rendez-vous to move, the soonest first. */
  @Transactional
  List<ToMove> toMove(Optional<String> territory, Optional<After> after, int rows) {
    var start = after.orElse(new After(Instant.EPOCH, new UUID(0, 0)));
    return database.select(
        TO_MOVE
            + """
             where s.absence_id is not null and (s.starts_at, r.id) > (?, ?)
               and ? in ('', s.territory)
             order by s.starts_at, r.id
             limit ?
            """,
        ToMove.class,
        start.startsAt().atOffset(ZoneOffset.UTC),
        start.id(),
        territory.orElse(""),
        rows);
  }
}
