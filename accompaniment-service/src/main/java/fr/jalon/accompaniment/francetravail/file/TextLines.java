package fr.jalon.accompaniment.francetravail.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.jalon.platform.guardedxml.FlowRefused;
import fr.jalon.platform.guardedxml.FlowRefused.Fault;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a delimited file, each within limits. A line that is no UTF-8 is read as
 * windows-1252, which holds ISO-8859-1: the historical files do not say what they are in.
 */
final class TextLines implements Closeable {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final int LONGEST = 16_384;
  private static final int MOST = 3_000_000;

  private final InputStream in;
  private final long mostBytes;
  private int line;
  private long bytes;

  TextLines(InputStream in, long mostBytes) {
    this.in = in;
    this.mostBytes = mostBytes;
  }

  /** The number of the line last read. */
  int line() {
    return line;
  }

  /** The cells of the next line that holds something. */
  Optional<List<String>> next() throws FlowRefused {
    try {
      for (var raw = read(); raw.isPresent(); raw = read()) {
        var text = stripped(raw.get());
        if (!text.isEmpty()) {
          return Optional.of(cells(text));
        }
      }
      return Optional.empty();
    } catch (IOException damaged) {
      throw new FlowRefused(
          Fault.TRUNCATED, "Le fichier est abîmé vers la ligne %d.".formatted(line), damaged);
    }
  }

  private Optional<String> read() throws IOException, FlowRefused {
    var buffer = new ByteArrayOutputStream(256);
    int one = in.read();
    if (one < 0) {
      return Optional.empty();
    }
    line++;
    for (; one >= 0 && one != '\n'; one = in.read()) {
      buffer.write(one);
      if (one == 0) {
        throw new FlowRefused(
            Fault.ENCODING, "La ligne %d n'est pas du texte à un octet.".formatted(line));
      }
      if (buffer.size() > LONGEST) {
        throw new FlowRefused(
            Fault.LIMITS, "La ligne %d passe %d octets.".formatted(line, LONGEST));
      }
    }
    bytes += buffer.size() + 1L;
    if (line > MOST || bytes > mostBytes) {
      throw new FlowRefused(Fault.LIMITS, "Le fichier passe %d lignes ou octets.".formatted(MOST));
    }
    return Optional.of(decode(buffer.toByteArray()));
  }

  private static String decode(byte[] raw) {
    try {
      return UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(raw))
          .toString();
    } catch (CharacterCodingException western) {
      return new String(raw, WESTERN);
    }
  }

  /** A spreadsheet leaves commas at the end of lines, and a mark at the start of the file. */
  private static String stripped(String raw) {
    var text = raw.startsWith("\uFEFF") ? raw.substring(1) : raw;
    text = text.strip();
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ',') {
      end--;
    }
    return text.substring(0, end);
  }

  private static List<String> cells(String text) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        if (quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (c == ';' && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
