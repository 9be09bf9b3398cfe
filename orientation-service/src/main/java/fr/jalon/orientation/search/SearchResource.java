package fr.jalon.orientation.search;

import static fr.jalon.orientation.OrientationProblem.NIR_UNREADABLE;
import static fr.jalon.orientation.OrientationProblem.SEARCH_EMPTY;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.orientation.beneficiary.Nir;
import fr.jalon.orientation.search.SearchPersons.Found;
import fr.jalon.orientation.search.SearchRepository.FoundRow;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Looking for a person: the criteria travel in the body, never in an address. */
@Path("/personnes/recherche")
@Tag(name = "Personnes")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class SearchResource {
  private final SearchPersons searchPersons;

  SearchResource(SearchPersons searchPersons) {
    this.searchPersons = searchPersons;
  }

  @POST
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Rechercher une personne",
      description =
          "Par nom (fautes, accents et ordre tolérés), NIR, numéro de dossier RSA, matricule ou"
              + " date de naissance, dans son seul département ; au moins un critère, et tous"
              + " doivent convenir. Chaque recherche est tracée, avec les personnes montrées.")
  public SearchAnswer search(@Valid @NotNull SearchRequest request) {
    return SearchAnswer.of(searchPersons.handle(request.criteria()));
  }

  @Schema(name = "SearchRequest")
  record SearchRequest(
      @Schema(description = "Nom et prénom, dans n'importe quel ordre", examples = "eloise lefevre")
          @Size(max = 100, message = "Le nom a au plus 100 caractères.")
          @Nullable String name,
      @Schema(description = "NIR, 13 chiffres ou 15 avec la clé")
          @Size(max = 21, message = "Un NIR a 13 ou 15 caractères.")
          @Nullable String nir,
      @Schema(description = "Numéro de dossier RSA (NUMDEMRSA)")
          @Size(max = 20, message = "Un numéro de dossier a au plus 20 caractères.")
          @Nullable String caseNumber,
      @Schema(description = "Matricule à la caisse")
          @Size(max = 20, message = "Un matricule a au plus 20 caractères.")
          @Nullable String matricule,
      @Schema(description = "Date de naissance", examples = "1987-08-01")
          @Nullable LocalDate birthDate) {

    Criteria criteria() {
      var criteria =
          new Criteria(
              given(name),
              given(nir).map(SearchRequest::read),
              given(caseNumber),
              given(matricule),
              Optional.ofNullable(birthDate));
      if (criteria.kinds().isEmpty()) {
        throw SEARCH_EMPTY.because("Donnez un nom, un numéro ou une date de naissance.");
      }
      return criteria;
    }

    private static Optional<String> given(@Nullable String text) {
      return Optional.ofNullable(text).map(String::strip).filter(one -> !one.isEmpty());
    }

    private static Nir read(String text) {
      return Nir.read(text.replace(" ", ""))
          .orElseThrow(
              () -> NIR_UNREADABLE.because("Donnez 13 chiffres, ou 15 avec la bonne clé.", "/nir"));
    }

    @Override
    public String toString() {
      return "SearchRequest[…]";
    }
  }

  @Schema(name = "SearchAnswer")
  record SearchAnswer(
      List<FoundPerson> items,
      @Schema(description = "D'autres personnes conviennent : précisez la recherche")
          boolean more) {

    static SearchAnswer of(Found found) {
      return new SearchAnswer(found.rows().stream().map(FoundPerson::of).toList(), found.more());
    }
  }

  @Schema(name = "FoundPerson")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FoundPerson(
      UUID personId,
      String lastName,
      String birthName,
      String firstName,
      LocalDate birthDate,
      @Schema(description = "Parcours ouvert, sinon le dernier") @Nullable UUID parcoursId,
      @Nullable String stage,
      @Nullable String territory) {

    static FoundPerson of(FoundRow row) {
      return new FoundPerson(
          row.personId(),
          row.lastName(),
          row.birthName(),
          row.firstName(),
          row.birthDate(),
          row.parcoursId(),
          row.stage(),
          row.territory());
    }

    @Override
    public String toString() {
      return "FoundPerson[" + personId + "]";
    }
  }
}
