package fr.jalon.orientation.appointment;

import fr.jalon.contracts.Attendance;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A row of {@code attendance_record}: written once, never changed. */
@Entity
@Table(name = "attendance_record")
class AttendanceRecordRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  long id;

  @Column(name = "rendez_vous_id")
  UUID rendezVousId = new UUID(0, 0);

  @Enumerated(EnumType.STRING)
  Attendance attendance = Attendance.HONOURED;

  @Column(name = "closed_on")
  LocalDate closedOn = LocalDate.EPOCH;

  @Column(name = "recorded_by")
  String recordedBy = "";

  @Column(name = "recorded_at")
  Instant recordedAt = Instant.EPOCH;
}
