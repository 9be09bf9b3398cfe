package fr.jalon.orientation.planning;

import static fr.jalon.orientation.OrientationProblem.PLAN_LINE_NOT_FOUND;

import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.matching.Proposal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the lines of the plans. */
@ApplicationScoped
class PlanLineRepository {
  private static final String LINES =
      """
      select l.number, l.parcours_id, l.due_on, l.verdict, l.days_late, l.obstacle, l.slot_id,
             s.starts_at, s.site, s.conseiller_id, l.status, l.problem, l.rendez_vous_id,
             case when h.number is not null and l.verdict <> 'ON_TIME' then
               json_build_object('site_id', h.site_id, 'territory', h.territory,
                                 'not_before', h.not_before, 'not_after', h.not_after,
                                 'slots', h.slots) end as saved_by,
             l.version
        from appointment_plan_line l
        left join slot s on s.id = l.slot_id
        left join appointment_plan_shortage h on h.plan_id = l.plan_id and h.number = l.shortage
       where l.plan_id = ?
      """;

  private final BulkRepository database;

  PlanLineRepository(BulkRepository database) {
    this.database = database;
  }

  /** Which lines a page asks for, and after which one it starts. */
  record Search(Optional<Proposal.Verdict> verdict, Optional<PlanLine.Status> status, int after) {}

  /** A slot that a line may be given. */
  record Candidate(UUID id, OffsetDateTime startsAt, boolean free) {}

  private record NewLine(
      UUID planId,
      int number,
      UUID parcoursId,
      Optional<LocalDate> dueOn,
      Proposal.Verdict verdict,
      int daysLate,
      Optional<Proposal.Obstacle> obstacle,
      Optional<UUID> slotId,
      Optional<Integer> shortage) {}

  private record Held(int number) {}

  private record Settled(
      UUID planId,
      int number,
      PlanLine.Status status,
      Optional<String> problem,
      Optional<UUID> rendezVousId,
      Optional<String> by,
      Optional<Instant> at) {}

  private record Changed(
      UUID planId, int number, Optional<UUID> slotId, Proposal.Verdict verdict, int daysLate) {}

  void insert(UUID plan, List<Proposal.Line> lines) {
    var rows = new ArrayList<NewLine>();
    for (var line : lines) {
      rows.add(
          new NewLine(
              plan,
              rows.size() + 1,
              line.parcours(),
              line.dueOn(),
              line.verdict(),
              line.daysLate(),
              line.obstacle(),
              line.slot(),
              line.saving().map(index -> index + 1)));
    }
    database.write(
        """
        insert into appointment_plan_line (plan_id, number, parcours_id, due_on, verdict, days_late,
                                           obstacle, slot_id, shortage, status, version)
        select plan_id, number, parcours_id, due_on, verdict, days_late, obstacle, slot_id,
               shortage, 'PROPOSED', 0
          from json_to_recordset(cast(? as json)) as
            l (plan_id uuid, number integer, parcours_id uuid, due_on date, verdict text,
               days_late integer, obstacle text, slot_id uuid, shortage integer)
        """,
        rows);
  }

  @Transactional
  List<PlanLine> page(UUID plan, Search search, int rows) {
    return database.select(
        LINES
            + """
             and l.number > ? and ? in ('', l.verdict) and ? in ('', l.status)
             order by l.number
             limit ?
            """,
        PlanLine.class,
        plan,
        search.after(),
        search.verdict().map(Enum::name).orElse(""),
        search.status().map(Enum::name).orElse(""),
        rows);
  }

  @Transactional
  PlanLine line(UUID plan, int number) {
    return database.select(LINES + " and l.number = ?", PlanLine.class, plan, number).stream()
        .findFirst()
        .orElseThrow(() ->
            PLAN_LINE_NOT_FOUND.because(
                "Choisissez une ligne de GET /planifications/{id}/lignes."));
  }

  /** Holds a line until the transaction ends. */
  PlanLine lock(UUID plan, int number) {
    database.select(
        "select number from appointment_plan_line where plan_id = ? and number = ? for update",
        Held.class,
        plan,
        number);
    return line(plan, number);
  }

  /** The lines that can be accepted, in order: those given, or all that wait for an answer. */
  @Transactional
  List<Integer> acceptable(UUID plan, List<Integer> given, int most) {
    var numbers = String.join(",", given.stream().map(String::valueOf).toList());
    return database
        .select(
            """
            select number from appointment_plan_line
             where plan_id = ? and slot_id is not null
               and case when ? = '' then status = 'PROPOSED'
                        else status <> 'ACCEPTED'
                             and number = any (cast(string_to_array(?, ',') as integer[])) end
             order by number
             limit ?
            """,
            Held.class,
            plan,
            numbers,
            numbers,
            most)
        .stream()
        .map(Held::number)
        .toList();
  }

  void accept(UUID plan, int number, UUID rendezVous, String by, Instant now) {
    settle(
        new Settled(
            plan,
            number,
            PlanLine.Status.ACCEPTED,
            Optional.empty(),
            Optional.of(rendezVous),
            Optional.of(by),
            Optional.of(now)));
  }

  void fail(UUID plan, int number, String problem, String by, Instant now) {
    settle(
        new Settled(
            plan,
            number,
            PlanLine.Status.FAILED,
            Optional.of(problem),
            Optional.empty(),
            Optional.of(by),
            Optional.of(now)));
  }

  private void settle(Settled settled) {
    database.write(
        """
        update appointment_plan_line l
           set status = n.status, problem = n.problem, rendez_vous_id = n.rendez_vous_id,
               settled_by = n."by", settled_at = n."at", version = l.version + 1
          from json_to_recordset(cast(? as json)) as
            n (plan_id uuid, number integer, status text, problem text, rendez_vous_id uuid,
               "by" text, "at" timestamptz)
         where l.plan_id = n.plan_id and l.number = n.number
        """,
        List.of(settled));
  }

  /** A slot, and whether a place of it is left by the rendez-vous and the other lines. */
  Optional<Candidate> candidate(UUID plan, int number, UUID slot) {
    return database
        .select(
            """
            select s.id, s.starts_at,
                   s.absence_id is null
                   and s.places > (select count(*) from rendez_vous r where r.slot_id = s.id)
                     + (select count(*) from appointment_plan_line l
                         where l.plan_id = ? and l.number <> ? and l.slot_id = s.id
                           and l.status = 'PROPOSED') as free
              from slot s
             where s.id = ?
            """,
            Candidate.class,
            plan,
            number,
            slot)
        .stream()
        .findFirst();
  }

  /** A human chose another slot, or none for now. */
  void change(UUID plan, int number, Optional<UUID> slot, Proposal.Verdict verdict, int daysLate) {
    database.write(
        """
        update appointment_plan_line l
           set slot_id = n.slot_id, verdict = n.verdict, days_late = n.days_late, obstacle = null,
               status = 'PROPOSED', problem = null, settled_by = null, settled_at = null,
               version = l.version + 1
          from json_to_recordset(cast(? as json)) as
            n (plan_id uuid, number integer, slot_id uuid, verdict text, days_late integer)
         where l.plan_id = n.plan_id and l.number = n.number
        """,
        List.of(new Changed(plan, number, slot, verdict, daysLate)));
  }
}
