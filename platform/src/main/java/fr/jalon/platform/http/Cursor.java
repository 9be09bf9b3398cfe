package fr.jalon.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.jalon.platform.problem.PlatformProblem;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the next page starts: opaque to callers, the last row's sort key to us. */
public record Cursor(List<String> parts) {

  private static final String SEPARATOR = "\u001f";

  /** ISO 8601 writes a sign before the years that have no four digits: none of ours is there. */
  private static final Pattern FAR_DATE = Pattern.compile("[+-][0-9]{4,}-[0-9]{2}-[0-9]{2}.*");

  public static Cursor of(String... parts) {
    return new Cursor(List.of(parts));
  }

  /** Reads a caller's cursor; null or empty is the first page. */
  public static Cursor parse(@Nullable String text, int expectedParts) {
    if (text == null || text.isEmpty()) {
      return new Cursor(List.of());
    }
    try {
      var parts =
          List.of(new String(Base64.getUrlDecoder().decode(text), UTF_8).split(SEPARATOR, -1));
      if (parts.size() == expectedParts
          && parts.stream().noneMatch(part -> FAR_DATE.matcher(part).matches())) {
        return new Cursor(parts);
      }
    } catch (IllegalArgumentException notBase64) {
      // falls through to the refusal, which says all that the caller needs
    }
    throw PlatformProblem.CURSOR_INVALID.because(
        "Reprenez le lien « next » de la page précédente.", "?curseur");
  }

  public boolean isFirstPage() {
    return parts.isEmpty();
  }

  public String encode() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join(SEPARATOR, parts).getBytes(UTF_8));
  }
}
