package fr.jalon.orientation.contact;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.as;
import static fr.jalon.orientation.Episodes.conseiller;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import fr.jalon.orientation.Episodes;
import fr.jalon.orientation.Episodes.Episode;
import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.platform.tenancy.Tenancy;
import fr.jalon.testkit.Stack;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class ContactResourceIT {
  @Inject RecordContacts recordContacts;
  @Inject ContactRepository contacts;
  @Inject Tenancy tenancy;

  @Test
  void theMobileOfAContactFileIsKnownThoughItsLeadingZeroIsLost() {
    // Given
    var episode = Episodes.open();

    // When: the landline comes first, as in the files
    fileSays(episode, "Camille@Exemple.fr", "475223344", "698943255");

    // Then
    read(episode)
        .body("mobile", equalTo("+33698943255"))
        .body("landline", equalTo("+33475223344"))
        .body("email", equalTo("Camille@exemple.fr"))
        .body("history", hasSize(3))
        .header("ETag", equalTo("\"3\""));
    assertThat(of(episode).mobile()).contains(new PhoneNumber("+33698943255"));
  }

  @Test
  void spousesShareTheirContactsAndStayTwoPeople() {
    var one = Episodes.open();
    var other = Episodes.open();
    fileSays(one, "foyer@exemple.fr", "0698943255");
    fileSays(other, "foyer@exemple.fr", "0698943255");

    write(one, "\"2\"", Map.of("phones", List.of("0756784512"))).statusCode(200);

    read(one).body("mobile", equalTo("+33756784512")).body("email", nullValue());
    read(other).body("mobile", equalTo("+33698943255")).body("email", equalTo("foyer@exemple.fr"));
    assertThat(
            DATABASE.count(
                "select count(*) from person where id in (?, ?)", one.personId(), other.personId()))
        .isEqualTo(2);
  }

  @Test
  void anAgentReplacesWhatHeldAndTheHistoryStays() {
    var episode = Episodes.open();
    fileSays(episode, "a@exemple.fr", "0698943255");

    write(episode, "\"2\"", Map.of("email", "b@exemple.fr", "phones", List.of("06 98 94 32 55")))
        .statusCode(200)
        .header("ETag", equalTo("\"4\""))
        .body("email", equalTo("b@exemple.fr"))
        .body("history.findAll { it.untilOn != null }.size()", equalTo(1))
        .body("history.find { it.untilOn != null }.endedBy", equalTo("AGENT"));

    fileSays(episode, "a@exemple.fr", "0698943255");
    read(episode).body("email", equalTo("b@exemple.fr"));
  }

  @Test
  void anEditOfAnotherVersionIsRefused() {
    var episode = Episodes.open();
    fileSays(episode, "a@exemple.fr", "0698943255");
    write(episode, "\"1\"", Map.of()).spec(refused(412, "if-match-stale"));
    conseiller()
        .body(Map.of())
        .put("/personnes/{id}/coordonnees", episode.personId())
        .then()
        .spec(refused(428, "if-match-missing"));
    read(episode).body("history", hasSize(2));
  }

  @Test
  void whatIsNoContactIsRefusedByItsField() {
    var episode = Episodes.open();
    write(episode, "\"0\"", Map.of("email", "camille"))
        .spec(refused(422, "contact-email-invalid", "/email"));
    write(episode, "\"0\"", Map.of("phones", List.of("0698943255", "12")))
        .spec(refused(422, "contact-phone-invalid", "/phones/1"));
    read(episode).body("history", hasSize(0));
  }

  @Test
  void theContactsOfAnotherDepartementDoNotExist() {
    var episode = Episodes.open();
    as("conseiller", TestTokens.OTHER)
        .get("/personnes/{id}/coordonnees", episode.personId())
        .then()
        .spec(refused(404, "person-not-found"));
  }

  @Test
  void eachReadingIsTraced() {
    var episode = Episodes.open();
    read(episode);
    assertThat(
            DATABASE.count(
                "select count(*) from access_trace where subject = ? and operation like 'Contact%'",
                episode.personId().toString()))
        .isOne();
  }

  private void fileSays(Episode episode, String email, String... phones) {
    tenancy.within(
        TestTokens.OWN,
        () -> {
          recordContacts.handle(
              new PersonId(episode.personId()),
              ContactSource.CAF_CONTACT_FILE,
              LocalDate.of(2026, 3, 31),
              Optional.of(email),
              List.of(phones),
              "agent-test");
        });
  }

  private Contacts of(Episode episode) {
    return tenancy.within(TestTokens.OWN, () -> contacts.of(new PersonId(episode.personId())));
  }

  private static ValidatableResponse read(Episode episode) {
    return conseiller()
        .get("/personnes/{id}/coordonnees", episode.personId())
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse write(Episode episode, String version, Map<String, ?> body) {
    return conseiller()
        .header("If-Match", version)
        .body(body)
        .put("/personnes/{id}/coordonnees", episode.personId())
        .then();
  }
}
