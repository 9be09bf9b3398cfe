package fr.jalon.orientation.mailroom;

import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.delivery.Parcel.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Reads pages of what people must do: letters to post, messages to look into. Names nobody. */
@ApplicationScoped
class MailroomRepository {
  private final BulkRepository reading;

  MailroomRepository(BulkRepository reading) {
    this.reading = reading;
  }

  /** What is asked for. */
  enum Tray {
    LETTERS(
        """
        d.channel = 'POST' and d.status = 'QUEUED' and p.closed_on is null
           and not exists (
             select from rendez_vous r
              where r.status <> 'BOOKED' and r.id in (
                      select c.rendez_vous_id from convocation c where c.id = d.subject_id
                      union all
                      select m.rendez_vous_id from reminder m where m.id = d.subject_id))\
        """),
    TO_LOOK_INTO("d.status in ('UNCERTAIN', 'UNDELIVERABLE')");

    private final String condition;

    Tray(String condition) {
      this.condition = condition;
    }

    /** Of a delivery {@code d} on a parcours {@code p}. */
    String condition() {
      return condition;
    }
  }

  /** The last line of the page before. */
  record After(OffsetDateTime recordedAt, UUID id) {}

  /** One line. */
  record Line(
      UUID id,
      UUID parcoursId,
      UUID personId,
      Purpose purpose,
      UUID subjectId,
      String channel,
      String status,
      @Nullable String reason,
      @Nullable String territory,
      OffsetDateTime recordedAt,
      @Nullable OffsetDateTime usefulUntil,
      @Schema(description = "Le tirage où elle est imprimée et attend d'être postée")
          @Nullable UUID batchId) {}

  @Transactional
  List<Line> page(
      Tray list, Optional<String> territory, Optional<After> after, Instant now, int rows) {
    var parameters = new ArrayList<Object>();
    var more = new StringBuilder();
    parameters.add(now.atOffset(ZoneOffset.UTC));
    territory.ifPresent(code -> {
      more.append(" and p.territory = ?");
      parameters.add(code);
    });
    after.ifPresent(last -> {
      more.append(" and (d.recorded_at, d.id) > (?, ?)");
      parameters.add(last.recordedAt());
      parameters.add(last.id());
    });
    parameters.add(rows);
    return reading.select(
        """
        select d.id, d.parcours_id, d.person_id, d.purpose, d.subject_id, d.channel, d.status,
               d.reason, p.territory, d.recorded_at, d.useful_until, i.batch_id
          from delivery d join parcours p on p.id = d.parcours_id
          left join letter_batch_item i on i.delivery_id = d.id and not i.pulled_out
         where %s and (d.useful_until is null or d.useful_until > ?)%s
         order by d.recorded_at, d.id
         limit ?
        """
            .formatted(list.condition, more),
        Line.class,
        parameters.toArray());
  }
}
