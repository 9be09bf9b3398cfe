package fr.jalon.orientation.convocation;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import fr.jalon.orientation.carrier.Part;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvitationTest {
  private static final UUID ID = UUID.randomUUID();
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  /** Winter, summer, and both sides of the change of hour. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-12T08:30:00Z, 20260312T093000",
    "2026-07-02T08:30:00Z, 20260702T103000",
    "2026-03-27T13:00:00Z, 20260327T140000",
    "2026-03-30T12:00:00Z, 20260330T140000",
    "2026-10-26T13:00:00Z, 20261026T140000"
  })
  void aRendezVousIsToldInTheTimeOfParisWithItsRules(Instant startsAt, String local) {
    // When
    var text = invitation(startsAt, 0).request(NOW).asText();

    // Then
    assertThat(text)
        .contains("METHOD:REQUEST", "DTSTART;TZID=Europe/Paris:" + local)
        .contains("BEGIN:VTIMEZONE", "TZID:Europe/Paris", "BYDAY=-1SU");
    var event = Biweekly.parse(text).first().getEvents().getFirst();
    assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(startsAt);
  }

  @Test
  void aCancellationIsOfTheSameRendezVousWithAHigherNumber() {
    // When
    var request = invitation(NOW.plusSeconds(864_000), 0).request(NOW);
    var cancel = invitation(NOW.plusSeconds(864_000), 1).cancel(NOW);

    // Then
    assertThat(request.asText()).contains("UID:" + ID + "@jalon", "SEQUENCE:0", "STATUS:CONFIRMED");
    assertThat(cancel.asText())
        .contains("UID:" + ID + "@jalon", "SEQUENCE:1", "STATUS:CANCELLED", "METHOD:CANCEL");
    assertThat(request.mediaType()).isEqualTo(Part.CALENDAR);
  }

  @Test
  void whoeverSeesTheCalendarLearnsNeitherTheNameNorTheRsa() {
    var text = invitation(NOW, 0).request(NOW).asText();

    assertThat(text).doesNotContain("RSA").doesNotContainIgnoringCase("lefevre");
  }

  private static Invitation invitation(Instant startsAt, int sequence) {
    return new Invitation(
        ID,
        new Meeting(startsAt, 45, "Maison des solidarités, Aurillac", LocalDate.EPOCH, true, null),
        "insertion@cantal.example",
        "eloise@example.org",
        sequence);
  }
}
