package fr.jalon.orientation.ceo.paper;

import static fr.jalon.orientation.OrientationProblem.CEO_NOT_PRINTABLE;
import static fr.jalon.orientation.OrientationProblem.PERSON_NOT_FOUND;

import fr.jalon.orientation.beneficiary.PersonIdentity;
import fr.jalon.orientation.beneficiary.PersonRepository;
import fr.jalon.orientation.ceo.Ceo;
import fr.jalon.orientation.ceo.Ceo.Signed;
import fr.jalon.orientation.ceo.FollowUp;
import fr.jalon.orientation.ceo.Signatory;
import fr.jalon.orientation.ceo.Terms;
import fr.jalon.platform.date.FrenchDates;
import fr.jalon.platform.document.Attachment;
import fr.jalon.platform.document.Paper;
import fr.jalon.platform.document.SealedDocument;
import fr.jalon.platform.document.Sha256;
import fr.jalon.platform.document.Typeface;
import fr.jalon.platform.signature.Seal;
import fr.jalon.platform.signature.SignatureText;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Puts a CEO on paper: an archivable, tagged PDF that carries the same contract as data. One that
 * lacks a signature says so on its face and in its data.
 */
@ApplicationScoped
public class CeoPaper {
  private final PersonRepository people;
  private final Template page;
  private final Clock clock;

  CeoPaper(PersonRepository people, @Location("ceo/ceo.html") Template page, Clock clock) {
    this.people = people;
    this.page = page;
    this.clock = clock;
  }

  /** A document and what it is known by. */
  public record Printed(SealedDocument document, Seal seal) {}

  public Printed print(Ceo ceo, FollowUp followUp) {
    var person =
        people
            .identity(ceo.head().person())
            .orElseThrow(() -> PERSON_NOT_FOUND.because("L'identité de la personne manque."));
    return print(page, person, ceo, followUp, clock.instant());
  }

  /** Refuses, by its name and its field, a character that the document could not show. */
  public static void requirePrintable(Terms terms) {
    requirePrintable(terms.situation(), "la situation", "/situation");
    requirePrintable(terms.objectives(), "les objectifs", "/objectives");
    requirePrintable(
        terms.commitmentsOf(Signatory.PERSON),
        "les engagements de la personne",
        "/personCommitments");
    requirePrintable(
        terms.commitmentsOf(Signatory.DEPARTEMENT),
        "les engagements du département",
        "/departementCommitments");
    terms
        .firstAppointment()
        .flatMap(Terms.FirstAppointment::place)
        .ifPresent(
            place -> requirePrintable(place, "le lieu du rendez-vous", "/firstAppointment/place"));
  }

  static Printed print(
      Template page, PersonIdentity person, Ceo ceo, FollowUp followUp, Instant now) {
    requirePrintable(ceo.terms());
    for (var signature : ceo.signatures()) {
      requirePrintable(signature.place().orElse(""), "le lieu de la signature", "/place");
      requirePrintable(signature.agent().name(), "le nom de l'agent", "");
    }
    requirePrintable(followUp.organisme(), "le nom de l'organisme référent", "");
    requirePrintable(followUp.referent().orElse(""), "le nom du référent", "");
    var text = ContractText.of(ceo, followUp, person, now);
    var contentSha256 = Sha256.of(text);
    var filled = page.instance();
    new CeoPage(person, ceo, followUp)
        .values(contentSha256, sealedOn(ceo, now))
        .forEach(filled::data);
    var document =
        SealedDocument.of(
            Paper.print(
                filled.render(),
                new Attachment(
                    SignatureText.NAME,
                    "application/json",
                    "Le contrat, ses clauses et ses signatures",
                    text,
                    now)));
    return new Printed(
        document, new Seal(document.sha256(), Optional.of(contentSha256), Optional.of(now)));
  }

  private static String sealedOn(Ceo ceo, Instant now) {
    return ceo instanceof Signed ? FrenchDates.date(CeoPage.inParis(now).toLocalDate()) : "";
  }

  private static void requirePrintable(String text, String where, String pointer) {
    var lacking = Typeface.lacking(text);
    if (lacking.isPresent()) {
      var detail =
          "Retirez %s de ce texte : %s.".formatted(Typeface.nameOf(lacking.getAsInt()), where);
      throw pointer.isEmpty()
          ? CEO_NOT_PRINTABLE.because(detail)
          : CEO_NOT_PRINTABLE.because(detail, pointer);
    }
  }
}
