package fr.jalon.orientation;

import fr.jalon.platform.problem.Kind;
import fr.jalon.platform.problem.Problem;

/** Everything this service may refuse, in one place. */
public enum OrientationProblem implements Problem {
  PARCOURS_NOT_FOUND(Kind.NOT_FOUND, "Ce parcours n'existe pas"),
  PARCOURS_CLOSED(Kind.CONFLICT, "Ce parcours est clos"),
  WORKLIST_NOT_FOUND(Kind.NOT_FOUND, "Cette liste de travail n'existe pas"),
  PERSON_NOT_FOUND(Kind.NOT_FOUND, "Cette personne n'est pas connue"),

  DATE_IN_THE_FUTURE(Kind.INVALID, "Cette date est dans le futur"),
  DATE_INCOHERENT(Kind.INVALID, "Cette date contredit une autre date du dossier"),

  COMMUNE_OF_ANOTHER_TERRITORY(Kind.CONFLICT, "Une commune appartient déjà à un autre territoire"),
  TERRITORY_UNKNOWN(Kind.INVALID, "Ce territoire n'existe pas"),
  ORGANISME_ALREADY_REGISTERED(Kind.CONFLICT, "Un organisme porte déjà ce nom"),
  ORGANISME_UNKNOWN(Kind.INVALID, "Cet organisme référent n'existe pas"),
  REFERENT_UNKNOWN(Kind.INVALID, "Ce référent n'existe pas"),
  REFERENT_OF_ANOTHER_ORGANISME(Kind.INVALID, "Ce référent relève d'un autre organisme"),

  SLOT_OVERLAPS(Kind.CONFLICT, "Ce créneau en chevauche un autre du même conseiller"),
  SLOT_UNKNOWN(Kind.INVALID, "Ce créneau n'existe pas"),
  SLOT_TAKEN(Kind.CONFLICT, "Ce créneau est déjà pris"),
  RENDEZ_VOUS_NOT_FOUND(Kind.NOT_FOUND, "Ce rendez-vous n'existe pas"),
  RENDEZ_VOUS_UNKNOWN(Kind.INVALID, "Ce rendez-vous n'existe pas pour ce parcours"),
  RENDEZ_VOUS_ALREADY_BOOKED(Kind.CONFLICT, "Un rendez-vous est déjà pris pour ce parcours"),
  RENDEZ_VOUS_NOT_YET_DUE(Kind.CONFLICT, "Le jour du rendez-vous n'est pas encore venu"),
  RENDEZ_VOUS_NO_LONGER_BOOKED(Kind.CONFLICT, "La personne n'est plus attendue à ce rendez-vous"),
  ADDRESS_UNKNOWN(Kind.INVALID, "L'adresse de la personne n'est pas connue"),
  CONVOCATION_NOT_FOUND(Kind.NOT_FOUND, "Cette convocation n'existe pas"),

  ORIENTATION_NOT_FOUND(Kind.NOT_FOUND, "Aucune orientation n'est décidée pour ce parcours"),
  ORIENTATION_NOT_DECIDED(Kind.CONFLICT, "L'orientation n'est pas encore décidée"),
  ORIENTATION_ALREADY_DECIDED(Kind.CONFLICT, "Une autre orientation est déjà décidée"),

  CEO_NOT_FOUND(Kind.NOT_FOUND, "Ce contrat d'engagements et d'orientation n'existe pas"),
  CEO_ALREADY_DRAWN_UP(Kind.CONFLICT, "Un contrat d'engagements et d'orientation est déjà établi"),
  CEO_SIGNED(Kind.CONFLICT, "Ce contrat est signé et ne change plus"),
  CEO_ALREADY_SIGNED_BY_THIS_PARTY(Kind.CONFLICT, "Cette partie a déjà signé"),
  CEO_NOT_PRINTABLE(Kind.INVALID, "Le contrat contient un caractère qui ne s'imprime pas"),

