package fr.jalon.orientation.ceo;

import static fr.jalon.orientation.OrientationProblem.CEO_NOT_PRINTABLE;
import static fr.jalon.orientation.OrientationProblem.PERSON_NOT_FOUND;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import fr.jalon.contracts.OrientationEvent.ParcoursType;
import fr.jalon.orientation.beneficiary.PersonIdentity;
import fr.jalon.orientation.beneficiary.PersonRepository;
import fr.jalon.orientation.ceo.Ceo.Terms;
import fr.jalon.orientation.parcours.FrenchDates;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
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
 * Puts a CEO on paper: an archivable, tagged PDF (PDF/A-2a, PDF/UA) that a screen reader reads. One
 * that lacks a signature says so on its face.
 */
@ApplicationScoped
class CeoDocument {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  static {
    // its messages are written as they come, in the midst of a log that machines read
    XRLog.setLoggingEnabled(false);
  }

  private static final CmapLookup GLYPHS = glyphs();

  private final PersonRepository people;
  private final Template page;

  CeoDocument(PersonRepository people, @Location("ceo/ceo.html") Template page) {
    this.people = people;
    this.page = page;
  }

  byte[] render(Ceo ceo, FollowUp followUp) {
    var person =
        people
            .identity(ceo.head().person())
            .orElseThrow(() -> PERSON_NOT_FOUND.because("L'identité de la personne manque."));
    return print(page, person, ceo, followUp);
  }

  /** Refuses, by its name and its field, a character that the document could not show. */
  static void requirePrintable(Terms terms) {
    requirePrintable(terms.situation(), "la situation", "/situation");
    requirePrintable(terms.objectives(), "les objectifs", "/objectives");
    requirePrintable(
        terms.personCommitments(), "les engagements de la personne", "/personCommitments");
    requirePrintable(
        terms.departementCommitments(),
        "les engagements du département",
        "/departementCommitments");
  }

  static byte[] print(Template page, PersonIdentity person, Ceo ceo, FollowUp followUp) {
    requirePrintable(ceo.terms());
    for (var signature : ceo.signatures()) {
      requirePrintable(signature.place().orElse(""), "le lieu de la signature", "/place");
      requirePrintable(signature.agentName(), "le nom de l'agent", "");
    }
    requirePrintable(followUp.organisme(), "le nom de l'organisme référent", "");
    requirePrintable(followUp.referent().orElse(""), "le nom du référent", "");
    var html =
        page.data("id", ceo.head().id())
            .data("version", ceo.version())
            .data("draft", ceo.signatures().size() < 2)
            .data("person", person)
            .data("born", FrenchDates.date(person.birthDate()))
            .data("address", person.address().map(a -> String.join(", ", a.lines())).orElse("—"))
            .data("parcours", label(followUp.parcoursType()))
            .data("decidedOn", FrenchDates.date(followUp.decidedOn()))
            .data("organisme", followUp.organisme())
            .data("referent", followUp.referent().orElse("à désigner"))
            .data("terms", ceo.terms())
            .data("personSignature", signature(ceo, Signatory.PERSON))
            .data("departementSignature", signature(ceo, Signatory.DEPARTEMENT))
            .render();
    return toPdf(html);
  }

  /** What a signature's box says; templates print strings. */
  record SignatureBox(boolean given, String on, String place, String agent) {}

  private static SignatureBox signature(Ceo ceo, Signatory signatory) {
    Optional<Signature> given =
        ceo.signatures().stream().filter(s -> s.signatory() == signatory).findFirst();
    return given
        .map(s ->
            new SignatureBox(true, FrenchDates.date(s.on()), s.place().orElse(""), s.agentName()))
        .orElse(new SignatureBox(false, "", "", ""));
  }

  private static String label(ParcoursType type) {
    return switch (type) {
      case PROFESSIONNEL -> "Parcours professionnel";
      case SOCIO_PROFESSIONNEL -> "Parcours socio-professionnel";
      case SOCIAL -> "Parcours social";
    };
  }

  private static byte[] toPdf(String html) {
    var bytes = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
    builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    builder.useFont(CeoDocument::font, "Liberation Sans", 400, FontStyle.NORMAL, true);
    builder.withHtmlContent(html, "");
    builder.toStream(bytes);
    try {
      builder.run();
    } catch (IOException failure) {
      throw new IllegalStateException("The document could not be written", failure);
    }
    return bytes.toByteArray();
  }

  private static void requirePrintable(String text, String where, String pointer) {
    text.codePoints()
        .filter(character -> !printable(character))
        .findFirst()
        .ifPresent(character -> {
          var detail = "Retirez %s de ce texte : %s.".formatted(nameOf(character), where);
          throw pointer.isEmpty()
              ? CEO_NOT_PRINTABLE.because(detail)
              : CEO_NOT_PRINTABLE.because(detail, pointer);
        });
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
