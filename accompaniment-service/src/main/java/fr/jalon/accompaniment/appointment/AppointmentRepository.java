package fr.jalon.accompaniment.appointment;

import static fr.jalon.accompaniment.AccompanimentProblem.APPOINTMENT_NOT_FOUND;

import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.followup.AccompanimentId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Keeps the rendez-vous of the follow-up: the only place that knows their tables. */
@ApplicationScoped
public class AppointmentRepository implements PanacheRepositoryBase<AppointmentRow, UUID> {

  /** Every rendez-vous of an accompaniment, in two queries whatever their number. */
  public Appointments of(Accompaniment accompaniment) {
    var rows = list("accompanimentId", accompaniment.id().value());
    return new Appointments(
        accompaniment.id(),
        accompaniment.subject(),
        rows.stream().map(AppointmentRow::toAppointment).toList());
  }

  /** Loads no row: whoever asks is about to lock the accompaniment, and to read after that. */
  public AccompanimentId accompanimentOf(AppointmentId id) {
    return find("select a.accompanimentId from AppointmentRow a where a.id = ?1", id.value())
        .project(UUID.class)
        .firstResultOptional()
        .map(AccompanimentId::new)
        .orElseThrow(() -> APPOINTMENT_NOT_FOUND.because("Aucun rendez-vous " + id.value()));
  }

  public void insert(AccompanimentId accompaniment, Appointment appointment) {
    persist(new AppointmentRow(accompaniment, appointment));
  }

  public void update(Appointment next) {
    findById(next.id().value()).become(next);
  }
}
