package fr.jalon.accompaniment.logbook;

import static fr.jalon.accompaniment.AccompanimentProblem.AGENT_WITHOUT_STRUCTURE;

import fr.jalon.accompaniment.caseload.Referent;
import fr.jalon.accompaniment.caseload.ReferentRepository;
import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.accompaniment.followup.GivenDate;
import fr.jalon.accompaniment.logbook.Note.Visibility;
import fr.jalon.platform.identity.CurrentAgent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes a note, for oneself, for one's structure or for all who follow the person. */
@ApplicationScoped
class WriteNote {
  private final AccompanimentRepository accompaniments;
  private final NoteRepository notes;
  private final ReferentRepository referents;
  private final CurrentAgent agent;
  private final Clock clock;

  WriteNote(
      AccompanimentRepository accompaniments,
      NoteRepository notes,
      ReferentRepository referents,
      CurrentAgent agent,
      Clock clock) {
    this.accompaniments = accompaniments;
    this.notes = notes;
    this.referents = referents;
    this.agent = agent;
    this.clock = clock;
  }

  @Transactional
  Note handle(AccompanimentId id, Visibility visibility, String text, @Nullable LocalDate on) {
    Accompaniment accompaniment = accompaniments.get(id);
    var writtenOn =
        new GivenDate("/writtenOn", accompaniment.assignment().decidedOn(), "l'orientation")
            .resolve(on, LocalDate.now(clock));
    var structure = referents.whoIs(agent.id()).map(Referent::organismeReferentId);
    if (visibility == Visibility.STRUCTURE && structure.isEmpty()) {
      throw AGENT_WITHOUT_STRUCTURE.because(
          "Un chef de projet dit la vôtre par PUT /referents/{id}/capacite.", "/visibility");
    }
    var note =
        new Note(
            UUID.randomUUID(),
            visibility,
            structure.orElse(null),
            text,
            writtenOn,
            clock.instant(),
            agent.id(),
            agent.name());
    notes.insert(id.value(), note);
    return note;
  }
}
