package fr.jalon.accompaniment.programme.entry;

import static fr.jalon.accompaniment.AccompanimentProblem.PROGRAMME_ENTRY_NOT_FOUND;

import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.programme.PublicKind;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the ways of people through programmes: the only place that knows their tables. */
@ApplicationScoped
public class EntryRepository implements PanacheRepositoryBase<EntryRow, UUID> {

  /** Every way of a parcours, the latest first, in three queries whatever their number. */
  public List<Entry> of(Accompaniment accompaniment) {
    return list(
            "parcoursId = ?1 order by prescribedOn desc, id", accompaniment.subject().parcoursId())
        .stream()
        .map(row -> row.toEntry(accompaniment.subject()))
        .toList();
  }

  /**
   * One way of the parcours whose accompaniment the caller holds; it outlives an orientation, so
   * that it may have begun under an earlier accompaniment.
   */
  public Entry get(EntryId id, Accompaniment accompaniment) {
    return row(id, accompaniment).toEntry(accompaniment.subject());
  }

  /** The same, held for the rest of the transaction. */
  Entry lock(EntryId id, Accompaniment accompaniment) {
    var row = row(id, accompaniment);
    getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
    return row.toEntry(accompaniment.subject());
  }

  public void insert(Entry prescribed) {
    persist(new EntryRow(prescribed));
    flush();
  }

  /** Written at once, so that what the database refuses is refused here. */
  void update(Entry next) {
    findById(next.id().value()).become(next);
    flush();
  }

  public boolean isUnderWay(UUID parcoursId, String programme, @Nullable String measure) {
    return count(
            "parcoursId = ?1 and programme = ?2 and coalesce(measure, '') = coalesce(?3, '')"
                + " and status in ('PRESCRIBED', 'AWAITING_VALIDATION', 'VALIDATED', 'ENTERED')",
            parcoursId,
            programme,
            measure)
        > 0;
  }

  /** Why the person is followed without RSA, as it was told; nothing for those who receive it. */
  public Optional<PublicKind> toldPublic(UUID parcoursId) {
    List<?> found =
        getEntityManager()
            .createNativeQuery(
                """
                select public_kind from followed_parcours
                 where parcours_id = :parcours and public_kind is not null
                """,
                String.class)
            .setParameter("parcours", parcoursId)
            .getResultList();
    return found.stream().findFirst().map(kind -> PublicKind.valueOf(String.valueOf(kind)));
  }

  private EntryRow row(EntryId id, Accompaniment accompaniment) {
    return find("id = ?1 and parcoursId = ?2", id.value(), accompaniment.subject().parcoursId())
        .firstResultOptional()
        .orElseThrow(() ->
            PROGRAMME_ENTRY_NOT_FOUND.because("Aucune entrée " + id.value() + " à ce parcours"));
  }
}
