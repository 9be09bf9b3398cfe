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
  CEO_COMMITMENTS_UNCLEAR(Kind.INVALID, "Les engagements manquent ou sont dits deux fois"),
  CEO_VERSION_NOT_FOUND(Kind.NOT_FOUND, "Le contrat n'a pas cette version"),
  CEO_VERSION_STALE(Kind.STALE, "Le texte du contrat a changé depuis votre lecture"),
  CEO_NOT_READ(Kind.CONFLICT, "La personne n'a pas encore lu cette version du contrat"),
  CEO_REFUSED(Kind.CONFLICT, "La personne a refusé de signer cette version du contrat"),
  CEO_SIGNATURE_INCOMPLETE(Kind.INVALID, "Ce dont la signature est faite manque ou se contredit"),
  CEO_SCAN_UNKNOWN(Kind.INVALID, "Cette numérisation n'existe pas pour cette version"),
  CEO_SCAN_NOT_FOUND(Kind.NOT_FOUND, "Cette numérisation n'existe pas"),

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
  REJECT_NOT_FOUND(Kind.NOT_FOUND, "Rejet inconnu");

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
