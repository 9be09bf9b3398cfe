package fr.jalon.platform.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.OptionalInt;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The one font of our documents, since a PDF/A embeds what it shows: the PDF library brings its
 * regular cut, and we its bold one, of the same release (SIL Open Font License 1.1).
 */
public final class Typeface {
  /** How style sheets call it. */
  public static final String NAME = "Liberation Sans";

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static final String BOLD = "LiberationSans-Bold.ttf";

  private static final CmapLookup GLYPHS = glyphs();

  private Typeface() {}

  static InputStream file() {
    return Objects.requireNonNull(
        PDDocument.class.getResourceAsStream(FONT), "the PDF library lost its font");
  }

  static InputStream bold() {
    return Objects.requireNonNull(
        Typeface.class.getResourceAsStream(BOLD), "the bold font was not packaged");
  }

  /** The first character of a text that a document could not show. */
  public static OptionalInt lacking(String text) {
    return text.codePoints().filter(character -> !shows(character)).findFirst();
  }

  /** How a character that could not be shown is told to whoever wrote it. */
  public static String nameOf(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE ->
          "le caractère invisible U+%04X".formatted(character);
      default -> "le caractère « %s » (U+%04X)".formatted(Character.toString(character), character);
    };
  }

  /**
   * Whether the font draws it, or it draws nothing: spaces, ends of lines and the invisible marks
   * that word processors leave. The rest would be printed « # », or not be XML at all.
   */
  private static boolean shows(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character == '\n' || character == '\r' || character == '\t';
      case Character.FORMAT, Character.SPACE_SEPARATOR -> true;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> false;
      default -> GLYPHS.getGlyphId(character) != 0;
    };
  }

  private static CmapLookup glyphs() {
    try (var font = new TTFParser().parse(new RandomAccessReadBuffer(file()))) {
      return font.getUnicodeCmapLookup();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
