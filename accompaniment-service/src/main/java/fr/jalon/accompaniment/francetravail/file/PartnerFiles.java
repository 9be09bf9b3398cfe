package fr.jalon.accompaniment.francetravail.file;

import static fr.jalon.platform.guardedxml.FlowRefused.Fault.LAYOUT;
import static fr.jalon.platform.guardedxml.FlowRefused.Fault.OTHER_DEPARTEMENT;
import static fr.jalon.platform.guardedxml.FlowRefused.Fault.TRUNCATED;

import fr.jalon.platform.guardedxml.FlowRefused;
import fr.jalon.platform.guardedxml.Limits;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Recognises a file by what it holds. One thing no content says: whether people were ceased or
 * struck off, whose columns are the same; there the file's name decides.
 */
public final class PartnerFiles {
  private static final Pattern NAMED_DEPARTEMENT = Pattern.compile("DPT(\\d{2,3}|2[AB])");

  private PartnerFiles() {}

  public static LineReader open(
      InputStream file, String name, String departement, long mostUnpacked)
      throws FlowRefused, IOException {
    var sniffed = new BufferedInputStream(file, 1 << 16);
    try {
      if (startsLikeXml(sniffed)) {
        return new MonthlyXml(sniffed, Limits.upTo(mostUnpacked), departement);
      }
      return csv(new TextLines(unpacked(sniffed), mostUnpacked), name, departement);
    } catch (EOFException | ZipException damaged) {
      throw new FlowRefused(TRUNCATED, "Le fichier compressé est abîmé.", damaged);
    }
  }

  /** Looks into the packed bytes where there are some; the reader unpacks them itself. */
  private static boolean startsLikeXml(BufferedInputStream in) throws IOException {
    in.mark(1 << 16);
    var start = in.readNBytes(4);
    in.reset();
    if (isPacked(start)) {
      in.mark(1 << 16);
      start = new GZIPInputStream(in, 512).readNBytes(4);
      in.reset();
    }
    int at = start.length > 2 && (start[0] & 0xFF) == 0xEF ? 3 : 0;
    if (start.length > 1 && ((start[0] & 0xFF) >= 0xFE || start[0] == 0)) {
      return true;
    }
    return start.length > at && start[at] == '<';
  }

  private static InputStream unpacked(BufferedInputStream in) throws IOException {
    in.mark(4);
    var start = in.readNBytes(2);
    in.reset();
    return isPacked(start) ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16)) : in;
  }

  private static boolean isPacked(byte[] start) {
    return start.length > 1 && (start[0] & 0xFF) == 0x1F && (start[1] & 0xFF) == 0x8B;
  }

  private static LineReader csv(TextLines lines, String name, String departement)
      throws FlowRefused {
    var first =
        lines.next().orElseThrow(() -> new FlowRefused(LAYOUT, "Le fichier ne contient rien."));
    var heading = first.stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
    if (heading.contains(SpieCsv.IDENTIFIER)) {
      return new SpieCsv(lines, spie(heading), heading, departement);
    }
    var upper = name.toUpperCase(Locale.ROOT);
    var named = NAMED_DEPARTEMENT.matcher(upper);
    if (named.find() && !Departements.same(named.group(1), departement)) {
      throw new FlowRefused(
          OTHER_DEPARTEMENT,
          "Le nom du fichier dit le département %s, non %s."
              .formatted(named.group(1), departement));
    }
    boolean hasHeading = heading.getFirst().equals("nir");
    int width = first.size();
    return new LegacyCsv(
        lines, legacy(width, upper), width, hasHeading ? Optional.empty() : Optional.of(first));
  }

  private static Layout spie(List<String> heading) {
    return heading.contains("codeaction") ? Layout.SPIE_ACTIONS : Layout.SPIE_PERSONS;
  }

  private static Layout legacy(int width, String name) throws FlowRefused {
    if (LegacyCsv.INSCRIPTION_WIDTHS.contains(width)) {
      return Layout.INSCRIPTIONS_CSV;
    }
    if (!LegacyCsv.END_WIDTHS.contains(width)) {
      throw new FlowRefused(
          LAYOUT,
          "Aucun fichier connu de France Travail ne commence par %d colonnes.".formatted(width));
    }
    boolean ceased = name.contains("CESSATION");
    boolean struckOff = name.contains("RADIATION");
    if (ceased == struckOff) {
      throw new FlowRefused(
          LAYOUT,
          "Les fichiers de cessation et de radiation ont les mêmes colonnes : le nom du fichier"
              + " doit dire CESSATION ou RADIATION.");
    }
    return ceased ? Layout.CESSATIONS_CSV : Layout.RADIATIONS_CSV;
  }
}
