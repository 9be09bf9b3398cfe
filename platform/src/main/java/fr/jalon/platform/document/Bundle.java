package fr.jalon.platform.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Binds several of our documents into one that prints in one go, and is tagged as they are. */
public final class Bundle {
  private Bundle() {}

  /** One file. */
  public static final class Bound {
    private final byte[] pdf;
    private final int pages;

    Bound(byte[] pdf, int pages) {
      this.pdf = pdf;
      this.pages = pages;
    }

    public byte[] pdf() {
      return pdf.clone();
    }

    public int pages() {
      return pages;
    }
  }

  /**
   * Binds them in this order; the first gives its title to the whole.
   *
   * @param bothSides whether sheets are printed on both sides: each document then begins a sheet
   */
  public static Bound of(List<byte[]> documents, boolean bothSides) {
    var opened = new ArrayList<PDDocument>();
    try {
      for (var document : documents) {
        opened.add(Loader.loadPDF(document));
      }
      var bound = opened.getFirst();
      var merger = new PDFMergerUtility();
      for (var next : opened.subList(1, opened.size())) {
        if (bothSides && bound.getNumberOfPages() % 2 == 1) {
          bound.addPage(new PDPage(PDRectangle.A4));
        }
        merger.appendDocument(bound, next);
      }
      var pdf = new ByteArrayOutputStream();
      bound.save(pdf);
      return new Bound(pdf.toByteArray(), bound.getNumberOfPages());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } finally {
      close(opened);
    }
  }

  /** What is appended is read until the whole is written. */
  private static void close(List<PDDocument> opened) {
    for (var document : opened) {
      try {
        document.close();
      } catch (IOException held) {
        throw new UncheckedIOException(held);
      }
    }
  }
}
