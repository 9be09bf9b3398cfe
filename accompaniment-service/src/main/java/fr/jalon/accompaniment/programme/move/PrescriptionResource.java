package fr.jalon.accompaniment.programme.move;

import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.programme.PublicKind;
import fr.jalon.accompaniment.programme.Validation.Side;
import fr.jalon.accompaniment.programme.entry.EntryId;
import fr.jalon.accompaniment.programme.entry.EntryView;
import fr.jalon.contracts.ProgrammeEvent.Refuser;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A programme asked for, agreed to, refused or withdrawn. */
@Path("/accompagnements/{id}/programmes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Entrées dans un programme")
@RunOnVirtualThread
class PrescriptionResource {
  private final IdempotentCreation creation;
  private final PrescribeProgramme prescribeProgramme;
  private final ValidateEntry validateEntry;
  private final WithdrawPrescription withdrawPrescription;

  PrescriptionResource(
      IdempotentCreation creation,
      PrescribeProgramme prescribeProgramme,
      ValidateEntry validateEntry,
      WithdrawPrescription withdrawPrescription) {
    this.creation = creation;
    this.prescribeProgramme = prescribeProgramme;
    this.validateEntry = validateEntry;
    this.withdrawPrescription = withdrawPrescription;
  }

  @POST
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.FILE)
  @Operation(
      summary = "Prescrire un programme",
      description =
          "Le fichier du programme dit qui est admis, sur quels critères, et si quelqu'un doit"
              + " valider. Pour l'accompagnement global, un des sept critères suffit ; sinon le"
              + " Département et France Travail valident tous deux.")
  @APIResponse(
      responseCode = "201",
      description = "Programme prescrit",
      content = @Content(schema = @Schema(implementation = EntryView.class)))
  public Response prescribe(@PathParam("id") UUID id, @Valid @NotNull PrescriptionRequest request) {
    return creation.create(
        request,
        () -> {
          var entry = prescribeProgramme.handle(new AccompanimentId(id), request.asked());
          return new Created(
              "/accompagnements/%s/programmes/%s".formatted(id, entry.id().value()),
              EntryView.of(entry));
        });
  }

  @POST
  @Path("/{entree}/validations")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Valider une entrée, ou la refuser",
      description =
          "Chaque côté se prononce une fois, dans n'importe quel ordre, par la voix d'un agent qui"
              + " occupe la fonction que le programme demande. Un refus a un motif et met fin à la"
              + " prescription.")
  @APIResponse(
      responseCode = "201",
      description = "Réponse enregistrée",
      content = @Content(schema = @Schema(implementation = EntryView.class)))
  public Response validate(
      @PathParam("id") UUID id,
      @PathParam("entree") UUID entree,
      @Valid @NotNull ValidationRequest request) {
    return creation.create(
        request,
        () -> {
          var entry =
              validateEntry.handle(
                  new AccompanimentId(id),
                  new EntryId(entree),
                  request.side(),
                  request.reason(),
                  request.agreed(),
                  request.on());
          return new Created(
              "/accompagnements/%s/programmes/%s".formatted(id, entree), EntryView.of(entry));
        });
  }

  @PUT
  @Path("/{entree}/renoncement")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.FILE)
  @Operation(
      summary = "Mettre fin à une prescription avant l'entrée",
      description = "Parce que la personne ou le partenaire ne le souhaite pas ; sans autre effet.")
  public EntryView withdraw(
      @PathParam("id") UUID id,
      @PathParam("entree") UUID entree,
      @Valid @NotNull WithdrawalRequest request) {
    return EntryView.of(
        withdrawPrescription.handle(
            new AccompanimentId(id),
            new EntryId(entree),
            request.by().refuser(),
            request.reason(),
            request.on()));
  }

  @Schema(
      name = "ProgrammePrescription",
      description = "Un programme à prescrire",
      examples =
          """
          {"programme": "AG", "criteria": ["TRANSPORT"], "publicKind": "RSA"}\
          """)
  record PrescriptionRequest(
      @Schema(description = "Code du programme") @NotBlank @Size(max = 60) String programme,
      @Schema(description = "Modalité, quand le programme en a") @Nullable @Size(max = 60)
          String measure,
      @Schema(
              description =
                  "À quel titre la personne est admise ; RSA par défaut. Le public d'une personne"
                      + " accompagnée hors RSA est celui de son admission, quoi qu'on écrive ici.")
          @Nullable PublicKind publicKind,
      @Schema(description = "Codes des critères remplis") @Nullable @Size(max = 50)
          Set<@NotBlank @Size(max = 60) String> criteria,
      @Schema(description = "Jour de la prescription ; aujourd'hui par défaut")
          @Nullable LocalDate prescribedOn) {

    PrescribeProgramme.Asked asked() {
      return new PrescribeProgramme.Asked(
          programme,
          measure,
          Objects.requireNonNullElse(publicKind, PublicKind.RSA),
          Objects.requireNonNullElse(criteria, Set.of()),
          prescribedOn);
    }
  }

  @Schema(
      name = "ProgrammeValidationRequest",
      description = "La réponse d'un côté",
      examples =
          """
          {"side": "DEPARTEMENT", "agreed": true}\
          """)
  record ValidationRequest(
      @NotNull Side side,
      @NotNull Boolean agreed,
      @Schema(description = "Code du motif d'un refus") @Nullable @Size(max = 60) String reason,
      @Schema(description = "Jour de la réponse ; aujourd'hui par défaut")
          @Nullable LocalDate on) {}

  /** Who may still say no. */
  @Schema(name = "ProgrammeWithdrawer")
  enum Withdrawer {
    PERSON,
    PARTNER;

    Refuser refuser() {
      return switch (this) {
        case PERSON -> Refuser.PERSON;
        case PARTNER -> Refuser.PARTNER;
      };
    }
  }

  @Schema(
      name = "ProgrammeWithdrawal",
      description = "La fin d'une prescription",
      examples =
          """
          {"by": "PERSON", "reason": "PERSON_DECLINES"}\
          """)
  record WithdrawalRequest(
      @NotNull Withdrawer by,
      @Schema(description = "Code du motif") @NotBlank @Size(max = 60) String reason,
      @Schema(description = "Jour du renoncement ; aujourd'hui par défaut")
          @Nullable LocalDate on) {}
}
