package fr.jalon.localstack.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads in a program's log why it did not start. */
final class LogCause {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ERROR =
      Pattern.compile("\\b(ERROR|FATAL|SEVERE)\\b|Exception\\b|Error:|^Error |OutOfMemory");
  private static final int LONGEST = 400;

  private LogCause() {}

  /** The last error since byte {@code from}; the last line at all when there is none. */
  static String of(Path log, long from) {
    var lines = since(log, from);
    return lines.reversed().stream()
        .map(LogCause::error)
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> lines.reversed().stream().filter(line -> !line.isBlank()).findFirst())
        .map(LogCause::shorten)
        .orElse("le journal est vide");
  }

  private static List<String> since(Path log, long from) {
    try {
      var bytes = Files.exists(log) ? Files.readAllBytes(log) : new byte[0];
      var start = (int) Math.min(from, bytes.length);
      return new String(bytes, start, bytes.length - start, UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> error(String line) {
    if (line.startsWith("{")) {
      return structured(line);
    }
    // A stack trace's frames say where, not why.
    return Optional.of(line.strip())
        .filter(text -> !text.startsWith("at "))
        .filter(text -> ERROR.matcher(text).find());
  }

  private static Optional<String> structured(String line) {
    try {
      var entry = JSON.readTree(line);
      var level = entry.path("level").asText();
      if (!level.equals("ERROR") && !level.equals("FATAL")) {
        return Optional.empty();
      }
      var message = firstLine(entry.path("message").asText());
      var root = root(entry.path("exception"));
      return Optional.of(root.isEmpty() ? message : message + " ← " + root);
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
  }

  private static String root(JsonNode exception) {
    var node = exception;
    while (!cause(node).isMissingNode()) {
      node = cause(node);
    }
    return firstLine(node.path("message").asText());
  }

  private static JsonNode cause(JsonNode exception) {
    return exception.at("/causedBy/exception");
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  private static String shorten(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
