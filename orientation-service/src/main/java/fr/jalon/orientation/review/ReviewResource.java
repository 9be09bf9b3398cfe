package fr.jalon.orientation.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.orientation.policy.DecisionLaw.Examiner;
import fr.jalon.orientation.review.RecordReview.Examination;
import fr.jalon.orientation.review.Review.Outcome;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.OfFile;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
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

/** The examinations of one person's social orientation. */
@Path("/parcours/{id}/reexamens")
@Tag(name = "Réexamen")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ReviewResource {
  private final RecordReview recordReview;
  private final ReviewRepository reviews;
  private final CurrentAgent agent;
  private final IdempotentCreation creation;
  private final Clock clock;

  ReviewResource(
      RecordReview recordReview,
      ReviewRepository reviews,
      CurrentAgent agent,
      IdempotentCreation creation,
      Clock clock) {
    this.recordReview = recordReview;
    this.reviews = reviews;
    this.agent = agent;
    this.creation = creation;
    this.clock = clock;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire les réexamens d'un parcours",
      description =
          "Du dernier au premier : quel jour, par qui, et ce qui en est sorti. La lecture est"
              + " tracée.")
  public ReviewsView list(@PathParam("id") UUID id) {
    var parcours = new ParcoursId(id);
    return new ReviewsView(
        reviews.personOf(parcours), reviews.of(parcours).stream().map(ReviewView::of).toList());
  }

  @POST
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Inscrire un réexamen",
      description =
          "Régime de 2021 : avec l'avis de l'équipe pluridisciplinaire (opinionId). Régime de 2025"
              + " : diagnostic conjoint de France Travail et du référent (jointWith). Le maintien a"
              + " une raison ; la réorientation devient une demande, qu'un agent décide ensuite.")
  @APIResponse(
      responseCode = "201",
      description = "Réexamen inscrit",
      content = @Content(schema = @Schema(implementation = ReviewView.class)))
  public Response record(@PathParam("id") UUID id, @Valid @NotNull ReviewRequest request) {
    return creation.create(
        request,
        () -> {
          var review =
              recordReview.handle(
                  new ParcoursId(id),
                  new Examination(
                      AgentDate.of(request.reviewedOn(), LocalDate.now(clock), "/reviewedOn"),
                      request.outcome(),
                      request.reason().strip(),
                      Optional.ofNullable(request.opinionId()),
                      Optional.ofNullable(request.jointWith())
                          .map(String::strip)
                          .filter(name -> !name.isEmpty())),
                  new Author(agent.id(), agent.name()),
                  clock.instant());
          return new Created("/parcours/%s/reexamens".formatted(id), ReviewView.of(review));
        });
  }

  @Schema(name = "ReviewRequest")
  record ReviewRequest(
      @Schema(description = "Ce qui en sort", examples = "MAINTAINED")
          @NotNull(message = "Dites ce qui sort du réexamen.")
          Outcome outcome,
      @Schema(description = "Motif", examples = "Les difficultés de logement ne sont pas levées.")
          @NotBlank(message = "Donnez le motif.")
          @Size(max = 2000, message = "Le motif a au plus 2 000 caractères.")
          String reason,
      @Schema(description = "Avis de l'équipe pluridisciplinaire (régime de 2021)")
          @Nullable UUID opinionId,
      @Schema(
              description = "Avec qui de France Travail (régime de 2025)",
              examples = "Conseiller France Travail, agence d'Aurillac")
          @Size(max = 200, message = "Ce nom a au plus 200 caractères.")
          @Nullable String jointWith,
      @Schema(description = "Jour du réexamen ; aujourd'hui par défaut", examples = "2026-09-14")
          @Nullable LocalDate reviewedOn) {}

  @Schema(name = "Reviews")
  record ReviewsView(
      @Schema(description = "Personne dont c'est le dossier") UUID personId, List<ReviewView> items)
      implements OfFile {
    @Override
    public UUID fileId() {
      return personId;
    }
  }

  @Schema(name = "Review")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ReviewView(
      UUID id,
      UUID parcoursId,
      UUID orientationId,
      LocalDate dueOn,
      LocalDate reviewedOn,
      Examiner examiner,
      Outcome outcome,
      String reason,
      @Nullable UUID opinionId,
      @Nullable String jointWith,
      @Schema(description = "Rang de la demande de réorientation") @Nullable Integer reorientation,
      @Schema(description = "Agent qui l'a inscrit") String reviewedBy) {

    static ReviewView of(Review review) {
      return new ReviewView(
          review.id(),
          review.parcoursId(),
          review.orientationId(),
          review.dueOn(),
          review.reviewedOn(),
          review.examiner(),
          review.outcome(),
          review.reason(),
          review.opinionId().orElse(null),
          review.jointWith().orElse(null),
          review.reorientation().orElse(null),
          review.reviewedByName());
    }
  }
}
