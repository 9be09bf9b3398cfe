package fr.jalon.accompaniment.employment.keeping;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.accompaniment.employment.Employment;
import fr.jalon.accompaniment.employment.keeping.InJobContact.Due;
import fr.jalon.accompaniment.employment.keeping.InJobContact.Held;
import fr.jalon.accompaniment.employment.keeping.InJobContact.Lapsed;
import fr.jalon.accompaniment.employment.keeping.InJobContact.Missed;
import fr.jalon.accompaniment.employment.keeping.InJobContact.With;
import fr.jalon.accompaniment.employment.rule.EmploymentRules;
import fr.jalon.accompaniment.employment.rule.EmploymentRules.Step;
import fr.jalon.platform.identity.OfFile;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The follow-up in a job, as it is shown. */
@Schema(description = "Suivi dans l'emploi pendant les trois premiers mois")
@JsonInclude(JsonInclude.Include.NON_NULL)
record InJobView(
    UUID employmentId,
    UUID parcoursId,
    @Schema(description = "Faux quand rien de ce qui suit la personne ne l'offre") boolean open,
    @Schema(description = "Dernier jour du suivi") LocalDate until,
    @Schema(description = "Le contrat finit dans le délai d'alerte") boolean endsSoon,
    @Schema(description = "Le texte qui fonde le suivi, et ce qui reste à confirmer") String source,
    List<ContactView> contacts)
    implements OfFile {

  /** How far a contact is. */
  enum Status {
    DUE,
    OVERDUE,
    HELD,
    MISSED,
    LAPSED
  }

  /** One contact. */
  @Schema(name = "InJobContact", description = "Un contact du suivi dans l'emploi")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ContactView(
      UUID id,
      @Schema(examples = "J30") String step,
      @Nullable String label,
      Status status,
      LocalDate dueOn,
      @Nullable LocalDate missedOn,
      @Nullable LocalDate heldOn,
      @Nullable With heldWith,
      @Schema(description = "Un risque de rupture a été repéré") @Nullable Boolean atRisk) {}

  @Override
  @JsonIgnore
  @Schema(hidden = true)
  public UUID fileId() {
    return parcoursId;
  }

  static InJobView of(
      Employment employment,
      List<InJobContact> contacts,
      EmploymentRules.FollowUp rules,
      LocalDate today) {
    var terms = employment.job().terms();
    var endsSoon =
        employment instanceof Employment.Current
            && terms
                .plannedEnd()
                .filter(end -> !end.isBefore(today))
                .filter(end -> !end.isAfter(today.plusDays(rules.contractEndsSoonDays())))
                .isPresent();
    return new InJobView(
        employment.id().value(),
        employment.job().subject().parcoursId(),
        !contacts.isEmpty(),
        rules.until(terms.startsOn()),
        endsSoon,
        rules.source(),
        contacts.stream().map(each -> view(each, rules, today)).toList());
  }

  private static ContactView view(
      InJobContact contact, EmploymentRules.FollowUp rules, LocalDate today) {
    var place = contact.place();
    var label =
        rules.contacts().stream()
            .filter(step -> step.step().equals(place.step()))
            .map(Step::label)
            .findFirst()
            .orElse(null);
    return switch (contact) {
      case Due _ ->
          new ContactView(
              place.id(),
              place.step(),
              label,
              place.dueOn().isBefore(today) ? Status.OVERDUE : Status.DUE,
              place.dueOn(),
              null,
              null,
              null,
              null);
      case Lapsed _ ->
          new ContactView(
              place.id(),
              place.step(),
              label,
              Status.LAPSED,
              place.dueOn(),
              null,
              null,
              null,
              null);
      case Missed missed ->
          new ContactView(
              place.id(),
              place.step(),
              label,
              Status.MISSED,
              place.dueOn(),
              missed.missedOn(),
              null,
              null,
              null);
      case Held held ->
          new ContactView(
              place.id(),
              place.step(),
              label,
              Status.HELD,
              place.dueOn(),
              held.missedOn().orElse(null),
              held.heldOn(),
              held.with(),
              held.atRisk());
    };
  }
}
