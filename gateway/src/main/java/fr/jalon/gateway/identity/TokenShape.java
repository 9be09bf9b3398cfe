package fr.jalon.gateway.identity;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns away what cannot be one of our tokens before any key is looked up.
 *
 * <p>Keys come from the issuer only: a header that brings or names its own key ({@code jwk}, {@code
 * jku}, {@code x5u}), or that asks for other rules ({@code crit}, {@code b64}), is refused, however
 * well signed.
 */
final class TokenShape {
  static final int LONGEST = 8_192;

  private static final Pattern COMPACT =
      Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
  private static final Pattern KEY_NAME = Pattern.compile("[A-Za-z0-9._~=-]{1,128}");
  private static final Set<String> HEADER_FIELDS = Set.of("alg", "typ", "kid", "x5t", "x5t#S256");
  private static final Set<String> TYPES = Set.of("JWT", "at+jwt");

  private TokenShape() {}

  static boolean isOurs(String token) {
    return token.length() <= LONGEST
        && COMPACT.matcher(token).matches()
        && isOurHeader(token.substring(0, token.indexOf('.')));
  }

  private static boolean isOurHeader(String encoded) {
    try {
      var header =
          new JsonObject(
              new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8));
      return HEADER_FIELDS.containsAll(header.fieldNames())
          && "RS256".equals(header.getValue("alg"))
          && header.getValue("kid") instanceof String kid
          && KEY_NAME.matcher(kid).matches()
          && header.getValue("typ", "JWT") instanceof String type
          && TYPES.contains(type);
    } catch (DecodeException | IllegalArgumentException _) {
      return false;
    }
  }
}
