package fr.jalon.orientation.reorientation;

import fr.jalon.contracts.ReferentEvent.ReorientationRequestWithdrawn;
import fr.jalon.contracts.ReferentEvent.ReorientationRequested;
import fr.jalon.orientation.decision.OrientationRepository;
import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.orientation.reorientation.Reorientation.Answer;
import fr.jalon.orientation.reorientation.Reorientation.Requested;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Brings a référent's request before those who decide, like any other: nothing follows from it but
 * an examination. A parcours that is closed or was never oriented has nothing to examine, and the
 * référent is told so; where somebody asked before, the two are answered together.
 */
@ApplicationScoped
class ExamineRequest {
  /** Not a person of ours: the référent's own name is in the follow-up. */
  private static final Author REFERENT = new Author("accompaniment-service", "Le référent");

  private final RequestReorientation requestReorientation;
  private final ReorientationRepository reorientations;
  private final ReferentRequestRepository requests;
  private final OrientationRepository orientations;
  private final Clock clock;

  ExamineRequest(
      RequestReorientation requestReorientation,
      ReorientationRepository reorientations,
      ReferentRequestRepository requests,
      OrientationRepository orientations,
      Clock clock) {
    this.requestReorientation = requestReorientation;
    this.reorientations = reorientations;
    this.requests = requests;
    this.orientations = orientations;
    this.clock = clock;
  }

  void handle(ReorientationRequested asked) {
    var today = LocalDate.now(clock);
    var number = number(asked, today);
    requests.insert(asked, number, today);
    if (number.isEmpty()) {
      requests.refuse(asked, today, clock.instant());
    }
  }

  /** An examination that nobody else asked for is closed; otherwise it goes on without them. */
  void handle(ReorientationRequestWithdrawn withdrawn) {
    requests
        .waiting(withdrawn.requestId())
        .ifPresent(one -> {
          requests.withdraw(one);
          reorientations.of(new ParcoursId(one.parcoursId())).stream()
              .filter(Requested.class::isInstance)
              .map(Requested.class::cast)
              .filter(open -> open.request().number() == one.number())
              .filter(open -> open.request().requestedBy().id().equals(REFERENT.id()))
              .filter(open -> requests.waiting(one.parcoursId(), one.number()).isEmpty())
              .forEach(open -> reorientations.close(open.withdraw(answer(open, withdrawn))));
        });
  }

  private static Answer answer(Requested open, ReorientationRequestWithdrawn withdrawn) {
    var requestedOn = open.request().requestedOn();
    return new Answer(
        withdrawn.withdrawnOn().isBefore(requestedOn) ? requestedOn : withdrawn.withdrawnOn(),
        "Demande retirée par le référent.",
        REFERENT,
        Optional.empty());
  }

  private Optional<Integer> number(ReorientationRequested asked, LocalDate today) {
    var parcours = new ParcoursId(asked.parcoursId());
    var current = orientations.decided(parcours);
    if (current.isEmpty() || !reorientations.isOpen(parcours)) {
      return Optional.empty();
    }
    var before =
        reorientations.of(parcours).stream().filter(Requested.class::isInstance).findFirst();
    if (before.isPresent()) {
      return before.map(open -> open.request().number());
    }
    var decidedOn = current.get().choice().decidedOn();
    var on = asked.requestedOn().isBefore(decidedOn) ? decidedOn : asked.requestedOn();
    return Optional.of(
        requestReorientation
            .handle(
                parcours,
                Origin.REFERENT,
                "Demande du référent (%s), vers le type %s."
                    .formatted(asked.reason(), asked.wantedType()),
                AgentDate.of(on.isAfter(today) ? today : on, today, "/requestedOn"),
                REFERENT)
            .request()
            .number());
  }
}
