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

  // Diagnostic, proposal, decision, reorientation and review.
  DIAGNOSTIC_DOMAIN_TWICE(Kind.INVALID, "Un domaine est évalué plusieurs fois"),
  DIAGNOSTIC_HEALTH_IN_WORDS(Kind.INVALID, "La santé se code, sans un mot"),
  RULE_SET_NOT_FOUND(Kind.NOT_FOUND, "Ce jeu de règles n'existe pas"),
  RULE_SET_UNKNOWN(Kind.INVALID, "Ce jeu de règles n'existe pas pour votre département"),
  RULE_SET_NOT_SIMULATED(Kind.CONFLICT, "Ce jeu de règles n'a pas encore été simulé"),
  RULE_SET_ALREADY_IN_FORCE(Kind.CONFLICT, "Un autre jeu de règles entre en vigueur ce jour-là"),
  RULE_SIMULATION_NOT_FOUND(Kind.NOT_FOUND, "Cette simulation n'existe pas"),
  ORIENTATION_NOTICE_NOT_FOUND(Kind.NOT_FOUND, "Cette orientation n'a pas encore été notifiée"),
  ORIENTATION_ALREADY_NOTIFIED(Kind.CONFLICT, "Cette orientation est déjà notifiée"),
  ORIENTATION_HANDED_OVER(Kind.CONFLICT, "L'orientation revient à France Travail"),
  ORIENTATION_NOT_HANDED_OVER(Kind.CONFLICT, "L'orientation n'est pas transmise à France Travail"),
  ORIENTATION_STILL_IN_TIME(Kind.CONFLICT, "Le délai pour orienter n'est pas encore passé"),
  TRANSMISSION_NOT_FOUND(Kind.NOT_FOUND, "Ce parcours n'est pas transmis à France Travail"),
  TRANSMISSION_ALREADY_MADE(Kind.CONFLICT, "Ce parcours est déjà transmis à France Travail"),
  NOT_IN_THIS_REGIME(Kind.CONFLICT, "Le régime de ce parcours ne le permet pas"),
  DEFAULT_ORIENTATION_UNPROVED(Kind.INVALID, "Rien ne prouve que la personne a fait obstacle"),
  REORIENTATION_NOT_FOUND(Kind.NOT_FOUND, "Cette demande de réorientation n'existe pas"),
  REORIENTATION_ALREADY_REQUESTED(Kind.CONFLICT, "Une réorientation est déjà demandée"),
  REORIENTATION_CLOSED(Kind.CONFLICT, "Cette demande de réorientation a déjà sa réponse"),
  REORIENTATION_CHANGES_NOTHING(Kind.INVALID, "Cette décision ne change pas l'orientation"),
  EQUIPE_OPINION_MISSING(Kind.INVALID, "L'avis de l'équipe pluridisciplinaire est nécessaire"),
  EQUIPE_OPINION_ELSEWHERE(Kind.INVALID, "Cet avis porte sur autre chose"),
  EQUIPE_OPINION_TOO_EARLY(Kind.INVALID, "Cet avis précède ce qui lui est demandé"),
  EQUIPE_OPINION_ALREADY_USED(Kind.CONFLICT, "Cet avis a déjà servi"),
  DEFAULT_ORIENTATION_TOLD_OTHERWISE(
      Kind.CONFLICT, "L'orientation par défaut est déjà inscrite pour une autre cause"),
  REVIEW_NOT_DUE(Kind.CONFLICT, "Aucune orientation sociale n'est à réexaminer"),
  REVIEW_EXAMINER_WRONG(Kind.INVALID, "Ce réexamen ne se fait pas ainsi sous ce régime"),

  CEO_NOT_FOUND(Kind.NOT_FOUND, "Ce contrat d'engagements et d'orientation n'existe pas"),
  CEO_ALREADY_DRAWN_UP(Kind.CONFLICT, "Un contrat d'engagements et d'orientation est déjà établi"),
  CEO_SIGNED(Kind.CONFLICT, "Ce contrat est signé et ne change plus"),
  CEO_ALREADY_SIGNED_BY_THIS_PARTY(Kind.CONFLICT, "Cette partie a déjà signé"),
  CEO_NOT_PRINTABLE(Kind.INVALID, "Le contrat contient un caractère qui ne s'imprime pas"),
  CEO_COMMITMENTS_UNCLEAR(Kind.INVALID, "Les engagements manquent ou sont dits deux fois"),
  CEO_VERSION_NOT_FOUND(Kind.NOT_FOUND, "Le contrat n'a pas cette version"),
  CEO_VERSION_STALE(Kind.STALE, "Le texte du contrat a changé depuis votre lecture"),
  CEO_NOT_READ(Kind.CONFLICT, "La personne n'a pas encore lu cette version du contrat"),
  CEO_REFUSED(Kind.CONFLICT, "La personne a refusé de signer cette version du contrat"),
  CEO_SIGNATURE_INCOMPLETE(Kind.INVALID, "Ce dont la signature est faite manque ou se contredit"),
  CEO_SCAN_UNKNOWN(Kind.INVALID, "Cette numérisation n'existe pas pour cette version"),
  CEO_OF_A_FORMER_ORIENTATION(Kind.CONFLICT, "Une autre orientation a remplacé celle du contrat"),
  CEO_SCAN_NOT_FOUND(Kind.NOT_FOUND, "Cette numérisation n'existe pas"),

  // letters, sendings and reminders
  LETTER_NOT_PRINTABLE(Kind.INVALID, "La lettre contient un caractère qui ne s'imprime pas"),
  CONTACT_UNKNOWN(Kind.INVALID, "Le contact de la personne n'est pas connu"),
  CHANNEL_NOT_SERVED(Kind.CONFLICT, "Ce canal d'envoi n'est pas en service"),
  CONVOCATION_NOT_A_LETTER(Kind.CONFLICT, "Cette convocation n'est pas une lettre"),
  MESSAGE_TOO_LONG(Kind.INVALID, "Le message est trop long pour un SMS"),
  DELIVERY_NOT_FOUND(Kind.NOT_FOUND, "Cet envoi n'existe pas"),
  DELIVERY_MOVE_REFUSED(Kind.CONFLICT, "L'état de cet envoi ne le permet pas"),

  // letters printed in one go
  LETTER_BATCH_EMPTY(Kind.CONFLICT, "Aucune lettre n'attend d'être imprimée"),
  LETTER_BATCH_NOT_FOUND(Kind.NOT_FOUND, "Ce tirage n'existe pas"),
  LETTER_BATCH_ALREADY_POSTED(Kind.CONFLICT, "Ce tirage est déjà posté"),
  LETTER_BATCH_FORGOTTEN(Kind.NOT_FOUND, "Le fichier de ce tirage n'est plus gardé"),
  LETTER_TO_PULL_OUT(Kind.CONFLICT, "Une lettre de ce tirage n'a plus d'objet"),
  LETTER_NOT_IN_BATCH(Kind.INVALID, "Cette lettre n'est pas dans ce tirage"),

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

  // Contacts
  CONTACT_EMAIL_INVALID(Kind.INVALID, "Cette adresse électronique n'en est pas une"),
  CONTACT_PHONE_INVALID(Kind.INVALID, "Ce numéro de téléphone n'en est pas un"),

  // Spreadsheets taken over
  SPREADSHEET_EMPTY(Kind.INVALID, "Le tableau est vide"),
  SPREADSHEET_LIMITS_EXCEEDED(Kind.INVALID, "Le tableau dépasse les limites de lecture"),
  SPREADSHEET_NAME_INVALID(Kind.INVALID, "Nom de fichier non admis"),
  SPREADSHEET_SHEET_UNKNOWN(Kind.INVALID, "Cette feuille n'existe pas"),
  SPREADSHEET_TOO_LARGE(Kind.TOO_LARGE, "Tableau trop volumineux"),
  SPREADSHEET_UNREADABLE(Kind.INVALID, "Tableau illisible"),
  TAKEOVER_NOT_FOUND(Kind.NOT_FOUND, "Cette reprise n'existe pas"),
  TAKEOVER_ROW_NOT_FOUND(Kind.NOT_FOUND, "Cette ligne n'existe pas dans la reprise"),
  TAKEOVER_NOT_MAPPED(Kind.CONFLICT, "La correspondance des colonnes n'est pas donnée"),
  TAKEOVER_ALREADY_BEGUN(Kind.CONFLICT, "Des lignes sont déjà appliquées"),
  TAKEOVER_ROW_ALREADY_APPLIED(Kind.CONFLICT, "Cette ligne est déjà appliquée"),
  TAKEOVER_COLUMN_UNKNOWN(Kind.INVALID, "Une colonne n'existe pas dans le fichier"),
  TAKEOVER_MAPPING_INCOMPLETE(Kind.INVALID, "La correspondance ne suffit pas"),
  TAKEOVER_MAPPING_UNKNOWN(Kind.INVALID, "Cette correspondance enregistrée n'existe pas"),

  // Who is who
  CONFLICT_NOT_FOUND(Kind.NOT_FOUND, "Ce doublon possible n'existe pas"),
  CONFLICT_ALREADY_DECIDED(Kind.CONFLICT, "Ce doublon possible est déjà tranché"),
  PERSON_NOT_IN_CONFLICT(Kind.INVALID, "Cette personne n'est pas l'une des deux du doublon"),
  PERSON_UNKNOWN(Kind.INVALID, "La personne à fusionner n'est pas connue"),
  PERSON_MERGED_WITH_ITSELF(Kind.INVALID, "Une personne ne fusionne pas avec elle-même"),
  PERSON_ALREADY_ABSORBED(Kind.CONFLICT, "Cette personne est déjà fusionnée dans une autre"),
  PARCOURS_BOTH_OPEN(Kind.CONFLICT, "Les deux personnes ont un parcours ouvert"),
  PARCOURS_OF_NEITHER(Kind.INVALID, "Ce parcours n'est pas l'un des deux parcours ouverts"),
  MERGE_NOT_FOUND(Kind.NOT_FOUND, "Cette fusion n'existe pas"),
  MERGE_ALREADY_SPLIT(Kind.CONFLICT, "Cette fusion est déjà défaite"),
  MERGE_UNDER_A_LATER_ONE(Kind.CONFLICT, "Une fusion plus récente doit d'abord être défaite"),
  SEARCH_EMPTY(Kind.INVALID, "La recherche n'a aucun critère"),
  NIR_UNREADABLE(Kind.INVALID, "Ce numéro n'est pas un NIR"),

  // Directory, calendar and planning
  PROFESSION_UNKNOWN(Kind.INVALID, "Cette profession n'existe pas"),
  REFERENT_NOT_FOUND(Kind.NOT_FOUND, "Ce référent n'existe pas"),
  REFERENT_LEFT(Kind.INVALID, "Ce référent est parti"),
  ORGANISME_NOT_FOUND(Kind.NOT_FOUND, "Cet organisme référent n'existe pas"),
  ORGANISME_CLOSED(Kind.INVALID, "Cet organisme référent est fermé"),
  ORGANISME_KIND_TOLD(Kind.CONFLICT, "La nature de cet organisme ne change plus"),
  SLOT_WITHOUT_ROOM(Kind.CONFLICT, "Aucune salle du site n'est libre à cette heure"),
  SITE_NOT_FOUND(Kind.NOT_FOUND, "Ce site n'existe pas"),
  SITE_UNKNOWN(Kind.INVALID, "Ce site n'existe pas"),
  SITE_ALREADY_REGISTERED(Kind.CONFLICT, "Un site porte déjà ce nom"),
  CONSEILLER_NOT_FOUND(Kind.NOT_FOUND, "Ce conseiller n'existe pas"),
  CONSEILLER_ALREADY_REGISTERED(Kind.CONFLICT, "Cet agent est déjà conseiller"),
  WORKING_TIMES_OVERLAP(Kind.INVALID, "Deux horaires du conseiller se chevauchent"),
  PERIOD_INCOHERENT(Kind.INVALID, "Cette période est impossible"),
  ABSENCE_NOT_FOUND(Kind.NOT_FOUND, "Cette absence n'existe pas"),
  SLOT_PLACES_INCOHERENT(Kind.INVALID, "Ce nombre de places est impossible"),
  SLOT_WITHDRAWN(Kind.CONFLICT, "Ce créneau est retiré : le conseiller est absent"),
  PLAN_NOT_FOUND(Kind.NOT_FOUND, "Cette planification n'existe pas"),
  PLAN_LINE_NOT_FOUND(Kind.NOT_FOUND, "Cette ligne de planification n'existe pas"),
  PLAN_REFUSED(Kind.CONFLICT, "Cette planification est refusée"),
  PLAN_LINE_SETTLED(Kind.CONFLICT, "Le rendez-vous de cette ligne est déjà pris"),

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
  SUSPENSION_STILL_EXECUTED(Kind.CONFLICT, "La suspension n'est pas arrivée à son terme"),
  // admission de qui ne reçoit pas le RSA
  ADMISSION_ALREADY_OPEN(Kind.CONFLICT, "Cette personne est déjà admise"),
  ADMISSION_OF_A_RECIPIENT(Kind.CONFLICT, "Cette personne est suivie au titre du RSA"),
  ADMISSION_IDENTITY_INCOMPLETE(Kind.INVALID, "Cette identité ne permet pas de reconnaître"),

  RADIATION_NOT_ALLOWED(Kind.CONFLICT, "Cette mesure ne permet pas la radiation"),
  RADIATION_ALREADY_DECIDED(Kind.CONFLICT, "Cette radiation est déjà décidée"),
  SUSPENSION_RIGHT_ENDED(Kind.CONFLICT, "Le droit a pris fin au terme de la suspension");

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
