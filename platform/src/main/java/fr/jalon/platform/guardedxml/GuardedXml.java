package fr.jalon.platform.guardedxml;

import static fr.jalon.platform.guardedxml.FlowRefused.Fault.DTD;
import static fr.jalon.platform.guardedxml.FlowRefused.Fault.ENCODING;
import static fr.jalon.platform.guardedxml.FlowRefused.Fault.LIMITS;
import static fr.jalon.platform.guardedxml.FlowRefused.Fault.MALFORMED;
import static fr.jalon.platform.guardedxml.FlowRefused.Fault.TRUNCATED;
import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.PROCESSING_INSTRUCTION;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A pull reader that trusts nothing: no DTD, no entity, closed limits, and every failure said as a
 * refusal of the file, Woodstox's unchecked ones included.
 */
public final class GuardedXml implements Closeable {
  private static final WstxInputFactory FACTORY = Hardened.factory();

  private final XMLStreamReader reader;
  private final MeteredInput unpacked;
  private final MeteredInput packed;
  private final Guard guard;
  private final int ratio;

  private GuardedXml(
      XMLStreamReader reader, MeteredInput unpacked, MeteredInput packed, Guard guard, int ratio) {
    this.reader = reader;
    this.unpacked = unpacked;
    this.packed = packed;
    this.guard = guard;
    this.ratio = ratio;
  }

  public static GuardedXml open(InputStream file, Limits limits, Set<String> known)
      throws FlowRefused {
    try {
      var packed = new MeteredInput(file, Long.MAX_VALUE, Long.MAX_VALUE);
      var sniffed = new BufferedInputStream(packed, 1 << 16);
      var plain = isPacked(sniffed) ? new GZIPInputStream(sniffed, 1 << 16) : sniffed;
      var unpacked =
          new MeteredInput(plain, limits.unpackedBytes(), limits.bytesBetweenTwoEvents());
      var text = Encodings.reader(new BufferedInputStream(unpacked, 1 << 16));
      var reader = FACTORY.createXMLStreamReader(text);
      return new GuardedXml(
          reader, unpacked, packed, new Guard(limits, known), limits.packingRatio());
    } catch (IOException | XMLStreamException | RuntimeException e) {
      throw refused(e, 1, 1);
    }
  }

  /** Moves to the next start or end of an element; answers {@code END_DOCUMENT} at the very end. */
  public int nextElement() throws FlowRefused {
    while (true) {
      int event = next();
      if (event == START_ELEMENT || event == END_ELEMENT || event == END_DOCUMENT) {
        return event;
      }
    }
  }

  public String name() {
    return reader.hasName() ? reader.getLocalName() : "";
  }

  /** Once the layout is known, so are its names. */
  public void know(Set<String> names) {
    guard.know(names);
  }

  public void dossier(int number) throws FlowRefused {
    guard.dossierStarts();
    try {
      guard.dossier(number);
    } catch (Limits.Passed passed) {
      throw refusedHere(passed);
    }
  }

  /** Reads the element that has just started, to its end. */
  public Node node() throws FlowRefused {
    return node(line());
  }

  /** What stands in an element is at the line where that begins: nobody asks for closer. */
  private Node node(int line) throws FlowRefused {
    var node = new Node(reader.getLocalName(), line);
    fill(node);
    return node;
  }

  /** Reads the rest of an element that has begun, whatever {@code node} holds of it already. */
  void fill(Node node) throws FlowRefused {
    while (true) {
      switch (next()) {
        case START_ELEMENT -> node.add(node(node.line()));
        case CHARACTERS, CDATA -> append(node);
        case END_ELEMENT -> {
          return;
        }
        case END_DOCUMENT ->
            throw new FlowRefused(TRUNCATED, "Le fichier s'arrête dans un élément.");
        default -> {}
      }
    }
  }

  /**
   * Reads the element that has just started as far as its first child, and the rest only when that
   * child says that it is wanted; otherwise it is gone over, and nothing is answered.
   */
  public Optional<Node> nodeIf(Predicate<Node> wanted) throws FlowRefused {
    var node = new Node(reader.getLocalName(), line());
    if (nextElement() == START_ELEMENT) {
      var first = node(node.line());
      if (!wanted.test(first)) {
        skip();
        return Optional.empty();
      }
      node.add(first);
      fill(node);
    }
    return Optional.of(node);
  }

