package fr.jalon.accompaniment.francetravail.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import fr.jalon.accompaniment.francetravail.api.Answer.Done;
import fr.jalon.accompaniment.francetravail.api.Answer.Never;
import fr.jalon.accompaniment.francetravail.api.PartnerHttp.Failure;
import fr.jalon.accompaniment.francetravail.api.PartnerHttp.Received;
import fr.jalon.accompaniment.francetravail.api.PartnerHttp.Success;
import fr.jalon.accompaniment.francetravail.exchange.FranceTravailConfig.Api;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;

/**
 * The calls of France Travail's interfaces that are publicly known, one method each. What is
 * verified of them and what is not is in {@code docs/flows.md}.
 */
@ApplicationScoped
public class FranceTravailClient {
  /** What the interface of rendez-vous answers of an id that it does not know any more. */
  public static final String UNKNOWN_ID = "ID_NON_RECONNU";

  private static final String FIND =
      "/partenaire/rechercher-usager/v2/usagers/par-datenaissance-et-nir";
  private static final String FIND_FILE = "/partenaire/rechercher-usager/v1/usagers/recherche";
  private static final String READ_ORIENTATION =
      "/partenaire/orientationusager/v1/lectureOrientation";
  private static final String WRITE_ORIENTATION = "/partenaire/orientationusager/v1/orientation";
  private static final String APPOINTMENTS = "/partenaire/rendez-vous-partenaire/v1/rendez-vous";
  private static final String DIAGNOSIS = "/partenaire/diagnosticargumente/v1/individus/";

  private final PartnerHttp http;

  FranceTravailClient(PartnerHttp http) {
    this.http = http;
  }

  /** Finds an usager; done, the id is the token by which the other calls name them. */
  public Answer find(Api api, String nir, LocalDate birthDate) {
    return whenDone(
        http.send(api, "POST", FIND, traits(nir, birthDate), null),
        answer ->
            switch (answer.body().path("codeRetour").asText("")) {
              case "S001" -> identified(answer.body(), "jetonUsager");
              case "S002" -> new Never("S002", "Aucun usager à France Travail");
              case "S003" -> new Never("S003", "Plusieurs usagers à France Travail");
              default -> new Never("REPONSE_INCONNUE", "Réponse de recherche inconnue");
            });
  }

  /** What France Travail holds of the orientation; nothing (204) is an answer too. */
  public Answer readOrientation(Api api, String usager) {
    return whenDone(
        http.send(api, "GET", READ_ORIENTATION, null, usager),
        answer -> answer.body().isArray() ? Done.of(answer.body()) : Done.EMPTY);
  }

  public Answer writeOrientation(Api api, String usager, PartnerParcours parcours) {
    return whenDone(
        http.send(
            api,
            "POST",
            WRITE_ORIENTATION,
            Map.of("origine", api.origin(), "parcours", parcours, "organisme", "CD"),
            usager),
        _ -> Done.EMPTY);
  }

  /** Done, the id is France Travail's. */
  public Answer createAppointment(Api api, String usager, PartnerAppointment appointment) {
    return whenDone(
        http.send(api, "POST", APPOINTMENTS, appointment, usager),
        answer -> identified(answer.body(), "id"));
  }

  public Answer moveAppointment(Api api, String usager, PartnerAppointment appointment) {
    return whenDone(http.send(api, "PUT", APPOINTMENTS, appointment, usager), _ -> Done.EMPTY);
  }

  /** What is not there any more is cancelled. */
  public Answer cancelAppointment(Api api, String usager, String id) {
    var answer =
        whenDone(
            http.send(
                api, "DELETE", APPOINTMENTS + "/" + URLEncoder.encode(id, UTF_8), null, usager),
            _ -> Done.EMPTY);
    return answer instanceof Never(var code, _)
            && (code.equals(UNKNOWN_ID) || code.equals("HTTP_404"))
        ? Done.EMPTY
        : answer;
  }

  /** Finds somebody's file; done, the id is the one by which a diagnosis is read. */
  public Answer findFile(Api api, String nir, LocalDate birthDate) {
    return whenDone(
        http.send(api, "POST", FIND_FILE, traits(nir, birthDate), null),
        answer -> identified(answer.body(), "identifiant"));
  }

  public Answer readDiagnosis(Api api, String id) {
    return whenDone(
        http.send(api, "GET", DIAGNOSIS + URLEncoder.encode(id, UTF_8), null, null),
        answer -> answer.body().isObject() ? Done.of(answer.body()) : Done.EMPTY);
  }

  private static Map<String, String> traits(String nir, LocalDate birthDate) {
    return Map.of("dateNaissance", birthDate.toString(), "nir", nir);
  }

  private static Answer identified(JsonNode body, String field) {
    var id = body.path(field).asText("");
    return id.isEmpty()
        ? new Never("REPONSE_SANS_IDENTIFIANT", "La réponse ne porte pas d'identifiant")
        : Done.of(id);
  }

  private static Answer whenDone(Received received, Function<Success, Answer> read) {
    return switch (received) {
      case Success success -> read.apply(success);
      case Failure(var answer) -> answer;
    };
  }
}
