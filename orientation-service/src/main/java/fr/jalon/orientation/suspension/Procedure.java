package fr.jalon.orientation.suspension;

import static fr.jalon.orientation.OrientationProblem.SUSPENSION_NO_LONGER_DUE;
import static fr.jalon.orientation.OrientationProblem.SUSPENSION_STEP_NOT_ALLOWED;

import fr.jalon.orientation.parcours.HeldParcours;
import fr.jalon.orientation.parcours.Milestones;
import fr.jalon.orientation.policy.Policies;
import fr.jalon.orientation.policy.Policy;
import fr.jalon.orientation.suspension.Foyer.Majoration;
import fr.jalon.platform.date.FrenchDates;
import fr.jalon.platform.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What every step of a suspension starts from: whose it is, whether it is still due, its rules. */
@ApplicationScoped
public class Procedure {
  private final Milestones milestones;
  private final SuspensionRepository suspensions;
  private final FactRepository facts;
  private final Policies policies;

  Procedure(
      Milestones milestones,
      SuspensionRepository suspensions,
      FactRepository facts,
      Policies policies) {
    this.milestones = milestones;
    this.suspensions = suspensions;
    this.facts = facts;
    this.policies = policies;
  }

  /** Holds the parcours, open or not: what helps the person is never too late. */
  public HeldParcours hold(UUID id) {
    return milestones.holdEvenClosed(suspensions.parcoursOf(id));
  }

  /**
   * Holds the parcours for a step that goes against the person: refused when the parcours is
   * closed, when they are no longer subject to duties, or when they have complied meanwhile.
   */
  public Suspension stillDue(UUID id) {
    milestones.hold(suspensions.parcoursOf(id));
    var suspension = suspensions.suspension(id);
    whyNoLongerDue(suspension)
        .ifPresent(why -> {
          throw SUSPENSION_NO_LONGER_DUE.because(why);
        });
    return suspension;
  }

  /** Why nothing more may be done against the person, if so; the parcours' end is told apart. */
  public Optional<String> whyNoLongerDue(Suspension suspension) {
    var standing = facts.standing(suspension.proposal().parcours());
    if (!standing.subject()) {
      return Optional.of("La caisse ne la tient plus pour soumise aux droits et devoirs.");
    }
    var ground = suspension.proposal().ground();
    var signedOn = standing.contractSignedOn();
    return switch (ground.kind()) {
      case CONTRACT_NOT_DRAWN_UP, CONTRACT_REFUSED ->
          Optional.ofNullable(signedOn)
              .filter(on -> !on.isBefore(ground.factsOn()))
              .map(on -> "Un contrat est signé depuis le %s.".formatted(FrenchDates.date(on)));
      case CONTRACT_NOT_RESPECTED, STRUCK_OFF_THE_LIST, CONTROL_REFUSED, MISSED_RENDEZ_VOUS ->
          Optional.empty();
    };
  }

  public Policy policy(Suspension suspension) {
    return policies.of(suspension.proposal().regime());
  }

  /** What may be decided for this person, now. */
  public Bounds bounds(Suspension suspension, Foyer foyer) {
    var proposal = suspension.proposal();
    var policy = policy(suspension);
    var earlier =
        suspensions.decidedOn(proposal.person(), proposal.regime(), proposal.id()).stream()
            .filter(on -> policy.sanctions().earlier().counts(on, proposal.ground().factsOn()))
            .count();
    return Bounds.of(policy, Math.toIntExact(earlier), foyer);
  }

  public Foyer foyer(Suspension suspension, Majoration majoration) {
    return new Foyer(facts.foyerOf(suspension.proposal().person()), majoration);
  }

  /** The last day on which the person may answer a notice delivered on that day. */
  public LocalDate observationsUntil(Suspension suspension, LocalDate deliveredOn) {
    var rule = policy(suspension).sanctions().contradictory();
    var last = rule.lastDay(deliveredOn);
    return rule.putOff() ? WorkingDays.onOrAfter(last) : last;
  }

  /** The refusal of a step that the suspension is not at. */
  public static Refusal notFrom(Suspension suspension, String step) {
    return SUSPENSION_STEP_NOT_ALLOWED.because(
        "%s : impossible à l'état %s.".formatted(step, Status.of(suspension)));
  }
}
