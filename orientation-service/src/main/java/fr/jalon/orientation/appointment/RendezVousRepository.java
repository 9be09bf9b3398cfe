package fr.jalon.orientation.appointment;

import static fr.jalon.orientation.OrientationProblem.RENDEZ_VOUS_NOT_FOUND;

import fr.jalon.contracts.Attendance;
import fr.jalon.orientation.appointment.RendezVous.Booked;
import fr.jalon.orientation.appointment.RendezVous.Closed;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.ParcoursId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the rendez-vous d'orientation and everything ever said of their attendance. */
@ApplicationScoped
class RendezVousRepository implements PanacheRepositoryBase<RendezVousRow, UUID> {

  /** One statement of attendance; the last one holds. */
  record Statement(Attendance attendance, LocalDate on, String by, Instant recordedAt) {}

  RendezVous rendezVous(UUID id) {
    return findByIdOptional(id).map(RendezVousRow::toRendezVous).orElseThrow(() -> unknown(id));
  }

  /** Whose rendez-vous it is: a command holds the parcours before it reads the rendez-vous. */
  ParcoursId parcoursOf(UUID id) {
    return getEntityManager()
        .createQuery("select r.parcoursId from RendezVousRow r where r.id = :id", UUID.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .map(ParcoursId::new)
        .orElseThrow(() -> unknown(id));
  }

  Optional<RendezVous> bookedFor(ParcoursId parcours) {
    return find("parcoursId = ?1 and status = ?2", parcours.value(), RendezVousRow.Status.BOOKED)
        .firstResultOptional()
        .map(RendezVousRow::toRendezVous);
  }

  /** False when no place of the slot is left; the caller holds the slot. */
  boolean insertUnlessTaken(Booked booked, Author author) {
    var booking = booked.booking();
    return getEntityManager()
            .createNativeQuery(
                """
                insert into rendez_vous (
                  id, parcours_id, person_id, slot_id, place, slot_places, status, booked_on,
                  scheduled_on, booked_by)
                select :id, :parcours, :person, s.id, free.place, s.places, 'BOOKED', :bookedOn,
                       :scheduledOn, :author
                  from slot s
                  cross join lateral (
                    select place from generate_series(1, s.places) place
                     where not exists (select from rendez_vous r
                                        where r.slot_id = s.id and r.place = place.place)
                     order by place
                     limit 1) free
                 where s.id = :slot
                on conflict on constraint a_place_of_a_slot_is_given_once do nothing
                """)
            .setParameter("id", booking.id())
            .setParameter("parcours", booking.parcours().value())
            .setParameter("person", booking.person().value())
            .setParameter("slot", booking.slotId())
            .setParameter("bookedOn", booking.bookedOn())
            .setParameter("scheduledOn", booking.scheduledOn())
            .setParameter("author", author.id())
            .executeUpdate()
        == 1;
  }

  void update(Closed closed, Author author, Instant now) {
    findById(closed.booking().id()).become(closed);
    var statement = new AttendanceRecordRow();
    statement.rendezVousId = closed.booking().id();
    statement.attendance = closed.attendance();
    statement.closedOn = closed.on();
    statement.recordedBy = author.name();
    statement.recordedAt = now;
    getEntityManager().persist(statement);
    flush();
  }

  /** The first day on which the person was met, as far as is known now. */
  Optional<LocalDate> firstHeldOn(ParcoursId parcours) {
    return getEntityManager()
        .createQuery(
            """
            select r.closedOn from RendezVousRow r
             where r.parcoursId = :parcours and r.attendance = :honoured
             order by r.closedOn
            """,
            LocalDate.class)
        .setParameter("parcours", parcours.value())
        .setParameter("honoured", Attendance.HONOURED)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  List<Statement> statements(UUID id) {
    return getEntityManager()
        .createQuery(
            "from AttendanceRecordRow a where a.rendezVousId = :id order by a.id",
            AttendanceRecordRow.class)
        .setParameter("id", id)
        .getResultStream()
        .map(row -> new Statement(row.attendance, row.closedOn, row.recordedBy, row.recordedAt))
        .toList();
  }

  private static RuntimeException unknown(UUID id) {
    return RENDEZ_VOUS_NOT_FOUND.because("Aucun rendez-vous %s.".formatted(id));
  }
}
