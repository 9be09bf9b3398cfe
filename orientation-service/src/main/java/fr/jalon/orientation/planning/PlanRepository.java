package fr.jalon.orientation.planning;

import static fr.jalon.orientation.OrientationProblem.PLAN_NOT_FOUND;
import static fr.jalon.orientation.OrientationProblem.PLAN_REFUSED;

import fr.jalon.orientation.bulk.BulkRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the plans and what they lack. */
@ApplicationScoped
class PlanRepository {
  private static final String PLANS =
      """
      select p.id, p.territory, p.first_day, p.last_day, p.notice_days, p.longest_travel,
             p.proposed_by, p.proposed_at, p.refused_by, p.refused_at, p.refusal_reason, c.*,
             (select coalesce(json_agg(json_build_object(
                       'site_id', s.site_id, 'site', t.name, 'territory', s.territory,
                       'not_before', s.not_before, 'not_after', s.not_after, 'slots', s.slots)
                     order by s.number), '[]'::json)
                from appointment_plan_shortage s left join site t on t.id = s.site_id
               where s.plan_id = p.id) as shortages
        from appointment_plan p
        cross join lateral (
          select count(*) filter (where verdict = 'ON_TIME') as on_time,
                 count(*) filter (where verdict = 'LATE') as late,
                 count(*) filter (where verdict = 'UNPLACED') as unplaced,
                 count(*) filter (where status = 'PROPOSED') as proposed,
                 count(*) filter (where status = 'ACCEPTED') as accepted,
                 count(*) filter (where status = 'FAILED') as failed
            from appointment_plan_line where plan_id = p.id) c
      """;

  private final BulkRepository database;

  PlanRepository(BulkRepository database) {
    this.database = database;
  }

  /** A plan to write. */
  record NewPlan(
      UUID id,
      Optional<String> territory,
      LocalDate firstDay,
      LocalDate lastDay,
      int noticeDays,
      int longestTravel,
      String proposedBy,
      Instant proposedAt) {}

  /** What a plan lacks. */
  record Lack(
      UUID planId,
      int number,
      Optional<String> siteId,
      String territory,
      LocalDate notBefore,
      LocalDate notAfter,
      int slots) {}

  /** The last plan of the page before. */
  record After(Instant proposedAt, UUID id) {}

  private record Held(UUID id, @Nullable OffsetDateTime refusedAt) {}

  private record Refused(UUID id, String by, Instant at, String reason) {}

  void insert(NewPlan plan, List<Lack> lacks) {
    database.write(
        """
        insert into appointment_plan (id, territory, first_day, last_day, notice_days,
                                      longest_travel, proposed_by, proposed_at)
        select id, territory, first_day, last_day, notice_days, longest_travel, proposed_by,
               proposed_at
          from json_to_recordset(cast(? as json)) as
            p (id uuid, territory text, first_day date, last_day date, notice_days integer,
               longest_travel integer, proposed_by text, proposed_at timestamptz)
        """,
        List.of(plan));
    database.write(
        """
        insert into appointment_plan_shortage (plan_id, number, site_id, territory, not_before,
                                               not_after, slots)
        select plan_id, number, site_id, territory, not_before, not_after, slots
          from json_to_recordset(cast(? as json)) as
            s (plan_id uuid, number integer, site_id uuid, territory text, not_before date,
               not_after date, slots integer)
        """,
        lacks);
  }

  @Transactional
  Plan plan(UUID id) {
    return database.select(PLANS + " where p.id = ?", Plan.class, id).stream()
        .findFirst()
        .orElseThrow(PlanRepository::unknown);
  }

  /** The latest first. */
  @Transactional
  List<Plan> page(Optional<After> after, int rows) {
    var start = after.map(last -> last.proposedAt().atOffset(ZoneOffset.UTC));
    return database.select(
        PLANS
            + """
             where (p.proposed_at, p.id) < (?, ?)
             order by p.proposed_at desc, p.id desc
             limit ?
            """,
        Plan.class,
        start.orElse(OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)),
        after.map(After::id).orElse(new UUID(-1, -1)),
        rows);
  }

  /** Holds a plan that is not refused, so that it is not while a line of it is settled. */
  void holdOpen(UUID id) {
    var held =
        database
            .select(
                "select id, refused_at from appointment_plan where id = ? for share",
                Held.class,
                id)
            .stream()
            .findFirst()
            .orElseThrow(PlanRepository::unknown);
    if (held.refusedAt() != null) {
      throw PLAN_REFUSED.because("Proposez une nouvelle planification.");
    }
  }

  /** Refuses the plan; false when it was refused before. */
  boolean refuse(UUID id, String by, Instant now, String reason) {
    return database.write(
            """
            update appointment_plan p
               set refused_by = r."by", refused_at = r."at", refusal_reason = r.reason
              from json_to_recordset(cast(? as json)) as
                r (id uuid, "by" text, "at" timestamptz, reason text)
             where p.id = r.id and p.refused_at is null
            """,
            List.of(new Refused(id, by, now, reason)))
        == 1;
  }

  private static RuntimeException unknown() {
    return PLAN_NOT_FOUND.because("Choisissez une planification de GET /planifications.");
  }
}
