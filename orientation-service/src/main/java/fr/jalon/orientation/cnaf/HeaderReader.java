package fr.jalon.orientation.cnaf;

import static fr.jalon.platform.guardedxml.FlowRefused.Fault.HEADER;
import static fr.jalon.platform.guardedxml.FlowRefused.Fault.LAYOUT;
import static fr.jalon.platform.guardedxml.FlowRefused.Fault.REFERENCE_DATE;

import fr.jalon.orientation.cnaf.FlowHeader.Kind;
import fr.jalon.orientation.cnaf.Layout.Use;
import fr.jalon.platform.guardedxml.FlowRefused;
import fr.jalon.platform.guardedxml.FlowTrailer;
import fr.jalon.platform.guardedxml.Node;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** Reads IdentificationFlux and TransmissionFlux, and tells the layouts apart. */
final class HeaderReader {
  private static final String REDESIGNED = "0301";

  private HeaderReader() {}

  /**
   * @param firstBlock the element after the header: debts are told from beneficiaries by it alone
   */
  static FlowHeader header(Node identification, String firstBlock) throws FlowRefused {
    var layout = layout(identification, firstBlock);
    var createdOn = date(identification, "DTCREAFLUX");
    var referenceDate =
        layout.use() == Use.RIGHTS || identification.value("DTREF").isPresent()
            ? date(identification, "DTREF")
            : createdOn;
    if (referenceDate.isAfter(createdOn)) {
      throw new FlowRefused(
          REFERENCE_DATE,
          "Le fichier dit l'état au %s (DTREF) mais a été créé le %s (DTCREAFLUX)."
              .formatted(referenceDate, createdOn));
    }
    return new FlowHeader(
        layout,
        kind(layout, identification),
        createdOn.atTime(time(identification)),
        referenceDate);
  }

  static FlowTrailer trailer(Layout layout, Node node) throws FlowRefused {
    return switch (layout.use()) {
      case RIGHTS ->
          new FlowTrailer(count(node, "NBTOTDOSRSATRANSM"), count(node, "NBTOTDOSRSATRANSMANO"));
      case ANSWERS -> new FlowTrailer(count(node, "NBTOTDEMRSATRANSM"), 0);
      case NONE -> new FlowTrailer(count(node, "NBTOTDOSRSATRANSM"), 0);
    };
  }

  private static Layout layout(Node identification, String firstBlock) throws FlowRefused {
    var nature = identification.value("NATFLUX").orElse("absent");
    return switch (nature) {
      case "D" -> beneficiaries(identification, firstBlock);
      case "I" -> Layout.VIRS0901;
      case "R" -> Layout.VIRD0201;
      case "F" -> Layout.VRSF0501;
      default ->
          throw new FlowRefused(
              LAYOUT, "NATFLUX %s : seuls D, I, R et F sont connus.".formatted(nature));
    };
  }

  private static Layout beneficiaries(Node identification, String firstBlock) throws FlowRefused {
    if (firstBlock.equals(Layout.VRSC0201.block())) {
      return Layout.VRSC0201;
    }
    var version = identification.value("VERSIONFLUX");
    if (version.isEmpty()) {
      return Layout.VRSB0801;
    }
    if (version.get().equals(REDESIGNED)) {
      return Layout.VRSD0301;
    }
    throw new FlowRefused(
        LAYOUT, "VERSIONFLUX %s : seule 0301 (VRSD0301) est lue.".formatted(version.get()));
  }

  private static Kind kind(Layout layout, Node identification) throws FlowRefused {
    var type = identification.value("TYPEFLUX").orElse("absent");
    return switch (type) {
      case "M" -> Kind.MONTHLY;
      case "I" -> Kind.DAILY;
      default -> {
        if (layout.use() == Use.RIGHTS) {
          throw new FlowRefused(LAYOUT, "TYPEFLUX %s : seuls M et I sont lus.".formatted(type));
        }
        yield Kind.DAILY;
      }
    };
  }

  private static LocalTime time(Node node) throws FlowRefused {
    var value = node.value("HEUCREAFLUX");
    try {
      return value.map(LocalTime::parse).orElse(LocalTime.MIDNIGHT).truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeParseException e) {
      throw new FlowRefused(HEADER, "HEUCREAFLUX n'est pas une heure HH:MM:SS.", e);
    }
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

  private static int count(Node node, String name) throws FlowRefused {
    var value = node.value(name).orElse("");
    if (!value.matches("[0-9]{1,8}")) {
      throw new FlowRefused(HEADER, "%s n'est pas un nombre de dossiers.".formatted(name));
    }
    return Integer.parseInt(value);
  }
}
