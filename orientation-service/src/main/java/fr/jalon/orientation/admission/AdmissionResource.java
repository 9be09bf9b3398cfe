package fr.jalon.orientation.admission;

import static fr.jalon.orientation.OrientationProblem.ADMISSION_IDENTITY_INCOMPLETE;

import fr.jalon.contracts.AdmissionEvent.PublicKind;
import fr.jalon.contracts.Profile.FamilySituation;
import fr.jalon.contracts.Profile.Sex;
import fr.jalon.orientation.beneficiary.Nir;
import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The admission of people who receive no RSA. */
@Path("/admissions")
@Tag(
    name = "Admission",
    description =
        "Suivre aussi qui ne reçoit pas le RSA : sortants de l'ASE, travailleurs handicapés.")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class AdmissionResource {
  private final AdmitPerson admitPerson;
  private final IdempotentCreation creation;
  private final CurrentAgent agent;
  private final Clock clock;

  AdmissionResource(
      AdmitPerson admitPerson, IdempotentCreation creation, CurrentAgent agent, Clock clock) {
    this.admitPerson = admitPerson;
    this.creation = creation;
    this.agent = agent;
    this.clock = clock;
  }

  @POST
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Admettre une personne qui ne reçoit pas le RSA",
      description =
          "Un jeune qui sort de l'ASE, un travailleur handicapé : un parcours d'une nature propre,"
              + " sans échéance du RSA, qu'aucun indicateur du RSA ne compte ; il s'oriente ensuite"
              + " comme les autres. La personne est reconnue par son NIR et sa naissance, ou par"
              + " ses noms, sa naissance et sa commune de naissance, jamais par ses coordonnées ;"
              + " dans le doute, un agent est invité à comparer.")
  @APIResponse(
      responseCode = "201",
      description = "Parcours ouvert",
      content = @Content(schema = @Schema(implementation = Admitted.class)))
  public Response admit(@Valid @NotNull AdmissionRequest request) {
    return creation.create(
        request,
        () -> {
          var admitted =
              admitPerson.handle(
                  request.newcomer(LocalDate.now(clock)),
                  agent.departement(),
                  new Author(agent.id(), agent.name()));
          return new Created("/parcours/" + admitted.parcoursId(), admitted);
        });
  }

  @Schema(
      name = "AdmissionRequest",
      description = "Une personne, telle qu'elle se présente",
      examples =
          """
          {"publicKind": "ASE_LEAVER", "lastName": "MARTIN", "firstName": "Alex",
           "birthDate": "2006-04-12", "birthPlace": "15014", "sex": "UNKNOWN", "commune": "15014"}\
          """)
  record AdmissionRequest(
      @NotNull(message = "Dites à quel titre la personne est admise.") PublicKind publicKind,
      @Size(max = 20) @Nullable String title,
      @NotBlank(message = "Donnez le nom.") @Size(max = 100) String lastName,
      @Schema(description = "Le nom d'usage par défaut") @Size(max = 100)
          @Nullable String birthName,
      @NotBlank(message = "Donnez le prénom.") @Size(max = 100) String firstName,
      @Size(max = 200) @Nullable String otherFirstNames,
      @NotNull(message = "Donnez la date de naissance.")
          @Past(message = "La date de naissance est passée.")
          LocalDate birthDate,
      @Schema(description = "Commune de naissance, code INSEE", examples = "15014") @Size(max = 100)
          @Nullable String birthPlace,
      @Schema(description = "13 ou 15 caractères, s'il est connu") @Nullable String nir,
      @NotNull(message = "Dites le sexe, ou UNKNOWN.") Sex sex,
      @Nullable FamilySituation familySituation,
      @Schema(description = "Niveau de formation, en code") @Size(max = 10)
          @Nullable String education,
      @Schema(description = "Commune où la personne vit, code INSEE : son territoire en découle")
          @Pattern(regexp = "[0-9AB]{5}", message = "Un code INSEE a cinq caractères.")
          @Nullable String commune,
      @Schema(description = "Jour de l'admission ; aujourd'hui par défaut")
          @Nullable LocalDate admittedOn) {

    Newcomer newcomer(LocalDate today) {
      if (nir != null && Nir.read(nir).isEmpty()) {
        throw ADMISSION_IDENTITY_INCOMPLETE.because(
            "Ce n'est pas un NIR : laissez-le vide s'il n'est pas connu.", "/nir");
      }
      return new Newcomer(
          publicKind,
          title,
          lastName.strip(),
          birthName == null || birthName.isBlank() ? lastName.strip() : birthName.strip(),
          firstName.strip(),
          otherFirstNames,
          birthDate,
          birthPlace,
          nir,
          sex,
          Objects.requireNonNullElse(familySituation, FamilySituation.UNKNOWN),
          education,
          commune,
          AgentDate.of(admittedOn, today, "/admittedOn").value());
    }

    @Override
    public String toString() {
      return "AdmissionRequest[" + publicKind + "]";
    }
  }
}
