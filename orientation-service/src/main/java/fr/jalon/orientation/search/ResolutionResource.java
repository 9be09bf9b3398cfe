package fr.jalon.orientation.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.orientation.beneficiary.Nir;
import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.beneficiary.PersonIdentity;
import fr.jalon.orientation.recognition.ResolvePersons.Asked;
import fr.jalon.orientation.search.ResolveBatch.Answer;
import fr.jalon.orientation.search.ResolveBatch.Item;
import fr.jalon.orientation.search.ResolveBatch.Outcome;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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

/** For the services that hold no identity: who is this, and what is their name. */
@Path("/personnes/resolution")
@Tag(name = "Personnes")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ResolutionResource {
  private final ResolveBatch resolveBatch;

  ResolutionResource(ResolveBatch resolveBatch) {
    this.resolveBatch = resolveBatch;
  }

  @POST
  @Allowed(
      value = {Role.LOGICIEL_METIER, Role.FLUX_FRANCE_TRAVAIL},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Reconnaître ou nommer des personnes",
      description =
          "Jusqu'à 200 éléments, chacun pour lui-même. Avec personId : le nom. Avec une date de"
              + " naissance et un NIR, ou les noms et la commune de naissance : la personne, si"
              + " elle est certaine. Chaque personne désignée est tracée ; rien n'est à conserver.")
  public ResolutionAnswer resolve(@Valid @NotNull ResolutionRequest request) {
    return new ResolutionAnswer(
        resolveBatch.handle(request.items().stream().map(ResolutionItem::item).toList()).stream()
            .map(AnswerView::of)
            .toList());
  }

  @Schema(name = "ResolutionRequest")
  record ResolutionRequest(
      @Schema(description = "Personnes à reconnaître ou à nommer")
          @NotNull(message = "Donnez au moins un élément.")
          @Size(min = 1, max = 200, message = "Donnez de 1 à 200 éléments.")
          List<@Valid @NotNull(message = "Un élément n'est pas vide.") ResolutionItem> items) {}

  @Schema(name = "ResolutionItem")
  record ResolutionItem(
      @Schema(description = "Repère de l'appelant, rendu tel quel", examples = "ligne-12")
          @NotBlank(message = "Donnez un repère.")
          @Size(max = 100, message = "Un repère a au plus 100 caractères.")
          String reference,
      @Schema(description = "Personne dont le nom est demandé") @Nullable UUID personId,
      @Schema(description = "NIR, 13 chiffres ou 15 avec la clé")
          @Size(max = 21, message = "Un NIR a 13 ou 15 caractères.")
          @Nullable String nir,
      @Schema(description = "Date de naissance", examples = "1987-08-01")
          @Nullable LocalDate birthDate,
      @Schema(description = "Nom de naissance")
          @Size(max = 100, message = "Un nom a au plus 100 caractères.")
          @Nullable String birthName,
      @Schema(description = "Prénom")
          @Size(max = 100, message = "Un prénom a au plus 100 caractères.")
          @Nullable String firstName,
      @Schema(description = "Commune de naissance")
          @Size(max = 100, message = "Une commune a au plus 100 caractères.")
          @Nullable String birthPlace,
      @Schema(description = "Numéro de dossier RSA (NUMDEMRSA)")
          @Size(max = 20, message = "Un numéro de dossier a au plus 20 caractères.")
          @Nullable String caseNumber) {

    /** Without a birth date, nor a NIR that reads or a full name, nothing can be said. */
    Item item() {
      if (personId != null) {
        return new Item(reference, Optional.of(new PersonId(personId)), Optional.empty());
      }
      var readable = Optional.ofNullable(nir).map(text -> text.replace(" ", "")).flatMap(Nir::read);
      boolean named = birthName != null && firstName != null;
      return new Item(
          reference,
          Optional.empty(),
          birthDate == null || (readable.isEmpty() && !named)
              ? Optional.empty()
              : Optional.of(
                  new Asked(
                      readable,
                      birthDate,
                      Optional.ofNullable(birthName),
                      Optional.ofNullable(firstName),
                      Optional.ofNullable(birthPlace),
                      Optional.ofNullable(caseNumber))));
    }

    @Override
    public String toString() {
      return "ResolutionItem[…]";
    }
  }

  @Schema(name = "ResolutionAnswer")
  record ResolutionAnswer(List<AnswerView> items) {}

  @Schema(name = "ResolvedItem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AnswerView(
      String reference,
      @Schema(
              description =
                  "FOUND : certaine ; UNCERTAIN : un agent doit regarder ; UNKNOWN : personne ;"
                      + " UNREADABLE : rien d'exploitable")
          Outcome outcome,
      @Nullable UUID personId,
      @Schema(description = "Seulement quand le nom était demandé") @Nullable Name name) {

    static AnswerView of(Answer answer) {
      return new AnswerView(
          answer.reference(),
          answer.outcome(),
          answer.personId(),
          answer.identity() == null ? null : Name.of(answer.identity()));
    }
  }

  @Schema(name = "ResolvedName")
  record Name(
      String title, String lastName, String birthName, String firstName, LocalDate birthDate) {

    static Name of(PersonIdentity person) {
      return new Name(
          person.title(),
          person.lastName(),
          person.birthName(),
          person.firstName(),
          person.birthDate());
    }

    @Override
    public String toString() {
      return "Name[…]";
    }
  }
}
