package fr.jalon.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import fr.jalon.localstack.cantal.Parameters;
import fr.jalon.localstack.launch.Progress;
import java.util.Locale;

/**
 * The synthetic Cantal as the OARSA tables count it, beside the series that it was made from: the
 * figures are asked of the API, the series are read from the file of parameters.
 */
record CantalTable(Api api, Progress progress) {
  private static final String ROLE = "chef-de-projet";
  private static final String ROW = "%-6s │ %12s │ %14s │ %14s │ %14s │ %15s │ %15s";

  void show(Parameters parameters) throws InterruptedException {
    progress.show("");
    progress.show(
        "Cantal simulé, au 31 décembre : compté par les tableaux OARSA (série suivie ; * : dernière"
            + " valeur publiée tenue)");
    progress.show(
        ROW.formatted(
            "année",
            "soumis aux DD",
            "orientés",
            "vers FT (PE)",
            "CER hors FT",
            "→ orientation",
            "→ 1er CER"));
    progress.show("─".repeat(110));
    for (var year : parameters.simulated()) {
      show(year, parameters.of(year));
    }
  }

  private void show(int year, Parameters.Year series) throws InterruptedException {
    var tables = api.get(ROLE, Api.INDICATORS + "/oarsa/" + year).path("tables");
    var oriented = cell(tables, "OARSA-T1", "ORIENTEES");
    var held = series.year() < year ? "*" : "";
    progress.show(
        ROW.formatted(
            year,
            number(cell(tables, "OARSA-T1", "SDD")),
            beside(
                share(oriented, cell(tables, "OARSA-T1", "SDD")), series.oriented().total(), held),
            beside(
                share(cell(tables, "OARSA-T1", "POLE_EMPLOI"), oriented),
                series.organismes().getOrDefault("FRANCE_TRAVAIL", 0.0),
                held),
            beside(
                share(
                    cell(tables, "OARSA-T2", "CER"),
                    cell(tables, "OARSA-T1", "AUTRE_QUE_POLE_EMPLOI")),
                series.withContract(),
                held),
            days(cell(tables, "OARSA-T5", "DELAI_ORIENTATION"), series.daysToOrientation(), held),
            days(cell(tables, "OARSA-T5", "DELAI_PRIMO_CER"), series.daysToContract(), held)));
  }

  /** What the whole has in a column; a figure that is hidden or missing is no number. */
  private static JsonNode cell(JsonNode tables, String table, String column) {
    for (var each : tables) {
      if (each.path("code").asText().equals(table)) {
        var columns = each.path("columns");
        for (var place = 0; place < columns.size(); place++) {
          if (columns.get(place).path("code").asText().equals(column)) {
            return each.path("total").path(place).path("value");
          }
        }
      }
    }
    throw new IllegalStateException("The OARSA tables have no " + table + "/" + column);
  }

  private static String number(JsonNode value) {
    return value.isNumber() ? String.format(Locale.FRENCH, "%,d", value.asLong()) : "—";
  }

  private static String share(JsonNode part, JsonNode whole) {
    return part.isNumber() && whole.asLong() > 0
        ? "%d %%".formatted(Math.round(100.0 * part.asLong() / whole.asLong()))
        : "—";
  }

  private static String beside(String counted, double series, String held) {
    return "%s (%d%s)".formatted(counted, Math.round(series), held);
  }

  private static String days(JsonNode value, int series, String held) {
    return beside(value.isNumber() ? value.asLong() + " j" : "—", series, held);
  }
}
