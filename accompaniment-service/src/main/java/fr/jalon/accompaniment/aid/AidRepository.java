package fr.jalon.accompaniment.aid;

import static fr.jalon.accompaniment.AccompanimentProblem.AID_NOT_FOUND;

import fr.jalon.accompaniment.aid.Aid.Act;
import fr.jalon.accompaniment.aid.Aid.Cancelled;
import fr.jalon.accompaniment.aid.Aid.Decision;
import fr.jalon.accompaniment.aid.Aid.Grant;
import fr.jalon.accompaniment.aid.Aid.Paid;
import fr.jalon.accompaniment.aid.Aid.Refused;
import fr.jalon.accompaniment.aid.Aid.Request;
import fr.jalon.accompaniment.aid.Aid.Requested;
import fr.jalon.accompaniment.aid.Aid.ToPay;
import fr.jalon.accompaniment.aid.line.Check;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.NamedFiles;
import fr.jalon.accompaniment.followup.Subject;
import fr.jalon.accompaniment.rows.RowRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps aids and what their conditions answered. */
@ApplicationScoped
class AidRepository implements NamedFiles {
  private final RowRepository rows;

  AidRepository(RowRepository rows) {
    this.rows = rows;
  }

  /** A row of {@code aid}. */
  private record Row(
      UUID id,
      String departement,
      UUID accompanimentId,
      UUID parcoursId,
      UUID personId,
      String status,
      String line,
      String territory,
      long requestedCents,
      String purpose,
      LocalDate requestedOn,
      Instant requestedAt,
      String requestedBy,
      @Nullable LocalDate decidedOn,
      @Nullable Instant decidedAt,
      @Nullable String decidedBy,
      @Nullable String decidedByName,
      @Nullable String reason,
      @Nullable String derogation,
      @Nullable UUID budgetId,
      @Nullable Long grantedCents,
      @Nullable LocalDate paidOn,
      @Nullable Instant closedAt,
      @Nullable String closedBy,
      @Nullable LocalDate cancelledOn,
      @Nullable String cancelledBecause) {

    Aid toAid() {
      var request =
          new Request(
              new AidId(id),
              new AccompanimentId(accompanimentId),
              new Subject(departement, personId, parcoursId),
              line,
              territory,
              requestedCents,
              purpose,
              requestedOn,
              new Act(requestedAt, requestedBy));
      return switch (status) {
        case "REQUESTED" -> new Requested(request);
        case "REFUSED" -> new Refused(request, decision());
        case "TO_PAY" -> new ToPay(request, decision(), grant());
        case "PAID" ->
            new Paid(request, decision(), grant(), Objects.requireNonNull(paidOn), closing());
        case "CANCELLED" ->
            new Cancelled(
                request,
                decision(),
                grant(),
                Objects.requireNonNull(cancelledOn),
                Objects.requireNonNull(cancelledBecause),
                closing());
        case String unknown -> throw new IllegalStateException("aid status " + unknown);
      };
    }

    private Decision decision() {
      return new Decision(
          Objects.requireNonNull(decidedOn),
          Objects.requireNonNull(decidedAt),
          Objects.requireNonNull(decidedBy),
          Objects.requireNonNull(decidedByName),
          Optional.ofNullable(reason));
    }

    private Grant grant() {
      return new Grant(
          Objects.requireNonNull(budgetId),
          Objects.requireNonNull(grantedCents),
          Optional.ofNullable(derogation));
    }

    private Act closing() {
      return new Act(Objects.requireNonNull(closedAt), Objects.requireNonNull(closedBy));
    }
  }

  private record Id(UUID id) {}

  private static final String COLUMNS =
      """
      select id, departement, accompaniment_id, parcours_id, person_id, status, line, territory,
             requested_cents, purpose, requested_on, requested_at, requested_by, decided_on,
             decided_at, decided_by, decided_by_name, reason, derogation, budget_id, granted_cents,
             paid_on, closed_at, closed_by, cancelled_on, cancelled_because
        from aid
      """;

  @Override
  public String segment() {
    return "aides";
  }

  @Override
  @Transactional
  public void mustExist(UUID id) {
    accompanimentOf(new AidId(id));
  }

