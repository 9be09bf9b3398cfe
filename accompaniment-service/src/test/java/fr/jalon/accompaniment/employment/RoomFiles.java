package fr.jalon.accompaniment.employment;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.TODAY;
import static fr.jalon.accompaniment.Scenes.as;
import static fr.jalon.accompaniment.Scenes.asConseiller;
import static fr.jalon.accompaniment.employment.EmploymentCalls.recorded;

import fr.jalon.accompaniment.Scenes.Followed;
import fr.jalon.testkit.TestTokens;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** One of each thing of jobs, aids and coordinations, for whoever walks every operation. */
public final class RoomFiles {
  private RoomFiles() {}

  /** By path to the thing, as the matrix of authorisations takes it. */
  public static Map<String, String> of(Followed followed) {
    var employment = recorded(followed, "CDI", TODAY, null);
    String contact =
        asConseiller().get(API + "/emplois/" + employment + "/suivi").path("contacts[0].id");
    var within = "/accompagnements/" + followed.accompanimentId();
    return Map.of(
        API + "/emplois/{id}", employment,
        API + "/emplois/{id}/suivi/{contactId}", contact,
        API + "/aides/{id}",
            created(
                asConseiller(),
                within + "/aides",
                """
                {"line": "GARDE", "amountCents": 100, "purpose": "Garde"}\
                """),
        API + "/budgets-aides/{id}",
            created(
                as("chef-de-projet", TestTokens.OWN),
                "/budgets-aides",
                """
                {"line": "AUTRE", "year": 2099, "territory": "T%s", "amountCents": 1}\
                """
                    .formatted(
                        UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT))),
        API + "/intervenants/{id}",
            created(
                asConseiller(),
                within + "/intervenants",
                """
                {"role": "Infirmier", "organisation": "CPAM"}\
                """),
        API + "/coordinations/{id}",
            created(
                asConseiller(),
                within + "/coordinations",
                """
                {"coordinator": "Assistante sociale", "because": "Deux services"}\
                """));
  }

  private static String created(RequestSpecification request, String path, String body) {
    return request.body(body).post(API + path).then().statusCode(201).extract().path("id");
  }
}
