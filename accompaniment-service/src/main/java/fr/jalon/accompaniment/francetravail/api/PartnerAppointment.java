package fr.jalon.accompaniment.francetravail.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.accompaniment.francetravail.exchange.FranceTravailConfig.Api;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A rendez-vous as France Travail is told of it; names and codes are those of its interface. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PartnerAppointment(
    @Nullable String id,
    String adresse,
    OffsetDateTime date,
    int duree,
    String information,
    String initiateur,
    String libelleAdresse,
    Modality modaliteContact,
    String motif,
    Organisme organisme,
    Status statut,
    @Nullable String telephoneContactUsager,
    String theme,
    String typeReception,
    Interlocuteur interlocuteur) {

  /** What becomes of it, in France Travail's words. */
  public enum Status {
    PRIS,
    EFFECTUE,
    MODIFIE,
    ABSENT,
    ANNULE
  }

  /** How it is held, in France Travail's words. */
  public enum Modality {
    PHYSIQUE,
    TELEPHONE,
    VISIO
  }

  /** Who receives. */
  public record Organisme(
      String code,
      String emailContact,
      String idStructure,
      String libelleStructure,
      String telephoneContact) {}

  /** Whom to ask for. */
  public record Interlocuteur(String nom, String prenom, String email, String telephone) {}

  /** A rendez-vous of the follow-up that the département fixed. */
  public static PartnerAppointment of(
      @Nullable String id,
      OffsetDateTime startsAt,
      int minutes,
      String place,
      Modality modality,
      Status status,
      Api api) {
    return new PartnerAppointment(
        id,
        place,
        startsAt,
        minutes,
        "Rendez-vous d'accompagnement",
        "PARTENAIRE",
        api.structureName(),
        modality,
        "ACC",
        new Organisme(
            "CD",
            api.contactEmail().orElse(""),
            api.structureId().orElse(""),
            api.structureName(),
            api.contactPhone().orElse("")),
        status,
        null,
        "RSA accompagnement",
        "IND",
        new Interlocuteur(
            api.agentLastName(),
            api.agentFirstName(),
            api.contactEmail().orElse(""),
            api.contactPhone().orElse("")));
  }
}
