package fr.jalon.orientation.suspension.procedure;

import static fr.jalon.orientation.OrientationProblem.SUSPENSION_GROUND_NOT_PROVED;

import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.Milestones;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.orientation.policy.Policies;
import fr.jalon.orientation.policy.SanctionRules.Kind;
import fr.jalon.orientation.policy.SanctionRules.Step;
import fr.jalon.orientation.suspension.Entry;
import fr.jalon.orientation.suspension.FactRepository;
import fr.jalon.orientation.suspension.Ground;
import fr.jalon.orientation.suspension.Ground.BreachedClause;
import fr.jalon.orientation.suspension.Ground.Clause;
import fr.jalon.orientation.suspension.Ground.Contract;
import fr.jalon.orientation.suspension.Ground.MissedDuty;
import fr.jalon.orientation.suspension.Suspension.Proposal;
import fr.jalon.orientation.suspension.Suspension.Proposed;
import fr.jalon.orientation.suspension.SuspensionRepository;
import fr.jalon.platform.date.FrenchDates;
import fr.jalon.platform.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a proposal whose ground the law of the day of the facts knows and the file bears. */
@ApplicationScoped
class ProposeSuspension {
  private final Milestones milestones;
  private final SuspensionRepository suspensions;
  private final FactRepository facts;
  private final Policies policies;
  private final Clock clock;

  ProposeSuspension(
      Milestones milestones,
      SuspensionRepository suspensions,
      FactRepository facts,
      Policies policies,
      Clock clock) {
    this.milestones = milestones;
    this.suspensions = suspensions;
    this.facts = facts;
    this.policies = policies;
    this.clock = clock;
  }

  /** What an agent proposes; its day may be left out. */
  record Order(Ground ground, @Nullable LocalDate on, String reason) {}

  @Transactional
  Proposed handle(ParcoursId id, Order order, Author author) {
    var parcours = milestones.hold(id).ofARecipient();
    var ground = order.ground();
    var today = LocalDate.now(clock);
    AgentDate.of(ground.factsOn(), today, "/factsOn").within(parcours);
    var on =
        AgentDate.of(order.on(), today, "/proposedOn").notBefore(ground.factsOn(), "les faits");
    var policy = policies.sanctioning(ground.factsOn(), on.value());
    prove(id, ground.within(policy.sanctions()));
    var proposed =
        new Proposed(
            new Proposal(
                UUID.randomUUID(),
                id,
                parcours.person(),
                parcours.departement(),
                policy.regime(),
                ground,
                on.value(),
                author,
                order.reason()));
    suspensions.insert(
        proposed, Entry.of(Step.PROPOSAL, on.value(), author).saying(order.reason()));
    return proposed;
  }

  private void prove(ParcoursId parcours, Ground ground) {
    switch (ground) {
      case BreachedClause breach -> prove(parcours, breach);
      case MissedDuty duty -> prove(parcours, duty);
    }
  }

  /** A clause stands in the sealed version of this parcours' contract, signed before the facts. */
  private void prove(ParcoursId parcours, BreachedClause breach) {
    var clause = breach.clause();
    if (clause.contract() == Contract.ACCOMPANIMENT) {
      proveFollowUp(parcours, breach);
      return;
    }
    var ceo =
        facts
            .signedCeo(clause.contractId(), parcours, breach.factsOn())
            .orElseThrow(() ->
                refused(
                    "Donnez le contrat de ce parcours, signé des deux, qui valait ce jour.",
                    "/clause/contractId"));
    if (!ceo.sha256().equals(clause.sha256().toLowerCase(Locale.ROOT))) {
      throw refused("Cette empreinte n'est pas celle du contrat signé.", "/clause/sha256");
    }
    if (ceo.clauses().stream()
        .map(ProposeSuspension::flat)
        .noneMatch(flat(clause.text())::equals)) {
      throw refused("Cette clause n'est pas dans le contrat signé.", "/clause/text");
    }
    if (breach.factsOn().isBefore(ceo.signedOn())) {
      throw refused(
          "Le contrat n'a été signé que le %s.".formatted(FrenchDates.date(ceo.signedOn())),
          "/factsOn");
    }
  }

  /** Its text is in another service: here, only that it was signed, and before the facts. */
  private void proveFollowUp(ParcoursId parcours, BreachedClause breach) {
    var signedOn =
        facts
            .followUpContractSignedOn(parcours)
            .orElseThrow(
                () -> refused("Aucun contrat d'accompagnement n'est signé.", "/clause/contractId"));
    if (breach.factsOn().isBefore(signedOn)) {
      throw refused(
          "Le contrat n'a été signé que le %s.".formatted(FrenchDates.date(signedOn)), "/factsOn");
    }
  }

  private void prove(ParcoursId parcours, MissedDuty duty) {
    if (duty.kind() == Kind.CONTRACT_NOT_DRAWN_UP) {
      var due =
          facts
              .contractMissedSince(parcours)
              .orElseThrow(
                  () -> refused("Aucun contrat n'est dû et non signé sur ce parcours.", "/ground"));
      if (!duty.factsOn().isAfter(due)) {
        throw refused(
            "Le contrat est dû jusqu'au %s compris.".formatted(FrenchDates.date(due)), "/factsOn");
      }
    }
    if (duty.kind() == Kind.STRUCK_OFF_THE_LIST && !facts.followedByFranceTravail(parcours)) {
      throw refused("La personne n'est pas accompagnée par France Travail.", "/ground");
    }
  }

  private static Refusal refused(String detail, String pointer) {
    return SUSPENSION_GROUND_NOT_PROVED.because(detail, pointer);
  }

  /** Line ends and runs of spaces do not make another clause. */
  private static String flat(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** A clause as it was signed, or a duty of the law. */
  static Ground ground(Kind kind, LocalDate factsOn, String account, @Nullable Clause clause) {
    if (kind == Kind.CONTRACT_NOT_RESPECTED) {
      if (clause == null) {
        throw refused("Donnez la clause signée qui n'a pas été respectée.", "/clause");
      }
      return new BreachedClause(factsOn, account, clause);
    }
    return new MissedDuty(kind, factsOn, account);
  }
}
