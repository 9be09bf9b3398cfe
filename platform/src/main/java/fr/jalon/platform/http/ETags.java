package fr.jalon.platform.http;

import fr.jalon.platform.problem.PlatformProblem;
import jakarta.ws.rs.core.EntityTag;
import org.jspecify.annotations.Nullable;

/** Versions of what people edit over minutes (RFC 9110 §13). */
public final class ETags {

  private ETags() {}

  /** The strong tag of a version. */
  public static EntityTag of(long version) {
    return new EntityTag(Long.toString(version));
  }

  /** Refuses an edit that was not made on the current version; {@code *} is any version. */
  public static void require(@Nullable String ifMatch, long currentVersion) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw PlatformProblem.IF_MATCH_MISSING.because(
          "Joignez If-Match avec l'ETag de la version que vous avez lue.");
    }
    if (ifMatch.strip().equals("*")) {
      return;
    }
    if (!ifMatch.strip().equals("\"" + currentVersion + "\"")) {
      throw PlatformProblem.IF_MATCH_STALE.because(
          "Relisez le document : sa version est maintenant \"%d\".".formatted(currentVersion));
    }
  }
}
