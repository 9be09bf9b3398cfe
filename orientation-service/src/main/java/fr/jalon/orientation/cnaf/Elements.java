package fr.jalon.orientation.cnaf;

import fr.jalon.platform.guardedxml.Node;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes values out of elements, or names the element that lacks one. */
final class Elements {
  private Elements() {}

  /** Names the element, never its value: the reason of a reject is read by machines and people. */
  static final class Unsound extends Exception {
    private static final long serialVersionUID = 1L;

    Unsound(String reason) {
      super(reason, null, false, false);
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }

  static String departement(Node block) throws Unsound {
    return required(block, "IdentificationRSA", "Partenaire", "IDEPARTE");
  }

  /** The element of any of these names; the layouts name some elements otherwise. */
  static Optional<Node> either(Node node, String one, String other) {
    return node.child(one).or(() -> node.child(other));
  }

  static Node requiredNode(Node node, String... path) throws Unsound {
    var at = node;
    var walked = new StringBuilder();
    for (String step : path) {
      walked.append(walked.isEmpty() ? "" : "/").append(step);
      var next = at.child(step);
      if (next.isEmpty()) {
        throw new Unsound("Élément obligatoire absent : " + walked);
      }
      at = next.get();
    }
    return at;
  }

  static String required(Node node, String... path) throws Unsound {
    return requiredNode(node, path)
        .value()
        .orElseThrow(() -> new Unsound("Élément obligatoire vide : " + String.join("/", path)));
  }

  static LocalDate requiredDate(Node node, String... path) throws Unsound {
    required(node, path);
    return date(node, path).orElseThrow();
  }

  static Optional<LocalDate> date(Node node, String... path) throws Unsound {
    var value = node.value(path);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    try {
      var date = LocalDate.parse(value.get());
      if (date.getYear() < 1850 || date.getYear() > 2200) {
        throw new Unsound("Élément " + String.join("/", path) + " : année hors de propos");
      }
      return Optional.of(date);
    } catch (DateTimeParseException _) {
      throw new Unsound("Élément " + String.join("/", path) + " : n'est pas une date AAAA-MM-JJ");
    }
  }

  static Optional<Integer> digit(String value) {
    return value.length() <= 2 && value.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Optional.of(Integer.valueOf(value))
        : Optional.empty();
  }

  static Optional<String> joined(Node node, String... names) {
    return Stream.of(names)
        .flatMap(name -> node.value(name).stream())
        .reduce((left, right) -> left + " " + right);
  }
}
