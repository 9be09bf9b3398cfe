package fr.jalon.indicators.oarsa.count;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.indicators.oarsa.count.Counts.Place;
import fr.jalon.indicators.oarsa.questionnaire.Questionnaire;
import fr.jalon.indicators.oarsa.questionnaire.QuestionnaireFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each inconsistency, once planted, is seen by the check that is there for it. */
class ChecksTest {
  private static final Questionnaire QUESTIONNAIRE =
      QuestionnaireFiles.read(
          Map.of(
              "lignes.yaml",
              """
              version: 1
              source: une enquête
              scopes: [{name: ETAT_2, label: ouvert, states: ["2"]}]
              perimeter: {franceTravail: [FT], spe: [FT], horsSpe: [CAF], contracts: [CER]}
              blocks:
                - code: SEXE
                  label: Sexe
                  trait: SEX
                  rows:
                    - {code: FEMME, label: femme, values: [F]}
                    - {code: SEXE_INCONNU, label: inconnu, unknown: true}
              """,
              "T1.yaml",
              """
              code: T1
              title: Un tableau
              columns:
                - {code: SDD, label: soumises}
                - {code: NON, label: non orientées, counts: [NOT_ORIENTED], partOf: T1/SDD}
                - {code: OUI, label: orientées, counts: [ORIENTED], partOf: T1/SDD}
              """,
              "T6.yaml",
              """
              code: T6
              title: Un autre
              columns:
                - {code: REORIENTEES, label: réorientées, counts: [REORIENTED], atMost: T1/OUI}
              """));

  private static final Beside SOUND = new Beside(List.of(10L), 0L, 0L, 0L, 0L);

  private final List<Long> total = new ArrayList<>(List.of(10L, 4L, 6L, 2L));
  private final List<Long> women = new ArrayList<>(List.of(7L, 3L, 4L, 2L));
  private final List<Long> others = new ArrayList<>(List.of(3L, 1L, 2L, 0L));

  @Test
  void soundNumbersPassEveryCheck() {
    assertThat(failing(SOUND)).isEmpty();
  }

  @Test
  void aPersonOnNoLineOfABlockIsSeen() {
    others.set(0, 2L);
    others.set(1, 0L);

    assertThat(failing(SOUND)).containsExactly("TOTAUX_DES_BLOCS");
  }

  @Test
  void aDetailThatDoesNotAddUpIsSeen() {
    women.set(1, 2L);
    total.set(1, 3L);

    assertThat(failing(SOUND)).containsExactly("SOUS_TOTAUX");
  }

  @Test
  void aPartGreaterThanItsWholeIsSeen() {
    others.set(3, 3L);
    total.set(3, 5L);

    assertThat(failing(SOUND)).containsExactly("INCLUSIONS");
  }

  @Test
  void aTotalThatIsNotThatOfTheScopeIsSeen() {
    assertThat(failing(new Beside(List.of(11L), 0L, 0L, 0L, 0L))).containsExactly("CHAMP");
  }

  @Test
  void aNegativeDelayIsSeen() {
    assertThat(failing(new Beside(List.of(10L), 0L, 0L, 0L, 1L))).containsExactly("DELAIS");
  }

  private List<String> failing(Beside beside) {
    var lines = new HashMap<Place, List<Tally>>();
    lines.put(new Place(0, 0), tallies(women));
    lines.put(new Place(0, 1), tallies(others));
    var tables =
        CountTables.tables(QUESTIONNAIRE, new Counts(tallies(total), lines, beside), Map.of());
    var question =
        new Question(
            QUESTIONNAIRE,
            2025,
            QUESTIONNAIRE.scopes().getFirst(),
            Optional.empty(),
            Optional.empty());
    return Checks.of(question, tables, beside).stream()
        .filter(check -> !check.holds())
        .map(Check::code)
        .toList();
  }

  private static List<Tally> tallies(List<Long> counts) {
    return counts.stream().map(count -> new Tally(count, 0)).toList();
  }
}
