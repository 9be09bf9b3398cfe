package fr.jalon.indicators.declaration.reminder;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.indicators.declaration.policy.Reminder;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What partners still have to declare. */
@Path("/declarations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Déclarations")
@RunOnVirtualThread
class MissingResource {
  private final ListMissing listMissing;

  MissingResource(ListMissing listMissing) {
    this.listMissing = listMissing;
  }

  @GET
  @Path("/manquantes")
  @Allowed(
      value = {Role.PILOTE, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lister ce qui manque pour une période, organisme par organisme",
      description =
          "Ce qui n'est pas validé : à déclarer, en brouillon, renvoyé, ou à valider par le"
              + " département ; avec son échéance et le rappel où l'on en est. Un jalon atteint"
              + " n'est plus demandé. Un pilote voit ce qui est à lui.")
  public MissingView missing(
      @Parameter(description = "Par défaut, la dernière période finie", example = "2025")
          @QueryParam("periode")
          Optional<String> period,
      @Parameter(description = "Un organisme de GET /organismes-pilotes", example = "Région")
          @QueryParam("organisme")
          Optional<String> organisation) {
    return MissingView.of(listMissing.handle(period, organisation));
  }

  @Schema(name = "MissingDeclarations")
  record MissingView(
      @Schema(examples = "2025") String period,
      @Schema(description = "Dernier jour pour déclarer la période") LocalDate dueOn,
      @Schema(description = "Combien il en manque à chaque organisme")
          Map<String, Long> organisations,
      List<LineView> lines) {
    static MissingView of(ListMissing.Answer answer) {
      return new MissingView(
          answer.period().name(),
          answer.dueOn(),
          answer.missing().stream()
              .collect(groupingBy(one -> one.subject().organisation(), TreeMap::new, counting())),
          answer.missing().stream().map(LineView::of).toList());
    }
  }

  @Schema(name = "MissingDeclaration")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LineView(
      String organisation,
      String code,
      String label,
      String variant,
      String variantLabel,
      @Schema(description = "Où elle en est, et donc de qui c'est le tour") Missing.State state,
      @Schema(description = "Ce qui en est commencé") @Nullable UUID declarationId,
      boolean late,
      @Schema(description = "Le dernier rappel échu", examples = "RAPPEL")
          @Nullable String reminder,
      @Schema(description = "Jour du prochain rappel") @Nullable LocalDate nextReminderOn) {
    static LineView of(Missing one) {
      var figure = one.subject().figure();
      return new LineView(
          one.subject().organisation(),
          figure.code(),
          figure.label(),
          figure.variant(),
          figure.variantLabel(),
          one.state(),
          one.declaration().orElse(null),
          one.late(),
          one.reminder().map(Reminder::name).orElse(null),
          one.next().map(next -> next.on(one.dueOn())).orElse(null));
    }
  }
}
