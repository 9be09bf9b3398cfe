package fr.jalon.orientation.parcours;

import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.policy.DeadlineRule;
import fr.jalon.orientation.policy.DeadlineRule.Start;
import fr.jalon.orientation.policy.Policies;
import fr.jalon.orientation.policy.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the other features hold a parcours while they act on it, and mark what it has reached: the
 * first date of each milestone stays, the promises that waited for it are kept, those that run from
 * it begin.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Milestones {
  private static final String FIRST_APPOINTMENT = "FIRST_APPOINTMENT";
  private static final String CONTRACT = "CONTRACT";
  private static final String CONTRACT_SOCIAL = "CONTRACT_SOCIAL";

  private final MilestoneRepository parcours;
  private final Policies policies;

  Milestones(MilestoneRepository parcours, Policies policies) {
    this.parcours = parcours;
    this.policies = policies;
  }

  /** Holds an open parcours until the transaction ends; refuses one unknown or closed. */
  public HeldParcours hold(ParcoursId id) {
    return holdEvenClosed(id).open();
  }

  /** Holds a parcours on which something is told that may have happened before its end. */
  public HeldParcours holdEvenClosed(ParcoursId id) {
    return parcours.lock(id).toHeld();
  }

  /** Whose parcours it is, open or not; refuses an unknown one. */
  @Transactional(TxType.SUPPORTS)
  public PersonId personOf(ParcoursId id) {
    return parcours.personOf(id);
  }

  public void convoked(HeldParcours held, LocalDate sentOn) {
    var row = parcours.lock(held.id());
    row.convokedOn = first(row.convokedOn, sentOn);
  }

  public void appointmentBooked(HeldParcours held, LocalDate bookedOn, LocalDate scheduledOn) {
    var row = parcours.lock(held.id());
    if (row.appointmentBookedOn == null) {
      row.appointmentBookedOn = bookedOn;
      row.appointmentScheduledOn = scheduledOn;
    }
    row.pendingAppointmentOn = scheduledOn;
  }

  /**
   * What became of a rendez-vous is known, or was corrected: the only milestone that may move,
   * because it says what is held to be true now.
   */
  public void appointmentClosed(
      HeldParcours held, Optional<LocalDate> firstHeldOn, Optional<LocalDate> pendingOn) {
    var row = parcours.lock(held.id());
    row.appointmentHeldOn = earliest(row.interviewTakenOverOn, firstHeldOn.orElse(null));
    row.pendingAppointmentOn = pendingOn.orElse(null);
  }

  /** The person had been met before this software was used; no correction here undoes it. */
  public void interviewTakenOver(HeldParcours held, LocalDate heldOn) {
    var row = parcours.lock(held.id());
    row.interviewTakenOverOn = first(row.interviewTakenOverOn, heldOn);
    row.appointmentHeldOn = earliest(row.interviewTakenOverOn, row.appointmentHeldOn);
  }

  /** The person had met their référent before this software was used. */
  public void firstAppointmentTakenOver(HeldParcours held, UUID takeoverId, LocalDate heldOn) {
    accompanimentAppointment(held.id(), takeoverId, Optional.of(heldOn));
  }

  /** A contract had been signed before this software was used. */
  public void contractTakenOver(HeldParcours held, LocalDate signedOn) {
    contractSigned(held.id(), signedOn);
  }

  /** The person is oriented: what was due since the entry is met, the follow-up's delays begin. */
  public void oriented(
      HeldParcours held, LocalDate decidedOn, Optional<LocalDate> notifiedOn, boolean spe) {
    var row = parcours.lock(held.id());
    row.orientedOn = first(row.orientedOn, decidedOn);
    var policy = policies.of(held.regime());
    Stream.of(Start.ENTRY, Start.RECEPTION)
        .flatMap(start -> policy.startingAt(start).stream())
        .forEach(rule -> parcours.keep(held.id(), rule.name(), decidedOn));
    begin(held, rulesOfFollowUp(policy, Start.ORIENTATION_DECISION, spe), decidedOn);
    notifiedOn.ifPresent(day -> notified(held, day, spe));
  }

  /**
   * The person is oriented anew: a contract's delay that ran from the former notification and was
   * not kept is interrupted, and starts again from the next (C. trav. D. 5411-8-2). First dates
   * stay, that of the first contract too.
   */
  public void reoriented(
      HeldParcours held, LocalDate decidedOn, Optional<LocalDate> notifiedOn, boolean spe) {
    policies
        .of(held.regime())
        .startingAt(Start.ORIENTATION_NOTIFICATION)
        .forEach(rule -> parcours.interrupt(held.id(), rule.name(), decidedOn));
    notifiedOn.ifPresent(day -> notified(held, day, spe));
  }

  /** The person knows of their orientation: the delays that run from that day begin. */
  public void notified(HeldParcours held, LocalDate on, boolean spe) {
    var policy = policies.of(held.regime());
    begin(held, rulesOfFollowUp(policy, Start.ORIENTATION_NOTIFICATION, spe), on);
    parcours.keepByContract(held.id(), List.of(CONTRACT, CONTRACT_SOCIAL));
  }

  public void ceoSigned(HeldParcours held, LocalDate signedOn) {
    var row = parcours.lock(held.id());
    row.ceoSignedOn = first(row.ceoSignedOn, signedOn);
  }

  /**
   * Another service told what became of a rendez-vous of the follow-up, or corrected it: what was
   * promised is met on the first day of those held to be true now, if any.
   */
  void accompanimentAppointment(ParcoursId id, UUID appointmentId, Optional<LocalDate> heldOn) {
    heldOn.ifPresentOrElse(
        day -> parcours.met(id, appointmentId, day), () -> parcours.notMet(appointmentId));
    parcours.keepByAppointments(id, FIRST_APPOINTMENT);
  }

  /** Another service told that the first contract is signed. */
  void contractSigned(ParcoursId id, LocalDate signedOn) {
    parcours.contractSigned(id, signedOn);
    parcours.keepByContract(id, List.of(CONTRACT, CONTRACT_SOCIAL));
  }

  /**
   * Where a regime gives the contract of those outside the SPE its own delay, they have that one.
   */
  static List<DeadlineRule> rulesOfFollowUp(Policy policy, Start start, boolean spe) {
    var unused = spe || policy.rule(CONTRACT_SOCIAL).isEmpty() ? CONTRACT_SOCIAL : CONTRACT;
    return policy.startingAt(start).stream().filter(rule -> !rule.name().equals(unused)).toList();
  }

  private void begin(HeldParcours held, List<DeadlineRule> rules, LocalDate on) {
    rules.forEach(rule -> parcours.promise(held.id(), rule.name(), rule.dueOn(on)));
  }

  private static @Nullable LocalDate earliest(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate first(@Nullable LocalDate known, LocalDate now) {
    return known == null ? now : known;
  }
}
