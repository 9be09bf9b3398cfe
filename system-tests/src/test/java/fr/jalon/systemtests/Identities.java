package fr.jalon.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.testkit.CheckedIn;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The names and numbers of the invented people of the demonstration's files.
 *
 * @param anyOf matches each of them as a word, however it is written
 */
record Identities(Pattern anyOf) {

  private static final Pattern ELEMENT = Pattern.compile("<(NOM|NOMNAI|PRENOM|NIR)>([^<]+)<");

  static Identities ofTheDemonstration() throws IOException {
    var folder = CheckedIn.root().resolve("local-stack/src/main/resources/demo/caf");
    var found = new TreeSet<String>();
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        ELEMENT
            .matcher(Files.readString(file, Charset.forName("windows-1252")))
            .results()
            .map(element -> Pattern.quote(element.group(2).strip()))
            .forEach(found::add);
      }
    }
    assertThat(found).hasSizeGreaterThan(40);
    return new Identities(
        Pattern.compile(
            "\\b(" + String.join("|", found) + ")\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  /** The first places where an identity stands in a text, with a little of what is around. */
  List<String> in(String text, String where) {
    return anyOf
        .matcher(text)
        .results()
        .limit(3)
        .map(match -> where + ": " + around(text, match))
        .toList();
  }

  private static String around(String text, MatchResult match) {
    return text.substring(
        Math.max(0, match.start() - 60), Math.min(text.length(), match.end() + 20));
  }
}
