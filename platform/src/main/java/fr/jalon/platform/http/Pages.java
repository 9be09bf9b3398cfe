package fr.jalon.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Answers a page with its {@code Link: rel="next"} (RFC 8288). */
public final class Pages {

  private Pages() {}

  public static Response response(Page<?> page, UriInfo uri) {
    var answer = Response.ok(page);
    if (page.next() == null) {
      return answer.build();
    }
    var next = uri.getRequestUriBuilder().replaceQueryParam("curseur", page.next()).build();
    return answer
        .header(
            HttpHeaders.LINK,
            "<%s?%s>; rel=\"next\"".formatted(next.getRawPath(), next.getRawQuery()))
        .build();
  }
}
