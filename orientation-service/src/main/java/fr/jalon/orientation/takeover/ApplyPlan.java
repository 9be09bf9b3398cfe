package fr.jalon.orientation.takeover;

import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.contact.RecordContacts;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.orientation.spreadsheet.LineContent.Reason;
import fr.jalon.orientation.staging.StagedLine.State;
import fr.jalon.orientation.staging.Takeover;
import fr.jalon.orientation.takeover.TakenOverRepository.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Does what a plan says: makes the person known if need be, then keeps the dates and contacts. */
@ApplicationScoped
class ApplyPlan {
  private final Newcomers newcomers;
  private final RecordMilestones recordMilestones;
  private final RecordContacts recordContacts;

  ApplyPlan(Newcomers newcomers, RecordMilestones recordMilestones, RecordContacts recordContacts) {
    this.newcomers = newcomers;
    this.recordMilestones = recordMilestones;
    this.recordContacts = recordContacts;
  }

  /** What became of the line. */
  record Done(
      State state,
      List<Reason> reasons,
      Optional<PersonId> person,
      Optional<ParcoursId> parcours) {}

  /** Empty where the line is to be planned again: its person was made known since. */
  @Transactional(TxType.MANDATORY)
  Optional<Done> handle(Takeover takeover, int line, Plan plan, Author author) {
    return switch (plan.outcome()) {
      case TO_UPDATE -> {
        keep(takeover, line, plan, plan.person().orElseThrow(), plan.parcours(), author);
        yield Optional.of(new Done(State.APPLIED, plan.reasons(), plan.person(), plan.parcours()));
      }
      case TO_CREATE ->
          make(takeover, line, plan, author, "Personne créée : aucune autre ne lui ressemble.");
      case IN_DOUBT ->
          make(
              takeover,
              line,
              plan,
              author,
              "Personne créée ; une autre lui ressemble, à départager dans GET /doublons.");
      case UP_TO_DATE -> settled(State.UP_TO_DATE, plan);
      case UNMATCHED -> settled(State.UNMATCHED, plan);
      case CONFLICT -> settled(State.CONFLICT, plan);
      case IN_ERROR -> settled(State.IN_ERROR, plan);
    };
  }

  private static Optional<Done> settled(State state, Plan plan) {
    return Optional.of(new Done(state, plan.reasons(), plan.person(), plan.parcours()));
  }

  private Optional<Done> make(Takeover takeover, int line, Plan plan, Author author, String told) {
    return newcomers
        .make(plan)
        .map(made -> {
          keep(takeover, line, plan, made.person(), made.parcours(), author);
          var reasons = new ArrayList<>(plan.reasons());
          reasons.addFirst(new Reason("", told));
          return new Done(State.APPLIED, reasons, Optional.of(made.person()), made.parcours());
        });
  }

  private void keep(
      Takeover takeover,
      int line,
      Plan plan,
      PersonId person,
      Optional<ParcoursId> parcours,
      Author author) {
    if (!plan.steps().isEmpty()) {
      recordMilestones.handle(
          parcours.orElseThrow(),
          plan,
          new Origin(takeover.id(), takeover.fileName(), line),
          author);
    }
    if (plan.content().email().isPresent() || !plan.content().phones().isEmpty()) {
      recordContacts.handle(
          person,
          PlanLines.source(takeover.kind()),
          takeover.asOf(),
          plan.content().email(),
          plan.content().phones(),
          author.id());
    }
  }
}
