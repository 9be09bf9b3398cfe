package fr.jalon.indicators.publication.difference;

import static fr.jalon.platform.identity.Relation.DEPARTEMENT;
import static fr.jalon.platform.identity.Role.CHEF_DE_PROJET;
import static fr.jalon.platform.identity.Role.DPO;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.platform.identity.Allowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Says what a publication would say today. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Publications")
@RunOnVirtualThread
class DifferenceResource {
  private final CompareWithToday compareWithToday;

  DifferenceResource(CompareWithToday compareWithToday) {
    this.compareWithToday = compareWithToday;
  }

  @GET
  @Path("/publications/{id}/ecarts")
  @Allowed(
      value = {CHEF_DE_PROJET, DPO},
      relation = DEPARTEMENT)
  @Operation(
      summary = "Comparer une publication à ce que l'on calculerait aujourd'hui",
      description =
          "Ligne à ligne, ce qui a changé et pourquoi : fichier tardif, fait tardif ou corrigé,"
              + " fait nouveau, délai échu, doublon, nouvelle définition ou version du logiciel. La"
              + " publication elle-même ne change pas ; la lecture est tracée.")
  public List<DifferenceView> differences(@PathParam("id") UUID id) {
    return compareWithToday.handle(id).stream().map(DifferenceView::of).toList();
  }

  /** One line that differs. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record DifferenceView(
      String code,
      String variant,
      @Nullable String territory,
      String label,
      ValueView published,
      @Nullable ValueView now,
      long joined,
      long left,
      long changed,
      List<CauseView> causes) {
    static DifferenceView of(Difference difference) {
      return new DifferenceView(
          difference.key().code(),
          difference.key().variant(),
          difference.key().ofTerritory().orElse(null),
          difference.label(),
          ValueView.of(difference.published()),
          difference.now().map(ValueView::of).orElse(null),
          difference.moved().joined(),
          difference.moved().left(),
          difference.moved().changed(),
          difference.causes().entrySet().stream()
              .map(each -> new CauseView(each.getKey(), each.getKey().inWords(), each.getValue()))
              .toList());
    }
  }

  /** What a figure said. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ValueView(@Nullable BigDecimal value, long numerator, @Nullable BigDecimal denominator) {
    static ValueView of(Difference.Value value) {
      return new ValueView(
          value.value().orElse(null), value.numerator(), value.denominator().orElse(null));
    }
  }

  /** Why, and how many of those behind the figure it moved. */
  record CauseView(Cause cause, String inWords, long parcours) {}
}
