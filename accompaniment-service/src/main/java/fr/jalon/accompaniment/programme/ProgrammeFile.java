package fr.jalon.accompaniment.programme;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a programme, and refuses a file that lacks anything or says something unknown. */
final class ProgrammeFile {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .findAndAddModules()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private ProgrammeFile() {}

  /** A fault is told with the file and the line where it stands. */
  static Programme read(String name, String yaml) {
    try {
      var programme = YAML.readValue(yaml, Programme.class);
      if (!name.startsWith(programme.code())) {
        throw fault(name, 1, "the file of " + programme.code() + " is not called after it");
      }
      return programme;
    } catch (JsonMappingException wrong) {
      var place = place(wrong);
      throw fault(name, line(yaml, place).orElseGet(() -> line(wrong)), place + " " + cause(wrong));
    } catch (JsonProcessingException broken) {
      throw fault(name, line(broken), broken.getOriginalMessage());
    }
  }

  private static IllegalArgumentException fault(String name, int line, String what) {
    return new IllegalArgumentException("programme/%s, line %d: %s".formatted(name, line, what));
  }

  private static String place(JsonMappingException wrong) {
    return wrong.getPath().stream()
        .map(each -> each.getFieldName() == null ? each.getIndex() + "" : each.getFieldName())
        .map(each -> "/" + each)
        .collect(Collectors.joining());
  }

  /** What a part of the file says of itself, or failing that what the reader says. */
  private static String cause(JsonMappingException wrong) {
    for (@Nullable Throwable each = wrong; each != null; each = each.getCause()) {
      if (each instanceof IllegalArgumentException ours) {
        return String.valueOf(ours.getMessage());
      }
    }
    return wrong.getOriginalMessage();
  }

  private static int line(JsonProcessingException wrong) {
    return wrong.getLocation() == null ? 1 : wrong.getLocation().getLineNr();
  }

  /** The line of the faulty value, or of what should have held it. */
  private static Optional<Integer> line(String yaml, String place) {
    try (var parser = YAML.createParser(yaml)) {
      var lines = new HashMap<String, Integer>();
      parser.nextToken();
      walk(parser, "", lines);
      for (var at = place; ; at = at.substring(0, at.lastIndexOf('/'))) {
        if (lines.containsKey(at)) {
          return Optional.ofNullable(lines.get(at));
        }
        if (at.isEmpty()) {
          return Optional.empty();
        }
      }
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static void walk(JsonParser parser, String place, Map<String, Integer> lines)
      throws IOException {
    lines.putIfAbsent(place, parser.currentTokenLocation().getLineNr());
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        var key = place + "/" + parser.currentName();
        lines.putIfAbsent(key, parser.currentTokenLocation().getLineNr());
        parser.nextToken();
        walk(parser, key, lines);
      }
    } else if (parser.currentToken() == JsonToken.START_ARRAY) {
      for (var i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
        walk(parser, place + "/" + i, lines);
      }
    }
  }
}
