package fr.jalon.orientation.equipe;

import static fr.jalon.orientation.OrientationProblem.EQUIPE_ALREADY_ASKED;
import static fr.jalon.orientation.OrientationProblem.EQUIPE_SESSION_ALREADY_HELD;

import fr.jalon.orientation.equipe.AgendaItem.Asked;
import fr.jalon.orientation.equipe.AgendaItem.Question;
import fr.jalon.orientation.equipe.EquipeSession.Convened;
import fr.jalon.orientation.equipe.EquipeSession.Held;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.Milestones;
import fr.jalon.orientation.parcours.ParcoursId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Puts a file on the agenda of a session that has not been held. */
@ApplicationScoped
class PutOnAgenda {
  private final Milestones milestones;
  private final EquipeRepository equipes;

  PutOnAgenda(Milestones milestones, EquipeRepository equipes) {
    this.milestones = milestones;
    this.equipes = equipes;
  }

  @Transactional
  Asked handle(ParcoursId id, UUID sessionId, Subject subject, Author author) {
    var parcours = milestones.hold(id);
    switch (equipes.lock(sessionId)) {
      case Convened _ -> {
        // its agenda is open
      }
      case Held _ ->
          throw EQUIPE_SESSION_ALREADY_HELD.because("Choisissez une séance à venir.", "/sessionId");
    }
    equipes
        .item(sessionId, id, subject)
        .ifPresent(known -> {
          throw EQUIPE_ALREADY_ASKED.because("Le dossier est déjà à l'ordre du jour.");
        });
    var asked =
        new Asked(
            new Question(UUID.randomUUID(), sessionId, id, parcours.person(), subject, author));
    equipes.insert(asked);
    return asked;
  }
}
