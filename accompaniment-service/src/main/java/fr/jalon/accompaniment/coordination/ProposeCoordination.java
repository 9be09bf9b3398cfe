package fr.jalon.accompaniment.coordination;

import static fr.jalon.accompaniment.AccompanimentProblem.ACCOMPANIMENT_CLOSED;
import static fr.jalon.accompaniment.AccompanimentProblem.COORDINATION_ALREADY_OPEN;
import static fr.jalon.accompaniment.AccompanimentProblem.COORDINATION_NOT_COMPLEX;

import fr.jalon.accompaniment.coordination.Coordination.Closed;
import fr.jalon.accompaniment.coordination.Coordination.Declined;
import fr.jalon.accompaniment.coordination.Coordination.Open;
import fr.jalon.accompaniment.coordination.Coordination.Proposal;
import fr.jalon.accompaniment.coordination.Coordination.Proposed;
import fr.jalon.accompaniment.coordination.partner.Surroundings;
import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.platform.date.FrenchDates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proposes a référent de parcours to a person: nothing starts before the person agrees. */
@ApplicationScoped
class ProposeCoordination {
  private final AccompanimentRepository accompaniments;
  private final CoordinationRepository coordinations;
  private final Surroundings surroundings;
  private final Clerk clerk;

  ProposeCoordination(
      AccompanimentRepository accompaniments,
      CoordinationRepository coordinations,
      Surroundings surroundings,
      Clerk clerk) {
    this.accompaniments = accompaniments;
    this.coordinations = coordinations;
    this.surroundings = surroundings;
    this.clerk = clerk;
  }

  @Transactional
  CoordinationView handle(
      AccompanimentId id,
      String coordinator,
      Optional<String> because,
      @Nullable LocalDate proposedOn) {
    return switch (accompaniments.lock(id)) {
      case Accompaniment.Open open -> {
        coordinations.of(id).forEach(ProposeCoordination::mustBeOver);
        var on =
            clerk.day("/proposedOn", proposedOn, open.assignment().decidedOn(), "l'orientation");
        var around = surroundings.of(open, on);
        if (!surroundings.areComplex(around) && because.isEmpty()) {
          throw COORDINATION_NOT_COMPLEX.because(
              "%d professionnel(s) autour de la personne, la règle en demande %d ; dites pourquoi (because)"
                  .formatted(around.size(), surroundings.threshold()),
              "/because");
        }
        var proposed =
            new Proposed(
                new Proposal(
                    new CoordinationId(UUID.randomUUID()),
                    id,
                    open.subject(),
                    coordinator,
                    Math.max(around.size(), 1),
                    because,
                    on,
                    clerk.act()));
        coordinations.insert(proposed);
        yield CoordinationView.of(proposed, List.of());
      }
      case Accompaniment.Closed closed ->
          throw ACCOMPANIMENT_CLOSED.because("Clos le " + FrenchDates.date(closed.closedOn()));
    };
  }

  private static void mustBeOver(Coordination before) {
    switch (before) {
      case Proposed _, Open _ ->
          throw COORDINATION_ALREADY_OPEN.because(
              "Coordination %s".formatted(before.proposal().id().value()));
      case Declined _, Closed _ -> {
        // a person may be asked again
      }
    }
  }
}
