package fr.jalon.accompaniment.francetravail.reading;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.accompaniment.francetravail.queue.AnswerKind;
import fr.jalon.accompaniment.francetravail.queue.CallListRepository;
import fr.jalon.accompaniment.francetravail.queue.CallListRepository.CallView;
import fr.jalon.accompaniment.francetravail.queue.SubjectRepository;
import fr.jalon.accompaniment.francetravail.queue.SubjectRepository.KeptAnswer;
import fr.jalon.accompaniment.francetravail.registration.Action;
import fr.jalon.accompaniment.francetravail.registration.RegistrationRepository;
import fr.jalon.accompaniment.francetravail.registration.RegistrationRepository.Kept;
import fr.jalon.accompaniment.francetravail.registration.RegistrationRepository.KeptFollowUp;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.OfFile;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A person as France Travail tells of them: in its files, and in answer to our calls. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Appels de France Travail")
class JobseekerResource {
  private final AccompanimentRepository accompaniments;
  private final RegistrationRepository registrations;
  private final SubjectRepository answers;
  private final CallListRepository calls;

  JobseekerResource(
      AccompanimentRepository accompaniments,
      RegistrationRepository registrations,
      SubjectRepository answers,
      CallListRepository calls) {
    this.accompaniments = accompaniments;
    this.registrations = registrations;
    this.answers = answers;
    this.calls = calls;
  }

  @GET
  @Path("/accompagnements/{id}/france-travail")
  @Transactional
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire ce que France Travail dit de la personne",
      description =
          "Inscriptions, cessations et radiations, de la plus récente à la plus ancienne ; suivi et"
              + " actions tirés des fichiers ; orientation et diagnostic tels qu'ils ont été lus"
              + " pour la dernière fois ; appels faits ou à faire.")
  public JobseekerView read(@PathParam("id") UUID id) {
    var subject = accompaniments.get(new AccompanimentId(id)).subject();
    var person = subject.personId();
    var history = registrations.of(person);
    return new JobseekerView(
        subject.parcoursId(),
        history.isEmpty() ? null : RegistrationView.of(history.getFirst()),
        history.stream().map(RegistrationView::of).toList(),
        registrations.lastFollowUpOf(person).orElse(null),
        registrations.actionsOf(person),
        answers.lastAnswer(person, AnswerKind.ORIENTATION).map(AnswerView::of).orElse(null),
        answers.lastAnswer(person, AnswerKind.DIAGNOSIS).map(AnswerView::of).orElse(null),
        calls.of(id));
  }

  /** A registration, without the file that told it. */
  @Schema(name = "JobseekerRegistration")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RegistrationView(
      @Schema(enumeration = {"INSCRIPTION", "CESSATION", "RADIATION"}) String kind,
      LocalDate on,
      @Schema(description = "Catégorie, ou code du motif") @Nullable String code,
      @Schema(description = "Le motif tel que le fichier le dit") @Nullable String label,
      @Schema(description = "Quand cela a été su ici") Instant recordedAt) {

    static RegistrationView of(Kept kept) {
      return new RegistrationView(
          kept.kind().name(), kept.effectiveOn(), kept.code(), kept.label(), kept.recordedAt());
    }
  }

  /** What was answered, as it came. */
  @Schema(name = "FranceTravailAnswer")
  record AnswerView(Instant receivedAt, @Schema(type = SchemaType.OBJECT) JsonNode content) {

    static AnswerView of(KeptAnswer answer) {
      return new AnswerView(answer.receivedAt(), answer.content());
    }

    @Override
    public String toString() {
      return "AnswerView[" + receivedAt + "]";
    }
  }

  @Schema(name = "Jobseeker", description = "Une personne, telle que France Travail la dit")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record JobseekerView(
      UUID parcoursId,
      @Schema(description = "Le dernier état connu") @Nullable RegistrationView state,
      List<RegistrationView> history,
      @Nullable KeptFollowUp followUp,
      List<Action> actions,
      @Nullable AnswerView orientation,
      @Nullable AnswerView diagnosis,
      List<CallView> calls)
      implements OfFile {

    @Override
    @JsonIgnore
    @Schema(hidden = true)
    public UUID fileId() {
      return parcoursId;
    }

    @Override
    public String toString() {
      return "JobseekerView[" + parcoursId + "]";
    }
  }
}
