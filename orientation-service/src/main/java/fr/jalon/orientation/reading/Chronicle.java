package fr.jalon.orientation.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.orientation.policy.DecisionLaws;
import fr.jalon.orientation.policy.Policies;
import fr.jalon.orientation.policy.SanctionRules.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Everything that was done on a parcours, day after day: by whom, why, and by which rule. */
final class Chronicle {
  private final DecisionLaws laws;
  private final Policies policies;

  Chronicle(DecisionLaws laws, Policies policies) {
    this.laws = laws;
    this.policies = policies;
  }

  /** What sort of thing was done, and what people call it. */
  enum Kind {
    OPENED("Parcours ouvert"),
    CONVOKED("Convocation envoyée"),
    RENDEZ_VOUS_BOOKED("Rendez-vous pris"),
    ATTENDANCE("Présence dite"),
    DIAGNOSTIC_WRITTEN("Diagnostic écrit"),
    ORIENTED("Orientation décidée"),
    ORIENTED_BY_DEFAULT("Orientation par défaut"),
    ORIENTATION_COMPLETED("Décision complétée"),
    ORIENTATION_NOTIFIED("Orientation notifiée"),
    HANDED_OVER("Transmission à France Travail"),
    REORIENTATION_REQUESTED("Réorientation demandée"),
    REORIENTATION_ANSWERED("Réponse à la demande de réorientation"),
    DEADLINE_INTERRUPTED("Délai interrompu"),
    EQUIPE_ASKED("Équipe pluridisciplinaire saisie"),
    EQUIPE_OPINION("Avis de l'équipe pluridisciplinaire"),
    REVIEWED("Réexamen d'une orientation sociale"),
    SUSPENSION("Suspension"),
    CEO_WRITTEN("Contrat écrit"),
    CEO_READ("Contrat lu"),
    CEO_SIGNED("Contrat signé"),
    CEO_REFUSED("Contrat refusé"),
    PERSONS_MERGED("Fusion de deux personnes"),
    PERSONS_SPLIT("Fusion défaite"),
    CLOSED("Parcours clos");

    private final String label;

    Kind(String label) {
      this.label = label;
    }
  }

  /** A row of the chronicle, before its rule is looked up. */
  record Row(
      LocalDate happenedOn,
      Kind kind,
      @Nullable String who,
      @Nullable String why,
      @Nullable String what,
      @Nullable UUID subjectId,
      @Nullable String regime,
      @Nullable Instant recordedAt) {}

  /** Something that was done. */
  @Schema(name = "ParcoursEvent")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Event(
      @Schema(description = "Jour où cela s'est fait") LocalDate on,
      Kind kind,
      @Schema(description = "Ce qui s'est fait, en clair") String label,
      @Schema(description = "Précision : étape, cause, canal, présence", examples = "UNEXCUSED")
          @Nullable String detail,
      @Schema(description = "Qui l'a fait ou inscrit") @Nullable String by,
      @Schema(description = "Pourquoi") @Nullable String reason,
      @Schema(description = "Le texte ou la règle dont cela vient") @Nullable String rule,
      @Schema(description = "Ce dont il s'agit : orientation, suspension, contrat, avis")
          @Nullable UUID subjectId,
      @Schema(description = "Instant où cela a été su") @Nullable Instant recordedAt) {}

  List<Event> told(List<Row> rows, String regime) {
    return rows.stream()
        .map(row ->
            new Event(
                row.happenedOn(),
                row.kind(),
                row.kind().label,
                row.what(),
                row.who(),
                row.why(),
                rule(row, regime),
                row.subjectId(),
                row.recordedAt()))
        .toList();
  }

  private @Nullable String rule(Row row, String regime) {
    var law = laws.of(regime);
    return switch (row.kind()) {
      case OPENED -> row.regime();
      case ORIENTED, ORIENTATION_COMPLETED -> "CASF L. 262-29";
      case ORIENTED_BY_DEFAULT -> law.defaultSocialOrientation().source();
      case ORIENTATION_NOTIFIED ->
          regime.equals("PDIE-2021") ? "CASF R. 262-65-3" : "C. trav. D. 5411-14-1";
      case HANDED_OVER -> law.handOverToFranceTravail().source();
      case REORIENTATION_REQUESTED -> "CASF L. 262-31";
      case REORIENTATION_ANSWERED -> law.opinionBeforeReorientation().source();
      case DEADLINE_INTERRUPTED -> "C. trav. D. 5411-8-2";
      case EQUIPE_ASKED, EQUIPE_OPINION -> "CASF L. 262-39";
      case REVIEWED -> law.review().source();
      case SUSPENSION -> article(row);
      case CEO_WRITTEN, CEO_READ, CEO_SIGNED, CEO_REFUSED -> "PDIE, fiche action 1";
      case PERSONS_MERGED, PERSONS_SPLIT -> "RGPD art. 5, exactitude";
      case CONVOKED, RENDEZ_VOUS_BOOKED, ATTENDANCE, DIAGNOSTIC_WRITTEN -> "CASF L. 262-29";
      case CLOSED -> null;
    };
  }

  /** A suspension keeps the regime of its facts. */
  private @Nullable String article(Row row) {
    return row.regime() == null || row.what() == null
        ? null
        : policies.of(row.regime()).sanctions().article(Step.valueOf(row.what()));
  }
}
