package fr.jalon.orientation.cnaf;

import static fr.jalon.platform.guardedxml.FlowRefused.Fault.LAYOUT;
import static fr.jalon.platform.guardedxml.FlowRefused.Fault.TRUNCATED;

import fr.jalon.platform.guardedxml.FlowRefused;
import fr.jalon.platform.guardedxml.FlowTrailer;
import fr.jalon.platform.guardedxml.GuardedXml;
import fr.jalon.platform.guardedxml.Limits;
import fr.jalon.platform.guardedxml.Node;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamConstants;

/**
 * Reads a file of any layout dossier by dossier: the memory it takes is that of one dossier.
 *
 * <p>The header is read on opening; the trailer is there once {@link #next()} has answered nothing.
 */
public final class CnafReader implements Closeable {
  private final GuardedXml xml;
  private final FlowHeader header;
  private boolean ahead;
  private int event;
  private int number;
  private Optional<FlowTrailer> trailer = Optional.empty();

  private CnafReader(GuardedXml xml) throws FlowRefused {
    this.xml = xml;
    var identification = identification();
    event = xml.nextElement();
    ahead = true;
    header =
        HeaderReader.header(
            identification, event == XMLStreamConstants.START_ELEMENT ? xml.name() : "");
    xml.know(Vocabulary.of(header.layout()));
  }

  /** Opens a file, packed or not, and reads its header. */
  public static CnafReader open(InputStream file, Limits limits) throws FlowRefused {
    return new CnafReader(GuardedXml.open(file, limits, Vocabulary.ofEveryLayout()));
  }

  /** Looks again at a dossier that was set aside, as it was kept. */
  public static Block again(int number, String dossier, FlowHeader header, Limits limits)
      throws FlowRefused {
    var bytes = new ByteArrayInputStream(dossier.getBytes(StandardCharsets.UTF_8));
    try (var xml = GuardedXml.open(bytes, limits, Vocabulary.of(header.layout()))) {
      xml.nextElement();
      return block(number, xml.node(), header);
    }
  }

  public FlowHeader header() {
    return header;
  }

  /** The next dossier, sound or not; nothing at the end of the file. */
  public Optional<Block> next() throws FlowRefused {
    return next(_ -> true);
  }

  /**
   * The same, for a dossier whose identification is wanted; the others are gone over, their limits
   * watched and their content unread.
   */
  Optional<Block> next(Predicate<Node> wanted) throws FlowRefused {
    while (advance() == XMLStreamConstants.START_ELEMENT) {
      var name = xml.name();
      if (trailer.isPresent()) {
        throw new FlowRefused(LAYOUT, "Un élément %s suit TransmissionFlux.".formatted(name));
      }
      if (name.equals(header.layout().block())) {
        xml.dossier(++number);
        var node = xml.nodeIf(wanted);
        if (node.isPresent()) {
          return Optional.of(block(number, node.get(), header));
        }
        continue;
      }
      if (Arrays.stream(Layout.values()).anyMatch(other -> other.block().equals(name))) {
        throw new FlowRefused(
            LAYOUT,
            "Le fichier contient des éléments %s : ce n'est pas un flux %s."
                .formatted(name, header.layout().label()));
      }
      var node = xml.node();
      if (name.equals("TransmissionFlux")) {
        trailer = Optional.of(HeaderReader.trailer(header.layout(), node));
      }
    }
    if (trailer.isEmpty()) {
      throw new FlowRefused(
          TRUNCATED, "Le bloc TransmissionFlux, qui compte les dossiers, est absent.");
    }
    xml.finish();
    return Optional.empty();
  }

  /** How many dossiers were met, read or gone over. */
  int met() {
    return number;
  }

  public Optional<FlowTrailer> trailer() {
    return trailer;
  }

  /** How much has been read, once unpacked. */
  public long unpackedBytes() {
    return xml.unpackedBytes();
  }

  public long unknownTags() {
    return xml.unknownTags();
  }

  @Override
  public void close() {
    xml.close();
  }

  /** The element after the header was looked at already, to know the layout. */
  private int advance() throws FlowRefused {
    if (ahead) {
      ahead = false;
      return event;
    }
    return xml.nextElement();
  }

  private static Block block(int number, Node node, FlowHeader header) {
    try {
      return switch (header.layout().use()) {
        case RIGHTS ->
            new Block.Sound(
                number, node, DossierMapper.map(node, header.layout()), Optional.empty());
        case ANSWERS -> {
          var dossier = DossierMapper.map(node, header.layout());
          yield new Block.Sound(
              number, node, dossier, Optional.of(ApplicationMapper.map(node, header.createdOn())));
        }
        case NONE -> new Block.Counted(number, node, Elements.departement(node));
      };
    } catch (Elements.Unsound unsound) {
      return new Block.Unsound(number, node, unsound.reason());
    }
  }

  private Node identification() throws FlowRefused {
    xml.nextElement();
    if (!xml.name().equals("Racine")) {
      throw new FlowRefused(LAYOUT, "L'élément racine est %s, non Racine.".formatted(xml.name()));
    }
    if (xml.nextElement() != XMLStreamConstants.START_ELEMENT
        || !xml.name().equals("IdentificationFlux")) {
      throw new FlowRefused(LAYOUT, "Le fichier ne commence pas par IdentificationFlux.");
    }
    return xml.node();
  }
}
