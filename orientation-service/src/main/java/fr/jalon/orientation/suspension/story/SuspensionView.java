package fr.jalon.orientation.suspension.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.orientation.policy.SanctionRules;
import fr.jalon.orientation.policy.SanctionRules.Kind;
import fr.jalon.orientation.policy.SanctionRules.Measure;
import fr.jalon.orientation.policy.SanctionRules.Step;
import fr.jalon.orientation.suspension.Ground.BreachedClause;
import fr.jalon.orientation.suspension.Ground.Clause;
import fr.jalon.orientation.suspension.Ground.MissedDuty;
import fr.jalon.orientation.suspension.Status;
import fr.jalon.orientation.suspension.Suspension;
import fr.jalon.orientation.suspension.Suspension.Abandoned;
import fr.jalon.orientation.suspension.Suspension.Advised;
import fr.jalon.orientation.suspension.Suspension.Contradictory;
import fr.jalon.orientation.suspension.Suspension.Decided;
import fr.jalon.orientation.suspension.Suspension.Decision;
import fr.jalon.orientation.suspension.Suspension.Ended;
import fr.jalon.orientation.suspension.Suspension.Executed;
import fr.jalon.orientation.suspension.Suspension.Heard;
import fr.jalon.orientation.suspension.Suspension.Lifted;
import fr.jalon.orientation.suspension.Suspension.Notified;
import fr.jalon.orientation.suspension.Suspension.Proportionality;
import fr.jalon.orientation.suspension.Suspension.Proposed;
import fr.jalon.orientation.suspension.Suspension.Sent;
import fr.jalon.orientation.suspension.SuspensionRepository.Told;
import fr.jalon.platform.identity.OfFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The whole story of a suspension. */
@Schema(name = "Suspension")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SuspensionView(
    UUID id,
    UUID parcoursId,
    UUID personId,
    Status status,
    @Schema(description = "Version, aussi donnée par l'ETag") long version,
    @Schema(description = "Régime du jour des faits") String regime,
    Kind ground,
    LocalDate factsOn,
    @Schema(description = "Les faits, tels que l'agent les rapporte") String account,
    @Schema(description = "Clause signée qui n'a pas été respectée") @Nullable Clause clause,
    @Schema(description = "Dernier jour pour présenter des observations")
        @Nullable LocalDate observationsUntil,
    @Nullable DecisionView decision,
    @Nullable LocalDate executedFrom,
    @Nullable LocalDate executedUntil,
    @Schema(description = "Ce que la loi permet ensuite") @Nullable NextStep next,
    List<StepView> steps)
    implements OfFile {

  @Override
  public UUID fileId() {
    return personId;
  }

  /** What the view shows beside the state itself. */
  record Around(
      Status status,
      long version,
      SanctionRules rules,
      @Nullable NextStep next,
      List<Told> story) {}

  static SuspensionView of(Suspension suspension, Around around) {
    var proposal = suspension.proposal();
    var executed = suspension instanceof Executed running ? running : null;
    return new SuspensionView(
        proposal.id(),
        proposal.parcours().value(),
        proposal.person().value(),
        around.status(),
        around.version(),
        proposal.regime(),
        proposal.ground().kind(),
        proposal.ground().factsOn(),
        proposal.ground().account(),
        switch (proposal.ground()) {
          case BreachedClause breach -> breach.clause();
          case MissedDuty _ -> null;
        },
        until(suspension),
        decision(suspension),
        executed == null ? null : executed.from(),
        executed == null ? null : executed.until(),
        around.next(),
        around.story().stream().map(told -> StepView.of(told, around.rules())).toList());
  }

  private static @Nullable LocalDate until(Suspension suspension) {
    return switch (suspension) {
      case Contradictory running -> running.hearing().until();
      case Heard heard -> heard.hearing().until();
      case Advised advised -> advised.hearing().until();
      case Proposed _, Notified _, Decided _, Sent _, Executed _, Lifted _, Ended _, Abandoned _ ->
          null;
    };
  }

  private static @Nullable DecisionView decision(Suspension suspension) {
    return switch (suspension) {
      case Decided decided -> DecisionView.of(decided.decision());
      case Sent sent -> DecisionView.of(sent.decision());
      case Executed executed -> DecisionView.of(executed.decision());
      case Lifted lifted -> DecisionView.of(lifted.decision());
      case Ended ended -> DecisionView.of(ended.decision());
      case Proposed _, Notified _, Contradictory _, Heard _, Advised _, Abandoned _ -> null;
    };
  }

  @Schema(name = "SuspensionDecision")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DecisionView(
      Measure measure,
      int rank,
      int ratePercent,
      int months,
      LocalDate startsOn,
      LocalDate endsOn,
      LocalDate decidedOn,
      String decidedBy,
      String reason,
      @Nullable Proportionality proportionality) {
    static DecisionView of(Decision decision) {
      var sanction = decision.sanction();
      return new DecisionView(
          sanction.measure(),
          decision.rank(),
          sanction.ratePercent(),
          sanction.months(),
          sanction.startsOn(),
          sanction.endsOn(),
          decision.on(),
          decision.by().name(),
          decision.reason(),
          decision.proportionality().orElse(null));
    }
  }

  @Schema(name = "SuspensionStep")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record StepView(
      Step step,
      LocalDate on,
      @Schema(description = "Le texte qui fonde l'étape") String article,
      String by,
      Instant recordedAt,
      @Schema(description = "Ce qui a été dit : motif, observations") @Nullable String detail,
      @Schema(description = "Courrier, mot pour mot") @Nullable String letter,
      @Schema(description = "Empreinte SHA-256 du courrier en UTF-8, en hexadécimal")
          @Nullable String sha256) {
    static StepView of(Told told, SanctionRules rules) {
      var entry = told.entry();
      return new StepView(
          entry.step(),
          entry.on(),
          rules.article(entry.step()),
          entry.by().name(),
          told.recordedAt(),
          entry.detail().orElse(null),
          entry.letter().orElse(null),
          entry.sha256().orElse(null));
    }
  }
}
