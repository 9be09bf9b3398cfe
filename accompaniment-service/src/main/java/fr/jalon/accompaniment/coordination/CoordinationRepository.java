package fr.jalon.accompaniment.coordination;

import static fr.jalon.accompaniment.AccompanimentProblem.COORDINATION_NOT_FOUND;

import fr.jalon.accompaniment.coordination.Coordination.Act;
import fr.jalon.accompaniment.coordination.Coordination.Answer;
import fr.jalon.accompaniment.coordination.Coordination.Closed;
import fr.jalon.accompaniment.coordination.Coordination.ClosingReason;
import fr.jalon.accompaniment.coordination.Coordination.Declined;
import fr.jalon.accompaniment.coordination.Coordination.Open;
import fr.jalon.accompaniment.coordination.Coordination.Proposal;
import fr.jalon.accompaniment.coordination.Coordination.Proposed;
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

/** Keeps coordinations and every version of their plans. */
@ApplicationScoped
public class CoordinationRepository implements NamedFiles {
  private final RowRepository rows;

  CoordinationRepository(RowRepository rows) {
    this.rows = rows;
  }

  /** One line of the table. */
  private record Row(
      UUID id,
      String departement,
      UUID accompanimentId,
      UUID parcoursId,
      UUID personId,
      String status,
      String coordinator,
      int professionals,
      @Nullable String because,
      LocalDate proposedOn,
      Instant proposedAt,
      String proposedBy,
      @Nullable LocalDate answeredOn,
      @Nullable Instant answeredAt,
      @Nullable String answeredTo,
      @Nullable LocalDate closedOn,
      @Nullable Instant closedAt,
      @Nullable String closedBy,
      @Nullable ClosingReason closingReason,
      long planVersion) {

    Coordination toCoordination() {
      var proposal =
          new Proposal(
              new CoordinationId(id),
              new AccompanimentId(accompanimentId),
              new Subject(departement, personId, parcoursId),
              coordinator,
              professionals,
              Optional.ofNullable(because),
              proposedOn,
              new Act(proposedAt, proposedBy));
      return switch (status) {
        case "PROPOSED" -> new Proposed(proposal);
        case "DECLINED" -> new Declined(proposal, answer());
        case "OPEN" -> new Open(proposal, answer(), planVersion);
        case "CLOSED" ->
            new Closed(
                proposal,
                answer(),
                planVersion,
                Objects.requireNonNull(closedOn),
                Objects.requireNonNull(closingReason),
                new Act(Objects.requireNonNull(closedAt), Objects.requireNonNull(closedBy)));
        case String unknown -> throw new IllegalStateException("coordination status " + unknown);
      };
    }

    private Answer answer() {
      return new Answer(
          Objects.requireNonNull(answeredOn),
          new Act(Objects.requireNonNull(answeredAt), Objects.requireNonNull(answeredTo)));
    }
  }

  private record Id(UUID id) {}

  private static final String COLUMNS =
      """
      select id, departement, accompaniment_id, parcours_id, person_id, status, coordinator,
             professionals, because, proposed_on, proposed_at, proposed_by, answered_on,
             answered_at, answered_to, closed_on, closed_at, closed_by, closing_reason, plan_version
        from coordination
      """;

  @Override
  public String segment() {
    return "coordinations";
  }

  @Override
  @Transactional
  public void mustExist(UUID id) {
    accompanimentOf(new CoordinationId(id));
  }

  @Transactional
  public AccompanimentId accompanimentOf(CoordinationId id) {
    return rows
        .select(
            "select accompaniment_id as id from coordination where id = ?1", Id.class, id.value())
        .stream()
        .map(found -> new AccompanimentId(found.id()))
        .findFirst()
        .orElseThrow(() -> COORDINATION_NOT_FOUND.because("Aucune coordination " + id.value()));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public Coordination get(CoordinationId id) {
    return rows.select(COLUMNS + " where id = ?1", Row.class, id.value()).stream()
        .map(Row::toCoordination)
        .findFirst()
        .orElseThrow(() -> COORDINATION_NOT_FOUND.because("Aucune coordination " + id.value()));
  }

  /** Every coordination of an accompaniment, the first first. */
  List<Coordination> of(AccompanimentId accompaniment) {
    return rows
        .select(
            COLUMNS + " where accompaniment_id = ?1 order by proposed_on, id",
            Row.class,
            accompaniment.value())
        .stream()
        .map(Row::toCoordination)
        .toList();
  }

  void insert(Proposed proposed) {
    var proposal = proposed.proposal();
    rows.write(
        """
        insert into coordination (id, accompaniment_id, parcours_id, person_id, status,
               coordinator, professionals, because, proposed_on, proposed_at, proposed_by)
        values (?1, ?2, ?3, ?4, 'PROPOSED', ?5, ?6, nullif(?7, ''), ?8, ?9, ?10)
        """,
        proposal.id().value(),
        proposal.accompaniment().value(),
        proposal.subject().parcoursId(),
        proposal.subject().personId(),
        proposal.coordinator(),
        proposal.professionals(),
        proposal.because().orElse(""),
        proposal.on(),
        proposal.act().at(),
        proposal.act().by());
  }

  void answer(Proposal proposal, String status, Answer answer) {
    rows.write(
        """
        update coordination
           set status = ?2, answered_on = ?3, answered_at = ?4, answered_to = ?5
         where id = ?1
        """,
        proposal.id().value(),
        status,
        answer.on(),
        answer.takenDown().at(),
        answer.takenDown().by());
  }

  void close(Closed closed) {
    rows.write(
        """
        update coordination
           set status = 'CLOSED', closed_on = ?2, closed_at = ?3, closed_by = ?4,
               closing_reason = ?5
         where id = ?1
        """,
        closed.proposal().id().value(),
        closed.on(),
        closed.act().at(),
        closed.act().by(),
        closed.reason().name());
  }

  /** A whole new version: those before stay. */
  void plan(Open planned, List<Objective> objectives, Act act) {
    rows.write(
        "update coordination set plan_version = ?2 where id = ?1",
        planned.proposal().id().value(),
        planned.planVersion());
    for (int position = 0; position < objectives.size(); position++) {
      var objective = objectives.get(position);
      rows.write(
          """
          insert into coordination_objective (coordination_id, plan_version, position, label,
                 indicator, due_on, led_by, recorded_at, recorded_by)
          values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
          """,
          planned.proposal().id().value(),
          planned.planVersion(),
          position,
          objective.label(),
          objective.indicator(),
          objective.dueOn(),
          objective.ledBy(),
          act.at(),
          act.by());
    }
  }

  /** The plan in force: its last version. */
  List<Objective> planOf(CoordinationId id) {
    return rows.select(
        """
        select o.label, o.indicator, o.due_on, o.led_by
          from coordination c
          join coordination_objective o
            on o.coordination_id = c.id and o.plan_version = c.plan_version
         where c.id = ?1
         order by o.position
        """,
        Objective.class,
        id.value());
  }
}
