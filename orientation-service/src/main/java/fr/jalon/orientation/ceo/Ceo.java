package fr.jalon.orientation.ceo;

import static fr.jalon.orientation.OrientationProblem.CEO_ALREADY_SIGNED_BY_THIS_PARTY;
import static fr.jalon.orientation.OrientationProblem.CEO_NOT_READ;
import static fr.jalon.orientation.OrientationProblem.CEO_REFUSED;
import static fr.jalon.orientation.OrientationProblem.CEO_SIGNED;
import static fr.jalon.orientation.OrientationProblem.CEO_VERSION_STALE;
import static fr.jalon.orientation.OrientationProblem.DATE_INCOHERENT;

import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.platform.date.FrenchDates;
import fr.jalon.platform.problem.Refusal;
import fr.jalon.platform.signature.RefusalToSign;
import fr.jalon.platform.signature.Signature;
import fr.jalon.platform.signature.SigningRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A contrat d'engagements et d'orientation: rewritten while nobody has signed, frozen by the first
 * signature, immutable after the second, since a breach is a breach of what was signed.
 */
public sealed interface Ceo {
  /** What holds of every signature, in the words of this contract. */
  SigningRules RULES =
      new SigningRules(
          CEO_NOT_READ, CEO_ALREADY_SIGNED_BY_THIS_PARTY, CEO_VERSION_STALE, DATE_INCOHERENT);

  Head head();

  Terms terms();

  /** Counts the texts it has had; what an editor must have read to write the next one. */
  long version();

  /** The first day on which this version was read by the person, or to them, or given to them. */
  Optional<LocalDate> readOn();

  /** What does not change from the first draft on. */
  record Head(UUID id, ParcoursId parcours, PersonId person, UUID orientationId) {}

  /** Still being written. */
  record Draft(Head head, Terms terms, long version, Optional<LocalDate> readOn) implements Ceo {
    public Draft revise(Terms next) {
      return new Draft(head, next, version + 1, Optional.empty());
    }

    public Draft read(LocalDate on) {
      return new Draft(head, terms, version, SigningRules.earlier(readOn, on));
    }

    public HalfSigned sign(Signature<Signatory> signature) {
      requireRead(this, signature);
      return new HalfSigned(head, terms, version, readOn, signature);
    }

    public Refused refuse(RefusalToSign refusal) {
      return new Refused(head, terms, version, readOn, List.of(), refusal);
    }
  }

  /** One party has signed: what it signed is not rewritten. */
  record HalfSigned(
      Head head, Terms terms, long version, Optional<LocalDate> readOn, Signature<Signatory> first)
      implements Ceo {
    public HalfSigned read(LocalDate on) {
      return new HalfSigned(head, terms, version, SigningRules.earlier(readOn, on), first);
    }

    public Signed sign(Signature<Signatory> second) {
      RULES.requireOther(second.signatory(), first);
      requireRead(this, second);
      return new Signed(head, terms, version, readOn, first, second);
    }

    /** The person does not want what the département has signed. */
    public Refused refuse(RefusalToSign refusal) {
      RULES.requireOther(Signatory.PERSON, first);
      return new Refused(head, terms, version, readOn, List.of(first), refusal);
    }

    @Override
    public Refusal frozen() {
      return CEO_SIGNED.because(
          "Une partie l'a signé le %s.".formatted(FrenchDates.date(first.on())));
    }
  }

  /** Both are bound. */
  record Signed(
      Head head,
      Terms terms,
      long version,
      Optional<LocalDate> readOn,
      Signature<Signatory> first,
      Signature<Signatory> second)
      implements Ceo {

    /** The day from which both are bound. */
    public LocalDate signedOn() {
      return SigningRules.boundOn(first, second);
    }

    @Override
    public Refusal frozen() {
      return CEO_SIGNED.because(
          "Les deux parties l'ont signé le %s.".formatted(FrenchDates.date(signedOn())));
    }
  }

  /** The person did not want this version: another may be proposed, and nothing else follows. */
  record Refused(
      Head head,
      Terms terms,
      long version,
      Optional<LocalDate> readOn,
      List<Signature<Signatory>> signatures,
      RefusalToSign refusal)
      implements Ceo {
    public Refused {
      signatures = List.copyOf(signatures);
    }

    public Draft revise(Terms next) {
      return new Draft(head, next, version + 1, Optional.empty());
    }
  }

  /** The signatures that this version bears, in the order in which they were given. */
  default List<Signature<Signatory>> signatures() {
    return switch (this) {
      case Draft _ -> List.of();
      case HalfSigned half -> List.of(half.first());
      case Signed signed -> List.of(signed.first(), signed.second());
      case Refused refused -> refused.signatures();
    };
  }

  /** How a move that this state does not have is refused. */
  default Refusal frozen() {
    return switch (this) {
      case Refused refused ->
          CEO_REFUSED.because(
              "La personne l'a refusé le %s : proposez une nouvelle version, ou attendez."
                  .formatted(FrenchDates.date(refused.refusal().on())));
      case Draft _, HalfSigned _, Signed _ -> CEO_SIGNED.because("Ce contrat ne change plus.");
    };
  }

  /** Refuses an act on a text that is no longer the one of this contract. */
  default void requireVersion(long version) {
    RULES.requireVersion(version, version());
  }

  /** The person signs what they have read, or had read to them; never before. */
  private static void requireRead(Ceo ceo, Signature<Signatory> signature) {
    if (signature.signatory() == Signatory.PERSON) {
      RULES.requireRead(ceo.version(), ceo.readOn(), signature.on());
    }
  }
}
