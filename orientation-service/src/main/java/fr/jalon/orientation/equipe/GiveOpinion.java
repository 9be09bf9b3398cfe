package fr.jalon.orientation.equipe;

import static fr.jalon.orientation.OrientationProblem.EQUIPE_ALREADY_ANSWERED;
import static fr.jalon.orientation.OrientationProblem.EQUIPE_NOT_ASKED;
import static fr.jalon.orientation.OrientationProblem.EQUIPE_SESSION_NOT_HELD;

import fr.jalon.orientation.equipe.AgendaItem.Answer;
import fr.jalon.orientation.equipe.AgendaItem.Answered;
import fr.jalon.orientation.equipe.AgendaItem.Asked;
import fr.jalon.orientation.equipe.EquipeSession.Convened;
import fr.jalon.orientation.equipe.EquipeSession.Held;
import fr.jalon.orientation.parcours.Milestones;
import fr.jalon.orientation.parcours.ParcoursId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Writes down what the équipe answered about a file of its agenda, on the day it met. */
@ApplicationScoped
class GiveOpinion {
  private final Milestones milestones;
  private final EquipeRepository equipes;

  GiveOpinion(Milestones milestones, EquipeRepository equipes) {
    this.milestones = milestones;
    this.equipes = equipes;
  }

  /** What the équipe said; its day is that of the session. */
  record Verdict(
      UUID sessionId, Subject subject, boolean favorable, String text, Presence presence) {}

  /** Whether the person was heard, and by whom accompanied. */
  record Presence(boolean heard, boolean assisted) {}

  @Transactional
  Answered handle(ParcoursId id, Verdict verdict, String agent) {
    var parcours = milestones.holdEvenClosed(id);
    var held =
        switch (equipes.lock(verdict.sessionId())) {
          case Held known -> known;
          case Convened _ ->
              throw EQUIPE_SESSION_NOT_HELD.because(
                  "Enregistrez d'abord qui était présent.", "/sessionId");
        };
    parcours.stillOpenOn(held.call().day());
    var item =
        equipes
            .item(verdict.sessionId(), id, verdict.subject())
            .orElseThrow(() ->
                EQUIPE_NOT_ASKED.because("Ce dossier n'était pas à l'ordre du jour.", "/subject"));
    return switch (item) {
      case Asked asked -> {
        var answered =
            asked.answer(
                new Answer(
                    verdict.favorable(),
                    verdict.text(),
                    held.call().day(),
                    verdict.presence().heard(),
                    verdict.presence().assisted(),
                    agent));
        equipes.update(answered);
        yield answered;
      }
      case Answered _ ->
          throw EQUIPE_ALREADY_ANSWERED.because("Son avis est enregistré et ne change plus.");
    };
  }
}
