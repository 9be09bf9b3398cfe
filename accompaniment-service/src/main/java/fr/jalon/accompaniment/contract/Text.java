package fr.jalon.accompaniment.contract;

import static fr.jalon.accompaniment.AccompanimentProblem.CONTRACT_ALREADY_SIGNED;
import static fr.jalon.accompaniment.AccompanimentProblem.CONTRACT_BEING_SIGNED;
import static fr.jalon.accompaniment.AccompanimentProblem.CONTRACT_NOT_READ;
import static fr.jalon.accompaniment.AccompanimentProblem.CONTRACT_REFUSED;
import static fr.jalon.accompaniment.AccompanimentProblem.CONTRACT_VERSION_STALE;
import static fr.jalon.accompaniment.AccompanimentProblem.DATE_INCOHERENT;
import static fr.jalon.accompaniment.AccompanimentProblem.SIGNATURE_ALREADY_GIVEN;

import fr.jalon.platform.date.FrenchDates;
import fr.jalon.platform.problem.Refusal;
import fr.jalon.platform.signature.RefusalToSign;
import fr.jalon.platform.signature.Signature;
import fr.jalon.platform.signature.SigningRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One version of a contract's text: rewritten while nobody has signed, frozen by the first
 * signature, binding from the second.
 */
public sealed interface Text {
  /** What holds of every signature, in the words of this contract. */
  SigningRules RULES =
      new SigningRules(
          CONTRACT_NOT_READ, SIGNATURE_ALREADY_GIVEN, CONTRACT_VERSION_STALE, DATE_INCOHERENT);

  /** Counts the texts that the contract has had. */
  long version();

  Terms terms();

  /** The first day on which this version was read by the person, or to them, or given to them. */
  Optional<LocalDate> readOn();

  /** Still under discussion. */
  record Draft(long version, Terms terms, Optional<LocalDate> readOn) implements Text {}

  /** One party has signed: the terms no longer change, and bind nobody yet. */
  record PartlySigned(
      long version, Terms terms, Optional<LocalDate> readOn, Signature<Signatory> first)
      implements Text {}

  /** Both have signed. */
  record Agreed(
      long version,
      Terms terms,
      Optional<LocalDate> readOn,
      Signature<Signatory> first,
      Signature<Signatory> second)
      implements Text {

    /** A text is signed on the day of the later signature. */
    public LocalDate signedOn() {
      return SigningRules.boundOn(first, second);
    }
  }

  /** The person did not want this version: another may be proposed, and nothing else follows. */
  record Refused(
      long version,
      Terms terms,
      Optional<LocalDate> readOn,
      List<Signature<Signatory>> given,
      RefusalToSign refusal)
      implements Text {
    public Refused {
      given = List.copyOf(given);
    }
  }

  /** The signatures that this version bears, in the order in which they were recorded. */
  default List<Signature<Signatory>> signatures() {
    return switch (this) {
      case Draft _ -> List.of();
      case PartlySigned signing -> List.of(signing.first());
      case Agreed agreed -> List.of(agreed.first(), agreed.second());
      case Refused refused -> refused.given();
    };
  }

  /** Other terms, which are another version to be read anew. */
  default Draft revise(Terms next) {
    return switch (this) {
      case Draft _, Refused _ -> new Draft(version() + 1, next, Optional.empty());
      case PartlySigned _, Agreed _ -> throw frozen();
    };
  }

  default Text read(LocalDate on) {
    var earliest = SigningRules.earlier(readOn(), on);
    return switch (this) {
      case Draft draft -> new Draft(draft.version(), draft.terms(), earliest);
      case PartlySigned signing ->
          new PartlySigned(signing.version(), signing.terms(), earliest, signing.first());
      case Agreed _, Refused _ -> throw frozen();
    };
  }

  default Text sign(Signature<Signatory> signature) {
    return switch (this) {
      case Draft _ -> {
        requireRead(signature);
        yield new PartlySigned(version(), terms(), readOn(), signature);
      }
      case PartlySigned signing -> {
        RULES.requireOther(signature.signatory(), signing.first());
        requireRead(signature);
        yield new Agreed(version(), terms(), readOn(), signing.first(), signature);
      }
      case Agreed _, Refused _ -> throw frozen();
    };
  }

  /** The person does not want it, even if the référent has signed. */
  default Refused refuse(RefusalToSign refusal) {
    return switch (this) {
      case Draft _ -> new Refused(version(), terms(), readOn(), List.of(), refusal);
      case PartlySigned signing -> {
        RULES.requireOther(Signatory.PERSON, signing.first());
        yield new Refused(version(), terms(), readOn(), List.of(signing.first()), refusal);
      }
      case Agreed _, Refused _ -> throw frozen();
    };
  }

  /** Refuses whatever would be added to a text that both signed, or that the person refused. */
  default void mustBeOpen() {
    switch (this) {
      case Draft _, PartlySigned _ -> {
        // somebody is still to sign it
      }
      case Agreed _, Refused _ -> throw frozen();
    }
  }

  /** Refuses an act on a text that is no longer the one of this contract. */
  default void requireVersion(long given) {
    RULES.requireVersion(given, version());
  }

  /** The person signs what they have read; the référent wrote it. */
  private void requireRead(Signature<Signatory> signature) {
    if (signature.signatory() == Signatory.PERSON) {
      RULES.requireRead(version(), readOn(), signature.on());
    }
  }

  private Refusal frozen() {
    return switch (this) {
      case Draft _ -> CONTRACT_BEING_SIGNED.because("Ce projet n'est pas signé");
      case PartlySigned signing ->
          CONTRACT_BEING_SIGNED.because(
              "Une partie l'a signé le " + FrenchDates.date(signing.first().on()));
      case Agreed agreed ->
          CONTRACT_ALREADY_SIGNED.because("Signé le " + FrenchDates.date(agreed.signedOn()));
      case Refused refused ->
          CONTRACT_REFUSED.because(
              "La personne l'a refusé le %s : proposez une nouvelle version, ou attendez"
                  .formatted(FrenchDates.date(refused.refusal().on())));
    };
  }
}
