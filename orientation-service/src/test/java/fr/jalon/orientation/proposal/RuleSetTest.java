package fr.jalon.orientation.proposal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.contracts.ParcoursType;
import fr.jalon.orientation.directory.OrganismeKind;
import fr.jalon.orientation.proposal.Proposal.Reason;
import fr.jalon.orientation.proposal.Proposal.Standing;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleSetTest {
  private static final RuleSets RULES = new RuleSets();
  private static final Map<Fact, String> NOTHING_IN_THE_WAY = nothingInTheWay();

  @Test
  void whatIsUnknownIsNeverTakenForANo() {
    for (var set : RULES.of("015")) {
      var proposal = set.propose(new Facts(Map.of()));
      assertThat(proposal.standing()).isEqualTo(Standing.INSUFFICIENT);
      assertThat(proposal.parcoursType()).isEmpty();
      assertThat(proposal.reasons()).isEmpty();
      assertThat(proposal.unknown()).contains(Fact.HEALTH, Fact.HOUSING, Fact.MOBILITY);
    }
  }

  /** The person for whom nothing stands in the way: employment first (CASF L. 262-29, 1°). */
  @ParameterizedTest
  @ValueSource(strings = {"PDIE-2021", "PLEIN-EMPLOI-2025"})
  void nothingInTheWayLeadsToEmployment(String regime) {
    var proposal = RULES.standard(regime).propose(new Facts(NOTHING_IN_THE_WAY));
    assertThat(proposal.standing()).isEqualTo(Standing.FIRM);
    assertThat(proposal.parcoursType()).contains(ParcoursType.PROFESSIONNEL);
    assertThat(proposal.organismes()).containsExactly(OrganismeKind.FRANCE_TRAVAIL);
    assertThat(proposal.reasons()).extracting(Reason::rule).containsExactly("EMPLOI");
    assertThat(proposal.unknown()).isEmpty();
  }

  /** CASF L. 262-29, 2°: housing or health that stands in the way leads to social insertion. */
  @ParameterizedTest
  @CsvSource({
    "PDIE-2021, HOUSING, LOGEMENT-OBSTACLE, SOCIAL",
    "PDIE-2021, HEALTH, SANTE-OBSTACLE, SOCIAL",
    "PDIE-2021, MOBILITY, ACCOMPAGNEMENT-GLOBAL, SOCIO_PROFESSIONNEL",
    "PDIE-2021, CHILDCARE, EMPLOI, PROFESSIONNEL",
    "PLEIN-EMPLOI-2025, HOUSING, LOGEMENT-OBSTACLE, SOCIAL",
    "PLEIN-EMPLOI-2025, HEALTH, SANTE-OBSTACLE, SOCIAL",
    "PLEIN-EMPLOI-2025, CHILDCARE, FAMILLE-OBSTACLE, SOCIAL",
    "PLEIN-EMPLOI-2025, CAREGIVING, FAMILLE-OBSTACLE, SOCIAL",
    "PLEIN-EMPLOI-2025, MOBILITY, DIFFICULTES, SOCIO_PROFESSIONNEL"
  })
  void anObstacleLeadsWhereItsTextSays(
      String regime, Fact fact, String rule, ParcoursType parcours) {
    var facts = with(Map.of(fact, "OBSTACLE"));
    var proposal = RULES.standard(regime).propose(facts);
    assertThat(proposal.parcoursType()).contains(parcours);
    assertThat(proposal.reasons().getFirst().rule()).isEqualTo(rule);
    assertThat(proposal.reasons().getFirst().source()).isNotBlank();
  }

  /** PDIE, fiche 3: each of the seven criteria opens accompagnement global. */
  @ParameterizedTest
  @ValueSource(
      strings = {"FINANCES", "HOUSING", "HEALTH", "ADMINISTRATIVE", "FAMILY", "SKILLS", "MOBILITY"})
  void oneOfTheSevenCriteriaIsEnough(String criterion) {
    var proposal =
        RULES.standard("PDIE-2021").propose(with(Map.of(Fact.valueOf(criterion), "DIFFICULTY")));
    assertThat(proposal.parcoursType()).contains(ParcoursType.SOCIO_PROFESSIONNEL);
    assertThat(proposal.reasons().getFirst().rule()).isEqualTo("ACCOMPAGNEMENT-GLOBAL");
  }

  @ParameterizedTest
  @CsvSource({"25, MISSION_LOCALE", "26, FRANCE_TRAVAIL"})
  void theYoungGoToTheMissionLocaleUntilTheirTwentySixthBirthday(String age, OrganismeKind kind) {
    for (var regime : List.of("PDIE-2021", "PLEIN-EMPLOI-2025")) {
      var proposal = RULES.standard(regime).propose(with(Map.of(Fact.AGE, age)));
      assertThat(proposal.organismes().getFirst()).isEqualTo(kind);
    }
  }

  @ParameterizedTest
  @CsvSource({"59, PROFESSIONNEL", "60, SOCIO_PROFESSIONNEL"})
  void fiveYearsWithoutEverWorkingCount(String months, ParcoursType parcours) {
    var facts = with(Map.of(Fact.SENIORITY, months, Fact.WORK_HISTORY, "NEVER_WORKED"));
    assertThat(RULES.standard("PDIE-2021").propose(facts).parcoursType()).contains(parcours);
  }

  @Test
  void aProposalSaysWhichUnknownFactCouldChangeIt() {
    // Given someone of whom nobody has asked about housing
    var facts = new EnumMap<>(NOTHING_IN_THE_WAY);
    facts.remove(Fact.HOUSING);
    facts.put(Fact.MOBILITY, "DIFFICULTY");

    // When
    var proposal = RULES.standard("PDIE-2021").propose(new Facts(facts));

    // Then
    assertThat(proposal.standing()).isEqualTo(Standing.CONDITIONAL);
    assertThat(proposal.parcoursType()).contains(ParcoursType.SOCIO_PROFESSIONNEL);
    assertThat(proposal.unknown()).containsExactly(Fact.HOUSING);
    assertThat(proposal.pending()).extracting(Reason::rule).containsExactly("LOGEMENT-OBSTACLE");
  }

  /** What an agent reads of one person, word for word. */
  @Test
  void theExplanationIsTheRuleTheFactAndTheText() {
    var proposal =
        RULES
            .standard("PLEIN-EMPLOI-2025")
            .propose(with(Map.of(Fact.HEALTH, "OBSTACLE", Fact.MOBILITY, "DIFFICULTY")));
    assertThat(
            proposal.reasons().stream()
                .map(reason ->
                    "%s | %s | %s | %s"
                        .formatted(
                            reason.rule(),
                            reason.label(),
                            reason.source(),
                            reason.facts().stream()
                                .map(fact -> fact.label() + " " + fact.value())
                                .toList())))
        .containsExactly(
            "SANTE-OBSTACLE | La santé fait obstacle à la recherche d'un emploi | Arrêté du 21"
                + " novembre 2024, difficultés de santé | [Santé OBSTACLE]",
            "DIFFICULTES | Des difficultés à lever en cherchant un emploi | Arrêté du 21 novembre"
                + " 2024, difficultés | [Santé OBSTACLE, Mobilité DIFFICULTY]");
  }

  /** Learning more never turns a firm proposal into another one. */
  @Test
  void aFirmProposalStaysWhateverIsLearntAfterwards() {
    var random = new Random(20261122);
    for (int i = 0; i < 3000; i++) {
      var all = randomFacts(random);
      var some = new EnumMap<Fact, String>(Fact.class);
      all.forEach((fact, value) -> {
        if (random.nextInt(4) > 0) {
          some.put(fact, value);
        }
      });
      for (var set : RULES.of("015")) {
        var before = set.propose(new Facts(some));
        var after = set.propose(new Facts(all));
        if (before.standing() == Standing.FIRM) {
          assertThat(after.parcoursType()).isEqualTo(before.parcoursType());
          assertThat(after.organismes().getFirst()).isEqualTo(before.organismes().getFirst());
        }
        assertThat(after.standing()).isEqualTo(Standing.FIRM);
      }
    }
  }

  @Test
  void aRuleSetIsForTheDepartementsThatItNames() {
    assertThat(RULES.named("CANTAL-2026", "015")).isPresent();
    assertThat(RULES.named("CANTAL-2026", "063")).isEmpty();
    assertThat(RULES.named("CRITERES-2024", "063")).isPresent();
  }

  @Test
  void aFileThatIsWrongStopsTheStartAndNamesEachFault() {
    var yaml =
        """
        version: X
        label: x
        source: x
        regime: PDIE-2021
        standard: false
        rules:
          - name: A
            label: a
            source: ''
            all:
              - { fact: AGE, operator: IS, values: [OBSTACLE] }
            parcours: SOCIAL
            organismes: [DEPARTEMENT]
          - name: A
            label: a
            source: a
            parcours: SOCIAL
            organismes: []
          - name: B
            label: b
            source: b
            any:
              - { fact: HOUSING, operator: IS, values: [MANSION] }
            parcours: SOCIAL
            organismes: [CAF]
        """;
    assertThatThrownBy(() -> RuleSets.read("x", new ByteArrayInputStream(yaml.getBytes(UTF_8))))
        .hasMessageContaining("rule A cites no source")
        .hasMessageContaining("compares AGE wrongly")
        .hasMessageContaining("rule A is named twice")
        .hasMessageContaining("rule A proposes nothing")
        .hasMessageContaining("rule A hides those after it")
        .hasMessageContaining("compares HOUSING wrongly");
  }

  private static Facts with(Map<Fact, String> others) {
    return new Facts(others).orElse(new Facts(NOTHING_IN_THE_WAY));
  }

  private static Map<Fact, String> nothingInTheWay() {
    var facts = new EnumMap<Fact, String>(Fact.class);
    for (var fact : Fact.values()) {
      if (fact.accepts("NO_DIFFICULTY")) {
        facts.put(fact, "NO_DIFFICULTY");
      }
    }
    facts.put(Fact.AGE, "35");
    facts.put(Fact.SENIORITY, "3");
    facts.put(Fact.WORK_HISTORY, "ALWAYS_WORKED");
    facts.put(Fact.UNEMPLOYMENT, "UNDER_ONE_YEAR");
    facts.put(Fact.PROFESSIONAL_PROJECT, "YES");
    facts.put(Fact.BUSINESS_PROJECT, "NO");
    return facts;
  }

  private static Map<Fact, String> randomFacts(Random random) {
    var candidates =
        List.of(
            "STRENGTH",
            "NO_DIFFICULTY",
            "DIFFICULTY",
            "OBSTACLE",
            "YES",
            "NO",
            "NEVER_WORKED",
            "ALWAYS_WORKED",
            "OVER_FIVE_YEARS",
            "UNDER_ONE_YEAR",
            "SINGLE",
            "BAC");
    var facts = new EnumMap<Fact, String>(Fact.class);
    for (var fact : Fact.values()) {
      var fitting = new ArrayList<>(candidates.stream().filter(fact::accepts).toList());
      if (fact.isNumber()) {
        fitting.add(Integer.toString(random.nextInt(80)));
      }
      facts.put(fact, fitting.get(random.nextInt(fitting.size())));
    }
    return facts;
  }
}
