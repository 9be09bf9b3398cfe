package fr.jalon.orientation.suspension;

import fr.jalon.orientation.suspension.Ground.BreachedClause;
import fr.jalon.orientation.suspension.Ground.MissedDuty;
import fr.jalon.orientation.suspension.Suspension.Abandoned;
import fr.jalon.orientation.suspension.Suspension.Advised;
import fr.jalon.orientation.suspension.Suspension.Contradictory;
import fr.jalon.orientation.suspension.Suspension.Decided;
import fr.jalon.orientation.suspension.Suspension.Decision;
import fr.jalon.orientation.suspension.Suspension.Ended;
import fr.jalon.orientation.suspension.Suspension.Executed;
import fr.jalon.orientation.suspension.Suspension.Heard;
import fr.jalon.orientation.suspension.Suspension.Hearing;
import fr.jalon.orientation.suspension.Suspension.Lifted;
import fr.jalon.orientation.suspension.Suspension.Notified;
import fr.jalon.orientation.suspension.Suspension.Proposal;
import fr.jalon.orientation.suspension.Suspension.Proposed;
import fr.jalon.orientation.suspension.Suspension.Sent;
import java.time.LocalDate;

/** Writes on a row what a state adds to what was known before. */
record RowWriting(SuspensionRow row) {

  static SuspensionRow first(Proposed proposed) {
    var row = new SuspensionRow();
    var writing = new RowWriting(row);
    writing.write(proposed.proposal());
    writing.become(proposed);
    return row;
  }

  void become(Suspension next) {
    row.status = Status.of(next);
    row.version++;
    switch (next) {
      case Proposed proposed -> row.nextOn = proposed.proposal().on();
      case Notified notified -> {
        row.noticeSentOn = notified.notice().sentOn();
        row.noticeChannel = notified.notice().channel();
        row.nextOn = notified.notice().sentOn();
      }
      case Contradictory contradictory -> write(contradictory.hearing());
      case Heard heard -> write(heard.hearing());
      case Advised advised -> {
        write(advised.hearing());
        row.opinionId = advised.advice().opinionId();
        row.opinionSubject = advised.advice().subject();
        row.opinionOn = advised.advice().on();
        row.nextOn = advised.advice().on();
      }
      case Decided decided -> write(decided.decision());
      case Sent sent -> {
        row.sentOn = sent.on();
        row.sentReference = sent.reference().orElse(null);
      }
      case Executed executed -> {
        row.executedFrom = executed.from();
        row.executedUntil = executed.until();
        row.nextOn = executed.until().plusDays(1);
      }
      case Lifted lifted -> {
        row.liftedOn = lifted.on();
        row.liftingReason = lifted.reason();
        row.nextOn = lifted.on();
      }
      case Ended ended -> {
        row.resumedOn = ended.resumedOn();
        row.nextOn = ended.resumedOn();
      }
      case Abandoned abandoned -> {
        row.abandonedOn = abandoned.on();
        row.abandonmentReason = abandoned.reason();
        row.nextOn = abandoned.on();
      }
    }
  }

  private void write(Proposal proposal) {
    row.id = proposal.id();
    row.departement = proposal.departement();
    row.parcoursId = proposal.parcours().value();
    row.personId = proposal.person().value();
    row.regime = proposal.regime();
    row.ground = proposal.ground().kind();
    row.factsOn = proposal.ground().factsOn();
    row.account = proposal.ground().account();
    switch (proposal.ground()) {
      case BreachedClause breach -> {
        row.contract = breach.clause().contract();
        row.contractId = breach.clause().contractId();
        row.contractSha256 = breach.clause().sha256();
        row.clause = breach.clause().text();
      }
      case MissedDuty _ -> {
        // the law is its clause
      }
    }
    row.proposedOn = proposal.on();
    row.proposedBy = proposal.by().id();
    row.proposedByName = proposal.by().name();
    row.reason = proposal.reason();
  }

  private void write(Hearing hearing) {
    row.deliveredOn = hearing.deliveredOn();
    row.observationsUntil = hearing.until();
    row.observedOn = hearing.observedOn().orElse(null);
    row.nextOn = dueAfter(hearing);
  }

  /** Whoever has answered may be decided upon at once, the others the day after the last. */
  private static LocalDate dueAfter(Hearing hearing) {
    return hearing.observedOn().orElse(hearing.until().plusDays(1));
  }

  private void write(Decision decision) {
    var sanction = decision.sanction();
    row.decidedOn = decision.on();
    row.decidedBy = decision.by().id();
    row.decidedByName = decision.by().name();
    row.decisionReason = decision.reason();
    row.measure = sanction.measure();
    row.rank = decision.rank();
    row.ratePercent = sanction.ratePercent();
    row.months = sanction.months();
    row.startsOn = sanction.startsOn();
    row.foyerSize = decision.foyer().size();
    row.majoration = decision.foyer().majoration();
    row.nextOn = sanction.startsOn();
    decision
        .proportionality()
        .ifPresent(weighed -> {
          row.vulnerability = weighed.vulnerability();
          row.householdWeighed = weighed.household();
          row.breachWeighed = weighed.breach();
          row.objectivesWeighed = weighed.objectives();
        });
  }
}
