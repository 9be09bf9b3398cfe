package fr.jalon.indicators.export;

import fr.jalon.indicators.publication.PublishedView.FigureView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;

/**
 * Figures of one fiche, or of one family of codes outside the pact.
 *
 * @param title as it is printed
 */
record Chapter(String key, String title, List<Topic> topics) {

  /** One indicator: all its figures, the first variant of the département first. */
  record Topic(String code, String label, List<FigureView> figures) {
    List<FigureView> whole() {
      return figures.stream().filter(figure -> figure.territory() == null).toList();
    }

    FigureView first() {
      return whole().getFirst();
    }

    List<FigureView> byTerritory(String variant) {
      return figures.stream()
          .filter(figure -> figure.territory() != null && figure.variant().equals(variant))
          .toList();
    }

    List<String> territories() {
      var codes = new TreeSet<String>();
      for (var figure : figures) {
        if (figure.territory() != null) {
          codes.add(figure.territory());
        }
      }
      return List.copyOf(codes);
    }
  }

  /** Whether it is an action of the pact, and not another family of figures. */
  boolean isFiche() {
    return isFiche(key);
  }

  private static boolean isFiche(String key) {
    return key.matches("FA\\d\\d");
  }

  static List<Chapter> of(List<FigureView> figures) {
    var byChapter = new LinkedHashMap<String, LinkedHashMap<String, List<FigureView>>>();
    figures.stream()
        .sorted(Comparator.comparing(Chapter::key))
        .forEach(figure ->
            byChapter
                .computeIfAbsent(key(figure), _ -> new LinkedHashMap<>())
                .computeIfAbsent(figure.code(), _ -> new ArrayList<>())
                .add(figure));
    return byChapter.entrySet().stream()
        .map(chapter ->
            new Chapter(
                chapter.getKey(),
                title(chapter.getKey()),
                chapter.getValue().entrySet().stream()
                    .map(topic ->
                        new Topic(
                            topic.getKey(), topic.getValue().getFirst().label(), topic.getValue()))
                    .toList()))
        .toList();
  }

  private static String key(FigureView figure) {
    if (figure.fiche() != null) {
      return figure.fiche();
    }
    int dash = figure.code().indexOf('-');
    return dash < 0 ? figure.code() : figure.code().substring(0, dash);
  }

  private static String title(String key) {
    return switch (key) {
      case "CIRC" -> "Délais de l'instruction du 19 mars 2021";
      case "NAT" -> "Repères nationaux";
      case "PP" -> "Indicateurs de contractualisation";
      case "OARSA" -> "Enquête OARSA";
      default -> isFiche(key) ? "Fiche action " + Integer.parseInt(key.substring(2)) : key;
    };
  }
}
