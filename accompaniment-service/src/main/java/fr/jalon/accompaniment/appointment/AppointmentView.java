package fr.jalon.accompaniment.appointment;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.contracts.Attendance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rendez-vous as it is shown. */
@Schema(description = "Rendez-vous d'accompagnement")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AppointmentView(
    UUID id,
    UUID accompanimentId,
    @Schema(description = "Aucun rendez-vous antérieur n'a été tenu") boolean first,
    OffsetDateTime startsAt,
    int minutes,
    @Schema(examples = "Maison des solidarités, Aurillac") String place,
    MeetingChannel channel,
    @Schema(description = "Jour de la prise du rendez-vous") LocalDate bookedOn,
    @Schema(description = "Jour prévu") LocalDate scheduledOn,
    @Schema(description = "Absente tant que l'issue n'est pas connue")
        @Nullable Attendance attendance,
    @Schema(description = "Jour de tenue, si la personne est venue") @Nullable LocalDate heldOn,
    @Schema(description = "Ce qui a été saisi, correction comprise, du plus ancien au plus récent")
        List<PresenceView> history) {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** One recording of what became of it. */
  @Schema(description = "Issue d'un rendez-vous, telle que saisie")
  public record PresenceView(
      Attendance attendance, LocalDate on, Instant recordedAt, String recordedBy) {
    static PresenceView of(Presence presence) {
      return new PresenceView(
          presence.attendance(), presence.on(), presence.recordedAt(), presence.recordedBy());
    }
  }

  public static AppointmentView of(Appointment one, Appointments among) {
    return new AppointmentView(
        one.id().value(),
        among.accompaniment().value(),
        among.isFirst(one),
        one.slot().startsAt().atZone(PARIS).toOffsetDateTime(),
        one.slot().minutes(),
        one.slot().place(),
        one.slot().channel(),
        one.booking().on(),
        one.slot().day(),
        one.presence().map(Presence::attendance).orElse(null),
        one.heldOn().orElse(null),
        one.history().stream().map(PresenceView::of).toList());
  }
}
