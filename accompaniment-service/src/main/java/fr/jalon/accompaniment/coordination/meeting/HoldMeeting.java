package fr.jalon.accompaniment.coordination.meeting;

import fr.jalon.accompaniment.coordination.Clerk;
import fr.jalon.accompaniment.coordination.CoordinationId;
import fr.jalon.accompaniment.coordination.OpenCoordinations;
import fr.jalon.contracts.CoordinationEvent.CoordinationMeetingHeld;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes down a meeting, who was there and what was decided together. */
@ApplicationScoped
class HoldMeeting {
  private final OpenCoordinations open;
  private final MeetingRepository meetings;
  private final Clerk clerk;

  HoldMeeting(OpenCoordinations open, MeetingRepository meetings, Clerk clerk) {
    this.open = open;
    this.meetings = meetings;
    this.clerk = clerk;
  }

  @Transactional
  Meeting handle(
      CoordinationId id,
      @Nullable LocalDate heldOn,
      boolean personPresent,
      List<String> roles,
      List<String> decisions) {
    var known = open.lock(id);
    var on = clerk.day("/heldOn", heldOn, known.agreement().on(), "l'accord de la personne");
    var meeting = new Meeting(UUID.randomUUID(), on, personPresent, roles, decisions, clerk.act());
    meetings.insert(id, meeting);
    var proposal = known.proposal();
    clerk
        .outbox()
        .append(
            new CoordinationMeetingHeld(
                UUID.randomUUID(),
                meeting.act().at(),
                proposal.subject().departement(),
                proposal.subject().personId(),
                proposal.subject().parcoursId(),
                proposal.accompaniment().value(),
                id.value(),
                meeting.id(),
                on,
                personPresent));
    return meeting;
  }
}
