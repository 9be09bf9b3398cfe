package fr.jalon.accompaniment.progress;

import fr.jalon.accompaniment.appointment.AppointmentRepository;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.accompaniment.logbook.ItemKind;
import fr.jalon.accompaniment.logbook.ReadLogbook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;

/** Reads how far a person has come since their orientation. */
@ApplicationScoped
public class ReadProgress {
  private final AccompanimentRepository accompaniments;
  private final AppointmentRepository appointments;
  private final ReadLogbook readLogbook;
  private final Clock clock;

  ReadProgress(
      AccompanimentRepository accompaniments,
      AppointmentRepository appointments,
      ReadLogbook readLogbook,
      Clock clock) {
    this.accompaniments = accompaniments;
    this.appointments = appointments;
    this.readLogbook = readLogbook;
    this.clock = clock;
  }

  @Transactional
  public Progress handle(AccompanimentId id) {
    var accompaniment = accompaniments.get(id);
    var met = appointments.of(accompaniment).all();
    var items = readLogbook.items(id);
    var today = LocalDate.now(clock);
    return new Progress(
        id.value(),
        accompaniment.subject().parcoursId(),
        accompaniment.subject().personId(),
        accompaniment.assignment().decidedOn(),
        today,
        (int) met.stream().filter(one -> one.heldOn().isPresent()).count(),
        met.stream()
            .filter(one -> one.presence().isEmpty())
            .map(one -> one.slot().day())
            .filter(day -> !day.isBefore(today))
            .min(Comparator.naturalOrder())
            .orElse(null),
        Progress.ways(items, ItemKind.OBSTACLE),
        Progress.ways(items, ItemKind.OBJECTIVE),
        Progress.ways(items, ItemKind.ACTION));
  }
}
