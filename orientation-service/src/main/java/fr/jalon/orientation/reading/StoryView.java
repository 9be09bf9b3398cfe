package fr.jalon.orientation.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.platform.identity.OfFile;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The whole story of a parcours: every date that is known of it, and everything done on it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoryView(
    UUID id,
    UUID personId,
    @Schema(description = "Numéro de dossier RSA (NUMDEMRSA)") @Nullable String caseNumber,
    @Schema(description = "Rôle pour le RSA dans le foyer") @Nullable String rsaRole,
    Stage stage,
    @Nullable String territory,
    @Schema(
            description =
                "ENTRY : entrée, comptée ; STOCK : connu du premier fichier, jamais compté")
        String origin,
    String entryRule,
    String entryReason,
    @Schema(description = "Régime dont le parcours garde les règles") String regime,
    @Nullable UUID previousParcoursId,
    Dates dates,
    List<Deadline> deadlines,
    @Schema(description = "La prochaine échéance à tenir, et le texte dont elle vient")
        @Nullable Deadline nextDeadline,
    List<Right> rights,
    List<Convocation> convocations,
    List<RendezVous> rendezVous,
    List<Orientation> orientations,
    @Schema(description = "Le contrat de la dernière orientation qui en a un") @Nullable Ceo ceo,
    @Schema(description = "Un contrat par orientation") List<Ceo> ceos,
    @Schema(
            description =
                "Tout ce qui s'est fait, jour après jour : par qui, pourquoi, selon quelle règle")
        List<Chronicle.Event> events)
    implements OfFile {

  @Override
  public UUID fileId() {
    return personId;
  }

  /** The milestones; each is the first of its kind. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Dates(
      @Schema(description = "Demande de RSA") LocalDate requestedOn,
      @Schema(description = "Entrée dans les droits et devoirs") LocalDate enteredOn,
      @Schema(description = "Création du fichier par la caisse") LocalDate notifiedOn,
      @Schema(description = "Réception par le département") LocalDate receivedOn,
      @Schema(description = "Première convocation") @Nullable LocalDate convokedOn,
      @Schema(description = "Premier rendez-vous : jour où il a été pris")
          @Nullable LocalDate appointmentBookedOn,
      @Schema(description = "Premier rendez-vous : jour pour lequel il a été pris")
          @Nullable LocalDate appointmentScheduledOn,
      @Schema(description = "Rendez-vous à venir ou dont la présence n'est pas dite")
          @Nullable LocalDate pendingAppointmentOn,
      @Schema(description = "Premier rendez-vous honoré") @Nullable LocalDate appointmentHeldOn,
      @Schema(description = "Première orientation") @Nullable LocalDate orientedOn,
      @Schema(description = "Signature du CEO par les deux parties")
          @Nullable LocalDate ceoSignedOn,
      @Schema(description = "Fin du parcours") @Nullable LocalDate closedOn,
      @Nullable String closedReason) {}

  /** A promise and whether it was kept. */
  @Schema(name = "ParcoursDeadline")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Deadline(
      String rule,
      @Schema(description = "La promesse, en clair") String label,
      @Schema(description = "Le texte dont elle vient") @Nullable String source,
      LocalDate dueOn,
      @Nullable LocalDate metOn,
      @Schema(description = "Dépassée : tenue trop tard, ou pas encore alors que le jour est passé")
          boolean overdue) {}

  /** What a file said of the right. */
  @Schema(name = "ParcoursRight")
  record Right(LocalDate referenceDate, String state, String subject) {}

  @Schema(name = "ParcoursConvocation")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Convocation(
      UUID id,
      String channel,
      @Schema(description = "Jour de l'envoi ; absent tant qu'elle n'est pas partie")
          @Nullable LocalDate sentOn,
      String sha256,
      @Nullable UUID rendezVousId,
      @Schema(description = "État de l'envoi, quand le logiciel s'en charge", examples = "SENT")
          @Nullable String delivery) {}

  @Schema(name = "ParcoursRendezVous")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RendezVous(
      UUID id,
      LocalDate bookedOn,
      LocalDate scheduledOn,
      OffsetDateTime startsAt,
      String site,
      String conseillerId,
      @Nullable String attendance,
      @Nullable LocalDate closedOn) {}

  @Schema(name = "ParcoursOrientation")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Orientation(
      UUID id,
      int rank,
      String parcoursType,
      UUID organismeReferentId,
      String organisme,
      String organismeKind,
      @Nullable UUID referentId,
      @Nullable String referent,
      LocalDate decidedOn,
      @Nullable LocalDate notifiedOn,
      String decidedBy,
      String reason) {}

  @Schema(name = "ParcoursCeo")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Ceo(
      UUID id,
      UUID orientationId,
      long version,
      String status,
      @Nullable LocalDate personSignedOn,
      @Nullable LocalDate departementSignedOn,
      @Nullable String pdfSha256) {}
}
