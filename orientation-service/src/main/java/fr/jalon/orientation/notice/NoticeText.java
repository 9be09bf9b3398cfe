package fr.jalon.orientation.notice;

import fr.jalon.orientation.beneficiary.PersonIdentity;
import fr.jalon.orientation.decision.Choice;
import fr.jalon.orientation.decision.Orientation.Decided;
import fr.jalon.orientation.directory.Directory;
import fr.jalon.orientation.directory.OrganismeReferent;
import fr.jalon.orientation.directory.Referent;
import fr.jalon.orientation.parcours.HeldParcours;
import fr.jalon.orientation.policy.DeadlineRule.Start;
import fr.jalon.orientation.policy.Policies;
import fr.jalon.platform.date.FrenchDates;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;

/** Says in French what was decided, why, what follows and what a person may do about it. */
@ApplicationScoped
class NoticeText {
  private final Directory directory;
  private final Policies policies;
  private final Template body;

  NoticeText(
      Directory directory, Policies policies, @Location("notice/orientation.html") Template body) {
    this.directory = directory;
    this.policies = policies;
    this.body = body;
  }

  String html(HeldParcours parcours, Decided decided, PersonIdentity person) {
    var choice = decided.choice();
    return body.data("civility", person.title().isBlank() ? "Madame, Monsieur" : person.title())
        .data("decidedOn", FrenchDates.date(choice.decidedOn()))
        .data("decider", decider(choice))
        .data("parcours", label(choice))
        .data(
            "organisme",
            directory
                .knownOrganisme(choice.organismeReferentId())
                .map(OrganismeReferent::name)
                .orElse(""))
        .data(
            "referent",
            choice
                .referentId()
                .flatMap(directory::knownReferent)
                .map(Referent::displayName)
                .orElse(""))
        .data("reason", choice.reason())
        .data(
            "fromNotice",
            !policies.of(parcours.regime()).startingAt(Start.ORIENTATION_NOTIFICATION).isEmpty())
        .render();
  }

  private static String decider(Choice choice) {
    return switch (choice.decider()) {
      case DEPARTEMENT -> "le président du conseil départemental a décidé";
      case FRANCE_TRAVAIL -> "France Travail a décidé";
    };
  }

  private static String label(Choice choice) {
    return switch (choice.parcoursType()) {
      case PROFESSIONNEL -> "parcours professionnel";
      case SOCIO_PROFESSIONNEL -> "parcours socio-professionnel";
      case SOCIAL -> "parcours social";
    };
  }
}
