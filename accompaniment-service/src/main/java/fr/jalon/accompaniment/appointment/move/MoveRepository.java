package fr.jalon.accompaniment.appointment.move;

import fr.jalon.accompaniment.rows.RowRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps which rendez-vous was put off to which, at whose request. */
@ApplicationScoped
class MoveRepository {
  private final RowRepository rows;

  MoveRepository(RowRepository rows) {
    this.rows = rows;
  }

  /** One rendez-vous that will not be held; {@code next} is the one fixed instead. */
  record Move(
      UUID appointment,
      @Nullable UUID next,
      AskedBy askedBy,
      LocalDate on,
      @Nullable String reason,
      Instant recordedAt,
      String recordedBy) {}

  void insert(Move move) {
    rows.write(
        """
        insert into appointment_move (appointment_id, next_id, asked_by, moved_on, reason,
               recorded_at, recorded_by)
        values (?1, cast(nullif(?2, '') as uuid), ?3, ?4, nullif(?5, ''), ?6, ?7)
        """,
        move.appointment(),
        move.next() == null ? "" : move.next().toString(),
        move.askedBy().name(),
        move.on(),
        move.reason() == null ? "" : move.reason(),
        move.recordedAt(),
        move.recordedBy());
  }
}
