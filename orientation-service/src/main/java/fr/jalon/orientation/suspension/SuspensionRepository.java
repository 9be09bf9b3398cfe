package fr.jalon.orientation.suspension;

import static fr.jalon.orientation.OrientationProblem.SUSPENSION_ALREADY_PENDING;
import static fr.jalon.orientation.OrientationProblem.SUSPENSION_NOT_FOUND;

import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.orientation.policy.SanctionRules.Step;
import fr.jalon.orientation.suspension.Suspension.Proposed;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Keeps suspensions and the proof of each of their steps. */
@ApplicationScoped
public class SuspensionRepository implements PanacheRepositoryBase<SuspensionRow, UUID> {
  private static final Set<Status> PENDING = EnumSet.range(Status.PROPOSED, Status.SENT);
  private static final Set<Status> COUNTED = EnumSet.range(Status.DECIDED, Status.ENDED);

  private final Clock clock;

  SuspensionRepository(Clock clock) {
    this.clock = clock;
  }

  public Suspension suspension(UUID id) {
    return new RowReading(row(id)).suspension();
  }

  /** What an editor must have read to decide. */
  public long version(UUID id) {
    return row(id).version;
  }

  /** Whose it is: a command holds the parcours before it reads the suspension. */
  public ParcoursId parcoursOf(UUID id) {
    return getEntityManager()
        .createQuery("select s.parcoursId from SuspensionRow s where s.id = :id", UUID.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .map(ParcoursId::new)
        .orElseThrow(() -> unknown(id));
  }

  /** Refuses a second procedure beside one that is pending. */
  public void insert(Proposed proposed, Entry entry) {
    var parcours = proposed.proposal().parcours();
    if (count("parcoursId = ?1 and status in ?2", parcours.value(), PENDING) > 0) {
      throw SUSPENSION_ALREADY_PENDING.because("Menez-la à son terme ou abandonnez-la.");
    }
    persistAndFlush(RowWriting.first(proposed));
    write(proposed.proposal().id(), entry);
  }

  /** The next state and the proof of the step that led to it. */
  public void keep(Suspension next, Entry entry) {
    new RowWriting(row(next.proposal().id())).become(next);
    write(next.proposal().id(), entry);
  }

  /** A step that leads to no other state: what it decides concerns the right, not the measure. */
  public void tell(Suspension suspension, Entry entry) {
    write(suspension.proposal().id(), entry);
  }

  public boolean wasTold(UUID id, Step step) {
    return getEntityManager()
            .createQuery(
                "select count(s) from StepRow s where s.suspensionId = :id and s.step = :step",
                Long.class)
            .setParameter("id", id)
            .setParameter("step", step)
            .getSingleResult()
        > 0;
  }

  private void write(UUID id, Entry entry) {
    var step = new StepRow();
    step.suspensionId = id;
    step.step = entry.step();
    step.happenedOn = entry.on();
    step.authorId = entry.by().id();
    step.authorName = entry.by().name();
    step.detail = entry.detail().orElse(null);
    step.letter = entry.letter().orElse(null);
    step.sha256 = entry.sha256().orElse(null);
    step.recordedAt = clock.instant();
    getEntityManager().persist(step);
    flush();
  }

  /** A step and the moment from which it was known. */
  public record Told(Entry entry, Instant recordedAt) {}

  /** Every step, in the order in which it was told. */
  public List<Told> story(UUID id) {
    return getEntityManager()
        .createQuery("from StepRow s where s.suspensionId = :id order by s.id", StepRow.class)
        .setParameter("id", id)
        .getResultStream()
        .map(row ->
            new Told(
                new Entry(
                    row.step,
                    row.happenedOn,
                    new Author(row.authorId, row.authorName),
                    Optional.ofNullable(row.detail),
                    Optional.ofNullable(row.letter)),
                row.recordedAt))
        .toList();
  }

  /** Days of the decisions of a regime on a person that were not found to be wrong. */
  List<LocalDate> decidedOn(PersonId person, String regime, UUID except) {
    return getEntityManager()
        .createQuery(
            """
            select s.decidedOn from SuspensionRow s
             where s.parcoursId in (
                     select p.id from MilestoneRow p where p.personId = :person)
               and s.regime = :regime and s.id <> :except
               and s.status in :counted
               and (s.liftingReason is null
                    or s.liftingReason <> fr.jalon.contracts.LiftingReason.ERROR)
            """,
            LocalDate.class)
        .setParameter("person", person.value())
        .setParameter("regime", regime)
        .setParameter("except", except)
        .setParameter("counted", COUNTED)
        .getResultList();
  }

  private SuspensionRow row(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> unknown(id));
  }

  private static RuntimeException unknown(UUID id) {
    return SUSPENSION_NOT_FOUND.because("Aucune suspension %s.".formatted(id));
  }
}
