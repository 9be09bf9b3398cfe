package fr.jalon.orientation.reading;

import static fr.jalon.orientation.OrientationProblem.PARCOURS_NOT_FOUND;

import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.policy.DeadlineRule;
import fr.jalon.orientation.policy.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the whole story of one parcours, one statement a chapter. */
@ApplicationScoped
class StoryRepository {
  private final BulkRepository database;
  private final Policies policies;
  private final ChronicleRepository chronicle;

  StoryRepository(BulkRepository database, Policies policies, ChronicleRepository chronicle) {
    this.database = database;
    this.policies = policies;
    this.chronicle = chronicle;
  }

  private record Spine(
      UUID id,
      UUID personId,
      @Nullable String caseNumber,
      @Nullable String rsaRole,
      Stage stage,
      @Nullable String territory,
      String origin,
      String entryRule,
      String entryReason,
      String regime,
      @Nullable UUID previousParcoursId,
      StoryView.Dates dates) {}

  private record DeadlineRow(String rule, LocalDate dueOn, @Nullable LocalDate metOn) {}

  @Transactional
  StoryView story(UUID id, LocalDate today) {
    var spine =
        database
            .select(
                """
                select p.id, p.person_id, h.case_number, h.rsa_role, p.stage, p.territory,
                       p.origin, p.entry_rule, p.entry_reason, p.regime, p.previous_parcours_id,
                       json_build_object(
                         'requested_on', p.requested_on, 'entered_on', p.entered_on,
                         'notified_on', p.notified_on, 'received_on', p.received_on,
                         'convoked_on', p.convoked_on,
                         'appointment_booked_on', p.appointment_booked_on,
                         'appointment_scheduled_on', p.appointment_scheduled_on,
                         'pending_appointment_on', p.pending_appointment_on,
                         'appointment_held_on', p.appointment_held_on,
                         'oriented_on', p.oriented_on, 'ceo_signed_on', p.ceo_signed_on,
                         'closed_on', p.closed_on, 'closed_reason', p.closed_reason) as dates
                  from parcours p
                  left join lateral (
                    select h.number as case_number, m.role as rsa_role
                      from household_member m join household h on h.id = m.household_id
                     where m.person_id = p.person_id
                     order by m.until_on desc nulls first, m.since_on desc
                     limit 1) h on true
                 where p.id = ?
                """,
                Spine.class,
                id)
            .stream()
            .findFirst()
            .orElseThrow(() -> PARCOURS_NOT_FOUND.because("Aucun parcours %s.".formatted(id)));
    var deadlines = deadlines(spine, today);
    var ceos = ceos(id);
    return new StoryView(
        spine.id(),
        spine.personId(),
        spine.caseNumber(),
        spine.rsaRole(),
        spine.stage(),
        spine.territory(),
        spine.origin(),
        spine.entryRule(),
        spine.entryReason(),
        spine.regime(),
        spine.previousParcoursId(),
        spine.dates(),
        deadlines,
        next(spine, deadlines).orElse(null),
        rights(spine.personId()),
        convocations(id),
        rendezVous(id),
        orientations(id),
        ceos.isEmpty() ? null : ceos.getLast(),
        ceos,
        chronicle.of(id, spine.regime()));
  }

  /** The first promise that is still to be kept; nothing is due any more on a closed parcours. */
  private static Optional<StoryView.Deadline> next(
      Spine spine, List<StoryView.Deadline> deadlines) {
    return spine.dates().closedOn() == null
        ? deadlines.stream().filter(deadline -> deadline.metOn() == null).findFirst()
        : Optional.empty();
  }

  private List<StoryView.Deadline> deadlines(Spine spine, LocalDate today) {
    var policy = policies.of(spine.regime());
    var until = Optional.ofNullable(spine.dates().closedOn()).orElse(today);
    return database
        .select(
            """
            select rule, due_on, met_on from deadline where parcours_id = ? order by due_on, rule
            """,
            DeadlineRow.class,
            spine.id())
        .stream()
        .map(row ->
            new StoryView.Deadline(
                row.rule(),
                policy.rule(row.rule()).map(DeadlineRule::label).orElse(row.rule()),
                policy.rule(row.rule()).map(DeadlineRule::source).orElse(null),
                row.dueOn(),
                row.metOn(),
                Optional.ofNullable(row.metOn()).orElse(until).isAfter(row.dueOn())))
        .toList();
  }

  private List<StoryView.Right> rights(UUID personId) {
    return database.select(
        """
        select reference_date, state, subject
          from right_history where person_id = ? order by reference_date, flow_created_at, known_at
        """,
        StoryView.Right.class,
        personId);
  }

  private List<StoryView.Convocation> convocations(UUID id) {
    return database.select(
        """
        select c.id, c.channel, coalesce(c.sent_on, d.sent_on) as sent_on, c.sha256,
               c.rendez_vous_id, d.status as delivery
          from convocation c left join delivery d on d.subject_id = c.id
         where c.parcours_id = ? order by coalesce(c.sent_on, d.sent_on), c.recorded_at
        """,
        StoryView.Convocation.class,
        id);
  }

  private List<StoryView.RendezVous> rendezVous(UUID id) {
    return database.select(
        """
        select r.id, r.booked_on, r.scheduled_on, s.starts_at, s.site, s.conseiller_id,
               r.attendance, r.closed_on
          from rendez_vous r join slot s on s.id = r.slot_id
         where r.parcours_id = ? order by s.starts_at, r.id
        """,
        StoryView.RendezVous.class,
        id);
  }

  private List<StoryView.Orientation> orientations(UUID id) {
    return database.select(
        """
        select o.id, o.rank, o.parcours_type, o.organisme_referent_id, g.name as organisme,
               g.kind as organisme_kind, o.referent_id, r.display_name as referent, o.decided_on,
               o.notified_on, o.decided_by_name as decided_by, o.reason
          from orientation o
          join organisme_referent g on g.id = o.organisme_referent_id
          left join referent r on r.id = o.referent_id
         where o.parcours_id = ? order by o.rank
        """,
        StoryView.Orientation.class,
        id);
  }

  /** One an orientation, the first first. */
  private List<StoryView.Ceo> ceos(UUID id) {
    return database.select(
        """
        select c.id, c.orientation_id, c.version, c.status, c.person_signed_on,
               c.departement_signed_on, c.pdf_sha256
          from ceo c join orientation o on o.id = c.orientation_id
         where c.parcours_id = ? order by o.rank
        """,
        StoryView.Ceo.class,
        id);
  }
}
