package fr.jalon.orientation.reorientation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.orientation.reorientation.Reorientation.Answer;
import fr.jalon.orientation.reorientation.Reorientation.Heard;
import fr.jalon.orientation.reorientation.Reorientation.Request;
import fr.jalon.orientation.reorientation.Reorientation.Requested;
import fr.jalon.orientation.reorientation.ReorientationRepository.Row;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReorientationTest {
  private static final Author AGENT = new Author("agent-1", "Dominique Roche");
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);

  @ParameterizedTest
  @CsvSource({
    "true, false, SPE_TO_HORS_SPE",
    "false, true, HORS_SPE_TO_SPE",
    "true, true, WITHIN_SPE",
    "false, false, WITHIN_HORS_SPE"
  })
  void theSenseIsReadOffBothOrganismes(boolean from, boolean to, Sense sense) {
    assertThat(Sense.of(from, to)).isEqualTo(sense);
  }

  @Test
  void everyStateComesBackFromItsRowAsItWas() {
    var heard =
        new Answer(MONDAY, "motif", AGENT, Optional.of(new Heard(UUID.randomUUID(), false)));
    var alone = new Answer(MONDAY, "motif", AGENT, Optional.empty());
    for (var state :
        new Reorientation[] {
          requested(),
          requested().maintain(heard),
          requested().maintain(alone),
          requested().reorient(heard, UUID.randomUUID(), Sense.WITHIN_SPE)
        }) {
      assertThat(Row.of(state).toReorientation()).isEqualTo(state);
    }
  }

  /** Once answered, a request offers no move: any other would have to be written here first. */
  @Test
  void onlyARequestWithoutAnswerOffersMoves() {
    for (var state : Reorientation.class.getPermittedSubclasses()) {
      var moves =
          Arrays.stream(state.getDeclaredMethods())
              .filter(method -> Reorientation.class.isAssignableFrom(method.getReturnType()))
              .map(Method::getName)
              .sorted()
              .toList();
      if (state == Requested.class) {
        assertThat(moves).containsExactly("maintain", "reorient", "withdraw");
      } else {
        assertThat(moves).isEmpty();
      }
    }
  }

  private static Requested requested() {
    return new Requested(
        new Request(
            new ParcoursId(new UUID(0, 1)),
            1,
            new PersonId(new UUID(0, 2)),
            new UUID(0, 3),
            Origin.REFERENT,
            "motif",
            MONDAY,
            AGENT));
  }
}
