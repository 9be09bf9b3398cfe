package fr.jalon.localstack.issuer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The page on which one chooses who to be. */
final class SignInPage {
  private static final String PAGE = read("sign-in.html");
  private static final String REFUSAL = read("refusal.html");

  private SignInPage() {}

  static String of(AuthorizationRequest request) {
    var carried =
        request.parameters().entrySet().stream()
            .map(entry ->
                "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                    .formatted(escape(entry.getKey()), escape(entry.getValue())))
            .collect(Collectors.joining("\n"));
    return PAGE.replace("{{request}}", carried)
        .replace("{{015}}", choices("015"))
        .replace("{{063}}", choices("063"));
  }

  static String refusal(String reason) {
    return REFUSAL.replace("{{reason}}", escape(reason));
  }

  private static String choices(String departement) {
    return Agent.all().stream()
        .filter(agent -> agent.departement().equals(departement))
        .map(agent ->
            "<button name=\"agent\" value=\"%s\"><strong>%s</strong><span>%s</span></button>"
                .formatted(escape(agent.id()), escape(agent.name()), escape(agent.role())))
        .collect(Collectors.joining("\n"));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String read(String name) {
    try (var page = SignInPage.class.getResourceAsStream("/issuer/" + name)) {
      if (page == null) {
        throw new IllegalStateException("No page " + name);
      }
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
