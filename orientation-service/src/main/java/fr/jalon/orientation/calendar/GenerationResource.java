package fr.jalon.orientation.calendar;

import fr.jalon.orientation.appointment.SlotKind;
import fr.jalon.orientation.calendar.GenerateSlots.Order;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Opening the slots of a conseiller from their working times. */
@Path("/conseillers/{id}/creneaux")
@Tag(name = "Rendez-vous")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class GenerationResource {
  private final GenerateSlots generateSlots;
  private final IdempotentCreation creation;

  GenerationResource(GenerateSlots generateSlots, IdempotentCreation creation) {
    this.generateSlots = generateSlots;
    this.creation = creation;
  }

  @POST
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Ouvrir les créneaux d'un conseiller",
      description =
          "Découpe ses horaires en créneaux, hors jours fériés et absences. Redemander la même"
              + " chose n'ajoute rien : un créneau qui en chevaucherait un autre n'est pas ouvert.")
  @APIResponse(
      responseCode = "201",
      description = "Ce qui a été ouvert",
      content = @Content(schema = @Schema(implementation = GenerationView.class)))
  public Response generate(@PathParam("id") UUID id, @Valid @NotNull GenerationRequest request) {
    return creation.create(
        request,
        () -> {
          var done =
              generateSlots.handle(
                  id,
                  new Order(
                      request.from(),
                      request.until(),
                      Duration.ofMinutes(request.minutes()),
                      request.kind() == null ? SlotKind.INDIVIDUAL : request.kind(),
                      request.places() == null ? 1 : request.places()));
          return new Created(
              "/creneaux?du=%s&au=%s".formatted(request.from(), request.until()),
              new GenerationView(
                  done.opened(),
                  done.leftAsTheyWere(),
                  done.withoutRoom(),
                  List.copyOf(done.holidays())));
        });
  }

  @Schema(name = "GenerationRequest")
  record GenerationRequest(
      @Schema(description = "Premier jour", examples = "2026-04-01")
          @NotNull(message = "Donnez le premier jour.")
          LocalDate from,
      @Schema(description = "Dernier jour", examples = "2026-06-30")
          @NotNull(message = "Donnez le dernier jour.")
          LocalDate until,
      @Schema(description = "Durée d'un créneau en minutes", examples = "45")
          @NotNull(message = "Donnez la durée en minutes.")
          @Min(value = 5, message = "Un créneau dure au moins 5 minutes.")
          @Max(value = 240, message = "Un créneau dure au plus 4 heures.")
          Integer minutes,
      @Schema(description = "Individuel par défaut", examples = "INDIVIDUAL")
          @Nullable SlotKind kind,
      @Schema(description = "Places d'un créneau collectif ; une par défaut", examples = "1")
          @Min(value = 1, message = "Un créneau a au moins une place.")
          @Max(value = 100, message = "Un créneau a au plus 100 places.")
          @Nullable Integer places) {}

  @Schema(name = "Generation")
  record GenerationView(
      @Schema(description = "Créneaux ouverts") int opened,
      @Schema(description = "Créneaux déjà là, ou qui en chevaucheraient un") int leftAsTheyWere,
      @Schema(description = "Créneaux non ouverts : aucune salle du site n'était libre")
          int withoutRoom,
      @Schema(description = "Jours fériés de la période") List<LocalDate> holidays) {}
}
