package fr.jalon.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.localstack.cantal.Cantal;
import fr.jalon.localstack.cantal.Parameters;
import fr.jalon.localstack.cantal.Person;
import fr.jalon.localstack.cantal.Reckoning;
import io.restassured.path.json.JsonPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The OARSA tables of the synthetic Cantal, held against its dates counted in plain Java ({@link
 * Reckoning}) and against the published series. Its history came by events only, so that there is
 * nothing of it in the other services' tables.
 */
record CantalFigures(WholeSystem system) {
  private static final Cantal CANTAL = Cantal.simulate(Parameters.read());

  /** By « T1/SDD »: the actions of the CER as the questionnaire calls them. */
  private static final Map<String, String> ACTIONS =
      Map.of(
          "T4/LIEN_SOCIAL", "SOCIAL_LINK",
          "T4/SOINS", "CARE",
          "T4/FAMILLE", "FAMILY",
          "T4/COMPETENCES", "PROFESSIONAL_SKILLS",
          "T4/RECHERCHE_EMPLOI", "JOB_SEARCH",
          "T4/LOGEMENT", "HOUSING");

  void areThoseReckonedFromTheDates() {
    for (var year : CANTAL.parameters().simulated()) {
      var counted = counted(year);
      assertThat(counted).as("OARSA %d", year).containsAllEntriesOf(expected(year));
    }
  }

  void areThePublishedOnes() {
    for (var year : CANTAL.parameters().simulated()) {
      var counted = counted(year);
      var published = CANTAL.parameters().of(year);
      assertThat(
              List.of(
                  percent(counted, "T1/ORIENTEES", "T1/SDD"),
                  percent(counted, "T1/POLE_EMPLOI", "T1/ORIENTEES"),
                  percent(counted, "T1/DEPARTEMENT", "T1/ORIENTEES"),
                  percent(counted, "T2/CER", "T1/AUTRE_QUE_POLE_EMPLOI"),
                  at(counted, "T5/DELAI_ORIENTATION"),
                  at(counted, "T5/DELAI_PRIMO_CER")))
          .as("the series of %d", year)
          .containsExactly(
              Math.round(published.oriented().total()),
              Math.round(published.organismes().getOrDefault("FRANCE_TRAVAIL", 0.0)),
              Math.round(published.organismes().getOrDefault("DEPARTEMENT", 0.0)),
              Math.round(published.withContract()),
              (long) published.daysToOrientation(),
              (long) published.daysToContract());
    }
  }

  private static Map<String, Long> expected(int year) {
    var reckoning = new Reckoning(CANTAL, year);
    var expected = new LinkedHashMap<String, Long>();
    expected.put("T1/SDD", size(reckoning.subject()));
    expected.put("T1/ORIENTEES", size(reckoning.oriented()));
    expected.put("T1/AUTRE_QUE_POLE_EMPLOI", size(reckoning.outsideFranceTravail()));
    reckoning
        .byOrganisme()
        .forEach((kind, people) ->
            expected.put(kind.equals("FRANCE_TRAVAIL") ? "T1/POLE_EMPLOI" : "T1/" + kind, people));
    expected.put("T2/CER", size(reckoning.withContract()));
    ACTIONS.forEach(
        (column, kind) -> expected.put(column, reckoning.actions().getOrDefault(kind, 0L)));
    expected.put("T5/ENTREES", size(reckoning.entrants()));
    expected.put("T5/PRIMO_ORIENTEES", size(reckoning.firstOriented()));
    expected.put("T5/PRIMO_ORIENTEES_HORS_PE", size(reckoning.firstOrientedOutside()));
    expected.put("T5/PRIMO_CER", size(reckoning.withFirstContract()));
    expected.put("T5/DELAI_ORIENTATION", reckoning.daysToOrientation());
    expected.put("T5/DELAI_PRIMO_CER", reckoning.daysToContract());
    expected.put("T6/SPE_VERS_HORS_SPE", reckoning.crossed().getOrDefault("TO_OTHERS", 0L));
    expected.put("T6/HORS_SPE_VERS_SPE", reckoning.crossed().getOrDefault("TO_SPE", 0L));
    return expected;
  }

  private static long size(List<Person> people) {
    return people.size();
  }

  /** What the API answers for the whole département, by table and column. */
  private Map<String, Long> counted(int year) {
    var answer =
        system
            .as("chef-de-projet")
            .get("/api/indicators/v1/oarsa/" + year)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    var counted = new LinkedHashMap<String, Long>();
    for (var table = 0; table < answer.getList("tables").size(); table++) {
      read(answer, "tables[%d].".formatted(table), counted);
    }
    return counted;
  }

  private static void read(JsonPath answer, String table, Map<String, Long> counted) {
    var name = answer.getString(table + "code").substring("OARSA-".length());
    List<String> columns = answer.getList(table + "columns.code");
    List<Number> values = answer.getList(table + "total.value");
    for (var i = 0; i < columns.size(); i++) {
      if (values.get(i) != null) {
        counted.put(name + "/" + columns.get(i), values.get(i).longValue());
      }
    }
  }

  private static long percent(Map<String, Long> counted, String part, String whole) {
    return Math.round(100.0 * at(counted, part) / at(counted, whole));
  }

  private static long at(Map<String, Long> counted, String column) {
    return counted.getOrDefault(column, -1L);
  }
}
