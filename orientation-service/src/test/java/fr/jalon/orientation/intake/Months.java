package fr.jalon.orientation.intake;

import static fr.jalon.orientation.cnaf.Fixtures.JANUARY;
import static fr.jalon.orientation.cnaf.Fixtures.bytesOf;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Monthly files made of a few dossiers that a test may bend. */
final class Months {
  private Months() {}

  static byte[] january(FluxCafs cantal, String... dossiers) {
    return file(cantal, dossiers);
  }

  static byte[] february(FluxCafs cantal, String... dossiers) {
    return dated(file(cantal, dossiers), "2026-02-28", "2026-03-05");
  }

  static byte[] march(FluxCafs cantal, String... dossiers) {
    return dated(file(cantal, dossiers), "2026-03-31", "2026-04-05");
  }

  static byte[] dated(byte[] file, String reference, String created) {
    return bytesOf(
        new String(file, ISO_8859_1)
            .replace("2026-01-31</DTREF>", reference + "</DTREF>")
            .replace("2026-02-05</DTCREA", created + "</DTCREA"));
  }

  static byte[] file(FluxCafs cantal, String... dossiers) {
    var text = new String(cantal.file(JANUARY), ISO_8859_1);
    var head = text.substring(0, text.indexOf("<InfosFoyerRSA>"));
    var tail =
        text.substring(text.lastIndexOf("</InfosFoyerRSA>") + "</InfosFoyerRSA>".length())
            .replace("<NBTOTDOSRSATRANSM>00000004", "<NBTOTDOSRSATRANSM>0000000" + dossiers.length);
    return bytesOf(head + String.join("\n", dossiers) + tail);
  }

  static String first(FluxCafs cantal) {
    return dossier(cantal, 0);
  }

  /** The first dossier, under another number. */
  static String other(FluxCafs cantal) {
    return first(cantal).replace("00301001015", "00399999015");
  }

  static String dossier(FluxCafs cantal, int index) {
    var text = new String(cantal.file(JANUARY), ISO_8859_1);
    int start = -1;
    for (int i = 0; i <= index; i++) {
      start = text.indexOf("<InfosFoyerRSA>", start + 1);
    }
    int end = text.indexOf("</InfosFoyerRSA>", start) + "</InfosFoyerRSA>".length();
    return text.substring(start, end);
  }
}
