package fr.jalon.orientation.reorientation;

import static fr.jalon.orientation.OrientationProblem.EQUIPE_OPINION_ELSEWHERE;
import static fr.jalon.orientation.OrientationProblem.EQUIPE_OPINION_MISSING;

import fr.jalon.orientation.equipe.EquipeRepository;
import fr.jalon.orientation.equipe.Subject;
import fr.jalon.orientation.parcours.FrenchDates;
import fr.jalon.orientation.parcours.HeldParcours;
import fr.jalon.orientation.policy.DecisionLaws;
import fr.jalon.orientation.reorientation.Reorientation.Heard;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Checks that the équipe pluridisciplinaire was heard before the decision, where the regime wants
 * it (CASF L. 262-39); an opinion that was not asked for may still be joined.
 */
@ApplicationScoped
class HearEquipe {
  private final EquipeRepository equipes;
  private final DecisionLaws laws;

  HearEquipe(EquipeRepository equipes, DecisionLaws laws) {
    this.equipes = equipes;
    this.laws = laws;
  }

  Optional<Heard> handle(HeldParcours parcours, Optional<UUID> opinionId, LocalDate decidedOn) {
    var clause = laws.of(parcours.regime()).opinionBeforeReorientation();
    if (opinionId.isEmpty()) {
      if (clause.lawful()) {
        throw EQUIPE_OPINION_MISSING.because(clause.source() + ".", "/opinionId");
      }
      return Optional.empty();
    }
    var opinion =
        equipes
            .opinion(opinionId.get())
            .filter(one -> one.parcoursId().equals(parcours.id().value()))
            .filter(
                one -> one.subject() == Subject.REORIENTATION || one.subject() == Subject.REVIEW)
            .orElseThrow(() ->
                EQUIPE_OPINION_ELSEWHERE.because(
                    "Donnez un avis rendu sur la réorientation de ce parcours.", "/opinionId"));
    if (opinion.givenOn().isAfter(decidedOn)) {
      throw EQUIPE_OPINION_ELSEWHERE.because(
          "Cet avis est du %s, après la décision.".formatted(FrenchDates.date(opinion.givenOn())),
          "/opinionId");
    }
    return Optional.of(new Heard(opinionId.get(), opinion.favorable()));
  }
}
