package fr.jalon.accompaniment.print;

import fr.jalon.accompaniment.contract.Contract;
import fr.jalon.accompaniment.contract.Text;
import fr.jalon.accompaniment.contract.sealing.SealedContent;
import fr.jalon.platform.document.Attachment;
import fr.jalon.platform.document.Paper;
import fr.jalon.platform.document.SealedDocument;
import fr.jalon.platform.signature.SignatureText;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * Prints a text of a contract as a tagged PDF/A, readable in fifty years and by a screen reader,
 * which carries the same contract as data.
 *
 * <p>The paper is made anew at each reading, because it names the person; what proves the contract
 * is the content that was signed, whose SHA-256 the paper bears.
 */
@ApplicationScoped
class ContractPaper {
  private final Template page;

  ContractPaper(@Location("contrat.html") Template page) {
    this.page = page;
  }

  SealedDocument print(
      Contract contract, Text text, SealedContent content, PersonName person, Instant now) {
    var filled = page.instance();
    new ContractPage(person, contract, text).values(content.sha256()).forEach(filled::data);
    return SealedDocument.of(
        Paper.print(
            filled.render(),
            new Attachment(
                SignatureText.NAME,
                "application/json",
                "Le contrat, ses clauses et ses signatures, sans l'identité de la personne",
                content.json(),
                now)));
  }
}
