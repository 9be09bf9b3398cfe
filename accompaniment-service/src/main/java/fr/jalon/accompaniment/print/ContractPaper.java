package fr.jalon.accompaniment.print;

import fr.jalon.accompaniment.contract.Contract;
import fr.jalon.accompaniment.contract.Signatory;
import fr.jalon.accompaniment.contract.Terms;
import fr.jalon.accompaniment.followup.FrenchDates;
import fr.jalon.platform.document.Attachment;
import fr.jalon.platform.document.Paper;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Prints a contract as a tagged PDF/A, readable in fifty years and by a screen reader.
 *
 * <p>The paper is made anew at each reading; what proves the contract is the content that was
 * signed, whose SHA-256 the paper bears.
 */
@ApplicationScoped
class ContractPaper {
  private final Template template;

  ContractPaper(@Location("contrat.html") Template template) {
    this.template = template;
  }

  byte[] print(Contract contract, PersonName person) {
    return Paper.print(page(contract, person), content(contract));
  }

  /** The very text of which the page shows the SHA-256. */
  private static Attachment content(Contract contract) {
    return new Attachment(
        "contrat.json",
        "application/json",
        "Le contenu du contrat, sans l'identité de la personne",
        contract.content().json(),
        contract.drawing().at());
  }

  private String page(Contract contract, PersonName person) {
    var terms = contract.terms();
    return template
        .data("title", titleOf(contract))
        .data("state", stateOf(contract))
        .data("person", person.full())
        .data("birthDate", person.birthDate() == null ? null : FrenchDates.date(person.birthDate()))
        .data("objectives", terms.objectives().lines().toList())
        .data("actions", terms.actions().stream().map(Line::of).toList())
        .data("startsOn", FrenchDates.date(terms.startsOn()))
        .data("endsOn", FrenchDates.date(terms.endsOn()))
        .data("weeklyHours", terms.weeklyHours())
        .data("personSignedOn", signedOn(contract, Signatory.PERSON))
        .data("referentSignedOn", signedOn(contract, Signatory.REFERENT))
        .data("reference", contract.id().value())
        .data("sha256", contract.content().sha256())
        .render();
  }

  /** One line of the table of actions. */
  record Line(String kind, List<String> description) {
    static Line of(Terms.Action action) {
      return new Line(action.kind().label(), action.description().lines().toList());
    }
  }

  private static String titleOf(Contract contract) {
    return contract.file().regime().equals("PDIE-2021")
        ? "Contrat d'engagements réciproques"
        : "Contrat d'engagement";
  }

  private static String stateOf(Contract contract) {
    return switch (contract) {
      case Contract.Draft _ -> "Projet, sans valeur d'engagement";
      case Contract.PartlySigned _ -> "En cours de signature";
      case Contract.Signed signed ->
          "Signé le %s, contrat n° %d"
              .formatted(FrenchDates.date(signed.signedOn()), signed.rank());
    };
  }

  private static String signedOn(Contract contract, Signatory by) {
    return contract.signatures().stream()
        .filter(each -> each.by() == by)
        .map(each -> "Signé le " + FrenchDates.date(each.on()))
        .findFirst()
        .orElse("Non signé");
  }
}
