package fr.jalon.orientation.parcours;

import static fr.jalon.orientation.OrientationProblem.PARCOURS_NOT_FOUND;

import fr.jalon.orientation.beneficiary.PersonId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Keeps the dates reached on a parcours, and the promises that run from them. */
@ApplicationScoped
class MilestoneRepository implements PanacheRepositoryBase<MilestoneRow, UUID> {

  /** Holds the row for the rest of the transaction; refuses an unknown id. */
  MilestoneRow lock(ParcoursId id) {
    return Optional.ofNullable(findById(id.value(), LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> unknown(id));
  }

  PersonId personOf(ParcoursId id) {
    return findByIdOptional(id.value())
        .map(row -> new PersonId(row.personId))
        .orElseThrow(() -> unknown(id));
  }

  /** A promise begins; the one already made keeps its date. */
  void promise(ParcoursId parcours, String rule, LocalDate dueOn) {
    getEntityManager()
        .createNativeQuery(
            """
            insert into deadline (parcours_id, rule, due_on) values (:parcours, :rule, :dueOn)
            on conflict do nothing
            """)
        .setParameter("parcours", parcours.value())
        .setParameter("rule", rule)
        .setParameter("dueOn", dueOn)
        .executeUpdate();
  }

  /** A promise is kept, early or late; the first time counts. */
  void keep(ParcoursId parcours, String rule, LocalDate on) {
    getEntityManager()
        .createNativeQuery(
            """
            update deadline set met_on = :on
             where parcours_id = :parcours and rule = :rule and met_on is null
            """)
        .setParameter("parcours", parcours.value())
        .setParameter("rule", rule)
        .setParameter("on", on)
        .executeUpdate();
  }

  private static RuntimeException unknown(ParcoursId id) {
    return PARCOURS_NOT_FOUND.because("Aucun parcours %s.".formatted(id.value()));
  }
}
