package fr.jalon.orientation.review;

import static fr.jalon.orientation.OrientationProblem.EQUIPE_OPINION_ELSEWHERE;
import static fr.jalon.orientation.OrientationProblem.EQUIPE_OPINION_TOO_EARLY;
import static fr.jalon.orientation.OrientationProblem.REVIEW_EXAMINER_WRONG;
import static fr.jalon.orientation.OrientationProblem.REVIEW_NOT_DUE;

import fr.jalon.orientation.equipe.EquipeRepository;
import fr.jalon.orientation.equipe.Subject;
import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.Milestones;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.orientation.policy.DecisionLaw;
import fr.jalon.orientation.policy.DecisionLaws;
import fr.jalon.orientation.reorientation.Origin;
import fr.jalon.orientation.reorientation.RequestReorientation;
import fr.jalon.orientation.review.Review.Outcome;
import fr.jalon.orientation.review.ReviewRepository.Due;
import fr.jalon.platform.date.FrenchDates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes down what came of the examination of a social orientation: by the équipe
 * pluridisciplinaire before 2025, by France Travail and the référent together since (CASF L.
 * 262-31).
 */
@ApplicationScoped
class RecordReview {
  private final Milestones milestones;
  private final DecisionLaws laws;
  private final ReviewRepository reviews;
  private final EquipeRepository equipes;
  private final RequestReorientation requestReorientation;

  RecordReview(
      Milestones milestones,
      DecisionLaws laws,
      ReviewRepository reviews,
      EquipeRepository equipes,
      RequestReorientation requestReorientation) {
    this.milestones = milestones;
    this.laws = laws;
    this.reviews = reviews;
    this.equipes = equipes;
    this.requestReorientation = requestReorientation;
  }

  /** What an agent tells of an examination. */
  record Examination(
      AgentDate on,
      Outcome outcome,
      String reason,
      Optional<UUID> opinionId,
      Optional<String> jointWith) {}

  @Transactional
  Review handle(ParcoursId id, Examination told, Author author, Instant now) {
    var parcours = milestones.hold(id);
    var law = laws.of(parcours.regime());
    var due =
        reviews
            .due(List.of(law), id)
            .orElseThrow(() -> REVIEW_NOT_DUE.because("La personne n'est pas en parcours social."));
    if (told.on().value().isBefore(due.dueOn())) {
      throw REVIEW_NOT_DUE.because(
          "Elle l'est à partir du %s.".formatted(FrenchDates.date(due.dueOn())));
    }
    requireExaminer(due, law, told);
    var reorientation =
        switch (told.outcome()) {
          case MAINTAINED -> Optional.<Integer>empty();
          case REORIENTATION ->
              Optional.of(
                  requestReorientation
                      .handle(id, Origin.REVIEW, told.reason(), told.on(), author)
                      .request()
                      .number());
        };
    var review =
        new Review(
            UUID.randomUUID(),
            id.value(),
            parcours.person().value(),
            due.orientationId(),
            due.dueOn(),
            told.on().value(),
            law.review().examiner(),
            told.outcome(),
            told.reason(),
            told.opinionId(),
            told.jointWith(),
            reorientation,
            author.name());
    reviews.insert(review, author, now);
    return review;
  }

  private void requireExaminer(Due due, DecisionLaw law, Examination told) {
    switch (law.review().examiner()) {
      case EQUIPE_PLURIDISCIPLINAIRE -> {
        if (told.jointWith().isPresent() || told.opinionId().isEmpty()) {
          throw REVIEW_EXAMINER_WRONG.because(
              "Joignez l'avis de l'équipe pluridisciplinaire (%s)."
                  .formatted(law.review().source()),
              "/opinionId");
        }
        requireOpinion(due, told);
      }
      case JOINT_DIAGNOSIS -> {
        if (told.opinionId().isPresent() || told.jointWith().isEmpty()) {
          throw REVIEW_EXAMINER_WRONG.because(
              "Dites avec qui de France Travail le diagnostic est fait (%s)."
                  .formatted(law.review().source()),
              "/jointWith");
        }
      }
    }
  }

  /** Given about this very examination: from the day on which it was due, and for nothing else. */
  private void requireOpinion(Due due, Examination told) {
    var id = told.opinionId().orElseThrow();
    var given =
        equipes
            .opinion(id)
            .filter(opinion -> opinion.parcoursId().equals(due.parcoursId()))
            .filter(opinion -> opinion.subject() == Subject.REVIEW)
            .filter(opinion -> !opinion.givenOn().isAfter(told.on().value()))
            .orElseThrow(() ->
                EQUIPE_OPINION_ELSEWHERE.because(
                    "Donnez un avis rendu sur le réexamen de ce parcours.", "/opinionId"));
    if (given.givenOn().isBefore(due.dueOn())) {
      throw EQUIPE_OPINION_TOO_EARLY.because(
          "Cet avis est du %s ; l'orientation est à réexaminer à partir du %s."
              .formatted(FrenchDates.date(given.givenOn()), FrenchDates.date(due.dueOn())),
          "/opinionId");
    }
    equipes.requireUnused(id);
  }
}
