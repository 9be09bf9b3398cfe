package fr.jalon.accompaniment.appointment;

import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.contracts.Attendance;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;

/** A rendez-vous as its table holds it. */
@Entity
@Table(name = "appointment")
class AppointmentRow {
  @Id UUID id;

  @Column(name = "accompaniment_id")
  UUID accompanimentId;

  String status;

  @Column(name = "starts_at")
  Instant startsAt;

  int minutes;
  String place;

  @Enumerated(EnumType.STRING)
  MeetingChannel channel;

  @Column(name = "booked_on")
  LocalDate bookedOn;

  @Column(name = "booked_at")
  Instant bookedAt;

  @Column(name = "booked_by")
  String bookedBy;

  @ElementCollection
  @CollectionTable(
      name = "appointment_attendance",
      joinColumns = @JoinColumn(name = "appointment_id"))
  @OrderColumn(name = "number")
  @BatchSize(size = 200)
  List<PresenceColumns> history = new ArrayList<>();

  @Embeddable
  static class PresenceColumns {
    @Enumerated(EnumType.STRING)
    Attendance attendance;

    @Column(name = "noted_on")
    LocalDate notedOn;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    @SuppressWarnings("NullAway.Init") // Hibernate's
    protected PresenceColumns() {}

    PresenceColumns(Presence presence) {
      attendance = presence.attendance();
      notedOn = presence.on();
      recordedAt = presence.recordedAt();
      recordedBy = presence.recordedBy();
    }

    Presence toPresence() {
      return new Presence(attendance, notedOn, recordedAt, recordedBy);
    }
  }

  @SuppressWarnings("NullAway.Init") // Hibernate's
  protected AppointmentRow() {}

  AppointmentRow(AccompanimentId accompaniment, Appointment appointment) {
    id = appointment.id().value();
    accompanimentId = accompaniment.value();
    startsAt = appointment.slot().startsAt();
    minutes = appointment.slot().minutes();
    place = appointment.slot().place();
    channel = appointment.slot().channel();
    bookedOn = appointment.booking().on();
    bookedAt = appointment.booking().recordedAt();
    bookedBy = appointment.booking().recordedBy();
    status = "BOOKED";
    become(appointment);
  }

  final void become(Appointment next) {
    status =
        switch (next) {
          case Appointment.Booked _ -> "BOOKED";
          case Appointment.Closed _ -> "CLOSED";
        };
    next.history().stream().skip(history.size()).map(PresenceColumns::new).forEach(history::add);
  }

  Appointment toAppointment() {
    var key = new AppointmentId(id);
    var slot = new Slot(startsAt, minutes, place, channel);
    var booking = new Booking(bookedOn, bookedAt, bookedBy);
    return switch (status) {
      case "BOOKED" -> new Appointment.Booked(key, slot, booking);
      case "CLOSED" ->
          new Appointment.Closed(
              key, slot, booking, history.stream().map(PresenceColumns::toPresence).toList());
      case String unknown -> throw new IllegalStateException("appointment status " + unknown);
    };
  }
}
