package fr.jalon.accompaniment.coordination.meeting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.jalon.accompaniment.coordination.CoordinationId;
import fr.jalon.accompaniment.coordination.CoordinationRepository;
import fr.jalon.platform.identity.OfFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reads the meetings of a coordination. */
@ApplicationScoped
class ReadMeetings {
  private final CoordinationRepository coordinations;
  private final MeetingRepository meetings;

  ReadMeetings(CoordinationRepository coordinations, MeetingRepository meetings) {
    this.coordinations = coordinations;
    this.meetings = meetings;
  }

  /** The meetings of one coordination. */
  @Schema(name = "Meetings", description = "Les réunions d'une coordination")
  record All(UUID parcoursId, List<View> items) implements OfFile {
    @Override
    @JsonIgnore
    @Schema(hidden = true)
    public UUID fileId() {
      return parcoursId;
    }
  }

  /** A meeting as it is shown. */
  @Schema(name = "Meeting", description = "Une réunion de suivi")
  record View(
      UUID id,
      LocalDate heldOn,
      @Schema(description = "Sans la personne, rien n'est décidé") boolean personPresent,
      @Schema(description = "Qui était là, par fonction") List<String> roles,
      List<String> decisions,
      Instant recordedAt,
      String recordedBy) {

    static View of(Meeting meeting) {
      return new View(
          meeting.id(),
          meeting.heldOn(),
          meeting.personPresent(),
          meeting.roles(),
          meeting.decisions(),
          meeting.act().at(),
          meeting.act().by());
    }
  }

  @Transactional
  All of(CoordinationId id) {
    return new All(
        coordinations.get(id).proposal().subject().parcoursId(),
        meetings.of(id).stream().map(View::of).toList());
  }
}
