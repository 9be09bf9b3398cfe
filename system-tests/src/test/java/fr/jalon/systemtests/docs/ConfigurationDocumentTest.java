package fr.jalon.systemtests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.systemtests.docs.Sources.Source;
import fr.jalon.testkit.CheckedIn;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/configuration.md} lists the settings of our own, from their Javadoc. */
class ConfigurationDocumentTest {

  private static final Pattern MAPPING =
      Pattern.compile("^( *)@ConfigMapping\\(prefix = \"([^\"]+)\"\\)", Pattern.MULTILINE);

  /** Javadoc, annotations, type, name: a method of a mapped interface, at its indentation. */
  private static final String SETTING =
      "^INDENTATION/\\*\\*((?:(?!\\*/).)*)\\*/\\s*((?:@[A-Za-z]+(?:\\([^)]*\\))?\\s*)*)"
          + "([A-Z][A-Za-z<>, .]*|int|long|boolean|double) ([a-z][A-Za-z]*)\\(\\);";

  private static final Pattern DEFAULT = Pattern.compile("@WithDefault\\(\"([^\"]*)\"\\)");

  @Test
  void theDocumentSaysWhatTheInterfacesSay() {
    var text =
        new StringBuilder(
            """
            # Configuration

            Ce document est comparé au code à chaque construction ; ne le modifiez pas à la main.

            Chaque réglage se donne aussi en variable d'environnement : majuscules, `.` et `-` deviennent
            `_` (`jalon.event.page-size` → `JALON_EVENT_PAGE_SIZE`). Les réglages de Quarkus
            (`QUARKUS_DATASOURCE_JDBC_URL`, `KAFKA_BOOTSTRAP_SERVERS`, `MP_JWT_VERIFY_ISSUER`…) gardent leur
            nom ; `docker-compose.yml` montre ceux qu'une installation change.
            """);
    for (var source : Sources.ending(".java")) {
      var mapping = MAPPING.matcher(source.text());
      if (mapping.find()) {
        append(text, source, mapping.group(1) + "  ", mapping.group(2));
      }
    }
    CheckedIn.of("docs/configuration.md").mustBe(text.toString());
  }

  private static void append(StringBuilder text, Source source, String indentation, String prefix) {
    var settings =
        Pattern.compile(
                SETTING.replace("INDENTATION", indentation), Pattern.MULTILINE | Pattern.DOTALL)
            .matcher(source.text())
            .results()
            .toList();
    assertThat(settings).as("documented settings of %s", source.name()).isNotEmpty();
    text.append("\n## %s · `%s`%n%n".formatted(source.module(), prefix));
    text.append("| réglage | défaut | sens |\n| --- | --- | --- |\n");
    for (var setting : settings) {
      var byDefault = DEFAULT.matcher(setting.group(2));
      text.append(
          "| `%s.%s` | %s | %s |%n"
              .formatted(
                  prefix,
                  kebab(setting.group(4)),
                  byDefault.find() ? "`" + byDefault.group(1) + "`" : "—",
                  javadoc(setting.group(1))));
    }
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static String javadoc(String text) {
    return text.replaceAll("\\s*\\n\\s*\\*?\\s*", " ")
        .replaceAll("\\{@(?:code|link) ([^}]+)}", "`$1`")
        .replaceAll("</?p>", " ")
        .replace("|", "\\|")
        .strip();
  }
}
