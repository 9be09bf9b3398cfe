package fr.jalon.accompaniment.typeface;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.OptionalInt;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The font that the PDF library brings: a PDF/A embeds every glyph that it shows. */
public final class Typeface {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static final CmapLookup GLYPHS = glyphs();

  private Typeface() {}

  public static InputStream file() {
    return Objects.requireNonNull(
        Typeface.class.getResourceAsStream(FONT), "the PDF library lost its font");
  }

  /** The first character of a text that the font lacks; a line's end is none. */
  static OptionalInt lacking(String text) {
    return text.codePoints()
        .filter(each -> each != '\n' && each != '\r' && each != '\t')
        .filter(each -> GLYPHS.getGlyphId(each) == 0)
        .findFirst();
  }

  private static CmapLookup glyphs() {
    try (var font = new TTFParser().parse(new RandomAccessReadBuffer(file()))) {
      return font.getUnicodeCmapLookup();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
