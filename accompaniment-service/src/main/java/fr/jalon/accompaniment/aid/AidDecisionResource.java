package fr.jalon.accompaniment.aid;

import static fr.jalon.platform.problem.PlatformProblem.FIELD_INVALID;

import fr.jalon.accompaniment.aid.AidDecider.Given;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What becomes of a request: granted or refused, then paid or given up. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Aides")
@RunOnVirtualThread
class AidDecisionResource {
  private final DecideAid decideAid;
  private final PayAid payAid;

  AidDecisionResource(DecideAid decideAid, PayAid payAid) {
    this.decideAid = decideAid;
    this.payAid = payAid;
  }

  @PUT
  @Path("/aides/{id}/decision")
  @Allowed(value = Role.CHEF_DE_PROJET, relation = Relation.FILE)
  @Operation(
      summary = "Décider d'une aide",
      description =
          "Accorder un montant ou refuser avec un motif ; une personne nommée décide. Contre une"
              + " condition ou au-delà du budget, dire pourquoi (derogation).")
  public AidView decide(@PathParam("id") UUID id, @Valid @NotNull DecisionRequest request) {
    var given = new Given(request.decidedOn(), text(request.reason()));
    if (Boolean.TRUE.equals(request.granted())) {
      if (request.amountCents() == null) {
        throw FIELD_INVALID.because("Dites le montant accordé", "/amountCents");
      }
      return decideAid.grant(
          new AidId(id), given, request.amountCents(), text(request.derogation()));
    }
    if (given.reason().isEmpty()) {
      throw FIELD_INVALID.because("Un refus a un motif", "/reason");
    }
    return decideAid.refuse(new AidId(id), given);
  }

  @PUT
  @Path("/aides/{id}/paiement")
  @Allowed(value = Role.CHEF_DE_PROJET, relation = Relation.FILE)
  @Operation(summary = "Dire qu'une aide est payée")
  public AidView pay(@PathParam("id") UUID id, @Valid @NotNull PaymentRequest request) {
    return payAid.pay(new AidId(id), request.paidOn());
  }

  @PUT
  @Path("/aides/{id}/annulation")
  @Allowed(value = Role.CHEF_DE_PROJET, relation = Relation.FILE)
  @Operation(
      summary = "Annuler une aide accordée",
      description = "Avant son paiement ; le budget retrouve la somme.")
  public AidView cancel(@PathParam("id") UUID id, @Valid @NotNull CancellationRequest request) {
    return payAid.cancel(new AidId(id), request.cancelledOn(), request.because());
  }

  private static Optional<String> text(@Nullable String given) {
    return Optional.ofNullable(given).map(String::strip).filter(text -> !text.isEmpty());
  }

  @Schema(
      description = "Une décision",
      examples =
          """
          {"granted": true, "amountCents": 30000}\
          """)
  record DecisionRequest(
      @NotNull Boolean granted,
      @Schema(description = "Montant accordé, qui peut différer du montant demandé")
          @Min(1)
          @Max(100_000_000L)
          @Nullable Long amountCents,
      @Schema(description = "Motif ; exigé d'un refus") @Size(max = 1000) @Nullable String reason,
      @Schema(description = "Pourquoi malgré une condition, ou au-delà du budget") @Size(max = 1000)
          @Nullable String derogation,
      @Schema(description = "Jour de la décision ; aujourd'hui par défaut")
          @Nullable LocalDate decidedOn) {}

  @Schema(description = "Un paiement", examples = "{}")
  record PaymentRequest(
      @Schema(description = "Jour du paiement ; aujourd'hui par défaut")
          @Nullable LocalDate paidOn) {}

  @Schema(
      description = "Une annulation",
      examples =
          """
          {"because": "La personne y renonce."}\
          """)
  record CancellationRequest(
      @NotBlank @Size(max = 1000) String because,
      @Schema(description = "Jour de l'annulation ; aujourd'hui par défaut")
          @Nullable LocalDate cancelledOn) {}
}
