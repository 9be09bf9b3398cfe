package fr.jalon.platform.problem;

/** What any service may refuse, whatever the operation. */
public enum PlatformProblem implements Problem {
  BODY_UNREADABLE(Kind.MALFORMED, "Le corps de la requête est illisible"),
  REQUEST_UNREADABLE(Kind.MALFORMED, "La requête est illisible"),
  CURSOR_INVALID(Kind.MALFORMED, "Ce curseur de page n'est pas le nôtre"),
  IDEMPOTENCY_KEY_MISSING(Kind.MALFORMED, "L'en-tête Idempotency-Key manque"),
  NOT_AUTHENTICATED(Kind.UNAUTHENTICATED, "Un jeton d'accès valide est nécessaire"),
  ROLE_NOT_ALLOWED(Kind.FORBIDDEN, "Votre rôle ne permet pas cette opération"),
  DEPARTEMENT_MISSING(Kind.FORBIDDEN, "Le jeton ne dit pas de quel département vous êtes"),
  RESOURCE_NOT_FOUND(Kind.NOT_FOUND, "Cette ressource n'existe pas"),
  METHOD_NOT_ALLOWED(Kind.METHOD_NOT_ALLOWED, "Cette méthode n'existe pas à cette adresse"),
  NOT_ACCEPTABLE(Kind.NOT_ACCEPTABLE, "Aucun format accepté n'est disponible"),
  REPLAY_RUNNING(Kind.CONFLICT, "Un rejeu est déjà en cours"),
  IF_MATCH_STALE(Kind.STALE, "Le document a changé depuis votre lecture"),
  BODY_TOO_LARGE(Kind.TOO_LARGE, "Le corps de la requête est trop grand"),
  MEDIA_TYPE_NOT_SUPPORTED(Kind.UNSUPPORTED_MEDIA, "Ce format n'est pas lu à cette adresse"),
  FIELD_INVALID(Kind.INVALID, "Une valeur de la requête n'est pas valable"),
  DATE_OUT_OF_RANGE(Kind.INVALID, "Cette date n'est pas d'une année plausible"),
  IDEMPOTENCY_KEY_REUSED(Kind.INVALID, "Cette clé d'idempotence a servi à une autre requête"),
  IF_MATCH_MISSING(Kind.PRECONDITION_REQUIRED, "L'en-tête If-Match manque"),
  FILE_TOO_LARGE(Kind.TOO_LARGE, "Le fichier est trop volumineux"),
  FILE_KIND_NOT_ADMITTED(Kind.INVALID, "Ce type de fichier n'est pas admis"),
  DRAWING_TOO_LARGE(Kind.TOO_LARGE, "Le dessin est trop volumineux"),
  DRAWING_UNREADABLE(Kind.INVALID, "Le dessin n'est pas lisible"),
  INTERNAL_ERROR(Kind.INTERNAL, "Une erreur interne est survenue"),
  STORE_UNAVAILABLE(Kind.UNAVAILABLE, "Le service est momentanément indisponible");

  private final Kind kind;
  private final String title;

  PlatformProblem(Kind kind, String title) {
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
