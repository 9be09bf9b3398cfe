package fr.jalon.platform.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * Prints a page of HTML as a tagged PDF, readable in fifty years (PDF/A-3a) and by a screen reader
 * (PDF/UA-1), which may carry what it says as data.
 *
 * <p>The page loads nothing: only images written into it as PNG are drawn, so that no text of it
 * can make this machine read a file or an address.
 */
public final class Paper {
  private static final String IMAGE = "data:image/png;base64,";

  static {
    // it would write plain text among the JSON lines of the log, at every page
    XRLog.setLoggingEnabled(false);
  }

  private Paper() {}

  public static byte[] print(String html) {
    var pdf = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder();
    builder.withHtmlContent(html, null);
    builder.useFont(Typeface::file, Typeface.NAME);
    builder.useFont(Typeface::bold, Typeface.NAME, 700, FontStyle.NORMAL, true);
    builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
    builder.usePdfUaAccessibility(true);
    builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    builder.useExternalResourceAccessControl(
        (address, _) -> address.startsWith(IMAGE),
        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.useExternalResourceAccessControl(
        (address, _) -> address.startsWith(IMAGE),
        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    builder.withProducer("Jalon");
    builder.toStream(pdf);
    try {
      builder.run();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return pdf.toByteArray();
  }

  /** The same, carrying the data that the page shows (ISO 19005-3, {@code AFRelationship}). */
  public static byte[] print(String html, Attachment attachment) {
    try (var document = Loader.loadPDF(print(html))) {
      carry(document, attachment);
      var pdf = new ByteArrayOutputStream();
      document.save(pdf);
      return pdf.toByteArray();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void carry(PDDocument document, Attachment attachment) throws IOException {
    var content = attachment.text().getBytes(UTF_8);
    var written = GregorianCalendar.from(attachment.writtenAt().atZone(ZoneOffset.UTC));
    var file =
        new PDEmbeddedFile(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
    file.setSubtype(attachment.mediaType());
    file.setSize(content.length);
    file.setCreationDate(written);
    file.setModDate(written);

    var entry = new PDComplexFileSpecification();
    entry.setFile(attachment.name());
    entry.setFileUnicode(attachment.name());
    entry.setFileDescription(attachment.description());
    entry.setEmbeddedFile(file);
    entry.setEmbeddedFileUnicode(file);
    entry.getCOSObject().setName(COSName.getPDFName("AFRelationship"), "Data");

    var catalog = document.getDocumentCatalog();
    var files = new PDEmbeddedFilesNameTreeNode();
    files.setNames(Map.of(attachment.name(), entry));
    var names = new PDDocumentNameDictionary(catalog);
    names.setEmbeddedFiles(files);
    catalog.setNames(names);
    var associated = new COSArray();
    associated.add(entry);
    catalog.getCOSObject().setItem(COSName.getPDFName("AF"), associated);
  }
}
