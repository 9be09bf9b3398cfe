package fr.jalon.orientation.letter;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Turns a page of HTML into an archivable, tagged PDF (PDF/A-2a, PDF/UA) in one embedded font, «
 * Liberation Sans », and knows what that font cannot show.
 */
public final class ArchivablePdf {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  static {
    // its messages are written as they come, in the midst of a log that machines read
    XRLog.setLoggingEnabled(false);
  }

  private static final CmapLookup GLYPHS = glyphs();

  private ArchivablePdf() {}

  public static byte[] print(String html) {
    var bytes = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
    builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    builder.useFont(ArchivablePdf::font, "Liberation Sans", 400, FontStyle.NORMAL, true);
    builder.withHtmlContent(html, "");
    builder.toStream(bytes);
    try {
      builder.run();
    } catch (IOException failure) {
      throw new IllegalStateException("The document could not be written", failure);
    }
    return bytes.toByteArray();
  }

  /** The first character that a document could not show, as people may be told of it. */
  public static Optional<String> unprintable(String text) {
    return text.codePoints()
        .filter(character -> !printable(character))
        .mapToObj(ArchivablePdf::nameOf)
        .findFirst();
  }

  /**
   * Whether the font draws it, or it draws nothing: spaces, ends of lines and the invisible marks
   * that word processors leave. The rest would be printed « # », or not be XML at all.
   */
  private static boolean printable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character == '\n' || character == '\r' || character == '\t';
      case Character.FORMAT, Character.SPACE_SEPARATOR -> true;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> false;
      default -> GLYPHS.getGlyphId(character) != 0;
    };
  }

  private static String nameOf(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE ->
          "le caractère invisible U+%04X".formatted(character);
      default -> "le caractère « %s » (U+%04X)".formatted(Character.toString(character), character);
    };
  }

  private static CmapLookup glyphs() {
    try (var font = font()) {
      return new TTFParser().parse(new RandomAccessReadBuffer(font)).getUnicodeCmapLookup();
    } catch (IOException failure) {
      throw new IllegalStateException("The document's font could not be read", failure);
    }
  }

  private static InputStream font() {
    return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT));
  }
}
