package fr.jalon.accompaniment.aid;

import fr.jalon.accompaniment.aid.RequestAid.Wish;
import fr.jalon.accompaniment.aid.line.AidLine;
import fr.jalon.accompaniment.aid.line.AidLines;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Aids, as they are asked for and read. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Aides")
@RunOnVirtualThread
class AidResource {
  private final IdempotentCreation creation;
  private final AidLines lines;
  private final RequestAid requestAid;
  private final ReadAids readAids;

  AidResource(
      IdempotentCreation creation, AidLines lines, RequestAid requestAid, ReadAids readAids) {
    this.creation = creation;
    this.lines = lines;
    this.requestAid = requestAid;
    this.readAids = readAids;
  }

  @GET
  @Path("/lignes-aides")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.PILOTE, Role.LOGICIEL_METIER},
      relation = Relation.REFERENCE)
  @Operation(
      summary = "Lire les lignes d'aide",
      description = "Plafond et conditions de chacune, avec le texte qui les fonde.")
  public List<LineView> lines() {
    return lines.all().stream().map(LineView::of).toList();
  }

  @POST
  @Path("/accompagnements/{id}/aides")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.FILE)
  @Operation(
      summary = "Demander une aide",
      description =
          "Les conditions répondent aussitôt, chacune avec sa raison ; rien n'est décidé ici.")
  @APIResponse(
      responseCode = "201",
      description = "Demande enregistrée",
      content = @Content(schema = @Schema(implementation = AidView.class)))
  public Response request(@PathParam("id") UUID id, @Valid @NotNull AidRequest request) {
    return creation.create(
        request,
        () -> {
          var view = requestAid.handle(new AccompanimentId(id), request.wish());
          return new Created("/aides/" + view.id(), view);
        });
  }

  @GET
  @Path("/accompagnements/{id}/aides")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER, Role.DPO},
      relation = Relation.FILE)
  @Operation(summary = "Lire les aides d'un accompagnement")
  public AidView.All list(@PathParam("id") UUID id) {
    return readAids.of(new AccompanimentId(id));
  }

  @GET
  @Path("/aides/{id}")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER, Role.DPO},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire une aide",
      description = "Avec ce que répond chaque condition : ce jour, ou le jour de la décision.")
  public AidView read(@PathParam("id") UUID id) {
    return readAids.one(new AidId(id));
  }

  /** A line as it is shown. */
  @Schema(name = "AidLine", description = "Une ligne d'aide")
  record LineView(
      @Schema(examples = "MOBILITE") String code,
      AidLine.Kind kind,
      String label,
      @Schema(description = "Par personne et par année civile") long ceilingCents,
      List<ConditionView> conditions,
      String source) {

    static LineView of(AidLine line) {
      return new LineView(
          line.code(),
          line.kind(),
          line.label(),
          line.ceilingCents(),
          line.conditions().stream()
              .map(each -> new ConditionView(each.label(), each.source()))
              .toList(),
          line.source());
    }
  }

  @Schema(name = "AidCondition", description = "Une condition, et le texte qui la fonde")
  record ConditionView(String label, String source) {}

  @Schema(
      description = "Ce qui est demandé",
      examples =
          """
          {"line": "MOBILITE", "amountCents": 35000, "purpose": "Réparation du véhicule pour se rendre au travail"}\
          """)
  record AidRequest(
      @NotBlank String line,
      @Min(1) @Max(100_000_000L) @NotNull Long amountCents,
      @NotBlank @Size(max = 1000) String purpose,
      @Schema(description = "Code du territoire ; celui de la personne par défaut")
          @Size(max = 60)
          @Pattern(regexp = "\\*|[A-Z0-9][A-Z0-9-]*", message = "n'est pas un code de territoire")
          @Nullable String territory,
      @Schema(description = "Jour de la demande ; aujourd'hui par défaut")
          @Nullable LocalDate requestedOn) {

    Wish wish() {
      return new Wish(line, amountCents, purpose, Optional.ofNullable(territory), requestedOn);
    }
  }
}
