package fr.jalon.systemtests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.testkit.CheckedIn;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every article that the code or the schema cites is in {@code docs/law.md}, with its standing. */
class LawTest {

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
}
