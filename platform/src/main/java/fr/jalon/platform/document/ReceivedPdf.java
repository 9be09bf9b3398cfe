package fr.jalon.platform.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** A PDF that somebody hands in, and that may be anything: nothing of it is run or drawn. */
public final class ReceivedPdf {
  private static final int LONGEST_TEXT = 1 << 20;

  private ReceivedPdf() {}

  /** The text that one of our documents carries under that name, if this is one, or was. */
  public static Optional<String> carriedText(byte[] pdf, String name) {
    if (FileKind.of(pdf).filter(FileKind.PDF::equals).isEmpty()) {
      return Optional.empty();
    }
    try (var document = Loader.loadPDF(pdf)) {
      return file(document, name).flatMap(ReceivedPdf::text);
    } catch (IOException | RuntimeException | StackOverflowError unreadable) {
      // whatever is wrong with it, it is none of ours
      return Optional.empty();
    }
  }

  private static Optional<PDEmbeddedFile> file(PDDocument document, String name)
      throws IOException {
    var names = document.getDocumentCatalog().getNames();
    var tree = names == null ? null : names.getEmbeddedFiles();
    var files = tree == null ? null : tree.getNames();
    var entry = files == null ? null : files.get(name);
    return Optional.ofNullable(entry == null ? null : entry.getEmbeddedFile());
  }

  /** Inflates no more than a document of ours may carry, whatever it claims. */
  private static Optional<String> text(PDEmbeddedFile file) {
    var stream = file.getCOSObject();
    if (!COSName.FLATE_DECODE.equals(stream.getFilters())) {
      return Optional.empty();
    }
    try (var inflated = new InflaterInputStream(stream.createRawInputStream())) {
      var content = inflated.readNBytes(LONGEST_TEXT + 1);
      return content.length > LONGEST_TEXT
          ? Optional.empty()
          : Optional.of(new String(content, UTF_8));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
