package fr.jalon.platform.http;

import fr.jalon.platform.problem.PlatformProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Keeps every body but a file's below a megabyte: no form that people fill in is longer. */
@Provider
class BodySizeFilter implements ContainerRequestFilter {

  private static final long MOST_BYTES = 1 << 20;

  @Override
  public void filter(ContainerRequestContext request) {
    if (MediaType.APPLICATION_OCTET_STREAM_TYPE.isCompatible(request.getMediaType())
        && request.getMediaType() != null) {
      return;
    }
    if (request.getLength() > MOST_BYTES) {
      throw refused();
    }
    if (request.hasEntity()) {
      request.setEntityStream(new Bounded(request.getEntityStream()));
    }
  }

  private static RuntimeException refused() {
    return PlatformProblem.BODY_TOO_LARGE.because("Au plus un mégaoctet.");
  }

  /** For bodies that do not say their length. */
  private static final class Bounded extends FilterInputStream {
    private long read;

    Bounded(InputStream body) {
      super(body);
    }

    @Override
    public int read() throws IOException {
      var next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      var count = super.read(bytes, offset, length);
      count(Math.max(count, 0));
      return count;
    }

    private void count(int more) {
      read += more;
      if (read > MOST_BYTES) {
        throw refused();
      }
    }
  }
}
