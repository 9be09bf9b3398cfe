package fr.jalon.orientation;

import fr.jalon.platform.problem.Kind;
import fr.jalon.platform.problem.Problem;

/** Everything this service may refuse, in one place. */
public enum OrientationProblem implements Problem {
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
  FLUX_RECEPTION_DATE_WRONG(Kind.INVALID, "Date de réception impossible"),
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
