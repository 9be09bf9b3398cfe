package fr.jalon.accompaniment.francetravail.queue;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.fasterxml.jackson.databind.JsonNode;
import fr.jalon.accompaniment.francetravail.api.PartnerAppointment.Modality;
import fr.jalon.accompaniment.francetravail.api.PartnerAppointment.Status;
import fr.jalon.accompaniment.francetravail.exchange.LineVault;
import fr.jalon.accompaniment.francetravail.queue.PerformCall.Answered;
import fr.jalon.accompaniment.francetravail.queue.PerformCall.AppointmentTold;
import fr.jalon.accompaniment.francetravail.queue.PerformCall.Effect;
import fr.jalon.accompaniment.francetravail.queue.PerformCall.Nothing;
import fr.jalon.accompaniment.francetravail.rows.RowsRepository;
import fr.jalon.contracts.Attendance;
import fr.jalon.contracts.ParcoursType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the calls are about, as it stands when they are made, and what is kept of their answers. */
@ApplicationScoped
public class SubjectRepository {
  private final RowsRepository rows;
  private final LineVault vault;

  SubjectRepository(RowsRepository rows, LineVault vault) {
    this.rows = rows;
    this.vault = vault;
  }

  /** A rendez-vous as it stands, and what France Travail knows of it. */
  record AppointmentFacts(
      UUID id,
      UUID accompanimentId,
      UUID personId,
      UUID parcoursId,
      Instant startsAt,
      int minutes,
      String place,
      String channel,
      @Nullable Attendance attendance,
      @Nullable String partnerId) {

    Modality modality() {
      return switch (channel) {
        case "PHONE" -> Modality.TELEPHONE;
        case "VIDEO" -> Modality.VISIO;
        default -> Modality.PHYSIQUE;
      };
    }

    Status status() {
      return switch (attendance) {
        case null -> Status.PRIS;
        case HONOURED -> Status.EFFECTUE;
        case UNEXCUSED -> Status.ABSENT;
        case EXCUSED, CANCELLED_BY_SERVICE -> Status.ANNULE;
      };
    }
  }

  /** An accompaniment, by references. */
  record AccompanimentFacts(
      UUID id, UUID personId, UUID parcoursId, String status, ParcoursType parcoursType) {}

  private record AnswerRow(String cipher, UUID id, Instant receivedAt) {}

  /** What France Travail last answered. */
  public record KeptAnswer(Instant receivedAt, JsonNode content) {
    @Override
    public String toString() {
      return "KeptAnswer[" + receivedAt + "]";
    }
  }

  @Transactional(MANDATORY)
  Optional<AppointmentFacts> appointment(UUID id) {
    return rows.first(
        """
        select r.id, r.accompaniment_id, a.person_id, a.parcours_id, r.starts_at, r.minutes,
               r.place, r.channel, p.attendance, t.partner_id
          from appointment r
          join accompaniment a on a.id = r.accompaniment_id
          left join latest_attendance p on p.appointment_id = r.id
          left join partner_appointment t on t.appointment_id = r.id
         where r.id = ?
        """,
        AppointmentFacts.class,
        id);
  }

  @Transactional(MANDATORY)
  Optional<AccompanimentFacts> accompaniment(UUID id) {
    return rows.first(
        "select id, person_id, parcours_id, status, parcours_type from accompaniment where id = ?",
        AccompanimentFacts.class,
        id);
  }

  @Transactional(MANDATORY)
  void keep(Call.Calling call, Effect effect, Instant now) {
    switch (effect) {
      case Nothing _ -> {}
      case AppointmentTold(var appointment, var partnerId, var status) ->
          rows.update(
              """
              insert into partner_appointment (appointment_id, partner_id, told_status, told_at)
              values (?, ?, ?, ?)
              on conflict (appointment_id) do update
                set partner_id = excluded.partner_id, told_status = excluded.told_status,
                    told_at = excluded.told_at
              """,
              appointment,
              partnerId.orElse(null),
              status,
              now);
      case Answered(var kind, var content) -> {
        var id = UUID.randomUUID();
        rows.update(
            """
            insert into partner_answer (id, call_id, person_id, kind, received_at, content_cipher)
            select ?, c.id, c.person_id, ?, ?, ? from partner_call c where c.id = ?
            """,
            id,
            kind,
            now,
            vault.seal(content, id.toString()),
            call.head().id());
      }
    }
  }

  @Transactional
  public Optional<KeptAnswer> lastAnswer(UUID person, AnswerKind kind) {
    return rows.first(
            """
            select id, encode(content_cipher, 'hex') as cipher, received_at from partner_answer
             where person_id = ? and kind = ? order by received_at desc limit 1
            """,
            AnswerRow.class,
            person,
            kind)
        .map(row ->
            new KeptAnswer(
                row.receivedAt(),
                vault.open(
                    HexFormat.of().parseHex(row.cipher()), row.id().toString(), JsonNode.class)));
  }
}
