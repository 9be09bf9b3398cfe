package fr.jalon.gateway.problem;

import java.util.Locale;

/** Everything the door itself may refuse; the services have their own lists. */
public enum GatewayProblem {
  PATH_REFUSED(400, "Adresse refusée"),
  NOT_AUTHENTICATED(401, "Authentification nécessaire"),
  RESOURCE_NOT_FOUND(404, "Adresse inconnue"),
  METHOD_NOT_ALLOWED(405, "Méthode non autorisée"),
  BODY_TOO_LARGE(413, "Envoi trop volumineux"),
  TOO_MANY_REQUESTS(429, "Trop de requêtes"),
  INTERNAL_ERROR(500, "Erreur interne"),
  SERVICE_ANSWER_BROKEN(502, "Réponse du service interrompue"),
  SERVICE_UNAVAILABLE(503, "Service momentanément indisponible"),
  IDENTITY_UNAVAILABLE(503, "Vérification des jetons momentanément impossible");

  private final int status;
  private final String title;

  GatewayProblem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  public int status() {
    return status;
  }

  String title() {
    return title;
  }

  public String type() {
    return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
