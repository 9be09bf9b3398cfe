package fr.jalon.indicators.sheet;

import static fr.jalon.indicators.IndicatorProblem.SHEET_UNREADABLE;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Where each column stands, by its name: people move columns and drop accents. */
public final class Headers {
  private static final Pattern NOT_A_LETTER = Pattern.compile("[^a-z0-9]+");
  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

  private final Map<String, Integer> places = new HashMap<>();

  private Headers(Line line) {
    for (int i = 0; i < line.cells().size(); i++) {
      places.putIfAbsent(key(line.cells().get(i)), i);
    }
  }

  /** Refuses a first line that lacks one of these columns. */
  public static Headers of(Line line, List<String> needed) {
    var headers = new Headers(line);
    var missing = needed.stream().filter(name -> !headers.places.containsKey(key(name))).toList();
    if (!missing.isEmpty()) {
      throw SHEET_UNREADABLE.because(
          "Colonnes absentes de la première ligne : %s.".formatted(String.join(", ", missing)));
    }
    return headers;
  }

  /** What the line says in that column; empty where it says nothing. */
  public String text(Line line, String column) {
    var place = places.get(key(column));
    return place == null || place >= line.cells().size() ? "" : line.cells().get(place);
  }

  private static String key(String text) {
    var plain = ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return NOT_A_LETTER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
