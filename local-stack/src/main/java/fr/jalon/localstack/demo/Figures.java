package fr.jalon.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import fr.jalon.localstack.launch.Progress;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Waits for the indicators to know the whole story, and shows them. */
record Figures(Api api, Progress progress) {
  private static final String ROLE = "chef-de-projet";
  private static final String YEAR = "2026";
  private static final List<String> MONTHS = List.of("2026-02", "2026-03", "2026-04");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final int LABEL_WIDTH = 58;
  private static final Map<String, String> VERDICTS =
      Map.of(
          "ATTEINT", "atteint",
          "NON_ATTEINT", "non atteint",
          "SANS_DONNEES", "sans données",
          "SANS_CIBLE", "sans cible");

  /** The services tell each other by events; a figure follows what it counts by a moment. */
  void await(Story story) throws InterruptedException {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      if (knowsAll(story)) {
        progress.say("Les indicateurs sont à jour.");
        return;
      }
      Thread.sleep(PAUSE);
    }
    progress.say(
        "Les indicateurs ne sont pas ceux de l’histoire seule : d’autres données y comptent, ou des"
            + " événements attendent encore (./jalon logs indicators).");
  }

  private boolean knowsAll(Story story) throws InterruptedException {
    for (var expected : story.expected()) {
      var figure = figure(expected.code(), YEAR);
      if (figure.path("numerator").asLong() != expected.numerator()
          || figure.path("denominator").asLong() != expected.denominator()) {
        return false;
      }
    }
    return true;
  }

  void show(Story story) throws InterruptedException {
    var codes = story.expected().stream().map(Story.Expected::code).toList();
    progress.show("");
    progress.show("Indicateurs, année " + YEAR);
    progress.show(row("code", "libellé", "valeur", "num./dén.", "cible", "verdict"));
    progress.show("─".repeat(118));
    for (var code : codes) {
      var figure = figure(code, YEAR);
      progress.show(
          row(
              code,
              figure.path("label").asText(),
              value(figure.path("value"), figure),
              ratio(figure),
              target(figure),
              VERDICTS.getOrDefault(
                  figure.path("verdict").asText(), figure.path("verdict").asText())));
    }
    showMonths(codes);
  }

  private void showMonths(List<String> codes) throws InterruptedException {
    progress.show("");
    progress.show("Par mois (de réception, d’entrée ou d’orientation, selon l’indicateur)");
    progress.show("%-8s".formatted("code") + " │ " + String.join(" │ ", padded(MONTHS)));
    progress.show("─".repeat(78));
    for (var code : codes) {
      var cells = new ArrayList<String>();
      for (var month : MONTHS) {
        var figure = figure(code, month);
        cells.add(value(figure.path("value"), figure) + " (" + ratio(figure) + ")");
      }
      progress.show("%-8s".formatted(code) + " │ " + String.join(" │ ", padded(cells)));
    }
  }

  private static List<String> padded(List<String> cells) {
    return cells.stream().map("%-20s"::formatted).toList();
  }

  private JsonNode figure(String code, String period) throws InterruptedException {
    return api.get(ROLE, Api.INDICATORS + "/indicateurs/" + code + "?periode=" + period);
  }

  private static String row(
      String code, String label, String value, String ratio, String target, String verdict) {
    var shown = label.length() <= LABEL_WIDTH ? label : label.substring(0, LABEL_WIDTH - 1) + "…";
    return "%-8s │ %-58s │ %9s │ %9s │ %8s │ %s"
        .formatted(code, shown, value, ratio, target, verdict);
  }

  private static String ratio(JsonNode figure) {
    return figure.path("numerator").asLong() + "/" + figure.path("denominator").asLong();
  }

  private static String target(JsonNode figure) {
    if (!figure.hasNonNull("target")) {
      return "—";
    }
    var sign = figure.path("comparator").asText().equals("AT_MOST") ? "≤ " : "≥ ";
    var whole = figure.path("target").decimalValue().stripTrailingZeros();
    return sign + number(whole.setScale(Math.max(0, whole.scale()), RoundingMode.HALF_UP), figure);
  }

  // No one counted is no figure at all, never zero.
  private static String value(JsonNode value, JsonNode figure) {
    return value.isNumber() ? number(value.decimalValue(), figure) : "—";
  }

  private static String number(BigDecimal number, JsonNode figure) {
    return number.toPlainString().replace('.', ',') + " " + figure.path("unit").asText();
  }
}
