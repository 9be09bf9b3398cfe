package fr.jalon.systemtests.docs;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.testkit.CheckedIn;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every article that the code or the schema cites is in {@code docs/law.md}, with its standing;
 * every rule that the document claims has its place in the code and a test.
 */
class LawTest {

  private static final Pattern RULE =
      Pattern.compile(
          "(?m)^\\| (?<rule>[^|]+) \\| (?<text>[^|]+) \\| `(?<place>[\\w.-]+)` \\|"
              + " `(?<test>\\w+)\\.(?<method>\\w+)` \\|$");

  private static final Pattern ARTICLE = Pattern.compile("\\b([LRD])\\.? ?(\\d{3,4}(?:-\\d+)+)\\b");

  private static Set<String> articles(Stream<String> texts) {
    var found = new TreeSet<String>();
    texts.forEach(text ->
        ARTICLE
            .matcher(text.replaceAll("\\n\\s*(\\*|--)?\\s*", " "))
            .results()
            .forEach(article -> found.add(article.group(1) + " " + article.group(2))));
    return found;
  }

  @Test
  void theCodeCitesOnlyWhatTheDocumentKnows() {
    var cited =
        articles(
            Stream.of(".java", ".sql", ".yaml")
                .flatMap(suffix -> Sources.ending(suffix).stream())
                .map(Sources.Source::text));
    var known = articles(Stream.of(Sources.read(CheckedIn.root().resolve("docs/law.md"))));

    assertThat(cited).isNotEmpty();
    assertThat(known).containsAll(cited);
  }

  @Test
  void everyRuleHasItsPlaceInTheCodeAndATest() {
    var document = Sources.read(CheckedIn.root().resolve("docs/law.md"));
    var start = document.indexOf("\n## Règles tenues\n");
    assertThat(start).as("the table of rules").isPositive();
    var end = document.indexOf("\n## ", start + 1);
    var table = document.substring(start, end < 0 ? document.length() : end);
    var rows = RULE.matcher(table).results().toList();
    var places =
        Stream.of(".java", ".yaml", ".sql")
            .flatMap(suffix -> Sources.ending(suffix).stream())
            .map(Sources.Source::name)
            .map(name -> name.replaceFirst("\\.java$", ""))
            .collect(toSet());
    var tests = Sources.testsEnding(".java");

    assertThat(rows)
        .as("each line of the table but its two first is a rule")
        .hasSize((int) table.lines().filter(line -> line.startsWith("|")).count() - 2);
    for (var row : rows) {
      assertThat(places).as(row.group("rule")).contains(row.group("place"));
      assertThat(tests)
          .as(row.group("rule"))
          .anyMatch(test ->
              test.name().equals(row.group("test") + ".java")
                  && test.text().contains(" " + row.group("method") + "("));
    }
  }
}
