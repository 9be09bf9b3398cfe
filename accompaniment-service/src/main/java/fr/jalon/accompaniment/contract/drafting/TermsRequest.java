package fr.jalon.accompaniment.contract.drafting;

import fr.jalon.accompaniment.contract.ActionKind;
import fr.jalon.accompaniment.contract.Activity;
import fr.jalon.accompaniment.contract.Terms;
import fr.jalon.accompaniment.policy.WeeklyActivity;
import fr.jalon.contracts.AccompanimentEvent.ContractKind;
import fr.jalon.platform.document.Printable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a contract is to say, as an agent writes it. */
@Schema(
    name = "TermsRequest",
    description = "Ce sur quoi la personne et son référent s'accordent",
    examples =
        """
        {"objectives": "Retrouver un emploi dans l'aide à domicile.",
         "actions": [
           {"kind": "JOB_SEARCH", "description": "Deux candidatures par semaine."},
           {"kind": "MOBILITY", "description": "Passer le code de la route."}],
         "personCommitments": [{"text": "Prévenir en cas d'empêchement."}],
         "organismeCommitments": [{"text": "Proposer un rendez-vous chaque mois."}],
         "startsOn": "2026-12-01", "endsOn": "2027-05-31", "weeklyHours": 15}\
        """)
record TermsRequest(
    @Schema(description = "Nature du contrat ; par défaut celle du régime et de l'organisme")
        @Nullable ContractKind kind,
    @NotBlank @Size(max = 4000) @Printable String objectives,
    @Schema(description = "Actions de la personne, les premières clauses ; un type peut revenir")
        @NotNull
        @Size(min = 1, max = 30)
        List<@Valid @NotNull ActionRequest> actions,
    @Schema(description = "Autres engagements de la personne, une clause chacun") @Size(max = 30)
        @Nullable List<@Valid @NotNull CommitmentRequest> personCommitments,
    @Schema(description = "Engagements de l'organisme référent, une clause chacun") @Size(max = 30)
        @Nullable List<@Valid @NotNull CommitmentRequest> organismeCommitments,
    @NotNull LocalDate startsOn,
    @NotNull LocalDate endsOn,
    @Schema(description = "Heures d'activité par semaine") @Min(1) @Max(35)
        @Nullable Integer weeklyHours,
    @Schema(description = "Pourquoi moins d'heures que la loi n'en demande, ou aucune")
        WeeklyActivity.@Nullable Reason adaptation,
    @Schema(description = "Dispense d'activité, pour le motif donné par adaptation")
        @Nullable Boolean exempt) {

  Proposition proposition() {
    return new Proposition(
        Optional.ofNullable(kind),
        objectives,
        Terms.numbered(
            actions.stream()
                .map(each -> new Terms.Action(each.kind(), each.description()))
                .toList(),
            texts(personCommitments),
            texts(organismeCommitments)),
        startsOn,
        endsOn,
        new Activity.Wanted(weeklyHours, adaptation, Boolean.TRUE.equals(exempt)));
  }

  private static List<String> texts(@Nullable List<CommitmentRequest> given) {
    return given == null ? List.of() : given.stream().map(CommitmentRequest::text).toList();
  }

  @Override
  public String toString() {
    return "TermsRequest[" + startsOn + ", " + endsOn + "]";
  }

  @Schema(name = "ActionRequest", description = "Une action")
  record ActionRequest(
      @NotNull ActionKind kind, @NotBlank @Size(max = 1000) @Printable String description) {}

  @Schema(name = "CommitmentRequest", description = "Un engagement, qui fera une clause")
  record CommitmentRequest(@NotBlank @Size(max = 1000) @Printable String text) {}
}
