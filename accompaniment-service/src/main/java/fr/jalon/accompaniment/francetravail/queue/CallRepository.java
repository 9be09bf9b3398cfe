package fr.jalon.accompaniment.francetravail.queue;

import static fr.jalon.accompaniment.AccompanimentProblem.PARTNER_CALL_NOT_FOUND;
import static jakarta.transaction.Transactional.TxType.MANDATORY;

import fr.jalon.accompaniment.francetravail.queue.Call.Head;
import fr.jalon.accompaniment.francetravail.queue.Call.Progress;
import fr.jalon.accompaniment.francetravail.rows.RowsRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the queue of calls and every state that each goes through. */
@ApplicationScoped
class CallRepository {
  private static final String SELECT =
      """
      select c.id, c.person_id, c.parcours_id, c.accompaniment_id, c.kind, c.subject_id, c.status,
             c.due_at, c.called_since, c.attempts, c.unanswered, c.first_tried_at, c.code,
             c.reason, c.ended_at, c.ended_by
        from partner_call c
      """;

  private final RowsRepository rows;

  CallRepository(RowsRepository rows) {
    this.rows = rows;
  }

  private record Row(
      UUID id,
      UUID personId,
      UUID parcoursId,
      UUID accompanimentId,
      CallKind kind,
      UUID subjectId,
      String status,
      @Nullable Instant dueAt,
      @Nullable Instant calledSince,
      int attempts,
      int unanswered,
      @Nullable Instant firstTriedAt,
      @Nullable String code,
      @Nullable String reason,
      @Nullable Instant endedAt,
      @Nullable String endedBy) {

    Call toCall() {
      var head = new Head(id, personId, parcoursId, accompanimentId, kind, subjectId);
      var progress = new Progress(attempts, unanswered, Optional.ofNullable(firstTriedAt));
      return switch (status) {
        case "QUEUED" -> new Call.Queued(head, progress, Objects.requireNonNull(dueAt));
        case "CALLING" -> new Call.Calling(head, progress, Objects.requireNonNull(calledSince));
        case "DONE" ->
            new Call.Done(
                head, progress, Objects.requireNonNull(endedAt), Objects.requireNonNull(endedBy));
        case "STUCK" ->
            new Call.Stuck(
                head, progress, Objects.requireNonNull(code), Objects.requireNonNull(reason));
        case "ABANDONED" ->
            new Call.Abandoned(
                head,
                progress,
                Objects.requireNonNull(reason),
                Objects.requireNonNull(endedAt),
                Objects.requireNonNull(endedBy));
        case String other -> throw new IllegalStateException("A call that is " + other);
      };
    }
  }

  /** Where calls wait; no département is at work when this is asked. */
  List<String> departements() {
    return rows.names("select departements_with_partner_calls()");
  }

  @Transactional(MANDATORY)
  void insert(Call.Queued queued, String by, Instant now) {
    var head = queued.head();
    rows.update(
        """
        insert into partner_call (id, person_id, parcours_id, accompaniment_id, kind, subject_id,
                                  status, asked_by, asked_at, due_at)
        values (?, ?, ?, ?, ?, ?, 'QUEUED', ?, ?, ?)
        """,
        head.id(),
        head.personId(),
        head.parcoursId(),
        head.accompanimentId(),
        head.kind(),
        head.subjectId(),
        by,
        now,
        queued.dueAt());
    step(queued, null, null, by, now);
  }

  /** Holds the next call that is due and behind nothing of its person's. */
  @Transactional(MANDATORY)
  Optional<Call.Queued> lockNextDue(Instant now) {
    return rows.first(
            SELECT
                + """
                 where c.status = 'QUEUED' and c.due_at <= ?
                   and not exists (
                     select from partner_call earlier
                      where earlier.person_id = c.person_id and earlier.position < c.position
                        and earlier.status in ('QUEUED', 'CALLING', 'STUCK'))
                 order by c.due_at, c.position limit 1
                 for update of c skip locked
                """,
            Row.class,
            now)
        .map(Row::toCall)
        .map(Call.Queued.class::cast);
  }

  /** Holds a call that has been under way for longer than any lasts. */
  @Transactional(MANDATORY)
  Optional<Call.Calling> lockForsaken(Instant before) {
    return rows.first(
            SELECT
                + """
                 where c.status = 'CALLING' and c.called_since < ?
                 order by c.called_since limit 1 for update of c skip locked
                """,
            Row.class,
            before)
        .map(Row::toCall)
        .map(Call.Calling.class::cast);
  }

  /** Holds the row for the rest of the transaction; refuses an unknown id. */
  @Transactional(MANDATORY)
  Call lock(UUID id) {
    return rows.first(SELECT + " where c.id = ? for update of c", Row.class, id)
        .map(Row::toCall)
        .orElseThrow(() -> PARTNER_CALL_NOT_FOUND.because("Aucun appel %s.".formatted(id)));
  }

  @Transactional(MANDATORY)
  void update(Call next, @Nullable String reason, String by, Instant now) {
    switch (next) {
      case Call.Queued queued ->
          set(next, "QUEUED", queued.dueAt(), null, null, reason, null, null);
      case Call.Calling calling ->
          set(next, "CALLING", null, calling.since(), null, null, null, null);
      case Call.Done done -> set(next, "DONE", null, null, null, null, done.endedAt(), done.by());
      case Call.Stuck stuck ->
          set(next, "STUCK", null, null, stuck.code(), stuck.reason(), null, null);
      case Call.Abandoned left ->
          set(next, "ABANDONED", null, null, null, left.reason(), left.endedAt(), left.by());
    }
    step(next, next instanceof Call.Stuck stuck ? stuck.code() : null, reason, by, now);
  }

  private void set(
      Call next,
      String status,
      @Nullable Instant dueAt,
      @Nullable Instant since,
      @Nullable String code,
      @Nullable String reason,
      @Nullable Instant endedAt,
      @Nullable String endedBy) {
    rows.update(
        """
        update partner_call
           set status = ?, due_at = ?, called_since = ?, code = ?, reason = ?, ended_at = ?,
               ended_by = ?, attempts = ?, unanswered = ?, first_tried_at = ?
         where id = ?
        """,
        status,
        dueAt,
        since,
        code,
        reason,
        endedAt,
        endedBy,
        next.progress().attempts(),
        next.progress().unanswered(),
        next.progress().firstTriedAt().orElse(null),
        next.head().id());
  }

  private void step(
      Call call, @Nullable String code, @Nullable String reason, String by, Instant now) {
    rows.update(
        """
        insert into partner_call_step (call_id, status, attempt, code, reason, said_by, at)
        select id, status, attempts, ?, ?, ?, ? from partner_call where id = ?
        """,
        code,
        reason,
        by,
        now,
        call.head().id());
  }

  /** The parcours is this person's from now on, and so is what was asked and answered in it. */
  @Transactional(MANDATORY)
  void belongTo(UUID person, UUID parcours) {
    rows.update("update partner_call set person_id = ? where parcours_id = ?", person, parcours);
    rows.update(
        """
        update partner_answer set person_id = ?
         where call_id in (select id from partner_call where parcours_id = ?)
        """,
        person,
        parcours);
  }
}
