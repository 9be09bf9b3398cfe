package fr.jalon.accompaniment.coordination;

import static fr.jalon.accompaniment.AccompanimentProblem.ACCOMPANIMENT_CLOSED;
import static fr.jalon.accompaniment.AccompanimentProblem.COORDINATION_ALREADY_ANSWERED;

import fr.jalon.accompaniment.coordination.Coordination.Answer;
import fr.jalon.accompaniment.coordination.Coordination.Proposed;
import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.platform.date.FrenchDates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes down what the person answered: with the agreement, the coordination begins. */
@ApplicationScoped
class AnswerCoordination {
  private final AccompanimentRepository accompaniments;
  private final CoordinationRepository coordinations;
  private final Clerk clerk;

  AnswerCoordination(
      AccompanimentRepository accompaniments, CoordinationRepository coordinations, Clerk clerk) {
    this.accompaniments = accompaniments;
    this.coordinations = coordinations;
    this.clerk = clerk;
  }

  @Transactional
  CoordinationView handle(CoordinationId id, boolean agreed, @Nullable LocalDate answeredOn) {
    var accompaniment = accompaniments.lock(coordinations.accompanimentOf(id));
    if (!(coordinations.get(id) instanceof Proposed proposed)) {
      throw COORDINATION_ALREADY_ANSWERED.because(
          "La réponse reste ; un accord se retire en mettant fin à la coordination");
    }
    var on = clerk.day("/answeredOn", answeredOn, proposed.proposal().on(), "la proposition");
    var answer = new Answer(on, clerk.act());
    if (!agreed) {
      var declined = proposed.decline(answer);
      coordinations.answer(declined.proposal(), "DECLINED", answer);
      return CoordinationView.of(declined, List.of());
    }
    if (accompaniment instanceof Accompaniment.Closed closed) {
      throw ACCOMPANIMENT_CLOSED.because("Clos le " + FrenchDates.date(closed.closedOn()));
    }
    var change = proposed.agree(answer);
    coordinations.answer(change.next().proposal(), "OPEN", answer);
    change.events().forEach(clerk.outbox()::append);
    return CoordinationView.of(change.next(), List.of());
  }
}
