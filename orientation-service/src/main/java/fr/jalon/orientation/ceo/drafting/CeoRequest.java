package fr.jalon.orientation.ceo.drafting;

import static fr.jalon.orientation.OrientationProblem.CEO_COMMITMENTS_UNCLEAR;

import fr.jalon.orientation.ceo.Signatory;
import fr.jalon.orientation.ceo.Terms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an agent writes in a CEO. The commitments come either as one text a side, of which each line
 * is a clause, or clause by clause.
 */
@Schema(
    name = "CeoRequest",
    description = "Ce que le contrat dit",
    examples =
        """
        {"situation": "Sans emploi depuis huit mois, logée, sans véhicule.",
         "objectives": "Retrouver un emploi dans l'aide à domicile d'ici six mois.",
         "clauses": [
           {"side": "PERSON", "text": "Rencontrer le référent chaque mois."},
           {"side": "PERSON", "text": "Mettre à jour le CV."},
           {"side": "DEPARTEMENT", "text": "Proposer un premier rendez-vous sous quinze jours."}],
         "firstAppointment": {"on": "2026-03-24", "time": "09:30", "place": "Aurillac"}}\
        """)
record CeoRequest(
    @Schema(
            description = "Situation de la personne",
            examples = "Sans emploi depuis huit mois, logée, sans véhicule.")
        @NotBlank(message = "Décrivez la situation de la personne.")
        @Size(max = 4000, message = "La situation a au plus 4 000 caractères.")
        String situation,
    @Schema(
            description = "Objectifs partagés",
            examples = "Retrouver un emploi dans l'aide à domicile d'ici six mois.")
        @NotBlank(message = "Donnez les objectifs.")
        @Size(max = 4000, message = "Les objectifs ont au plus 4 000 caractères.")
        String objectives,
    @Schema(
            description = "Engagements de la personne, une clause par ligne",
            examples = "Rencontrer le référent chaque mois.\nMettre à jour le CV.")
        @Size(max = 4000, message = "Les engagements ont au plus 4 000 caractères.")
        @Nullable String personCommitments,
    @Schema(
            description = "Engagements du département, une clause par ligne",
            examples = "Proposer un premier rendez-vous sous quinze jours.\nAider à la mobilité.")
        @Size(max = 4000, message = "Les engagements ont au plus 4 000 caractères.")
        @Nullable String departementCommitments,
    @Schema(
            description =
                "Les mêmes engagements, clause par clause, au lieu des deux textes ; elles sont"
                    + " numérotées dans l'ordre, celles de la personne d'abord")
        @Size(max = 60, message = "Au plus 60 clauses.")
        @Nullable List<@Valid @NotNull ClauseRequest> clauses,
    @Schema(description = "Premier rendez-vous d'accompagnement, s'il est déjà fixé") @Valid
        @Nullable FirstAppointmentRequest firstAppointment) {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** One promise. */
  @Schema(name = "ClauseRequest")
  record ClauseRequest(
      @Schema(description = "Qui s'y engage", examples = "PERSON")
          @NotNull(message = "Dites qui s'engage.")
          Signatory side,
      @Schema(description = "L'engagement", examples = "Rencontrer le référent chaque mois.")
          @NotBlank(message = "Dites à quoi.")
          @Size(max = 1000, message = "Une clause a au plus 1 000 caractères.")
          String text) {
    String line() {
      return SPACES.matcher(text.strip()).replaceAll(" ");
    }
  }

  /** When and where the follow-up begins. */
  @Schema(name = "FirstAppointmentRequest")
  record FirstAppointmentRequest(
      @Schema(description = "Jour", examples = "2026-03-24") @NotNull(message = "Donnez le jour.")
          LocalDate on,
      @Schema(description = "Heure", examples = "09:30") @Nullable LocalTime time,
      @Schema(description = "Lieu", examples = "Maison des solidarités, Aurillac")
          @Size(max = 200, message = "Le lieu a au plus 200 caractères.")
          @Nullable String place) {
    Terms.FirstAppointment known() {
      return new Terms.FirstAppointment(
          on,
          Optional.ofNullable(time),
          Optional.ofNullable(place).map(String::strip).filter(said -> !said.isEmpty()));
    }
  }

  Terms terms() {
    var appointment = Optional.ofNullable(firstAppointment).map(FirstAppointmentRequest::known);
    if (clauses == null || clauses.isEmpty()) {
      return Terms.ofLines(
          situation.strip(),
          objectives.strip(),
          personCommitments == null ? "" : personCommitments,
          departementCommitments == null ? "" : departementCommitments,
          appointment);
    }
    if (personCommitments != null || departementCommitments != null) {
      throw CEO_COMMITMENTS_UNCLEAR.because(
          "Donnez les engagements en clauses ou en deux textes, non les deux.", "/clauses");
    }
    return Terms.ofSides(
        situation.strip(),
        objectives.strip(),
        lines(clauses, Signatory.PERSON),
        lines(clauses, Signatory.DEPARTEMENT),
        appointment);
  }

  private static List<String> lines(List<ClauseRequest> clauses, Signatory side) {
    return clauses.stream()
        .filter(clause -> clause.side() == side)
        .map(ClauseRequest::line)
        .toList();
  }

  @Override
  public String toString() {
    return "CeoRequest[…]";
  }
}
