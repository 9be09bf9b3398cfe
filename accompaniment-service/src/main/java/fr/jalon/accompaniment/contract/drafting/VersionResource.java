package fr.jalon.accompaniment.contract.drafting;

import static fr.jalon.accompaniment.AccompanimentProblem.CONTRACT_VERSION_NOT_FOUND;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.accompaniment.contract.Contract;
import fr.jalon.accompaniment.contract.ContractId;
import fr.jalon.accompaniment.contract.ContractView.ClauseView;
import fr.jalon.accompaniment.contract.ContractView.TermsView;
import fr.jalon.accompaniment.contract.ReadContract;
import fr.jalon.accompaniment.contract.TextRepository.Version;
import fr.jalon.accompaniment.contract.sealing.SealRepository;
import fr.jalon.accompaniment.contract.sealing.SealRepository.Sealed;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.OfFile;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
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

/** The texts that a contract has had, and the clauses of the one that binds. */
@Path("/contrats/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contrats")
@RunOnVirtualThread
class VersionResource {
  private final ReadContract readContract;
  private final SealRepository seals;

  VersionResource(ReadContract readContract, SealRepository seals) {
    this.readContract = readContract;
    this.seals = seals;
  }

  @GET
  @Path("versions")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER, Role.DPO},
      relation = Relation.FILE)
  @Operation(
      summary = "Lister les versions d'un contrat",
      description =
          "La dernière d'abord : ce qu'elle dit, qui l'a écrite, et si les deux parties l'ont"
              + " signée. Les termes qu'un avenant a remplacés y restent.")
  public VersionsView list(@PathParam("id") UUID id) {
    var contract = readContract.handle(new ContractId(id));
    var sealed = seals.of(contract.head().id());
    return new VersionsView(
        contract.head().file().subject().parcoursId(),
        readContract.versions(contract.head().id()).stream()
            .map(version -> VersionView.of(contract, version, sealed))
            .toList());
  }

  @GET
  @Path("versions/{version}")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER, Role.DPO},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire une version d'un contrat",
      description = "Telle qu'elle a été écrite, clause par clause.")
  public VersionView read(
      @PathParam("id") UUID id,
      @Parameter(description = "Numéro de la version", example = "1") @PathParam("version")
          long version) {
    return list(id).items().stream()
        .filter(each -> each.version() == version)
        .findFirst()
        .orElseThrow(() ->
            CONTRACT_VERSION_NOT_FOUND.because(
                "Ce contrat n'a pas de version %d".formatted(version)));
  }

  @GET
  @Path("clauses")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER, Role.DPO},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire les clauses signées d'un contrat",
      description =
          "Celles de la version que les deux parties ont signée en dernier : les seules qu'un"
              + " manquement puisse citer, par leur numéro.")
  public ClausesView clauses(@PathParam("id") UUID id) {
    var contract = readContract.handle(new ContractId(id));
    var agreed = contract.agreed();
    return new ClausesView(
        contract.head().file().subject().parcoursId(),
        id,
        agreed.version(),
        agreed.signedOn(),
        agreed.terms().clauses().stream().map(ClauseView::of).toList());
  }

  /** The texts of one contract. */
  @Schema(name = "ContractVersions", description = "Les versions d'un contrat")
  record VersionsView(@JsonIgnore @Schema(hidden = true) UUID fileId, List<VersionView> items)
      implements OfFile {}

  /** One text, and whether it binds. */
  @Schema(name = "ContractVersion", description = "Une version d'un contrat")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record VersionView(
      @JsonIgnore @Schema(hidden = true) UUID fileId,
      long version,
      TermsView terms,
      @Schema(description = "Agent qui l'a écrite") String writtenBy,
      Instant writtenAt,
      @Schema(description = "Jour où les deux parties l'ont signée") @Nullable LocalDate signedOn,
      @Schema(description = "SHA-256 de son contenu, imprimé sur le PDF") @Nullable String sha256)
      implements OfFile {

    static VersionView of(Contract contract, Version version, List<Sealed> seals) {
      var seal = seals.stream().filter(each -> each.version() == version.number()).findFirst();
      return new VersionView(
          contract.head().file().subject().parcoursId(),
          version.number(),
          TermsView.of(version.terms()),
          version.writtenBy().name(),
          version.writtenAt(),
          seal.map(Sealed::signedOn).orElse(null),
          seal.map(each -> each.content().sha256()).orElse(null));
    }
  }

  /** What a breach may cite. */
  @Schema(name = "SignedClauses", description = "Les clauses qui engagent")
  record ClausesView(
      @JsonIgnore @Schema(hidden = true) UUID fileId,
      UUID contractId,
      @Schema(description = "Version signée") long version,
      @Schema(description = "Jour où les deux parties l'ont signée") LocalDate signedOn,
      List<ClauseView> clauses)
      implements OfFile {}
}
