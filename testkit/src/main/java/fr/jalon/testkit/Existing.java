package fr.jalon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Ids that exist: by path to the thing ({@code /parcours/{id}}, for every operation below it), by
 * parameter where the name says it all, or by {@code template:parameter} for one operation.
 */
record Existing(Map<String, String> ids) {

  /** An id for this very operation, else for every path below the same thing, else for the name. */
  String path(String template) {
    var path = new StringBuilder();
    for (var segment : template.substring(1).split("/", -1)) {
      var name = segment.startsWith("{") ? segment.substring(1, segment.length() - 1) : null;
      path.append('/').append(name == null ? segment : id(template, segment, name));
    }
    return path.toString();
  }

  private String id(String template, String segment, String name) {
    var thing = template.substring(0, template.indexOf(segment) + segment.length());
    var found =
        Stream.of(template + ":" + name, thing, name)
            .map(ids::get)
            .filter(Objects::nonNull)
            .findFirst();
    assertThat(found).as("an existing %s for %s", segment, template).isPresent();
    return found.orElseThrow();
  }
}
