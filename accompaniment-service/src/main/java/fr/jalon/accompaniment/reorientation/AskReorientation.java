package fr.jalon.accompaniment.reorientation;

import static fr.jalon.accompaniment.AccompanimentProblem.ACCOMPANIMENT_CLOSED;
import static fr.jalon.accompaniment.AccompanimentProblem.REORIENTATION_ALREADY_REQUESTED;
import static fr.jalon.accompaniment.AccompanimentProblem.REORIENTATION_ANSWERED;
import static fr.jalon.accompaniment.AccompanimentProblem.REORIENTATION_NOT_FOUND;

import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.accompaniment.followup.GivenDate;
import fr.jalon.accompaniment.reorientation.ReorientationRequest.Reason;
import fr.jalon.accompaniment.reorientation.ReorientationRequest.Status;
import fr.jalon.contracts.ParcoursType;
import fr.jalon.contracts.ReferentEvent.ReorientationRequestWithdrawn;
import fr.jalon.contracts.ReferentEvent.ReorientationRequested;
import fr.jalon.platform.date.FrenchDates;
import fr.jalon.platform.event.Outbox;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks orientation-service for another orientation, or no longer does. */
@ApplicationScoped
class AskReorientation {
  private final AccompanimentRepository accompaniments;
  private final RequestRepository requests;
  private final Outbox outbox;
  private final CurrentAgent agent;
  private final Clock clock;

  AskReorientation(
      AccompanimentRepository accompaniments,
      RequestRepository requests,
      Outbox outbox,
      CurrentAgent agent,
      Clock clock) {
    this.accompaniments = accompaniments;
    this.requests = requests;
    this.outbox = outbox;
    this.agent = agent;
    this.clock = clock;
  }

  @Transactional
  List<ReorientationRequest> of(AccompanimentId id) {
    return requests.of(id.value());
  }

  /** One request at a time waits for its answer. */
  @Transactional
  ReorientationRequest ask(
      AccompanimentId id, ParcoursType wanted, Reason reason, @Nullable LocalDate given) {
    var open = open(id);
    if (requests.of(id.value()).stream().anyMatch(one -> one.status() == Status.REQUESTED)) {
      throw REORIENTATION_ALREADY_REQUESTED.because("Elle attend encore sa réponse.");
    }
    var on =
        new GivenDate("/requestedOn", open.assignment().decidedOn(), "l'orientation")
            .resolve(given, LocalDate.now(clock));
    var request =
        new ReorientationRequest(
            UUID.randomUUID(),
            id.value(),
            Status.REQUESTED,
            wanted,
            reason,
            on,
            clock.instant(),
            agent.id(),
            null,
            null,
            null,
            null);
    requests.insert(request);
    var subject = open.subject();
    outbox.append(
        new ReorientationRequested(
            UUID.randomUUID(),
            request.recordedAt(),
            subject.departement(),
            subject.personId(),
            subject.parcoursId(),
            id.value(),
            request.id(),
            wanted,
            reason.name(),
            on));
    return request;
  }

  /** Nothing is asked any more; an answer already given stays. */
  @Transactional
  ReorientationRequest withdraw(UUID requestId, @Nullable LocalDate given) {
    var request = requests.request(requestId).orElseThrow(() -> unknown(requestId));
    var subject = accompaniments.lock(new AccompanimentId(request.accompanimentId())).subject();
    var on =
        new GivenDate("/withdrawnOn", request.requestedOn(), "la demande")
            .resolve(given, LocalDate.now(clock));
    if (!requests.withdraw(requestId, on, clock.instant(), agent.id())) {
      throw REORIENTATION_ANSWERED.because("Elle a sa réponse, ou elle est déjà retirée.");
    }
    outbox.append(
        new ReorientationRequestWithdrawn(
            UUID.randomUUID(),
            clock.instant(),
            subject.departement(),
            subject.personId(),
            subject.parcoursId(),
            request.accompanimentId(),
            requestId,
            on));
    return requests.request(requestId).orElseThrow(() -> unknown(requestId));
  }

  static Refusal unknown(UUID id) {
    return REORIENTATION_NOT_FOUND.because("Aucune demande " + id);
  }

  private Accompaniment.Open open(AccompanimentId id) {
    return switch (accompaniments.lock(id)) {
      case Accompaniment.Open open -> open;
      case Accompaniment.Closed closed ->
          throw ACCOMPANIMENT_CLOSED.because("Clos le " + FrenchDates.date(closed.closedOn()));
    };
  }
}
