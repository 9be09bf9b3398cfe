package fr.jalon.indicators.oarsa.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuestionnaireFilesTest {
  private static final String LINES =
      """
      version: 1
      source: une enquête
      scopes: [{name: ETAT_2, label: ouvert, states: ["2"]}]
      perimeter: {franceTravail: [FT], spe: [FT], horsSpe: [CAF], contracts: [CER]}
      notes: [{number: 4, text: soumise}]
      blocks:
        - code: SEXE
          label: Sexe
          trait: SEX
          rows:
            - {code: FEMME, label: femme, values: [F]}
            - {code: SEXE_INCONNU, label: inconnu, unknown: true}
      """;

  private static final String SHEET =
      """
      code: T1
      title: Un tableau
      columns:
        - {code: SDD, label: soumises, notes: [4]}
        - {code: ORIENTEES, label: orientées, counts: [ORIENTED], partOf: T1/SDD}
      """;

  /** Six tables, of as many columns as the questionnaire has; the lines of OARSA-L. */
  @Test
  void theQuestionnaireInForceIsTheOneOfTheSurvey() throws IOException {
    var questionnaire = new Questionnaires().current();

    assertThat(questionnaire.sheets().stream().map(Sheet::code))
        .containsExactly("T1", "T2", "T3", "T4", "T5", "T6");
    assertThat(questionnaire.sheets().stream().map(sheet -> sheet.columns().size()))
        .containsExactly(15, 12, 3, 15, 6, 3);
    assertThat(questionnaire.blocks().stream().map(block -> block.rows().size()))
        .containsExactly(7, 3, 5, 6, 5);
    assertThat(questionnaire.notes().stream().map(Note::number))
        .containsExactlyElementsOf(IntStream.rangeClosed(4, 23).boxed().toList());
    assertThat(questionnaire.source()).contains("n'ont pas été vérifiés");
  }

  @Test
  void aSoundQuestionnaireIsRead() {
    var read = QuestionnaireFiles.read(Map.of("lignes.yaml", LINES, "T1.yaml", SHEET));

    assertThat(read.sheet("T1").orElseThrow().columns().getLast().sources())
        .containsExactly(Source.RIGHT, Source.ORIENTATION);
    assertThat(read.blocks().getFirst().unknown()).isEqualTo(1);
  }

  @Test
  void everyFaultIsToldAtOnce() {
    var lines = LINES.replace("unknown: true", "values: []").replace("source: une enquête", "");
    var sheet = SHEET.replace("partOf: T1/SDD", "partOf: T9/SDD").replace("[4]", "[99]");

    assertThatThrownBy(
            () -> QuestionnaireFiles.read(Map.of("lignes.yaml", lines, "T1.yaml", sheet)))
        .hasMessageContainingAll(
            "source is missing",
            "block SEXE needs one line of the unknown",
            "line SEXE_INCONNU holds nobody",
            "column T1/SDD: note 99",
            "column T1/ORIENTEES: no column T9/SDD");
  }

  @Test
  void aConditionThatDoesNotExistIsRefused() {
    for (var wrong : List.of("counts: [RICH]", "colour: red", "mean: AGE")) {
      var sheet = SHEET.replace("counts: [ORIENTED]", wrong);
      assertThatThrownBy(
              () -> QuestionnaireFiles.read(Map.of("lignes.yaml", LINES, "T1.yaml", sheet)))
          .as(wrong)
          .hasMessageContaining("oarsa/T1.yaml cannot be read");
    }
  }
}
