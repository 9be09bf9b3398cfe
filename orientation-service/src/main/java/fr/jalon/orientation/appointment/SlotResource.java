package fr.jalon.orientation.appointment;

import static fr.jalon.platform.problem.PlatformProblem.CURSOR_INVALID;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.orientation.appointment.SlotRepository.After;
import fr.jalon.orientation.appointment.SlotRepository.Offer;
import fr.jalon.orientation.appointment.SlotRepository.Search;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.Cursor;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.http.Page;
import fr.jalon.platform.http.Pages;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The times at which conseillers receive people. */
@Path("/creneaux")
@Tag(name = "Rendez-vous", description = "Créneaux, rendez-vous d'orientation et présence.")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class SlotResource {
  private final OpenSlot openSlot;
  private final SlotRepository slots;
  private final IdempotentCreation creation;

  SlotResource(OpenSlot openSlot, SlotRepository slots, IdempotentCreation creation) {
    this.openSlot = openSlot;
    this.slots = slots;
    this.creation = creation;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lister les créneaux",
      description =
          "Les créneaux des conseillers, du plus ancien au plus récent, page par page. Une place de"
              + " créneau n'est donnée qu'une fois : un rendez-vous manqué ou annulé ne la libère"
              + " pas.")
  @APIResponse(
      responseCode = "200",
      description = "Une page de créneaux ; l'en-tête Link mène à la suivante",
      content = @Content(schema = @Schema(implementation = SlotPage.class)))
  public Response list(
      @Parameter(description = "Code du territoire", example = "AURILLAC-SUD")
          @QueryParam("territoire")
          @Nullable String territoire,
      @Parameter(description = "Ne garder que les créneaux libres")
          @QueryParam("libres")
          @DefaultValue("false")
          boolean libres,
      @Parameter(description = "Premier jour", example = "2026-03-01") @QueryParam("du")
          @Nullable LocalDate du,
      @Parameter(description = "Dernier jour", example = "2026-03-31") @QueryParam("au")
          @Nullable LocalDate au,
      @Parameter(description = "Nombre de créneaux par page")
          @QueryParam("limite")
          @DefaultValue("50")
          @Min(value = 1, message = "Une page a au moins une ligne.")
          @Max(value = 200, message = "Une page a au plus 200 lignes.")
          int limite,
      @Parameter(description = "Curseur de la page, donné par la précédente") @QueryParam("curseur")
          @Nullable String curseur,
      @Context UriInfo uri) {
    var search =
        new Search(
            Optional.ofNullable(territoire),
            libres,
            Optional.ofNullable(du),
            Optional.ofNullable(au),
            SlotCursor.parse(curseur));
    var offers = slots.page(search, limite + 1);
    var page = Page.of(offers.stream().map(SlotView::of).toList(), limite, SlotCursor::after);
    return Pages.response(page, uri);
  }

  @POST
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Ouvrir un créneau",
      description = "Deux créneaux d'un même conseiller ne se chevauchent pas.")
  @APIResponse(
      responseCode = "201",
      description = "Créneau ouvert",
      content = @Content(schema = @Schema(implementation = SlotView.class)))
  public Response open(@Valid @NotNull SlotRequest request) {
    return creation.create(
        request,
        () -> {
          var slot =
              openSlot.handle(
                  new Slot(
                      UUID.randomUUID(),
                      request.conseillerId(),
                      request.territory(),
                      request.site().strip(),
                      Optional.ofNullable(request.siteId()),
                      request.startsAt(),
                      request.minutes(),
                      request.kind() == null ? SlotKind.INDIVIDUAL : request.kind(),
                      request.places() == null ? 1 : request.places(),
                      false));
          return new Created("/creneaux/" + slot.id(), SlotView.of(new Offer(slot, 0)));
        });
  }

  /** Where a page of slots starts. */
  private static final class SlotCursor {
    private SlotCursor() {}

    static Cursor after(SlotView slot) {
      return Cursor.of(slot.startsAt().toInstant().toString(), slot.id().toString());
    }

    static Optional<After> parse(@Nullable String text) {
      var cursor = Cursor.parse(text, 2);
      if (cursor.isFirstPage()) {
        return Optional.empty();
      }
      try {
        return Optional.of(
            new After(
                Instant.parse(cursor.parts().getFirst()),
                UUID.fromString(cursor.parts().getLast())));
      } catch (IllegalArgumentException | DateTimeParseException forged) {
        throw CURSOR_INVALID.because(
            "Reprenez le lien « next » de la page précédente.", "?curseur");
      }
    }
  }

  @Schema(name = "SlotRequest")
  record SlotRequest(
      @Schema(description = "Identifiant d'agent du conseiller", examples = "agent-conseiller-015")
          @NotBlank(message = "Donnez l'identifiant du conseiller.")
          @Size(max = 200, message = "L'identifiant a au plus 200 caractères.")
          String conseillerId,
      @Schema(description = "Code du territoire", examples = "AURILLAC-SUD")
          @NotBlank(message = "Donnez le territoire.")
          String territory,
      @Schema(
              description = "Lieu, tel que la convocation le dira",
              examples = "Maison des solidarités, 1 rue Alexandre-Pinard, 15000 Aurillac")
          @NotBlank(message = "Donnez le lieu.")
          @Size(max = 300, message = "Le lieu a au plus 300 caractères.")
          String site,
      @Schema(description = "Début", examples = "2026-03-12T09:30:00+01:00")
          @NotNull(message = "Donnez le jour et l'heure.")
          OffsetDateTime startsAt,
      @Schema(description = "Durée en minutes", examples = "45")
          @NotNull(message = "Donnez la durée en minutes.")
          @Min(value = 5, message = "Un créneau dure au moins 5 minutes.")
          @Max(value = 240, message = "Un créneau dure au plus 4 heures.")
          Integer minutes,
      @Schema(description = "Individuel par défaut", examples = "INDIVIDUAL")
          @Nullable SlotKind kind,
      @Schema(description = "Places d'un créneau collectif ; une par défaut", examples = "1")
          @Min(value = 1, message = "Un créneau a au moins une place.")
          @Max(value = 100, message = "Un créneau a au plus 100 places.")
          @Nullable Integer places,
      @Schema(description = "Site de l'annuaire, facultatif") @Nullable UUID siteId) {}

  @Schema(name = "Slot")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SlotView(
      UUID id,
      String conseillerId,
      String territory,
      String site,
      OffsetDateTime startsAt,
      int minutes,
      SlotKind kind,
      int places,
      @Schema(description = "Places qui n'ont pas été données") int placesLeft,
      @Schema(description = "Il reste une place et le conseiller est présent") boolean free,
      @Schema(description = "Retiré : le conseiller est absent") boolean withdrawn,
      @Nullable UUID siteId) {
    static SlotView of(Offer offer) {
      var slot = offer.slot();
      return new SlotView(
          slot.id(),
          slot.conseillerId(),
          slot.territory(),
          slot.site(),
          slot.startsAt(),
          slot.minutes(),
          slot.kind(),
          slot.places(),
          slot.places() - offer.taken(),
          offer.free(),
          slot.withdrawn(),
          slot.siteId().orElse(null));
    }
  }

  @Schema(name = "SlotPage")
  record SlotPage(List<SlotView> items, @Nullable String next) {}
}
