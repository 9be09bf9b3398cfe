package fr.jalon.orientation.letter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion.Status;

/** Says, with the reference validator of PDF/A, what keeps a document from being archived. */
public final class PdfArchive {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private PdfArchive() {}

  /** The faults against PDF/A-3a; none for a sound document. */
  public static List<String> faults(byte[] pdf) {
    return faults(pdf, PDFAFlavour.PDFA_3_A);
  }

  /** The faults against a norm; none for a sound document. */
  public static List<String> faults(byte[] pdf, PDFAFlavour norm) {
    try (var parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), norm);
        var validator = Foundries.defaultInstance().createValidator(norm, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .filter(assertion -> assertion.getStatus() == Status.FAILED)
          .map(assertion -> assertion.getRuleId().getClause() + ": " + assertion.getMessage())
          .distinct()
          .toList();
    } catch (IOException
        | EncryptedPdfException
        | ModelParsingException
        | ValidationException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
