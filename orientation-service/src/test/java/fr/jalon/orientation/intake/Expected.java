package fr.jalon.orientation.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.jalon.orientation.cnaf.Fixtures;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an independent reading of the same files found. */
final class Expected {
  private static final JsonPath FIGURES =
      JsonPath.from(new String(Fixtures.bytes("attendus.json"), UTF_8));

  private Expected() {}

  static List<String> someones(String name) {
    return FIGURES.getList(name, String.class);
  }

  static Map<String, String> section(String name, String part) {
    return new TreeMap<>(FIGURES.<String, String>getMap(name + "." + part));
  }

  static Map<String, String> states(String month) {
    return each(month, "etat");
  }

  static Map<String, String> cities() {
    return each("mensuel_M", "ville");
  }

  static Map<String, List<String>> roles(String month) {
    var found = new TreeMap<String, List<String>>();
    FIGURES
        .<String, Map<String, List<String>>>getMap(month)
        .forEach((number, dossier) -> found.put(number, List.copyOf(dossier.getOrDefault("roles", List.of()))));
    return found;
  }

  private static Map<String, String> each(String month, String what) {
    var found = new TreeMap<String, String>();
    FIGURES
        .<String, Map<String, String>>getMap(month)
        .forEach((number, dossier) -> found.put(number, dossier.getOrDefault(what, "")));
    return found;
  }
}
