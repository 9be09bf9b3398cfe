package fr.jalon.gateway.route;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refuses paths that the door and a service could read differently: whoever guards a path must be
 * sure that it is the one that will be served.
 */
final class RequestPath {
  private static final Pattern PLAIN = Pattern.compile("/[A-Za-z0-9/._~!$&'()*+,=:@%-]*");
  private static final Pattern BAD_ESCAPE = Pattern.compile("%(?![0-9a-f]{2})");

  /** Dots, slashes, backslashes, percents, semicolons and control characters in disguise. */
  private static final Pattern DISGUISE = Pattern.compile("%(?:2e|2f|5c|25|3b|0[0-9a-f]|1.|7f)");

  private static final Pattern DOT_OR_EMPTY_SEGMENT = Pattern.compile("/(?:\\.{0,2})/|/\\.{1,2}$");

  private RequestPath() {}

  static boolean isUnambiguous(@Nullable String path) {
    if (path == null || !PLAIN.matcher(path).matches()) {
      return false;
    }
    var lower = path.toLowerCase(Locale.ROOT);
    return !BAD_ESCAPE.matcher(lower).find()
        && !DISGUISE.matcher(lower).find()
        && !DOT_OR_EMPTY_SEGMENT.matcher(lower).find();
  }
}
