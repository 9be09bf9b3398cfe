package fr.jalon.accompaniment.health;

import fr.jalon.accompaniment.followup.Accompaniment;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Keeps the steps towards care, and knows who may see them. */
@ApplicationScoped
class HealthRepository implements PanacheRepositoryBase<CareStepRow, UUID> {
  /**
   * The référent unique of the person, and the professionals of the programmes they are in who hold
   * a function there; nobody once the person is no longer followed.
   */
  private static final String FOLLOWS =
      """
      select exists (
               select from accompaniment a join referent r on r.id = a.referent_id
                where a.parcours_id = :parcours and a.status = 'OPEN' and r.agent_id = :agent
                  and (r.left_on is null or r.left_on >= :today))
          or exists (
               select from programme_entry e join programme_referent r on r.entry_id = e.id
                where e.parcours_id = :parcours and e.status = 'ENTERED' and r.agent_id = :agent
                  and exists (
                        select from accompaniment a
                         where a.parcours_id = e.parcours_id and a.status = 'OPEN')
                  and exists (
                        select from programme_post p
                         where p.programme = e.programme and p.agent_id = r.agent_id
                           and p.since_on <= :today
                           and (p.until_on is null or p.until_on >= :today)))
      """;

  private static final String ENTERED_ON =
      "select entered_on from followed_parcours where parcours_id = :parcours";

  boolean follows(String agentId, Accompaniment accompaniment, LocalDate today) {
    return (boolean)
        getEntityManager()
            .createNativeQuery(FOLLOWS, Boolean.class)
            .setParameter("parcours", accompaniment.subject().parcoursId())
            .setParameter("agent", agentId)
            .setParameter("today", today)
            .getSingleResult();
  }

  /** The day before which nothing was asked: the entry, or failing that the orientation. */
  LocalDate earliest(Accompaniment accompaniment) {
    List<?> found =
        getEntityManager()
            .createNativeQuery(ENTERED_ON, LocalDate.class)
            .setParameter("parcours", accompaniment.subject().parcoursId())
            .getResultList();
    return found.stream()
        .findFirst()
        .map(LocalDate.class::cast)
        .orElseGet(() -> accompaniment.assignment().decidedOn());
  }

  /** In the order they were recorded. */
  List<CareStep> of(Accompaniment accompaniment) {
    return list("parcoursId = ?1 order by number", accompaniment.subject().parcoursId()).stream()
        .map(CareStepRow::toStep)
        .toList();
  }

  void insert(Accompaniment accompaniment, CareStep step, int number) {
    persist(new CareStepRow(accompaniment, step, number));
    flush();
  }
}
