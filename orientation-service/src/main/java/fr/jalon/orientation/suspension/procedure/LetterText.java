package fr.jalon.orientation.suspension.procedure;

import static fr.jalon.orientation.OrientationProblem.ADDRESS_UNKNOWN;
import static fr.jalon.orientation.OrientationProblem.PERSON_NOT_FOUND;

import fr.jalon.contracts.Channel;
import fr.jalon.orientation.beneficiary.PersonIdentity;
import fr.jalon.orientation.beneficiary.PersonRepository;
import fr.jalon.orientation.beneficiary.PostalAddress;
import fr.jalon.orientation.policy.Policy;
import fr.jalon.orientation.policy.SanctionRules;
import fr.jalon.orientation.policy.SanctionRules.ContradictoryRule;
import fr.jalon.orientation.policy.SanctionRules.Measure;
import fr.jalon.orientation.policy.SanctionRules.Step;
import fr.jalon.orientation.suspension.Ground.BreachedClause;
import fr.jalon.orientation.suspension.Ground.MissedDuty;
import fr.jalon.orientation.suspension.Suspension.Decided;
import fr.jalon.orientation.suspension.Suspension.Notified;
import fr.jalon.orientation.suspension.Suspension.Proposal;
import fr.jalon.platform.date.FrenchDates;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Writes to the person, in French: what they are blamed for, and what was decided. */
@ApplicationScoped
class LetterText {
  private final Template notice;
  private final Template decision;
  private final PersonRepository people;

  LetterText(
      @Location("suspension/notification.txt") Template notice,
      @Location("suspension/decision.txt") Template decision,
      PersonRepository people) {
    this.notice = notice;
    this.decision = decision;
    this.people = people;
  }

  String notice(Notified notified, Policy policy, Channel channel) {
    var person = person(notified.proposal());
    if (channel == Channel.POST && person.address().isEmpty()) {
      throw ADDRESS_UNKNOWN.because("Remettez le courrier en main propre.", "/channel");
    }
    var rules = policy.sanctions();
    var ground = notified.proposal().ground();
    var known =
        rules.grounds().stream().filter(g -> g.kind() == ground.kind()).findFirst().orElseThrow();
    return text(
        addressed(notice, person)
            .data("sentOn", FrenchDates.date(notified.notice().sentOn()))
            .data("ground", known.label())
            .data("source", known.source())
            .data("factsOn", FrenchDates.date(ground.factsOn()))
            .data("account", ground.account())
            .data(
                "clause",
                switch (ground) {
                  case BreachedClause breach -> breach.clause().text();
                  case MissedDuty _ -> "";
                })
            .data("delay", delay(rules.contradictory()))
            .data("putOff", rules.contradictory().putOff())
            .data("equipe", rules.equipe().requiredFor().contains(Measure.SUSPENSION))
            .data(
                "suppression",
                rules.ranks().stream().anyMatch(r -> r.measures().contains(Measure.SUPPRESSION)))
            .data("scales", scales(rules))
            .data("majoration", rules.cap().majoration())
            .data("cap", rules.cap().maxRate()));
  }

  String decision(Decided decided, LocalDate deliveredOn, Policy policy) {
    var made = decided.decision();
    var suppressed = made.sanction().measure() == Measure.SUPPRESSION;
    return text(
        addressed(decision, person(decided.proposal()))
            .data("decidedOn", FrenchDates.date(made.on()))
            .data("deliveredOn", FrenchDates.date(deliveredOn))
            .data("object", suppressed ? "suppression" : "suspension")
            .data("verb", suppressed ? "supprimer" : "suspendre")
            .data("source", policy.sanctions().article(Step.DECISION))
            .data("rate", made.sanction().ratePercent())
            .data("months", made.sanction().months())
            .data("startsOn", FrenchDates.date(made.sanction().startsOn()))
            .data("endsOn", FrenchDates.date(made.sanction().endsOn()))
            .data("reason", made.reason())
            .data("weighed", made.proportionality().orElse(null))
            .data("author", made.by().name()));
  }

  private PersonIdentity person(Proposal proposal) {
    return people
        .identity(proposal.person())
        .orElseThrow(() -> PERSON_NOT_FOUND.because("L'identité de la personne manque."));
  }

  private static TemplateInstance addressed(Template template, PersonIdentity person) {
    return template
        .data("civility", person.title())
        .data("name", (person.firstName() + " " + person.lastName()).strip())
        .data("addressLines", person.address().map(PostalAddress::lines).orElse(List.of()));
  }

  private static String text(TemplateInstance letter) {
    return letter.render().strip() + "\n";
  }

  private static String delay(ContradictoryRule rule) {
    return switch (rule.unit()) {
      case DAYS -> rule.length() + " jours";
      case WEEKS -> rule.length() + " semaines";
      case MONTHS -> rule.length() + " mois";
    };
  }

  private static String scales(SanctionRules rules) {
    return rules.ranks().stream()
        .map(rank ->
            "%s, %d à %d %% pendant %d à %d mois"
                .formatted(
                    rank.rank() == 1 ? "première décision" : "décisions suivantes",
                    rank.minRate(),
                    rank.maxRate(),
                    rank.minMonths(),
                    rank.maxMonths()))
        .collect(Collectors.joining(" ; "));
  }
}