  @Transactional
  AccompanimentId accompanimentOf(AidId id) {
    return rows
        .select("select accompaniment_id as id from aid where id = ?1", Id.class, id.value())
        .stream()
        .map(found -> new AccompanimentId(found.id()))
        .findFirst()
        .orElseThrow(() -> AID_NOT_FOUND.because("Aucune aide " + id.value()));
  }

  Aid get(AidId id) {
    return rows.select(COLUMNS + " where id = ?1", Row.class, id.value()).stream()
        .map(Row::toAid)
        .findFirst()
        .orElseThrow(() -> AID_NOT_FOUND.because("Aucune aide " + id.value()));
  }

  /** Every aid of an accompaniment, the first first. */
  List<Aid> of(AccompanimentId accompaniment) {
    return rows
        .select(
            COLUMNS + " where accompaniment_id = ?1 order by requested_on, id",
            Row.class,
            accompaniment.value())
        .stream()
        .map(Row::toAid)
        .toList();
  }

  /** What the conditions answered to whoever decided. */
  List<Check> checksOf(AidId id) {
    return rows.select(
        "select condition, result, because from aid_check where aid_id = ?1 order by position",
        Check.class,
        id.value());
  }

  void insert(Requested requested) {
    var asked = requested.request();
    rows.write(
        """
        insert into aid (id, accompaniment_id, parcours_id, person_id, status, line, territory,
                         requested_cents, purpose, requested_on, requested_at, requested_by)
        values (?1, ?2, ?3, ?4, 'REQUESTED', ?5, ?6, ?7, ?8, ?9, ?10, ?11)
        """,
        asked.id().value(),
        asked.accompaniment().value(),
        asked.subject().parcoursId(),
        asked.subject().personId(),
        asked.line(),
        asked.territory(),
        asked.cents(),
        asked.purpose(),
        asked.on(),
        asked.act().at(),
        asked.act().by());
  }

  void refuse(Refused refused, List<Check> shown) {
    decide("REFUSED", refused.request().id(), refused.decision());
    keep(refused.request().id(), shown);
  }

  void grant(ToPay granted, List<Check> shown) {
    rows.write(
        """
        update aid
           set status = 'TO_PAY', decided_on = ?2, decided_at = ?3, decided_by = ?4,
               decided_by_name = ?5, reason = nullif(?6, ''), budget_id = ?7, granted_cents = ?8,
               derogation = nullif(?9, '')
         where id = ?1
        """,
        granted.request().id().value(),
        granted.decision().on(),
        granted.decision().at(),
        granted.decision().by(),
        granted.decision().byName(),
        granted.decision().reason().orElse(""),
        granted.grant().budget(),
        granted.grant().cents(),
        granted.grant().derogation().orElse(""));
    keep(granted.request().id(), shown);
  }

  void pay(Paid paid) {
    rows.write(
        "update aid set status = 'PAID', paid_on = ?2, closed_at = ?3, closed_by = ?4 where id ="
            + " ?1",
        paid.request().id().value(),
        paid.on(),
        paid.act().at(),
        paid.act().by());
  }

  void cancel(Cancelled cancelled) {
    rows.write(
        """
        update aid set status = 'CANCELLED', cancelled_on = ?2, cancelled_because = ?3,
                       closed_at = ?4, closed_by = ?5
         where id = ?1
        """,
        cancelled.request().id().value(),
        cancelled.on(),
        cancelled.because(),
        cancelled.act().at(),
        cancelled.act().by());
  }

  private void decide(String status, AidId id, Decision decision) {
    rows.write(
        """
        update aid
           set status = ?2, decided_on = ?3, decided_at = ?4, decided_by = ?5, decided_by_name = ?6,
               reason = nullif(?7, '')
         where id = ?1
        """,
        id.value(),
        status,
        decision.on(),
        decision.at(),
        decision.by(),
        decision.byName(),
        decision.reason().orElse(""));
  }

  private void keep(AidId id, List<Check> shown) {
    for (int position = 0; position < shown.size(); position++) {
      var check = shown.get(position);
      rows.write(
          """
          insert into aid_check (aid_id, position, condition, result, because)
          values (?1, ?2, ?3, ?4, ?5)
          """,
          id.value(),
          position,
          check.condition(),
          check.result().name(),
          check.because());
    }
  }
}
