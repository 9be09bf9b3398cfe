package fr.jalon.platform.document;

import static fr.jalon.platform.problem.PlatformProblem.FILE_KIND_NOT_ADMITTED;
import static fr.jalon.platform.problem.PlatformProblem.FILE_TOO_LARGE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A file that somebody hands in: of a known kind, no larger than said, kept as it came. */
public record HandedIn(FileKind kind, SealedDocument file) {
  private static final int MEGABYTE = 1 << 20;

  /** Reads the whole of a body that may not say its length. */
  public static byte[] read(InputStream body, int megabytes) {
    try {
      var content = body.readNBytes(megabytes * MEGABYTE + 1);
      if (content.length > megabytes * MEGABYTE) {
        throw FILE_TOO_LARGE.because("Au plus %d mégaoctets.".formatted(megabytes));
      }
      return content;
    } catch (IOException interrupted) {
      throw new UncheckedIOException(interrupted);
    }
  }

  /** Refuses what does not begin as a PDF, a PNG or a JPEG does. */
  public static HandedIn of(InputStream body, int megabytes) {
    var content = read(body, megabytes);
    var kind =
        FileKind.of(content)
            .orElseThrow(
                () -> FILE_KIND_NOT_ADMITTED.because("Joignez un PDF, une image PNG ou JPEG."));
    return new HandedIn(kind, SealedDocument.of(content));
  }
}
