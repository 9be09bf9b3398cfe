package fr.jalon.platform.guardedxml;

import static fr.jalon.platform.guardedxml.FlowRefused.Fault.ENCODING;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Chooses the encoding from the byte-order mark or the prolog, never by guessing, and decodes
 * strictly: a byte that the announced encoding does not know refuses the file.
 */
final class Encodings {
  private static final int PROLOG = 256;
  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
  private static final Map<String, Charset> ONE_BYTE =
      Map.of(
          "utf-8", StandardCharsets.UTF_8,
          "utf8", StandardCharsets.UTF_8,
          "us-ascii", StandardCharsets.US_ASCII,
          "ascii", StandardCharsets.US_ASCII,
          "iso-8859-1", StandardCharsets.ISO_8859_1,
          "latin1", StandardCharsets.ISO_8859_1,
          "iso-8859-15", Charset.forName("ISO-8859-15"),
          "windows-1252", Charset.forName("windows-1252"),
          "cp1252", Charset.forName("windows-1252"));

  private Encodings() {}

  static Reader reader(BufferedInputStream in) throws IOException, FlowRefused {
    in.mark(PROLOG);
    byte[] start = in.readNBytes(PROLOG);
    in.reset();
    return new InputStreamReader(
        in,
        charset(in, start)
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static Charset charset(BufferedInputStream in, byte[] start)
      throws IOException, FlowRefused {
    if (startsWith(start, 0xFF, 0xFE, 0, 0) || startsWith(start, 0, 0, 0xFE, 0xFF)) {
      throw new FlowRefused(ENCODING, "L'encodage UTF-32 n'est pas lu.");
    }
    if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
      in.skipNBytes(3);
      return agreed(StandardCharsets.UTF_8, declared(start, 3), "utf-8", "utf8");
    }
    if (startsWith(start, 0xFE, 0xFF)) {
      in.skipNBytes(2);
      return StandardCharsets.UTF_16BE;
    }
    if (startsWith(start, 0xFF, 0xFE)) {
      in.skipNBytes(2);
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith(start, 0, '<', 0, '?')) {
      return StandardCharsets.UTF_16BE;
    }
    if (startsWith(start, '<', 0, '?', 0)) {
      return StandardCharsets.UTF_16LE;
    }
    var declared = declared(start, 0);
    var charset = ONE_BYTE.get(declared);
    if (charset == null) {
      throw new FlowRefused(
          ENCODING,
          "Le prolog annonce l'encodage « %s », qui n'est pas celui des octets lus ou n'est pas accepté."
              .formatted(declared));
    }
    return charset;
  }

  private static Charset agreed(Charset byMark, String declared, String... names)
      throws FlowRefused {
    for (String name : names) {
      if (name.equals(declared)) {
        return byMark;
      }
    }
    throw new FlowRefused(
        ENCODING,
        "La marque d'ordre des octets dit %s, le prolog « %s »."
            .formatted(byMark.name(), declared));
  }

  /** The name in the prolog, in lower case; UTF-8 when there is none, as XML has it. */
  private static String declared(byte[] start, int from) {
    var prolog =
        new String(start, from, Math.max(0, start.length - from), StandardCharsets.ISO_8859_1);
    var matcher = DECLARED.matcher(prolog);
    return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "utf-8";
  }

  private static boolean startsWith(byte[] bytes, int... expected) {
    if (bytes.length < expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((bytes[i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }
}
