package fr.jalon.accompaniment.coordination.meeting;

import fr.jalon.accompaniment.coordination.Coordination.Act;
import fr.jalon.accompaniment.coordination.CoordinationId;
import fr.jalon.accompaniment.rows.RowRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Keeps the meetings of coordinations, who was there and what was decided. */
@ApplicationScoped
class MeetingRepository {
  private final RowRepository rows;

  MeetingRepository(RowRepository rows) {
    this.rows = rows;
  }

  private record Row(
      UUID id,
      LocalDate heldOn,
      boolean personPresent,
      List<String> roles,
      List<String> decisions,
      Instant recordedAt,
      String recordedBy) {

    Meeting toMeeting() {
      return new Meeting(
          id, heldOn, personPresent, roles, decisions, new Act(recordedAt, recordedBy));
    }
  }

  /** One query, whatever the number of meetings. */
  List<Meeting> of(CoordinationId coordination) {
    return rows
        .select(
            """
            select m.id, m.held_on, m.person_present, m.recorded_at, m.recorded_by,
                   array(select p.role from coordination_participant p
                          where p.meeting_id = m.id order by p.position) as roles,
                   array(select d.decided from coordination_decision d
                          where d.meeting_id = m.id order by d.position) as decisions
              from coordination_meeting m
             where m.coordination_id = ?1
             order by m.held_on, m.id
            """,
            Row.class,
            coordination.value())
        .stream()
        .map(Row::toMeeting)
        .toList();
  }

  void insert(CoordinationId coordination, Meeting meeting) {
    rows.write(
        """
        insert into coordination_meeting (id, coordination_id, held_on, person_present,
               recorded_at, recorded_by)
        values (?1, ?2, ?3, ?4, ?5, ?6)
        """,
        meeting.id(),
        coordination.value(),
        meeting.heldOn(),
        meeting.personPresent(),
        meeting.act().at(),
        meeting.act().by());
    for (int position = 0; position < meeting.roles().size(); position++) {
      rows.write(
          "insert into coordination_participant (meeting_id, position, role) values (?1, ?2, ?3)",
          meeting.id(),
          position,
          meeting.roles().get(position));
    }
    for (int position = 0; position < meeting.decisions().size(); position++) {
      rows.write(
          "insert into coordination_decision (meeting_id, position, decided) values (?1, ?2, ?3)",
          meeting.id(),
          position,
          meeting.decisions().get(position));
    }
  }
}
