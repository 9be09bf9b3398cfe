package fr.jalon.orientation.diagnostic;

import static fr.jalon.orientation.OrientationProblem.DIAGNOSTIC_DOMAIN_TWICE;

import fr.jalon.orientation.diagnostic.Assessment.Level;
import fr.jalon.orientation.diagnostic.DiagnosticRepository.Version;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.Milestones;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.platform.http.ETags;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.OfFile;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The notes that prepare an orientation. */
@Path("/parcours/{id}/diagnostic")
@Tag(name = "Orientation", description = "Diagnostic et décision d'orientation.")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class DiagnosticResource {
  private final WriteDiagnostic writeDiagnostic;
  private final DiagnosticRepository diagnostics;
  private final Milestones milestones;
  private final CurrentAgent agent;

  DiagnosticResource(
      WriteDiagnostic writeDiagnostic,
      DiagnosticRepository diagnostics,
      Milestones milestones,
      CurrentAgent agent) {
    this.writeDiagnostic = writeDiagnostic;
    this.diagnostics = diagnostics;
    this.milestones = milestones;
    this.agent = agent;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire le diagnostic",
      description =
          "Vide, avec l'ETag \"0\", tant que rien n'est écrit. L'ETag est à rendre en If-Match pour"
              + " écrire.")
  @APIResponse(
      responseCode = "200",
      description = "Le diagnostic et son ETag",
      content = @Content(schema = @Schema(implementation = DiagnosticView.class)))
  public Response read(@PathParam("id") UUID id) {
    var parcours = new ParcoursId(id);
    return answer(diagnostics.diagnostic(parcours, milestones.personOf(parcours)));
  }

  @PUT
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Écrire le diagnostic",
      description =
          "Remplace les notes et les besoins, à condition d'avoir lu la dernière version"
              + " (If-Match). Un domaine évalué DIFFICULTY ou OBSTACLE compte parmi les besoins ;"
              + " un domaine que l'on n'évalue pas reste inconnu. N'écrivez aucun mot médical : une"
              + " difficulté de santé se code HEALTH, sans plus. Chaque version est gardée.")
  @APIResponse(
      responseCode = "200",
      description = "Le diagnostic écrit et son nouvel ETag",
      content = @Content(schema = @Schema(implementation = DiagnosticView.class)))
  public Response write(
      @PathParam("id") UUID id,
      @Parameter(description = "ETag de la version lue", example = "\"0\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @Valid @NotNull DiagnosticRequest request) {
    return answer(
        writeDiagnostic.handle(
            new ParcoursId(id),
            ifMatch,
            request.notes(),
            request.needs(),
            request.assessments(),
            new Author(agent.id(), agent.name())));
  }

  @GET
  @Path("/versions")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire les versions du diagnostic",
      description =
          "Ce qui était écrit, quand et par qui, de la dernière version à la première. La lecture"
              + " est tracée.")
  public VersionsView versions(@PathParam("id") UUID id) {
    var parcours = new ParcoursId(id);
    return new VersionsView(
        milestones.personOf(parcours).value(),
        diagnostics.history(parcours).stream().map(VersionView::of).toList());
  }

  private static Response answer(Diagnostic diagnostic) {
    return Response.ok(DiagnosticView.of(diagnostic)).tag(ETags.of(diagnostic.version())).build();
  }

  @Schema(name = "DiagnosticRequest")
  record DiagnosticRequest(
      @Schema(
              description = "Notes libres, jamais transmises à un autre service",
              examples = "Cherche un emploi à temps partiel, sans véhicule.")
          @NotNull(message = "Donnez les notes, même vides.")
          @Size(max = 10000, message = "Les notes ont au plus 10 000 caractères.")
          String notes,
      @Schema(description = "Besoins repérés", examples = "[\"EMPLOYMENT\", \"MOBILITY\"]")
          @NotNull(message = "Donnez les besoins, même si la liste est vide.")
          Set<@NotNull(message = "Un besoin n'est pas vide.") Domain> needs,
      @Schema(
              description =
                  "Évaluation par domaine, un domaine une fois au plus ; les sept critères de"
                      + " l'accompagnement global (PDIE, fiche 3) sont FINANCES, HOUSING, HEALTH,"
                      + " ADMINISTRATIVE, FAMILY, SKILLS et MOBILITY",
              examples =
                  "[{\"domain\": \"MOBILITY\", \"level\": \"DIFFICULTY\", \"need\": \"Sans"
                      + " permis.\", \"strength\": \"Vit près d'une gare.\"}]")
          @Nullable List<@Valid @NotNull(message = "Un domaine n'est pas vide.") DomainRequest>
              domains) {

    List<Assessment> assessments() {
      var given = Objects.requireNonNullElse(domains, List.<DomainRequest>of());
      var found = new TreeMap<Domain, Assessment>();
      for (int i = 0; i < given.size(); i++) {
        var pointer = "/domains/" + i;
        var one = given.get(i).assessment().withoutMedicalWords(pointer);
        if (found.put(one.domain(), one) != null) {
          throw DIAGNOSTIC_DOMAIN_TWICE.because(
              "%s est évalué plusieurs fois.".formatted(one.domain()), pointer);
        }
      }
      return List.copyOf(found.values());
    }

    @Override
    public String toString() {
      return "DiagnosticRequest[…]";
    }
  }

  @Schema(name = "DiagnosticDomainRequest")
  record DomainRequest(
      @Schema(description = "Domaine", examples = "MOBILITY")
          @NotNull(message = "Donnez le domaine.")
          Domain domain,
      @Schema(description = "Ce que le domaine pèse", examples = "DIFFICULTY")
          @NotNull(message = "Donnez le niveau.")
          Level level,
      @Schema(description = "Ce qui manque", examples = "Sans permis.")
          @Size(max = 2000, message = "Le besoin a au plus 2 000 caractères.")
          @Nullable String need,
      @Schema(description = "Ce qui aide", examples = "Vit près d'une gare.")
          @Size(max = 2000, message = "Le point d'appui a au plus 2 000 caractères.")
          @Nullable String strength) {

    Assessment assessment() {
      return new Assessment(
          domain,
          level,
          Objects.requireNonNullElse(need, "").strip(),
          Objects.requireNonNullElse(strength, "").strip());
    }

    @Override
    public String toString() {
      return "DiagnosticDomainRequest[…]";
    }
  }

  @Schema(name = "DiagnosticDomain")
  record DomainView(Domain domain, Level level, String need, String strength) {
    static DomainView of(Assessment one) {
      return new DomainView(one.domain(), one.level(), one.need(), one.strength());
    }
  }

  @Schema(name = "Diagnostic")
  record DiagnosticView(
      UUID parcoursId,
      UUID personId,
      String notes,
      Set<Domain> needs,
      List<DomainView> domains,
      @Schema(description = "Critères de l'accompagnement global remplis (PDIE, fiche 3)")
          Set<Domain> accompagnementGlobal,
      long version)
      implements OfFile {

    @Override
    public UUID fileId() {
      return personId;
    }

    static DiagnosticView of(Diagnostic diagnostic) {
      return new DiagnosticView(
          diagnostic.parcours().value(),
          diagnostic.person().value(),
          diagnostic.notes(),
          new TreeSet<>(diagnostic.needs()),
          diagnostic.domains().stream().map(DomainView::of).toList(),
          new TreeSet<>(diagnostic.accompagnementGlobal()),
          diagnostic.version());
    }
  }

  @Schema(name = "DiagnosticVersions")
  record VersionsView(
      @Schema(description = "Personne dont c'est le dossier") UUID personId,
      List<VersionView> items)
      implements OfFile {
    @Override
    public UUID fileId() {
      return personId;
    }
  }

  @Schema(name = "DiagnosticVersion")
  record VersionView(
      long version,
      String notes,
      Set<Domain> needs,
      List<DomainView> domains,
      @Schema(description = "Agent qui a écrit") String writtenBy,
      Instant writtenAt) {
    static VersionView of(Version version) {
      return new VersionView(
          version.version(),
          version.notes(),
          new TreeSet<>(version.needs()),
          version.domains().stream().map(DomainView::of).toList(),
          version.writtenBy(),
          version.writtenAt());
    }
  }
}
