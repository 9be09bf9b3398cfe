package fr.jalon.accompaniment.programme.entry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.accompaniment.programme.PublicKind;
import fr.jalon.accompaniment.programme.Validation.Side;
import fr.jalon.contracts.ProgrammeEvent;
import fr.jalon.contracts.ProgrammeEvent.Refuser;
import fr.jalon.platform.identity.OfFile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person's way through a programme, with all its dates. */
@Schema(name = "ProgrammeEntry", description = "L'entrée d'une personne dans un programme")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntryView(
    UUID id,
    UUID accompanimentId,
    UUID parcoursId,
    @Schema(examples = "AG") String programme,
    @Schema(examples = "COIP") @Nullable String measure,
    Status status,
    PublicKind publicKind,
    @Schema(description = "Critères que le prescripteur a trouvés remplis") List<String> criteria,
    @Schema(description = "Ce qui permet l'entrée") ProgrammeEvent.Validation ground,
    LocalDate prescribedOn,
    String prescribedBy,
    @Schema(description = "Dernier jour où l'entrée est attendue") LocalDate dueOn,
    @Schema(description = "Qui doit encore se prononcer") List<Side> awaited,
    List<AgreementView> validations,
    @Nullable LocalDate enteredOn,
    @Schema(description = "Jours de la prescription à l'entrée") @Nullable Long daysToEntry,
    @Nullable List<Assigned> referents,
    @Nullable String operator,
    @Schema(description = "Pourquoi la personne est entrée alors que la file était complète")
        @Nullable String overCapacityReason,
    @Nullable LocalDate refusedOn,
    @Nullable Refuser refusedBy,
    @Schema(description = "Dernier jour dans le programme") @Nullable LocalDate leftOn,
    @Schema(description = "Motif du refus ou de la sortie") @Nullable String reason)
    implements OfFile {

  @Override
  @JsonIgnore
  @Schema(hidden = true)
  public UUID fileId() {
    return parcoursId;
  }

  /** How far a person has come. */
  @Schema(name = "ProgrammeEntryStatus")
  public enum Status {
    PRESCRIBED,
    AWAITING_VALIDATION,
    VALIDATED,
    ENTERED,
    REFUSED,
    LEFT
  }

  /** What one side answered. */
  @Schema(name = "ProgrammeValidation", description = "La réponse d'un des validateurs")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AgreementView(
      Side side,
      boolean agreed,
      @Nullable String reason,
      LocalDate on,
      @Schema(description = "Qui s'est prononcé") String by,
      Instant recordedAt) {

    private static AgreementView of(Agreement given) {
      return new AgreementView(
          given.side(),
          given.agreed(),
          given.reason(),
          given.on(),
          given.agentName(),
          given.recordedAt());
    }
  }

  public static EntryView of(Entry entry) {
    return switch (entry) {
      case Entry.Prescribed _ -> view(entry, Status.PRESCRIBED, List.of(), null, null, null);
      case Entry.AwaitingValidation awaiting ->
          view(
              entry,
              Status.AWAITING_VALIDATION,
              awaiting.awaited().stream().sorted().toList(),
              null,
              null,
              null);
      case Entry.Validated _ -> view(entry, Status.VALIDATED, List.of(), null, null, null);
      case Entry.Entered entered ->
          view(entry, Status.ENTERED, List.of(), entered.stay(), null, null);
      case Entry.Refused refused ->
          view(entry, Status.REFUSED, List.of(), null, refused.by(), refused.ending());
      case Entry.Left left -> view(entry, Status.LEFT, List.of(), left.stay(), null, left.ending());
    };
  }

  private static EntryView view(
      Entry entry,
      Status status,
      List<Side> awaited,
      @Nullable Stay stay,
      @Nullable Refuser refuser,
      @Nullable Ending ending) {
    var prescription = entry.prescription();
    return new EntryView(
        entry.id().value(),
        prescription.accompanimentId(),
        prescription.subject().parcoursId(),
        prescription.programme(),
        prescription.measure(),
        status,
        prescription.publicKind(),
        prescription.criteria(),
        prescription.ground(),
        prescription.on(),
        prescription.agentName(),
        prescription.dueOn(),
        awaited,
        entry.agreements().stream().map(AgreementView::of).toList(),
        stay == null ? null : stay.enteredOn(),
        stay == null ? null : ChronoUnit.DAYS.between(prescription.on(), stay.enteredOn()),
        stay == null ? null : stay.referents(),
        stay == null ? null : stay.operator(),
        stay == null ? null : stay.overCapacity(),
        refuser == null || ending == null ? null : ending.on(),
        refuser,
        refuser != null || ending == null ? null : ending.on(),
        ending == null ? null : ending.reason());
  }
}
