package fr.jalon.accompaniment.followup;

import static fr.jalon.accompaniment.AccompanimentProblem.ACCOMPANIMENT_NOT_FOUND;

import fr.jalon.platform.problem.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps accompaniments: the only place that knows their tables. */
@ApplicationScoped
public class AccompanimentRepository implements PanacheRepositoryBase<AccompanimentRow, UUID> {

  /** Locks it for the rest of the transaction; refuses one that is not the département's. */
  public Accompaniment lock(AccompanimentId id) {
    return found(id, Optional.ofNullable(findById(id.value(), LockModeType.PESSIMISTIC_WRITE)));
  }

  public Accompaniment get(AccompanimentId id) {
    return found(id, findByIdOptional(id.value()));
  }

  /** Refuses one that does not exist for the département of the request. */
  public void mustExist(AccompanimentId id) {
    if (count("id", id.value()) == 0) {
      throw unknown(id);
    }
  }

  /** Locks all that a parcours has known, the latest orientation first. */
  public List<Accompaniment> lockAllOf(UUID parcoursId) {
    return find("parcoursId = ?1 order by orientationRank desc", parcoursId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list()
        .stream()
        .map(AccompanimentRow::toAccompaniment)
        .toList();
  }

  /** Writes it, after the one that the person had before, if any. */
  public void insert(Accompaniment.Open opened) {
    persist(new AccompanimentRow(opened));
    flush();
    getEntityManager()
        .createNativeQuery(
            """
            update accompaniment a
               set previous_accompaniment_id = (
                 select f.id from accompaniment f
                  where f.person_id = a.person_id and f.id <> a.id
                    and f.decided_on <= a.decided_on
                  order by f.decided_on desc, f.opened_at desc, f.id desc
                  limit 1)
             where a.id = :id
            """)
        .setParameter("id", opened.id().value())
        .executeUpdate();
  }

  /** The accompaniment that the person had before this one. */
  public Optional<UUID> formerOf(AccompanimentId id) {
    return find(
            "select a.previousAccompanimentId from AccompanimentRow a where a.id = ?1", id.value())
        .project(UUID.class)
        .firstResultOptional();
  }

  /** Written at once: the database lets a parcours have one open accompaniment at a time. */
  public void update(Accompaniment next) {
    findById(next.id().value()).become(next);
    flush();
  }

  private static Accompaniment found(AccompanimentId id, Optional<AccompanimentRow> row) {
    return row.map(AccompanimentRow::toAccompaniment).orElseThrow(() -> unknown(id));
  }

  private static Refusal unknown(AccompanimentId id) {
    return ACCOMPANIMENT_NOT_FOUND.because("Aucun accompagnement " + id.value());
  }
}
