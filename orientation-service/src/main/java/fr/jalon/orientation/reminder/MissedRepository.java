package fr.jalon.orientation.reminder;

import fr.jalon.orientation.bulk.BulkRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads who did not come without an excuse, and was not seen since. */
@ApplicationScoped
class MissedRepository {
  private final BulkRepository reading;

  MissedRepository(BulkRepository reading) {
    this.reading = reading;
  }

  /** The last line of the page before. */
  record After(LocalDate scheduledOn, UUID id) {}

  /** An absence; how many the person has on this parcours; what is booked next. */
  record Missed(
      UUID id,
      UUID parcoursId,
      UUID personId,
      String regime,
      @Nullable String territory,
      LocalDate scheduledOn,
      int absences,
      @Nullable LocalDate convokedOn,
      @Nullable LocalDate pendingOn) {}

  @Transactional
  List<Missed> page(Optional<String> territory, Optional<After> after, int rows) {
    var parameters = new ArrayList<Object>();
    var more = new StringBuilder();
    territory.ifPresent(code -> {
      more.append(" and p.territory = ?");
      parameters.add(code);
    });
    after.ifPresent(last -> {
      more.append(" and (r.scheduled_on, r.id) > (?, ?)");
      parameters.add(last.scheduledOn());
      parameters.add(last.id());
    });
    parameters.add(rows);
    return reading.select(
        """
        select r.id, r.parcours_id, r.person_id, p.regime, p.territory, r.scheduled_on,
               (select count(*) from rendez_vous a
                 where a.parcours_id = r.parcours_id and a.attendance = 'UNEXCUSED') as absences,
               p.convoked_on, p.pending_appointment_on as pending_on
          from rendez_vous r join parcours p on p.id = r.parcours_id
         where r.attendance = 'UNEXCUSED' and p.closed_on is null
           and not exists (
             select from rendez_vous later
              where later.parcours_id = r.parcours_id
                and (later.scheduled_on, later.id) > (r.scheduled_on, r.id)
                and later.attendance in ('HONOURED', 'UNEXCUSED'))%s
         order by r.scheduled_on, r.id
         limit ?
        """
            .formatted(more),
        Missed.class,
        parameters.toArray());
  }
}
