package fr.jalon.orientation.suspension;

import static java.util.Objects.requireNonNull;

import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.orientation.suspension.Ground.BreachedClause;
import fr.jalon.orientation.suspension.Ground.Clause;
import fr.jalon.orientation.suspension.Ground.MissedDuty;
import fr.jalon.orientation.suspension.Suspension.Abandoned;
import fr.jalon.orientation.suspension.Suspension.Advice;
import fr.jalon.orientation.suspension.Suspension.Advised;
import fr.jalon.orientation.suspension.Suspension.Contradictory;
import fr.jalon.orientation.suspension.Suspension.Decided;
import fr.jalon.orientation.suspension.Suspension.Decision;
import fr.jalon.orientation.suspension.Suspension.Ended;
import fr.jalon.orientation.suspension.Suspension.Executed;
import fr.jalon.orientation.suspension.Suspension.Hearing;
import fr.jalon.orientation.suspension.Suspension.Lifted;
import fr.jalon.orientation.suspension.Suspension.Notice;
import fr.jalon.orientation.suspension.Suspension.Notified;
import fr.jalon.orientation.suspension.Suspension.Proportionality;
import fr.jalon.orientation.suspension.Suspension.Proposal;
import fr.jalon.orientation.suspension.Suspension.Proposed;
import fr.jalon.orientation.suspension.Suspension.Sent;
import java.util.Optional;

/** Reads a row back as the state that it keeps; the table's checks promise what is there. */
record RowReading(SuspensionRow row) {

  Suspension suspension() {
    return switch (row.status) {
      case PROPOSED -> new Proposed(proposal());
      case NOTIFIED -> new Notified(proposal(), notice());
      case CONTRADICTORY -> new Contradictory(proposal(), notice(), hearing());
      case ADVISED -> new Advised(proposal(), notice(), hearing(), advice());
      case DECIDED -> new Decided(proposal(), decision());
      case SENT ->
          new Sent(
              proposal(),
              decision(),
              requireNonNull(row.sentOn),
              Optional.ofNullable(row.sentReference));
      case EXECUTED ->
          new Executed(
              proposal(),
              decision(),
              requireNonNull(row.executedFrom),
              requireNonNull(row.executedUntil));
      case LIFTED ->
          new Lifted(
              proposal(),
              decision(),
              requireNonNull(row.liftedOn),
              requireNonNull(row.liftingReason));
      case ENDED -> new Ended(proposal(), decision(), requireNonNull(row.resumedOn));
      case ABANDONED ->
          new Abandoned(
              proposal(), requireNonNull(row.abandonedOn), requireNonNull(row.abandonmentReason));
    };
  }

  private Proposal proposal() {
    return new Proposal(
        row.id,
        new ParcoursId(row.parcoursId),
        new PersonId(row.personId),
        row.departement,
        row.regime,
        ground(),
        row.proposedOn,
        new Author(row.proposedBy, row.proposedByName),
        row.reason);
  }

  private Ground ground() {
    if (row.contract == null) {
      return new MissedDuty(row.ground, row.factsOn, row.account);
    }
    var clause =
        new Clause(
            row.contract,
            requireNonNull(row.contractId),
            requireNonNull(row.contractSha256),
            requireNonNull(row.clause));
    return new BreachedClause(row.factsOn, row.account, clause);
  }

  private Notice notice() {
    return new Notice(requireNonNull(row.noticeSentOn), requireNonNull(row.noticeChannel));
  }

  private Hearing hearing() {
    return new Hearing(
        requireNonNull(row.deliveredOn),
        requireNonNull(row.observationsUntil),
        Optional.ofNullable(row.observedOn));
  }

  private Advice advice() {
    return new Advice(
        requireNonNull(row.opinionId),
        requireNonNull(row.opinionSubject),
        requireNonNull(row.opinionOn));
  }

  private Decision decision() {
    var sanction =
        new Sanction(
            requireNonNull(row.measure),
            requireNonNull(row.ratePercent),
            requireNonNull(row.months),
            requireNonNull(row.startsOn));
    return new Decision(
        sanction,
        requireNonNull(row.rank),
        new Foyer(requireNonNull(row.foyerSize), requireNonNull(row.majoration)),
        requireNonNull(row.decidedOn),
        new Author(requireNonNull(row.decidedBy), requireNonNull(row.decidedByName)),
        requireNonNull(row.decisionReason),
        proportionality());
  }

  private Optional<Proportionality> proportionality() {
    return Optional.ofNullable(row.vulnerability)
        .map(vulnerability ->
            new Proportionality(
                vulnerability,
                requireNonNull(row.householdWeighed),
                requireNonNull(row.breachWeighed),
                requireNonNull(row.objectivesWeighed)));
  }
}
