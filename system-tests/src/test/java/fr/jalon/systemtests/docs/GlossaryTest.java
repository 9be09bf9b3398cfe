package fr.jalon.systemtests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.testkit.CheckedIn;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/glossary.md}: each code name exists, and each French noun in a type's name is there.
 */
class GlossaryTest {

  private static final Pattern ROW =
      Pattern.compile("^\\| ([^|]+) \\| `([A-Za-z]+)` \\|", Pattern.MULTILINE);

  /** French nouns that appear in names of types; each must have its row. */
  private static final List<String> NOUNS =
      List.of(
          "Parcours",
          "Convocation",
          "RendezVous",
          "OrganismeReferent",
          "Referent",
          "Ceo",
          "Departement");

  private final List<String> codeNames =
      ROW.matcher(Sources.read(CheckedIn.root().resolve("docs/glossary.md")))
          .results()
          .map(row -> row.group(2))
          .toList();

  @Test
  void eachCodeNameIsUsedInTheCode() {
    var code =
        Sources.ending(".java").stream()
            .map(Sources.Source::text)
            .collect(Collectors.joining("\n"));
    var unused = new TreeSet<String>();
    for (var name : codeNames) {
      if (!Pattern.compile("\\b\\w*" + name + "\\w*\\b").matcher(code).find()) {
        unused.add(name);
      }
    }

    assertThat(codeNames).hasSizeGreaterThan(20);
    assertThat(unused).isEmpty();
  }

  @Test
  void eachFrenchNounOfTheCodeIsExplained() {
    assertThat(codeNames).containsAll(NOUNS).doesNotHaveDuplicates();
  }
}
