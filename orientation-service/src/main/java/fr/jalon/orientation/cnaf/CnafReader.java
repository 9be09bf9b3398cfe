package fr.jalon.orientation.cnaf;

import static fr.jalon.orientation.cnaf.FlowRefused.Fault.HEADER;
import static fr.jalon.orientation.cnaf.FlowRefused.Fault.LAYOUT;
import static fr.jalon.orientation.cnaf.FlowRefused.Fault.REFERENCE_DATE;
import static fr.jalon.orientation.cnaf.FlowRefused.Fault.TRUNCATED;

import fr.jalon.orientation.cnaf.FlowHeader.Kind;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;

/**
 * Reads a VRSB0801 file dossier by dossier: the memory it takes is that of one dossier.
 *
 * <p>The header is read on opening; the trailer is there once {@link #next()} has answered nothing.
 */
public final class CnafReader implements Closeable {
  private static final String DOSSIER = "InfosFoyerRSA";
  private static final Set<String> OTHER_FLOWS =
      Set.of(
          "InfoDemandeRSA",
          "InfosFinancieresFoyerRSA",
          "InfosCreanceFoyerRSA",
          "TotalisationAcompte");

  private final GuardedXml xml;
  private final FlowHeader header;
  private int number;
  private Optional<FlowTrailer> trailer = Optional.empty();

  private CnafReader(GuardedXml xml) throws FlowRefused {
    this.xml = xml;
    this.header = readHeader();
  }

  /** Opens a file, packed or not, and reads its header. */
  public static CnafReader open(InputStream file, Limits limits) throws FlowRefused {
    return new CnafReader(GuardedXml.open(file, limits, Vocabulary.vrsb0801()));
  }

  /** Looks again at a dossier that was set aside, as it was kept. */
  public static Block again(int number, String dossier, Limits limits) throws FlowRefused {
    var bytes = new ByteArrayInputStream(dossier.getBytes(StandardCharsets.UTF_8));
    try (var xml = GuardedXml.open(bytes, limits, Vocabulary.vrsb0801())) {
      xml.nextElement();
      return block(number, xml.node());
    }
  }

  public FlowHeader header() {
    return header;
  }

  /** The next dossier, sound or not; nothing at the end of the file. */
  public Optional<Block> next() throws FlowRefused {
    while (xml.nextElement() == XMLStreamConstants.START_ELEMENT) {
      var name = xml.name();
      if (trailer.isPresent()) {
        throw new FlowRefused(LAYOUT, "Un élément %s suit TransmissionFlux.".formatted(name));
      }
      if (name.equals(DOSSIER)) {
        xml.dossier(++number);
        return Optional.of(block(number, xml.node()));
      }
      if (OTHER_FLOWS.contains(name)) {
        throw new FlowRefused(
            LAYOUT,
            "Le fichier contient des éléments %s : ce n'est pas un flux bénéficiaire."
                .formatted(name));
      }
      var node = xml.node();
      if (name.equals("TransmissionFlux")) {
        trailer = Optional.of(readTrailer(node));
      }
    }
    if (trailer.isEmpty()) {
      throw new FlowRefused(
          TRUNCATED, "Le bloc TransmissionFlux, qui compte les dossiers, est absent.");
    }
    xml.finish();
    return Optional.empty();
  }

  public Optional<FlowTrailer> trailer() {
    return trailer;
  }

  public long unknownTags() {
    return xml.unknownTags();
  }

  @Override
  public void close() {
    xml.close();
  }

  private static Block block(int number, Node node) {
    try {
      return new Block.Sound(number, node, DossierMapper.map(node));
    } catch (DossierMapper.Unsound unsound) {
      return new Block.Unsound(number, node, unsound.reason());
    }
  }

  private FlowHeader readHeader() throws FlowRefused {
    xml.nextElement();
    if (!xml.name().equals("Racine")) {
      throw new FlowRefused(LAYOUT, "L'élément racine est %s, non Racine.".formatted(xml.name()));
    }
    if (xml.nextElement() != XMLStreamConstants.START_ELEMENT
        || !xml.name().equals("IdentificationFlux")) {
      throw new FlowRefused(LAYOUT, "Le fichier ne commence pas par IdentificationFlux.");
    }
    var node = xml.node();
    if (node.child("VERSIONFLUX").isPresent()) {
      throw new FlowRefused(
          LAYOUT,
          "VERSIONFLUX %s : seul le flux bénéficiaire VRSB0801 est lu."
              .formatted(node.value("VERSIONFLUX").orElse("")));
    }
    if (node.value("NATFLUX").filter("D"::equals).isEmpty()) {
      throw new FlowRefused(
          LAYOUT,
          "NATFLUX %s : seul le flux bénéficiaire (D) est lu."
              .formatted(node.value("NATFLUX").orElse("absent")));
    }
    var createdOn = date(node, "DTCREAFLUX");
    var referenceDate = date(node, "DTREF");
    if (referenceDate.isAfter(createdOn)) {
      throw new FlowRefused(
          REFERENCE_DATE,
          "Le fichier dit l'état au %s (DTREF) mais a été créé le %s (DTCREAFLUX)."
              .formatted(referenceDate, createdOn));
    }
    return new FlowHeader(kind(node), createdOn.atTime(time(node)), referenceDate);
  }

  private static LocalTime time(Node node) throws FlowRefused {
    var value = node.value("HEUCREAFLUX");
    try {
      return value.map(LocalTime::parse).orElse(LocalTime.MIDNIGHT).truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeParseException e) {
      throw new FlowRefused(HEADER, "HEUCREAFLUX n'est pas une heure HH:MM:SS.", e);
    }
  }

  private static Kind kind(Node node) throws FlowRefused {
    var type = node.value("TYPEFLUX").orElse("absent");
    return switch (type) {
      case "M" -> Kind.MONTHLY;
      case "I" -> Kind.DAILY;
      default ->
          throw new FlowRefused(LAYOUT, "TYPEFLUX %s : seuls M et I sont lus.".formatted(type));
    };
  }

  private static LocalDate date(Node node, String name) throws FlowRefused {
    var value =
        node.value(name)
            .orElseThrow(() -> new FlowRefused(HEADER, "L'en-tête n'a pas de " + name + "."));
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw new FlowRefused(HEADER, "%s n'est pas une date AAAA-MM-JJ.".formatted(name), e);
    }
  }

  private static FlowTrailer readTrailer(Node node) throws FlowRefused {
    return new FlowTrailer(count(node, "NBTOTDOSRSATRANSM"), count(node, "NBTOTDOSRSATRANSMANO"));
  }

  private static int count(Node node, String name) throws FlowRefused {
    var value = node.value(name).orElse("");
    if (!value.matches("[0-9]{1,8}")) {
      throw new FlowRefused(HEADER, "%s n'est pas un nombre de dossiers.".formatted(name));
    }
    return Integer.parseInt(value);
  }

  /** How a packed file is told from a plain one. */
  static boolean isPacked(BufferedInputStream in) throws IOException {
    in.mark(2);
    int first = in.read();
    int second = in.read();
    in.reset();
    return first == 0x1F && second == 0x8B;
  }
}
