package fr.jalon.orientation.parcours;

import static fr.jalon.orientation.OrientationProblem.PARCOURS_NOT_FOUND;

import fr.jalon.orientation.beneficiary.PersonId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
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

  /** A promise of RSA begins for who receives it; the one already made keeps its date. */
  void promise(ParcoursId parcours, String rule, LocalDate dueOn) {
    getEntityManager()
        .createNativeQuery(
            """
            insert into deadline (parcours_id, rule, due_on)
            select id, :rule, cast(:dueOn as date) from parcours
             where id = :parcours and public_kind is null
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

  /** A promise not kept yet is over; what it was stays known, and another may begin. */
  void interrupt(ParcoursId parcours, String rule, LocalDate on) {
    getEntityManager()
        .createNativeQuery(
            """
            with over as (
              delete from deadline
               where parcours_id = :parcours and rule = :rule and met_on is null
              returning parcours_id, rule, due_on)
            insert into deadline_interrupted (parcours_id, rule, due_on, interrupted_on)
            select parcours_id, rule, due_on, :on from over
            """)
        .setParameter("parcours", parcours.value())
        .setParameter("rule", rule)
        .setParameter("on", on)
        .executeUpdate();
  }

  /** The first contract signed is kept, since the promise of one may begin after it. */
  void contractSigned(ParcoursId parcours, LocalDate on) {
    getEntityManager()
        .createNativeQuery(
            """
            update parcours set contract_signed_on = :on
             where id = :parcours and contract_signed_on is null
            """)
        .setParameter("on", on)
        .setParameter("parcours", parcours.value())
        .executeUpdate();
  }

  /** Those promises are kept on the day the first contract was signed, if one is. */
  void keepByContract(ParcoursId parcours, List<String> rules) {
    getEntityManager()
        .createNativeQuery(
            """
            update deadline d set met_on = p.contract_signed_on from parcours p
             where p.id = d.parcours_id and d.parcours_id = :parcours and d.rule in (:rules)
               and d.met_on is null
            """)
        .setParameter("parcours", parcours.value())
        .setParameter("rules", rules)
        .executeUpdate();
  }

  /** The person met their référent that day. */
  void met(ParcoursId parcours, UUID appointmentId, LocalDate on) {
    getEntityManager()
        .createNativeQuery(
            """
            insert into accompaniment_appointment_held (appointment_id, parcours_id, held_on)
            select :appointment, p.id, :on from parcours p where p.id = :parcours
            on conflict (appointment_id) do update set held_on = excluded.held_on
            """)
        .setParameter("appointment", appointmentId)
        .setParameter("on", on)
        .setParameter("parcours", parcours.value())
        .executeUpdate();
  }

  /** That rendez-vous was not held after all. */
  void notMet(UUID appointmentId) {
    getEntityManager()
        .createNativeQuery(
            "delete from accompaniment_appointment_held where appointment_id = :appointment")
        .setParameter("appointment", appointmentId)
        .executeUpdate();
  }

  /** A promise is kept on the first day that the person met their référent, as known now. */
  void keepByAppointments(ParcoursId parcours, String rule) {
    getEntityManager()
        .createNativeQuery(
            """
            update deadline set met_on = (
              select min(h.held_on) from accompaniment_appointment_held h
               where h.parcours_id = deadline.parcours_id)
             where parcours_id = :parcours and rule = :rule
            """)
        .setParameter("parcours", parcours.value())
        .setParameter("rule", rule)
        .executeUpdate();
  }

  private static RuntimeException unknown(ParcoursId id) {
    return PARCOURS_NOT_FOUND.because("Aucun parcours %s.".formatted(id.value()));
  }
}
