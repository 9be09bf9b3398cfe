package fr.jalon.orientation.reorientation;

import static fr.jalon.orientation.OrientationProblem.EQUIPE_OPINION_ELSEWHERE;
import static fr.jalon.orientation.OrientationProblem.EQUIPE_OPINION_MISSING;
import static fr.jalon.orientation.OrientationProblem.EQUIPE_OPINION_TOO_EARLY;

import fr.jalon.orientation.equipe.EquipeRepository;
import fr.jalon.orientation.equipe.Opinion;
import fr.jalon.orientation.parcours.HeldParcours;
import fr.jalon.orientation.policy.DecisionLaws;
import fr.jalon.orientation.reorientation.Reorientation.Heard;
import fr.jalon.orientation.reorientation.Reorientation.Request;
import fr.jalon.platform.date.FrenchDates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Checks that the équipe pluridisciplinaire was heard before the decision, where the regime wants
 * it (CASF L. 262-39); an opinion that was not asked for may still be joined. An opinion answers
 * one request: it comes after it, about that very parcours, and serves once.
 */
@ApplicationScoped
class HearEquipe {
  private final EquipeRepository equipes;
  private final ReorientationRepository reorientations;
  private final DecisionLaws laws;

  HearEquipe(EquipeRepository equipes, ReorientationRepository reorientations, DecisionLaws laws) {
    this.equipes = equipes;
    this.reorientations = reorientations;
    this.laws = laws;
  }

  Optional<Heard> handle(
      HeldParcours parcours, Request request, Optional<UUID> opinionId, LocalDate decidedOn) {
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
            .orElseThrow(HearEquipe::elsewhere);
    if (opinion.givenOn().isAfter(decidedOn)) {
      throw EQUIPE_OPINION_ELSEWHERE.because(
          "Cet avis est du %s, après la décision.".formatted(FrenchDates.date(opinion.givenOn())),
          "/opinionId");
    }
    switch (opinion.subject()) {
      case REORIENTATION -> requireAnswers(request, opinion, opinionId.get());
      case REVIEW -> requireItsReview(request, opinionId.get());
      case SUSPENSION, REDUCTION, SUPPRESSION -> throw elsewhere();
    }
    return Optional.of(new Heard(opinionId.get(), opinion.favorable()));
  }

  private void requireAnswers(Request request, Opinion opinion, UUID opinionId) {
    if (opinion.givenOn().isBefore(request.requestedOn())) {
      throw EQUIPE_OPINION_TOO_EARLY.because(
          "Cet avis est du %s, la demande du %s."
              .formatted(
                  FrenchDates.date(opinion.givenOn()), FrenchDates.date(request.requestedOn())),
          "/opinionId");
    }
    equipes.requireUnused(opinionId);
  }

  /** What the équipe said of the review holds for the reorientation that came of it, no other. */
  private void requireItsReview(Request request, UUID opinionId) {
    if (!reorientations.opinionOfItsReview(request).equals(Optional.of(opinionId))) {
      throw elsewhere();
    }
  }

  private static RuntimeException elsewhere() {
    return EQUIPE_OPINION_ELSEWHERE.because(
        "Donnez un avis rendu sur la réorientation de ce parcours.", "/opinionId");
  }
}
