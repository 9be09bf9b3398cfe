package fr.jalon.orientation.ceo.drafting;

import static fr.jalon.orientation.OrientationProblem.CEO_VERSION_NOT_FOUND;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.orientation.ceo.CeoRepository;
import fr.jalon.orientation.ceo.CeoView.ClauseView;
import fr.jalon.orientation.ceo.CeoView.FirstAppointmentView;
import fr.jalon.orientation.ceo.Signatory;
import fr.jalon.orientation.ceo.VersionRepository;
import fr.jalon.orientation.ceo.VersionRepository.Line;
import fr.jalon.orientation.ceo.VersionRepository.Version;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.OfFile;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import fr.jalon.platform.signature.ProofRepository;
import fr.jalon.platform.signature.Reading;
import fr.jalon.platform.signature.Reading.How;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The texts that a CEO has had. */
@Path("/ceo/{id}/versions")
@Tag(name = "Contrat d'engagements et d'orientation")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class VersionResource {
  private final CeoRepository ceos;
  private final VersionRepository versions;
  private final ProofRepository proofs;

  VersionResource(CeoRepository ceos, VersionRepository versions, ProofRepository proofs) {
    this.ceos = ceos;
    this.versions = versions;
    this.proofs = proofs;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Lister les versions d'un contrat",
      description = "La dernière d'abord : qui l'a écrite, quand, et quand la personne l'a lue.")
  public VersionsView list(@PathParam("id") UUID id) {
    var person = ceos.ceo(id).head().person().value();
    var readings =
        proofs.of(CeoRepository.KIND, List.of(id), Signatory.class).readingsOf(id).stream()
            .map(ReadingView::of)
            .toList();
    return new VersionsView(
        person, versions.lines(id).stream().map(line -> LineView.of(line, readings)).toList());
  }

  @GET
  @Path("{version}")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire une version d'un contrat",
      description = "Telle qu'elle a été écrite, clause par clause.")
  public VersionView read(
      @PathParam("id") UUID id,
      @Parameter(description = "Numéro de la version", example = "1") @PathParam("version")
          long version) {
    var person = ceos.ceo(id).head().person().value();
    return versions
        .version(id, version)
        .map(text -> VersionView.of(person, text))
        .orElseThrow(() ->
            CEO_VERSION_NOT_FOUND.because("Ce contrat n'a pas de version %d.".formatted(version)));
  }

  /** The texts of one CEO. */
  @Schema(name = "CeoVersions")
  record VersionsView(
      @Schema(description = "Personne dont c'est le dossier") UUID personId, List<LineView> items)
      implements OfFile {
    @Override
    public UUID fileId() {
      return personId;
    }
  }

  /** That a text exists. */
  @Schema(name = "CeoVersionLine")
  record LineView(
      long version,
      @Schema(description = "Agent qui l'a écrite") String writtenBy,
      Instant writtenAt,
      @Schema(description = "Lectures par la personne") List<ReadingView> readings) {
    static LineView of(Line line, List<ReadingView> readings) {
      return new LineView(
          line.version(),
          line.writtenByName(),
          line.writtenAt(),
          readings.stream().filter(reading -> reading.version() == line.version()).toList());
    }
  }

  /** That the person read a text. */
  @Schema(name = "CeoReading")
  record ReadingView(
      long version,
      LocalDate readOn,
      How how,
      @Schema(description = "Agent qui l'a enregistrée") String recordedBy,
      Instant recordedAt) {
    static ReadingView of(Reading reading) {
      return new ReadingView(
          reading.version(),
          reading.readOn(),
          reading.how(),
          reading.recordedBy().name(),
          reading.recordedAt());
    }
  }

  /** One text. */
  @Schema(name = "CeoVersion")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record VersionView(
      @Schema(description = "Personne dont c'est le dossier") UUID personId,
      long version,
      String situation,
      String objectives,
      String personCommitments,
      String departementCommitments,
      List<ClauseView> clauses,
      @Nullable FirstAppointmentView firstAppointment,
      @Schema(description = "Agent qui l'a écrite") String writtenBy,
      Instant writtenAt)
      implements OfFile {
    @Override
    public UUID fileId() {
      return personId;
    }

    static VersionView of(UUID person, Version version) {
      var terms = version.terms();
      return new VersionView(
          person,
          version.number(),
          terms.situation(),
          terms.objectives(),
          terms.commitmentsOf(Signatory.PERSON),
          terms.commitmentsOf(Signatory.DEPARTEMENT),
          terms.clauses().stream().map(ClauseView::of).toList(),
          terms.firstAppointment().map(FirstAppointmentView::of).orElse(null),
          version.writtenByName(),
          version.writtenAt());
    }
  }
}
