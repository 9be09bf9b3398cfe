package fr.jalon.indicators.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.indicators.catalogue.count.Counting;
import fr.jalon.indicators.catalogue.count.EpisodeFilter;
import fr.jalon.indicators.catalogue.count.Follow;
import fr.jalon.indicators.catalogue.count.Moment;
import fr.jalon.indicators.episode.EpisodeKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureReadingTest {
  private static final String FILE =
      """
      code: X-1
      version: 1
      label: Retour
      definition: Une part.
      source: Un texte
      class: P
      pilots: [Département]
      variants:
        - name: PAR_ETP
          label: par ETP
          unit: personnes/ETP
          decimals: 1
          measure: STOCK
          of: {kind: PROGRAMME, code: [CEI], detail: [COIP]}
          per: ETP_COIP
        - name: AIDES
          label: aidées puis en emploi
          unit: personnes
          measure: COUNT
          of: {kind: AID, flag: true}
          at: STARTED
          by: {kind: EMPLOYMENT}
          within: P6M
        - name: DELAI
          label: délai
          unit: jours
          measure: MEDIAN_LAPSE
          of: {kind: PROGRAMME}
          from: ASKED
          to: STARTED
        - name: RETOUR
          label: retour
          unit: "%"
          measure: FOLLOWED_SHARE
          of: {kind: PROGRAMME}
          by: {kind: EMPLOYMENT}
          within: P12M
          followed: IN_FORCE
        - name: DECLARE
          label: déclaré
          unit: "%"
          measure: DECLARED
        - name: RIEN
          label: rien
          measure: NOT_COMPUTED
          reason: le DPO avant tout
      """;

  @Test
  void aFileIsAllItTakesToCountEpisodes() {
    // When
    var indicator = CatalogueFile.read("X-1.yaml", FILE);

    // Then
    assertThat(indicator.variants())
        .extracting(Variant::measure)
        .startsWith(
            new Measure.Stock(
                selection(
                    new EpisodeFilter(
                        EpisodeKind.PROGRAMME,
                        List.of("CEI"),
                        List.of("COIP"),
                        List.of(),
                        List.of(),
                        Optional.empty())),
                Counting.PERSONS,
                Optional.of("ETP_COIP")),
            new Measure.EpisodeCount(
                selection(
                    new EpisodeFilter(
                        EpisodeKind.AID,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.of(true))),
                Moment.STARTED,
                Counting.PERSONS,
                Optional.of(
                    new Measure.Following(
                        new EpisodeFilter(
                            EpisodeKind.EMPLOYMENT,
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            Optional.empty()),
                        new Delay(6, Delay.Unit.MONTHS),
                        Follow.STARTED))));
    assertThat(indicator.variants())
        .extracting(variant -> variant.measure().kind())
        .containsExactly(
            Measure.Kind.STOCK,
            Measure.Kind.COUNT,
            Measure.Kind.MEDIAN_LAPSE,
            Measure.Kind.FOLLOWED_SHARE,
            Measure.Kind.DECLARED,
            Measure.Kind.NOT_COMPUTED);
    assertThat(indicator.rule(indicator.defaultVariant()))
        .contains("au dernier jour de la période")
        .contains("ETP_COIP");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "class: P | class: C | class C: at least one variant is computed, and none is declared",
        "class: P | class: M | class M: at least one variant is declared, and none is computed",
        "class: P | class: X | class X: nothing is computed nor declared",
        "class: P | version: 1 | Duplicate",
        "pilots: [Département] | page: 1 | pilots is missing",
        "per: ETP_COIP | per: etp coip | per is a code such as ETP_COIP",
        "per: ETP_COIP | limit: P1M | a STOCK takes no limit",
        "per: ETP_COIP | at: STARTED | a STOCK takes no at",
        "kind: AID, | code: [A], | variants.of.kind is missing",
        "flag: true | code: [] | variants.of.code lists no value",
        "within: P6M | ages: {from: 3, to: 1} | variants.within is missing",
        "within: P6M | within: six mois | must count either days or months",
        "at: STARTED | at: ENDED | only persons or episodes counted at their start may be followed",
        "from: ASKED | during: {kind: AID} | a lapse runs from a moment or since",
        "from: ASKED | from: DURING | a lapse runs between two days",
        "followed: IN_FORCE | followed: LATER | LATER",
        "reason: le DPO avant tout | table: T7 | a NOT_COMPUTED takes no table",
        "measure: DECLARED | measure: TABLE | variants.table is missing",
        "variants: | population: {ORIGIN: [ENTRY]}\\nvariants: | are of no use: no variant counts"
      })
  void aFaultyFileSaysWhatIsWrong(String right, String wrong, String message) {
    // Given
    var yaml = FILE.replace(right, wrong.replace("\\n", "\n"));

    // Then
    assertThatThrownBy(() -> CatalogueFile.read("X-1.yaml", yaml))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("catalogue/X-1.yaml")
        .hasMessageContaining(message);
  }

  @Test
  void ficheAndCodeGoTogether() {
    var yaml = FILE.replace("class: P", "class: P\nfiche: FA23");
    assertThatThrownBy(() -> CatalogueFile.read("X-1.yaml", yaml))
        .hasMessageContaining("fiche is FA01 to FA22");
    var other =
        FILE.replace("code: X-1", "code: FA01-I9").replace("class: P", "class: P\nfiche: FA02");
    assertThatThrownBy(() -> CatalogueFile.read("FA01-I9.yaml", other))
        .hasMessageContaining("code « FA01-I9 » is not of fiche « FA02 »");
  }

  private static Measure.Selection selection(EpisodeFilter of) {
    return new Measure.Selection(of, new Filter(Map.of()), Optional.empty(), Optional.empty());
  }
}