  /** Goes to the end of an element that has begun, looking at nothing but what is forbidden. */
  private void skip() throws FlowRefused {
    int open = 1;
    int text = 0;
    while (open > 0) {
      int event = next();
      if (event == START_ELEMENT || event == END_ELEMENT) {
        text = 0;
      }
      switch (event) {
        case START_ELEMENT -> open++;
        case END_ELEMENT -> open--;
        case CHARACTERS, CDATA -> text = reader.isWhiteSpace() ? text : guarded(text);
        case END_DOCUMENT ->
            throw new FlowRefused(TRUNCATED, "Le fichier s'arrête dans un élément.");
        default -> {}
      }
    }
  }

  /** Nothing may follow the root element. */
  public void finish() throws FlowRefused {
    while (next() != END_DOCUMENT) {
      // comments and blanks
    }
  }

  public long unpackedBytes() {
    return unpacked.count();
  }

  public long unknownTags() {
    return guard.unknownTags();
  }

  @Override
  public void close() {
    try {
      reader.close();
      packed.close();
    } catch (XMLStreamException | IOException _) {
      // read to its end or refused already: nothing more to learn from closing
    }
  }

  private int next() throws FlowRefused {
    try {
      if (!reader.hasNext()) {
        return END_DOCUMENT;
      }
      int event = reader.next();
      unpacked.handedOver();
      if (unpacked.count() > (1L << 20) && unpacked.count() / ratio > packed.count()) {
        throw new Limits.Passed("un taux de compression de plus de " + ratio);
      }
      switch (event) {
        case START_ELEMENT -> started();
        case END_ELEMENT -> guard.elementEnds();
        case PROCESSING_INSTRUCTION -> guard.unknownName(reader.getPITarget());
        case javax.xml.stream.XMLStreamConstants.DTD ->
            throw new FlowRefused(DTD, "Le fichier porte un DOCTYPE, ligne " + line() + ".");
        default -> {}
      }
      return event;
    } catch (IOException | XMLStreamException | RuntimeException e) {
      throw refusedHere(e);
    }
  }

  private void started() throws Limits.Passed {
    guard.elementStarts(reader.getLocalName(), reader.getAttributeCount());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      guard.unknownName(reader.getAttributeLocalName(i));
      guard.text(reader.getAttributeValue(i).length());
    }
  }

  private void append(Node node) throws FlowRefused {
    if (reader.isWhiteSpace()) {
      return;
    }
    try {
      guard.text(
          node.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength()));
    } catch (Limits.Passed passed) {
      throw refusedHere(passed);
    }
  }

  private int guarded(int text) throws FlowRefused {
    int longer = text + reader.getTextLength();
    try {
      guard.text(longer);
    } catch (Limits.Passed passed) {
      throw refusedHere(passed);
    }
    return longer;
  }

  /** How a packed file is told from a plain one. */
  private static boolean isPacked(BufferedInputStream in) throws IOException {
    in.mark(2);
    int first = in.read();
    int second = in.read();
    in.reset();
    return first == 0x1F && second == 0x8B;
  }

  private int line() {
    return reader.getLocation().getLineNumber();
  }

  private FlowRefused refusedHere(Exception cause) {
    var location = reader.getLocation();
    return refused(cause, location.getLineNumber(), location.getColumnNumber());
  }

  private static FlowRefused refused(Exception failure, int line, int column) {
    var where = " (ligne %d, colonne %d)".formatted(Math.max(1, line), Math.max(1, column));
    for (Throwable cause = failure; cause != null; cause = inside(cause)) {
      switch (cause) {
        case Limits.Passed passed -> {
          return new FlowRefused(LIMITS, "Le fichier a " + passed.getMessage() + where, failure);
        }
        case CharacterCodingException _ -> {
          return new FlowRefused(
              ENCODING, "Un octet n'est pas dans l'encodage annoncé" + where, failure);
        }
        case EOFException _, WstxEOFException _ -> {
          return new FlowRefused(
              TRUNCATED, "Le fichier s'arrête avant la fin de ses éléments" + where, failure);
        }
        case ZipException _ -> {
          return new FlowRefused(MALFORMED, "Le fichier compressé est abîmé" + where, failure);
        }
        default -> {}
      }
    }
    var message = String.valueOf(failure.getMessage());
    return message.contains("Maximum") || message.contains("exceed")
        ? new FlowRefused(LIMITS, "Le fichier passe une limite du lecteur" + where, failure)
        : new FlowRefused(MALFORMED, "Le fichier n'est pas du XML bien formé" + where, failure);
  }

  /** Woodstox keeps the failure under it in two places. */
  private static @org.jspecify.annotations.Nullable Throwable inside(Throwable failure) {
    if (failure.getCause() != null) {
      return failure.getCause();
    }
    return failure instanceof XMLStreamException xml ? xml.getNestedException() : null;
  }
}
