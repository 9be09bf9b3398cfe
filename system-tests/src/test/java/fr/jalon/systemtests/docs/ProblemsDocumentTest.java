package fr.jalon.systemtests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.testkit.CheckedIn;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/problems.md} lists every problem of every service's closed list. */
class ProblemsDocumentTest {

  private static final Pattern PROBLEM =
      Pattern.compile(
          "^  ([A-Z][A-Z_]+)\\(\\s*(?:Kind\\.)?([A-Z_0-9]+),\\s*\"([^\"]+)\"\\)[,;]",
          Pattern.MULTILINE);

  @Test
  void theDocumentSaysWhatTheEnumsSay() {
    var text =
        new StringBuilder(
            """
            # Problèmes

            Ce document est comparé au code à chaque construction ; ne le modifiez pas à la main.

            Tout refus est un `application/problem+json` (RFC 9457) : `type`, `title`, `status`, `detail`,
            `instance`, `correlationId` et, quand une valeur est en cause, `errors[{pointer, detail}]`.
            `type` est stable pour toujours ; `detail` ne contient jamais de donnée personnelle.
            """);
    for (var source : Sources.ending("Problem.java")) {
      var problems = PROBLEM.matcher(source.text()).results().toList();
      if (source.text().contains("\npublic enum ")) {
        assertThat(problems).as(source.name()).isNotEmpty();
        text.append("\n## ").append(source.module()).append("\n\n");
        text.append("| type | nature | titre |\n| --- | --- | --- |\n");
        problems.forEach(problem -> text.append(row(problem)));
      }
    }
    CheckedIn.of("docs/problems.md").mustBe(text.toString());
  }

  private static String row(java.util.regex.MatchResult problem) {
    var type = problem.group(1).toLowerCase(Locale.ROOT).replace('_', '-');
    return "| `/problems/%s` | %s | %s |%n"
        .formatted(type, problem.group(2), Matcher.quoteReplacement(problem.group(3)));
  }
}
