package fr.jalon.platform.guardedxml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One element of one dossier, held only as long as the dossier is looked at. */
public final class Node {
  private final String name;
  private final int line;
  private String text = "";
  private List<Node> children = List.of();

  public Node(String name, int line) {
    this.name = name;
    this.line = line;
  }

  public String name() {
    return name;
  }

  public int line() {
    return line;
  }

  void add(Node child) {
    if (children.isEmpty()) {
      children = new ArrayList<>(4);
    }
    children.add(child);
  }

  int append(char[] buffer, int start, int length) {
    var more = new String(buffer, start, length);
    text = text.isEmpty() ? more : text.concat(more);
    return text.length();
  }

  public Optional<Node> child(String wanted) {
    for (var child : children) {
      if (child.name.equals(wanted)) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  public List<Node> children() {
    return List.copyOf(children);
  }

  public List<Node> children(String wanted) {
    return children.stream().filter(child -> child.name.equals(wanted)).toList();
  }

  /** The value, trimmed, as the files pad theirs; empty when there is none. */
  public Optional<String> value() {
    var value = text.strip();
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  public Optional<String> value(String... path) {
    var at = Optional.of(this);
    for (String step : path) {
      at = at.flatMap(node -> node.child(step));
    }
    return at.flatMap(Node::value);
  }

  /** The element as XML again, so that a dossier set aside can be replayed. */
  public String xml() {
    var xml = new StringBuilder(8_192);
    write(xml);
    return xml.toString();
  }

  private void write(StringBuilder xml) {
    xml.append('<').append(name).append('>');
    if (children.isEmpty()) {
      escape(text, xml);
    } else {
      children.forEach(child -> child.write(xml));
    }
    xml.append("</").append(name).append('>');
  }

  private static void escape(CharSequence raw, StringBuilder xml) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      switch (c) {
        case '<' -> xml.append("&lt;");
        case '>' -> xml.append("&gt;");
        case '&' -> xml.append("&amp;");
        case '\r' -> xml.append("&#13;");
        default -> xml.append(c);
      }
    }
  }
}
