package fr.jalon.accompaniment.story;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.accompaniment.appointment.AppointmentView;
import fr.jalon.accompaniment.chapter.ChapterEntry;
import fr.jalon.accompaniment.contract.ContractView;
import fr.jalon.accompaniment.followup.Assignment;
import fr.jalon.accompaniment.followup.ClosingReason;
import fr.jalon.accompaniment.policy.DeadlineRule;
import fr.jalon.contracts.ParcoursType;
import fr.jalon.platform.identity.OfFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The whole story of an accompaniment: every date, and what was promised for it. */
@Schema(description = "Un accompagnement, avec toutes ses dates")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoryView(
    UUID id,
    UUID parcoursId,
    @Schema(description = "Référence opaque de la personne") UUID personId,
    Stage stage,
    @Schema(examples = "PDIE-2021") String regime,
    OrientationView orientation,
    LocalDate openedOn,
    @Nullable LocalDate closedOn,
    @Nullable ClosingReason closingReason,
    List<DeadlineView> deadlines,
    List<AppointmentView> appointments,
    List<ContractView> contracts,
    @Schema(description = "L'accompagnement que la personne avait avant celui-ci")
        @Nullable UUID previousAccompanimentId,
    @Schema(description = "Tout ce qui s'est passé, du plus ancien au plus récent")
        List<ChapterEntry> entries)
    implements OfFile {

  /** The same, with what came before it and everything that each room has to tell. */
  StoryView told(Optional<UUID> former, List<ChapterEntry> all) {
    return new StoryView(
        id,
        parcoursId,
        personId,
        stage,
        regime,
        orientation,
        openedOn,
        closedOn,
        closingReason,
        deadlines,
        appointments,
        contracts,
        former.orElse(null),
        all);
  }

  @Override
  @JsonIgnore
  @Schema(hidden = true)
  public UUID fileId() {
    return parcoursId;
  }

  /** To whom the person was entrusted. */
  @Schema(description = "L'orientation qui a ouvert l'accompagnement")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OrientationView(
      UUID id,
      @Schema(description = "Rang dans le parcours") int rank,
      ParcoursType parcoursType,
      UUID organismeReferentId,
      @Schema(description = "Nature de l'organisme au sens de la DREES", examples = "DEPARTEMENT")
          String organismeKind,
      @Schema(description = "Service public de l'emploi") boolean spe,
      @Nullable UUID referentId,
      LocalDate decidedOn,
      @Nullable LocalDate notifiedOn) {

    static OrientationView of(Assignment to) {
      return new OrientationView(
          to.orientationId(),
          to.rank(),
          to.parcoursType(),
          to.organismeReferentId(),
          to.organismeKind(),
          to.spe(),
          to.referentId(),
          to.decidedOn(),
          to.notifiedOn());
    }
  }

  /** One promise, and whether it was kept. */
  @Schema(description = "Une échéance et la date qui la tient")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DeadlineView(
      DeadlineRule.Name rule,
      String label,
      @Schema(description = "Texte qui fixe l'échéance") String source,
      LocalDate startedOn,
      @Schema(description = "Dernier jour pour tenir l'échéance") LocalDate dueOn,
      @Nullable LocalDate metOn,
      @Schema(description = "Tenue trop tard, ou dépassée sans être tenue") boolean overdue) {}
}
