package fr.jalon.accompaniment.appointment.alert;

import fr.jalon.accompaniment.chapter.Chapter;
import fr.jalon.accompaniment.chapter.ChapterEntry;
import fr.jalon.accompaniment.rows.RowRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What the rendez-vous of a follow-up tell: fixed, put off, held or not, every correction. */
@ApplicationScoped
class AppointmentChapterRepository implements Chapter {
  private final RowRepository rows;

  AppointmentChapterRepository(RowRepository rows) {
    this.rows = rows;
  }

  @Override
  public List<ChapterEntry> of(Collection<UUID> accompanimentIds) {
    return rows.select(
        """
        with r as (
          select * from appointment where accompaniment_id = any(cast(?1 as uuid[])))
        select accompaniment_id, booked_on as "on", 'APPOINTMENT_BOOKED' as kind,
               'Rendez-vous fixé au '
                 || to_char(starts_at at time zone 'Europe/Paris', 'DD/MM/YYYY') as label,
               id as about_id, channel as reason, booked_by as by, booked_at as recorded_at
          from r
        union all
        select r.accompaniment_id, p.noted_on, 'APPOINTMENT_' || p.attendance,
               case p.attendance when 'HONOURED' then 'Rendez-vous tenu'
                                 when 'EXCUSED' then 'Rendez-vous manqué, excusé'
                                 when 'UNEXCUSED' then 'Rendez-vous manqué, sans excuse'
                                 else 'Rendez-vous annulé par le service' end,
               r.id, null, p.recorded_by, p.recorded_at
          from r join appointment_attendance p on p.appointment_id = r.id
        union all
        select r.accompaniment_id, m.moved_on,
               case when m.next_id is null then 'APPOINTMENT_CALLED_OFF'
                    else 'APPOINTMENT_MOVED' end,
               case when m.next_id is null then 'Rendez-vous annulé'
                    else 'Rendez-vous reporté' end
                 || case m.asked_by when 'PERSON' then ', à la demande de la personne'
                                    else ', par le service' end,
               r.id, m.reason, m.recorded_by, m.recorded_at
          from r join appointment_move m on m.appointment_id = r.id
        """,
        ChapterEntry.class,
        RowRepository.array(accompanimentIds));
  }
}
