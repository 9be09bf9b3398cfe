package fr.jalon.orientation.contact;

import static fr.jalon.orientation.contact.ContactSource.AGENT;
import static fr.jalon.orientation.contact.ContactSource.CAF_CONTACT_FILE;
import static fr.jalon.orientation.contact.ContactSource.SPREADSHEET;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.orientation.contact.ContactHistory.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContactHistoryTest {
  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 31);
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
  private static final String OLD = "+33698943255";
  private static final String NEW = "+33756784512";
  private static final String LANDLINE = "+33475223344";

  private static Statement says(
      ContactSource source, LocalDate on, String email, String... phones) {
    return new Statement(
        source,
        on,
        Optional.of(email).filter(text -> !text.isEmpty()),
        new LinkedHashSet<>(List.of(phones)));
  }

  /** What the repository does with a change. */
  private static ContactHistory after(Statement... statements) {
    var history = new ContactHistory(List.of());
    for (var statement : statements) {
      var change = history.tell(statement);
      var points = new ArrayList<ContactPoint>();
      for (var point : history.points()) {
        points.add(
            new ContactPoint(
                point.kind(),
                point.value(),
                point.source(),
                point.sinceOn(),
                change.confirmed().contains(point) ? statement.on() : point.confirmedOn(),
                change.ended().contains(point) ? statement.on() : point.untilOn(),
                change.ended().contains(point) ? statement.source() : point.endedBy()));
      }
      points.addAll(change.begun());
      history = new ContactHistory(points);
    }
    return history;
  }

  @Test
  void aLandlineIsNeverTheMobile() {
    var now = after(says(CAF_CONTACT_FILE, JANUARY, "", LANDLINE)).now();
    assertThat(now.mobile()).isEmpty();
    assertThat(now.landline()).contains(new PhoneNumber(LANDLINE));
  }

  @Test
  void theNewsOfAFileReplacesWhatItSaidBefore() {
    var history =
        after(
            says(CAF_CONTACT_FILE, JANUARY, "a@exemple.fr", OLD),
            says(CAF_CONTACT_FILE, MARCH, "b@exemple.fr", NEW));
    assertThat(history.now().mobile()).contains(new PhoneNumber(NEW));
    assertThat(history.now().email()).contains(new EmailAddress("b@exemple.fr"));
    assertThat(history.points()).hasSize(4);
  }

  @Test
  void whatAFileLeavesOutItDoesNotDeny() {
    var history =
        after(
            says(CAF_CONTACT_FILE, JANUARY, "a@exemple.fr", OLD),
            says(CAF_CONTACT_FILE, MARCH, "", NEW));
    assertThat(history.now().email()).contains(new EmailAddress("a@exemple.fr"));
  }

  @Test
  void aFileReadLateBringsNoNews() {
    var history =
        after(says(CAF_CONTACT_FILE, MARCH, "", NEW), says(CAF_CONTACT_FILE, JANUARY, "", OLD));
    assertThat(history.now().mobile()).contains(new PhoneNumber(NEW));
    assertThat(history.points()).hasSize(1);
  }

  @Test
  void theSameAgainIsNoNews() {
    var once = after(says(SPREADSHEET, JANUARY, "a@exemple.fr", OLD, LANDLINE));
    var again = once.tell(says(SPREADSHEET, MARCH, "a@exemple.fr", OLD, LANDLINE));
    assertThat(again.isNews()).isFalse();
    assertThat(again.confirmed()).hasSize(3);
  }

  @Test
  void twoSourcesHoldSideBySideAndTheNewestIsUsed() {
    var history =
        after(says(CAF_CONTACT_FILE, JANUARY, "", OLD), says(SPREADSHEET, MARCH, "", NEW));
    assertThat(history.now().mobile()).contains(new PhoneNumber(NEW));
    assertThat(history.points()).allMatch(ContactPoint::holds);
  }

  @Test
  void whatAnAgentHasStruckOutNoFileBringsBack() {
    var history =
        after(
            says(CAF_CONTACT_FILE, JANUARY, "a@exemple.fr", OLD),
            says(AGENT, MARCH, ""),
            says(CAF_CONTACT_FILE, MARCH.plusMonths(1), "a@exemple.fr", OLD));
    assertThat(history.now().isEmpty()).isTrue();
    assertThat(after(says(AGENT, MARCH, "", OLD)).now().mobile()).isPresent();
  }

  @Test
  void theVersionGrowsWithEachChange() {
    var once = after(says(SPREADSHEET, JANUARY, "a@exemple.fr", OLD));
    var twice =
        after(says(SPREADSHEET, JANUARY, "a@exemple.fr", OLD), says(AGENT, MARCH, "a@exemple.fr"));
    assertThat(once.version()).isEqualTo(2);
    assertThat(twice.version()).isEqualTo(3);
  }
}
