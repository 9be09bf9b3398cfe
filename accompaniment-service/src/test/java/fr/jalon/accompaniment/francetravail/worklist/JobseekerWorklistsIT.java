package fr.jalon.accompaniment.francetravail.worklist;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.DATABASE;
import static fr.jalon.accompaniment.Scenes.TODAY;
import static fr.jalon.accompaniment.Scenes.asConseiller;
import static fr.jalon.accompaniment.Scenes.decided;
import static fr.jalon.accompaniment.Scenes.openOf;
import static fr.jalon.accompaniment.Scenes.parcoursOpened;
import static fr.jalon.accompaniment.Scenes.published;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.accompaniment.AccompanimentStack;
import fr.jalon.accompaniment.Scenes.Person;
import fr.jalon.accompaniment.francetravail.registration.Registration;
import fr.jalon.accompaniment.francetravail.registration.RegistrationKind;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** C. trav. L. 5411-1; the delays are a département's, in {@code worklists.yaml}. */
@QuarkusTest
@AccompanimentStack
class JobseekerWorklistsIT {
  private static final String ENDED = "RADIE_FRANCE_TRAVAIL";
  private static final String NEVER = "JAMAIS_INSCRIT_FRANCE_TRAVAIL";

  @Test
  void whoeverWasStruckOffMoreThanSeventyDaysAgoIsListed() {
    var seventy = followedSince(TODAY.minusDays(200));
    told(seventy, RegistrationKind.RADIATION, TODAY.minusDays(70), "92");
    var seventyOne = followedSince(TODAY.minusDays(200));
    told(seventyOne, RegistrationKind.RADIATION, TODAY.minusDays(71), "92");

    assertThat(listed(ENDED, seventy)).isFalse();
    assertThat(listed(ENDED, seventyOne)).isTrue();
  }

  @Test
  void aNewInscriptionOrAMotiveThatIsNotCalledBackLeavesTheList() {
    var back = followedSince(TODAY.minusDays(200));
    told(back, RegistrationKind.CESSATION, TODAY.minusDays(100), "71");
    assertThat(listed(ENDED, back)).isTrue();
    told(back, RegistrationKind.INSCRIPTION, TODAY.minusDays(100), "1");
    assertThat(listed(ENDED, back)).isFalse();

    var atWork = followedSince(TODAY.minusDays(200));
    told(atWork, RegistrationKind.CESSATION, TODAY.minusDays(100), "31");
    assertThat(listed(ENDED, atWork)).isFalse();
  }

  @Test
  void whoeverIsNotRegisteredTwoMonthsAfterTheOrientationIsListed() {
    var twoMonths = followedSince(TODAY.minusMonths(2).plusDays(1));
    var more = followedSince(TODAY.minusMonths(3));
    assertThat(listed(NEVER, twoMonths)).isFalse();
    assertThat(listed(NEVER, more)).isTrue();

    told(more, RegistrationKind.INSCRIPTION, TODAY.minusDays(3), "1");
    assertThat(listed(NEVER, more)).isFalse();
  }

  @Test
  void anInscriptionThatEndedBeforeTheOrientationIsNone() {
    var before = followedSince(TODAY.minusMonths(3));
    told(before, RegistrationKind.INSCRIPTION, TODAY.minusYears(4), "1");
    assertThat(listed(NEVER, before)).isFalse();

    told(before, RegistrationKind.CESSATION, TODAY.minusYears(3), "71");
    assertThat(listed(NEVER, before)).isTrue();
  }

  private static Person followedSince(LocalDate on) {
    var person = Person.unknown();
    published(parcoursOpened(person, "PDIE-2021"));
    published(decided(person, 1, on));
    return person;
  }

  private static void told(Person person, RegistrationKind kind, LocalDate on, String code) {
    var told = new Registration(kind, on, code, null);
    var file = UUID.randomUUID();
    DATABASE.execute(
        "insert into partner_file (id, departement, sha256, file_name, received_at, received_by,"
            + " status, layout, reference_date) values (?, '015', ?, 'essai', now(), 'essai',"
            + " 'TAKEN', 'INSCRIPTIONS_CSV', ?)",
        file,
        file.toString(),
        on);
    DATABASE.execute(
        "insert into registration (id, departement, person_id, told_as_person_id, kind,"
            + " effective_on, code, file_id, line, recorded_at)"
            + " values (?, '015', ?, ?, ?, ?, ?, ?, 1, now())",
        UUID.randomUUID(),
        person.personId(),
        person.personId(),
        told.kind().name(),
        told.on(),
        told.code(),
        file);
  }

  private static boolean listed(String list, Person person) {
    var mine = openOf(person).toString();
    var next = API + "/listes/" + list + "?limite=200";
    while (!next.isEmpty()) {
      var page = asConseiller().urlEncodingEnabled(false).get(next);
      assertThat(page.statusCode()).isEqualTo(200);
      if (page.asString().contains(mine)) {
        return true;
      }
      var link = page.header("Link");
      next = link == null ? "" : link.substring(1, link.indexOf('>'));
    }
    return false;
  }
}
