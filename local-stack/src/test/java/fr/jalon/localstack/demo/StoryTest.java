package fr.jalon.localstack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.localstack.demo.Story.Contract;
import fr.jalon.localstack.demo.Story.Expected;
import fr.jalon.localstack.demo.Story.FollowUp;
import fr.jalon.localstack.demo.Story.Meeting;
import fr.jalon.localstack.demo.Story.Orientation;
import fr.jalon.localstack.demo.Story.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The figures of the demonstration, worked out from the story's dates alone. */
class StoryTest {
  /**
   * Who enters by {@code ENTREE-1} and on which day, read by hand in the four files: the day of the
   * application when it falls after the monthly file of January, else the file's reference date.
   */
  private static final Map<String, LocalDate> ENTRANTS =
      Map.of(
          "00301004015-DEM", LocalDate.of(2026, 2, 9),
          "00301002015-CJT", LocalDate.of(2026, 2, 17),
          "00301009015-DEM", LocalDate.of(2026, 2, 17),
          "00301010015-DEM", LocalDate.of(2026, 2, 18),
          "00301011015-DEM", LocalDate.of(2026, 2, 5),
          "00301005015-DEM", LocalDate.of(2026, 2, 11),
          "00301005015-CJT", LocalDate.of(2026, 2, 11),
          "00301006015-DEM", LocalDate.of(2026, 2, 28));

  private final Story story = Story.read();

  @Test
  void convokedAmongTheEntrants() {
    var convoked = entrants().filter(person -> steps(person, Meeting.class).findAny().isPresent());
    assertThat(expected("FA01-I1")).isEqualTo(new Expected("FA01-I1", convoked.count(), 8));
  }

  @Test
  void orientedTowardsEmployment() {
    var employment =
        oriented().filter(person -> orientation(person).type().equals("PROFESSIONNEL"));
    assertThat(expected("FA01-I2"))
        .isEqualTo(new Expected("FA01-I2", employment.count(), oriented().count()));
  }

  @Test
  void firstFollowUpHeldWithinFifteenDays() {
    var kept = oriented().filter(person -> heldWithin(person, 15));
    assertThat(expected("FA01-I3"))
        .isEqualTo(new Expected("FA01-I3", kept.count(), oriented().count()));
  }

  @Test
  void orientedWithinThirtyDaysOfEntry() {
    var kept =
        oriented()
            .filter(
                person -> !orientation(person).decidedOn().isAfter(enteredOn(person).plusDays(30)));
    assertThat(expected("CIRC-1")).isEqualTo(new Expected("CIRC-1", kept.count(), 8));
  }

  @Test
  void followedWithinTwoWeeks() {
    var kept = oriented().filter(person -> heldWithin(person, 14));
    assertThat(expected("CIRC-2"))
        .isEqualTo(new Expected("CIRC-2", kept.count(), oriented().count()));
  }

  @Test
  void contractSignedWithinAMonth() {
    var kept =
        oriented()
            .filter(person ->
                steps(person, Contract.class)
                    .anyMatch(contract ->
                        !contract
                            .signedOn()
                            .isAfter(orientation(person).decidedOn().plusMonths(1))));
    assertThat(expected("CIRC-3"))
        .isEqualTo(new Expected("CIRC-3", kept.count(), oriented().count()));
  }

  @Test
  void noFigureIsNoughtNorPerfect() {
    assertThat(story.expected())
        .hasSize(6)
        .allSatisfy(
            figure -> assertThat(figure.numerator()).isBetween(1L, figure.denominator() - 1));
  }

  @Test
  void noTwoRendezVousOfTheOneConseillerOverlap() {
    var starts =
        story.people().stream()
            .flatMap(person -> steps(person, Meeting.class))
            .map(Meeting::at)
            .sorted()
            .toList();
    for (var i = 1; i < starts.size(); i++) {
      assertThat(starts.get(i)).isAfterOrEqualTo(starts.get(i - 1).plusMinutes(45));
    }
  }

  @Test
  void everyTypeOfParcoursAndEveryAttendanceIsTold() {
    var types =
        story.people().stream()
            .flatMap(person -> steps(person, Orientation.class))
            .map(Orientation::type);
    var attendances =
        story.people().stream()
            .flatMap(person -> steps(person, Meeting.class))
            .map(Meeting::attendance);
    assertThat(types).contains("PROFESSIONNEL", "SOCIO_PROFESSIONNEL", "SOCIAL");
    assertThat(attendances).contains("HONOURED", "EXCUSED", "UNEXCUSED");
  }

  private Expected expected(String code) {
    return story.expected().stream()
        .filter(figure -> figure.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private Stream<Person> entrants() {
    return story.people().stream().filter(person -> ENTRANTS.containsKey(person.key()));
  }

  private Stream<Person> oriented() {
    return entrants().filter(person -> steps(person, Orientation.class).findAny().isPresent());
  }

  private static LocalDate enteredOn(Person person) {
    return Optional.ofNullable(ENTRANTS.get(person.key())).orElseThrow();
  }

  private static Orientation orientation(Person person) {
    return steps(person, Orientation.class).findFirst().orElseThrow();
  }

  private static boolean heldWithin(Person person, int days) {
    return firstHeld(person)
        .filter(held -> !held.isAfter(orientation(person).decidedOn().plusDays(days)))
        .isPresent();
  }

  private static Optional<LocalDate> firstHeld(Person person) {
    return steps(person, FollowUp.class)
        .filter(followUp -> followUp.attendance().equals("HONOURED"))
        .map(followUp -> followUp.at().toLocalDate())
        .min(LocalDate::compareTo);
  }

  private static <S> Stream<S> steps(Person person, Class<S> kind) {
    return List.copyOf(person.steps()).stream().filter(kind::isInstance).map(kind::cast);
  }
}
