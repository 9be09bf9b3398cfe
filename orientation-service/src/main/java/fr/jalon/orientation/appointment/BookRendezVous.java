package fr.jalon.orientation.appointment;

import static fr.jalon.orientation.OrientationProblem.RENDEZ_VOUS_ALREADY_BOOKED;
import static fr.jalon.orientation.OrientationProblem.SLOT_TAKEN;
import static fr.jalon.orientation.OrientationProblem.SLOT_UNKNOWN;
import static fr.jalon.orientation.OrientationProblem.SLOT_WITHDRAWN;
import static fr.jalon.orientation.OrientationProblem.SLOT_WITHOUT_ROOM;

import fr.jalon.contracts.OrientationEvent.OrientationAppointmentBooked;
import fr.jalon.orientation.appointment.RendezVous.Booked;
import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.Milestones;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.platform.date.FrenchDates;
import fr.jalon.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives a person a free slot: of two agents who race for it, one has it and the other is told. */
@ApplicationScoped
public class BookRendezVous {
  private final Milestones milestones;
  private final SlotRepository slots;
  private final RendezVousRepository rendezVous;
  private final Outbox outbox;
  private final Clock clock;

  BookRendezVous(
      Milestones milestones,
      SlotRepository slots,
      RendezVousRepository rendezVous,
      Outbox outbox,
      Clock clock) {
    this.milestones = milestones;
    this.slots = slots;
    this.rendezVous = rendezVous;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Books today, for a feature that proposed the slot; answers which rendez-vous it is. */
  @Transactional
  public UUID book(ParcoursId id, UUID slotId, Author author) {
    return handle(id, slotId, null, author).booking().id();
  }

  @Transactional
  Booked handle(ParcoursId id, UUID slotId, @Nullable LocalDate bookedOn, Author author) {
    var date = AgentDate.of(bookedOn, LocalDate.now(clock), "/bookedOn");
    var parcours = milestones.hold(id);
    rendezVous
        .bookedFor(id)
        .ifPresent(current -> {
          throw RENDEZ_VOUS_ALREADY_BOOKED.because(
              "Dites d'abord ce qu'est devenu le rendez-vous du %s."
                  .formatted(FrenchDates.date(current.booking().scheduledOn())));
        });
    var slot =
        slots
            .lock(slotId)
            .orElseThrow(() ->
                SLOT_UNKNOWN.because(
                    "Choisissez un créneau de GET /creneaux?libres=true.", "/slotId"));
    if (slot.withdrawn()) {
      throw SLOT_WITHDRAWN.because("Choisissez un autre créneau libre.", "/slotId");
    }
    if (!slots.hasRoomToReceive(slot)) {
      throw SLOT_WITHOUT_ROOM.because("Choisissez un autre créneau libre.", "/slotId");
    }
    var booked = Booked.fix(parcours, slotId, slot.startsAt().toLocalDate(), date);
    if (!rendezVous.insertUnlessTaken(booked, author)) {
      throw SLOT_TAKEN.because("Choisissez un autre créneau libre.", "/slotId");
    }
    var booking = booked.booking();
    milestones.appointmentBooked(parcours, booking.bookedOn(), booking.scheduledOn());
    outbox.append(
        new OrientationAppointmentBooked(
            UUID.randomUUID(),
            clock.instant(),
            parcours.departement(),
            booking.person().value(),
            booking.parcours().value(),
            booking.id(),
            booking.bookedOn(),
            booking.scheduledOn()));
    return booked;
  }
}
