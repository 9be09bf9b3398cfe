package fr.jalon.accompaniment.contract;

import static fr.jalon.accompaniment.AccompanimentProblem.SIGNATURE_ALREADY_GIVEN;

import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.Change;
import fr.jalon.accompaniment.followup.FrenchDates;
import fr.jalon.accompaniment.followup.Subject;
import fr.jalon.contracts.AccompanimentEvent.ContractKind;
import fr.jalon.contracts.AccompanimentEvent.ContractSigned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The contract of a person with their référent (CER, CASF L. 262-35 and L. 262-36), from its draft
 * to both signatures.
 *
 * <p>Its terms freeze with the first signature: a breach may only be argued against what was signed
 * (CE, 4 December 2019, n° 418975). Whoever wants other terms draws up another contract.
 */
public sealed interface Contract {
  ContractId id();

  File file();

  Terms terms();

  /** Grows with each edit and signature. */
  long version();

  /** When the draft was made, and by whom. */
  Drawing drawing();

  /** What is signed, or would be if it were signed now. */
  default SealedContent content() {
    return SealedContent.of(this);
  }

  /** Those who have signed, in no particular order. */
  List<Signature> signatures();

  /** Under which accompaniment a contract is made. */
  record File(
      AccompanimentId accompaniment, Subject subject, UUID organismeReferent, String regime) {

    static File of(Accompaniment accompaniment) {
      return new File(
          accompaniment.id(),
          accompaniment.subject(),
          accompaniment.assignment().organismeReferentId(),
          accompaniment.regime());
    }
  }

  /** That a draft was made. */
  record Drawing(Instant at, String by) {}

  static Draft drawUp(ContractId id, File file, Terms terms, Drawing drawing) {
    return new Draft(id, file, terms, 1, drawing);
  }

  /** Still under discussion. */
  record Draft(ContractId id, File file, Terms terms, long version, Drawing drawing)
      implements Contract {

    @Override
    public List<Signature> signatures() {
      return List.of();
    }

    Draft amend(Terms agreed) {
      return new Draft(id, file, agreed, version + 1, drawing);
    }

    PartlySigned sign(Signature signature) {
      return new PartlySigned(id, file, terms, version + 1, drawing, content(), signature);
    }
  }

  /** One party has signed: the terms no longer change, and bind nobody yet. */
  record PartlySigned(
      ContractId id,
      File file,
      Terms terms,
      long version,
      Drawing drawing,
      SealedContent content,
      Signature signature)
      implements Contract {

    @Override
    public List<Signature> signatures() {
      return List.of(signature);
    }

    /** Binds both parties; {@code rank} counts the contracts since the person's last entry. */
    Change<Signed> sign(Signature other, int rank, Instant now) {
      if (other.by() == signature.by()) {
        throw SIGNATURE_ALREADY_GIVEN.because(
            "Signé par %s le %s"
                .formatted(signature.by().label(), FrenchDates.date(signature.on())));
      }
      var signed =
          new Signed(
              id, file, terms, version + 1, drawing, content, List.of(signature, other), rank);
      return Change.of(
          signed,
          new ContractSigned(
              UUID.randomUUID(),
              now,
              file.subject().departement(),
              file.subject().personId(),
              file.subject().parcoursId(),
              file.accompaniment().value(),
              id.value(),
              ContractKind.CER,
              rank,
              signed.signedOn(),
              terms.startsOn(),
              terms.endsOn(),
              null,
              null,
              null,
              null));
    }
  }

  /** Both have signed; no move leads out of here. */
  record Signed(
      ContractId id,
      File file,
      Terms terms,
      long version,
      Drawing drawing,
      SealedContent content,
      List<Signature> signatures,
      int rank)
      implements Contract {

    public Signed {
      signatures = List.copyOf(signatures);
    }

    /** A contract is signed on the day of the later signature. */
    public LocalDate signedOn() {
      return signatures.stream().map(Signature::on).max(LocalDate::compareTo).orElseThrow();
    }
  }
}