  DOSSIER_STILL_REJECTED(Kind.INVALID, "Le dossier ne passe toujours pas"),
  FLUX_CONTENT_MALFORMED(Kind.INVALID, "Fichier illisible"),
  FLUX_COUNTS_DIFFER(Kind.INVALID, "Le fichier n'annonce pas le nombre de dossiers qu'il contient"),
  FLUX_DTD_FORBIDDEN(Kind.INVALID, "Le fichier porte une déclaration de type de document"),
  FLUX_EMPTY(Kind.INVALID, "Fichier vide"),
  FLUX_ENCODING_WRONG(Kind.INVALID, "L'encodage du fichier n'est pas celui qu'il annonce"),
  FLUX_FILE_NOT_FOUND(Kind.NOT_FOUND, "Fichier inconnu"),
  FLUX_HEADER_INCOMPLETE(Kind.INVALID, "En-tête ou total du fichier incomplet"),
  FLUX_LAYOUT_UNKNOWN(Kind.INVALID, "Ce flux n'est pas pris en charge"),
  FLUX_LIMITS_EXCEEDED(Kind.INVALID, "Le fichier dépasse les limites de lecture"),
  FLUX_LOST(Kind.UNAVAILABLE, "Le fichier a disparu avant d'être lu"),
  FLUX_NAME_INVALID(Kind.INVALID, "Nom de fichier non admis"),
  FLUX_OF_OTHER_DEPARTEMENT(Kind.INVALID, "Fichier d'un autre département"),
  FLUX_READING_FAILED(Kind.UNAVAILABLE, "La lecture du fichier a échoué"),
  FLUX_RECEPTION_DATE_WRONG(Kind.INVALID, "Date de réception impossible"),
  FLUX_REFERENCE_DATE_WRONG(Kind.INVALID, "Date de référence du fichier impossible"),
  FLUX_STILL_READING(Kind.CONFLICT, "Le fichier n'a pas fini d'être lu"),
  FLUX_TOO_LARGE(Kind.TOO_LARGE, "Fichier trop volumineux"),
  FLUX_TRUNCATED(Kind.INVALID, "Fichier tronqué"),
  REJECT_NOT_FOUND(Kind.NOT_FOUND, "Rejet inconnu"),

  // équipes pluridisciplinaires
  EQUIPE_SESSION_NOT_FOUND(Kind.NOT_FOUND, "Cette séance n'existe pas"),
  EQUIPE_WITHOUT_BENEFICIARIES(
      Kind.INVALID, "Une équipe pluridisciplinaire compte des représentants des bénéficiaires"),
  EQUIPE_SESSION_NOT_YET_DUE(Kind.CONFLICT, "Le jour de la séance n'est pas encore venu"),
  EQUIPE_QUORUM_NOT_REACHED(Kind.CONFLICT, "Le quorum n'est pas atteint"),
  EQUIPE_SESSION_ALREADY_HELD(Kind.CONFLICT, "Cette séance s'est déjà tenue"),
  EQUIPE_SESSION_NOT_HELD(Kind.CONFLICT, "Cette séance ne s'est pas encore tenue"),
  EQUIPE_ALREADY_ASKED(Kind.CONFLICT, "L'équipe est déjà saisie de ce dossier pour cette séance"),
  EQUIPE_NOT_ASKED(Kind.CONFLICT, "L'équipe n'a pas été saisie de ce dossier"),
  EQUIPE_ALREADY_ANSWERED(Kind.CONFLICT, "L'équipe a déjà rendu son avis"),

  // suspensions
  SUSPENSION_NOT_FOUND(Kind.NOT_FOUND, "Cette suspension n'existe pas"),
  SUSPENSION_ALREADY_PENDING(Kind.CONFLICT, "Une procédure est déjà en cours pour ce parcours"),
  SUSPENSION_GROUND_NOT_IN_LAW(Kind.INVALID, "Ce motif de suspension n'est pas dans le texte"),
  SUSPENSION_GROUND_NOT_PROVED(Kind.INVALID, "Le dossier ne porte pas ce motif"),
  SUSPENSION_STEP_NOT_ALLOWED(Kind.CONFLICT, "La procédure n'en est pas à cette étape"),
  SUSPENSION_NO_LONGER_DUE(Kind.CONFLICT, "La suspension n'a plus lieu d'être"),
  SUSPENSION_CONTRADICTORY_STILL_RUNNING(
      Kind.CONFLICT, "La personne peut encore présenter ses observations"),
  SUSPENSION_OPINION_REQUIRED(
      Kind.CONFLICT, "L'équipe pluridisciplinaire doit d'abord donner son avis"),
  SUSPENSION_OPINION_UNKNOWN(Kind.INVALID, "Cet avis ne porte pas sur cette suspension"),
  SUSPENSION_OUT_OF_BOUNDS(Kind.INVALID, "La mesure sort des bornes de la loi"),
  SUSPENSION_PROPORTIONALITY_MISSING(
      Kind.INVALID, "La décision doit dire en quoi elle est proportionnée"),
  SUSPENSION_EXPIRED(Kind.CONFLICT, "Le terme de la suspension est passé"),
  SUSPENSION_STILL_EXECUTED(Kind.CONFLICT, "La suspension n'est pas arrivée à son terme");

  private final Kind kind;
  private final String title;

  OrientationProblem(Kind kind, String title) {
    this.kind = kind;
    this.title = title;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public String title() {
    return title;
  }
}
