package fr.jalon.platform.document;

import java.awt.geom.Path2D;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the few commands of SVG's path data that a hand needs, and nothing else of SVG. */
final class PathText {
  private static final Pattern TOKEN =
      Pattern.compile("[\\s,]*+(?:([MLQC])|(-?\\d{1,5}(?:\\.\\d{1,8})?))[\\s,]*+");

  private final Matcher tokens;
  private final Path2D.Double path = new Path2D.Double();
  private int position;

  private PathText(String text) {
    this.tokens = TOKEN.matcher(text);
  }

  static Optional<Path2D> read(String text) {
    return new PathText(text).path(text.length());
  }

  private Optional<Path2D> path(int length) {
    var command = ' ';
    while (position < length) {
      if (!tokens.find(position) || tokens.start() != position) {
        return Optional.empty();
      }
      if (tokens.group(1) != null) {
        command = tokens.group(1).charAt(0);
        position = tokens.end();
      }
      if (!draw(command)) {
        return Optional.empty();
      }
    }
    return path.getCurrentPoint() == null ? Optional.empty() : Optional.of(path);
  }

  private boolean draw(char command) {
    var wanted =
        switch (command) {
          case 'M', 'L' -> 2;
          case 'Q' -> 4;
          case 'C' -> 6;
          default -> 0;
        };
    if (wanted == 0 || (command != 'M' && path.getCurrentPoint() == null)) {
      return false;
    }
    var numbers = new double[wanted];
    for (var i = 0; i < wanted; i++) {
      if (!tokens.find(position) || tokens.start() != position || tokens.group(2) == null) {
        return false;
      }
      numbers[i] = Double.parseDouble(tokens.group(2));
      position = tokens.end();
    }
    switch (command) {
      case 'M' -> path.moveTo(numbers[0], numbers[1]);
      case 'L' -> path.lineTo(numbers[0], numbers[1]);
      case 'Q' -> path.quadTo(numbers[0], numbers[1], numbers[2], numbers[3]);
      case 'C' ->
          path.curveTo(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
      default -> throw new IllegalStateException("an unknown command was let through");
    }
    return true;
  }
}
