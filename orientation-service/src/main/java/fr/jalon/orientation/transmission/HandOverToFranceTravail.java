package fr.jalon.orientation.transmission;

import static fr.jalon.orientation.OrientationProblem.NOT_IN_THIS_REGIME;
import static fr.jalon.orientation.OrientationProblem.ORIENTATION_ALREADY_DECIDED;
import static fr.jalon.orientation.OrientationProblem.ORIENTATION_STILL_IN_TIME;
import static fr.jalon.orientation.OrientationProblem.TRANSMISSION_ALREADY_MADE;

import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.Milestones;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.orientation.policy.DecisionLaws;
import fr.jalon.platform.date.FrenchDates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/**
 * Writes down that a person whom nobody oriented in six weeks is handed over to France Travail
 * (CASF D. 262-65-2). An agent does it; the end of the delay does nothing by itself.
 */
@ApplicationScoped
class HandOverToFranceTravail {
  private final Milestones milestones;
  private final DecisionLaws laws;
  private final TransmissionRepository transmissions;

  HandOverToFranceTravail(
      Milestones milestones, DecisionLaws laws, TransmissionRepository transmissions) {
    this.milestones = milestones;
    this.laws = laws;
    this.transmissions = transmissions;
  }

  @Transactional
  Transmission handle(ParcoursId id, AgentDate transmittedOn, Author author, Instant now) {
    var parcours = milestones.hold(id);
    var clause = laws.of(parcours.regime()).handOverToFranceTravail();
    if (!clause.lawful()) {
      throw NOT_IN_THIS_REGIME.because(clause.source() + ".");
    }
    if (transmissions.of(id).isPresent()) {
      throw TRANSMISSION_ALREADY_MADE.because("Une seule transmission par parcours.");
    }
    var dueOn =
        transmissions
            .orientationDueOn(id)
            .orElseThrow(
                () -> ORIENTATION_ALREADY_DECIDED.because("Il n'y a plus rien à transmettre."));
    if (!transmittedOn.value().isAfter(dueOn)) {
      throw ORIENTATION_STILL_IN_TIME.because(
          "Le département oriente jusqu'au %s.".formatted(FrenchDates.date(dueOn)),
          transmittedOn.pointer());
    }
    var made =
        new Transmission(
            id.value(), parcours.person().value(), dueOn, transmittedOn.value(), author.name());
    transmissions.insert(made, author, now);
    return made;
  }
}
