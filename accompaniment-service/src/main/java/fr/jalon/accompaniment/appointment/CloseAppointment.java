package fr.jalon.accompaniment.appointment;

import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.contracts.Attendance;
import fr.jalon.platform.event.Outbox;
import fr.jalon.platform.identity.CurrentAgent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says what became of a rendez-vous, or corrects it.
 *
 * <p>Allowed on a closed accompaniment too: what happened before its end still has to be told.
 */
@ApplicationScoped
class CloseAppointment {
  private final AccompanimentRepository accompaniments;
  private final AppointmentRepository appointments;
  private final Outbox outbox;
  private final CurrentAgent agent;
  private final Clock clock;

  CloseAppointment(
      AccompanimentRepository accompaniments,
      AppointmentRepository appointments,
      Outbox outbox,
      CurrentAgent agent,
      Clock clock) {
    this.accompaniments = accompaniments;
    this.appointments = appointments;
    this.outbox = outbox;
    this.agent = agent;
    this.clock = clock;
  }

  @Transactional
  AppointmentView handle(AppointmentId id, Attendance attendance, @Nullable LocalDate on) {
    var all = appointments.of(accompaniments.lock(appointments.accompanimentOf(id)));
    var presence =
        all.get(id).presence(attendance, on, LocalDate.now(clock), clock.instant(), agent.id());
    var change = all.close(id, presence);
    appointments.update(change.next().get(id));
    change.events().forEach(outbox::append);
    return AppointmentView.of(change.next().get(id), change.next());
  }
}
