package fr.jalon.orientation.reading;

import fr.jalon.orientation.bulk.BulkRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads pages of parcours, oldest reception first, each with its next deadline: one statement. */
@ApplicationScoped
class WorklistRepository {
  private final BulkRepository database;

  WorklistRepository(BulkRepository database) {
    this.database = database;
  }

  /** What a page is asked for. */
  record Search(
      Optional<String> territory,
      Optional<Stage> stage,
      Optional<LocalDate> dueBefore,
      boolean overdueOnly,
      Optional<After> after) {}

  /** The last parcours of the page before. */
  record After(LocalDate receivedOn, UUID id) {}

  /** A parcours of the list, with what is due next on it. */
  record WorklistRow(
      UUID id,
      UUID personId,
      @Nullable String caseNumber,
      @Nullable String rsaRole,
      String origin,
      String regime,
      Stage stage,
      @Nullable String territory,
      LocalDate requestedOn,
      LocalDate enteredOn,
      LocalDate notifiedOn,
      LocalDate receivedOn,
      @Nullable LocalDate convokedOn,
      @Nullable LocalDate pendingAppointmentOn,
      @Nullable LocalDate appointmentHeldOn,
      @Nullable LocalDate orientedOn,
      @Nullable LocalDate ceoSignedOn,
      @Nullable LocalDate closedOn,
      @Nullable String nextRule,
      @Nullable LocalDate nextDueOn) {}

  /** A statement and its parameters, so that a test may ask the database how it would run it. */
  record Statement(String sql, List<Object> parameters) {}

  @Transactional
  List<WorklistRow> page(Search search, LocalDate today, int rows) {
    var statement = statement(search, today, rows);
    return database.select(statement.sql(), WorklistRow.class, statement.parameters().toArray());
  }

  /** Deadlines and household are looked up for the rows of the page only. */
  static Statement statement(Search search, LocalDate today, int rows) {
    var conditions = new ArrayList<String>();
    var parameters = new ArrayList<Object>();
    search
        .territory()
        .ifPresent(code -> {
          conditions.add("territory = ?");
          parameters.add(code);
        });
    search
        .stage()
        .ifPresent(stage -> {
          conditions.add("stage = ?");
          parameters.add(stage.name());
        });
    search.dueBefore().ifPresent(day -> due(day, conditions, parameters));
    if (search.overdueOnly()) {
      due(today, conditions, parameters);
    }
    search
        .after()
        .ifPresent(last -> {
          conditions.add("(received_on, id) > (?, ?)");
          parameters.add(last.receivedOn());
          parameters.add(last.id());
        });
    parameters.add(rows);
    var where = conditions.isEmpty() ? "" : "where " + String.join("\n   and ", conditions);
    var sql =
        """
        select p.id, p.person_id, h.case_number, h.rsa_role, p.origin, p.regime, p.stage,
               p.territory, p.requested_on, p.entered_on, p.notified_on, p.received_on,
               p.convoked_on, p.pending_appointment_on, p.appointment_held_on, p.oriented_on,
               p.ceo_signed_on, p.closed_on, d.rule as next_rule, d.due_on as next_due_on
          from (select * from parcours q
                 %s
                 order by received_on, id
                 limit ?) p
          left join lateral (
            select h.number as case_number, m.role as rsa_role
              from household_member m join household h on h.id = m.household_id
             where m.person_id = p.person_id
             order by m.until_on desc nulls first, m.since_on desc
             limit 1) h on true
          left join lateral (
            select d.rule, d.due_on
              from deadline d
             where d.parcours_id = p.id and d.met_on is null and p.closed_on is null
             order by d.due_on, d.rule
             limit 1) d on true
         order by p.received_on, p.id
        """
            .formatted(where);
    return new Statement(sql, List.copyOf(parameters));
  }

  /** Nothing is due any more on a closed parcours. */
  private static void due(LocalDate before, List<String> conditions, List<Object> parameters) {
    conditions.add(
        """
        closed_on is null and exists (
          select from deadline d
           where d.parcours_id = q.id and d.met_on is null and d.due_on < ?)\
        """);
    parameters.add(before);
  }
}
