package fr.jalon.orientation.ceo;

import static fr.jalon.orientation.OrientationProblem.CEO_ALREADY_SIGNED_BY_THIS_PARTY;

import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.parcours.FrenchDates;
import fr.jalon.orientation.parcours.ParcoursId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A contrat d'engagements et d'orientation: rewritten while nobody has signed, frozen by the first
 * signature, immutable after the second, since a breach is a breach of what was signed.
 */
sealed interface Ceo {
  Head head();

  Terms terms();

  /** What an editor must have read to write the next version. */
  long version();

  /** What does not change from the first draft on. */
  record Head(UUID id, ParcoursId parcours, PersonId person, UUID orientationId) {}

  /** What a CEO says: where the person stands, what is aimed at, and what each side promises. */
  record Terms(
      String situation,
      String objectives,
      String personCommitments,
      String departementCommitments) {

    /** Quotes nothing: the terms are about a person. */
    @Override
    public String toString() {
      return "Terms[…]";
    }
  }

  /** Still being written. */
  record Draft(Head head, Terms terms, long version) implements Ceo {
    Draft revise(Terms next) {
      return new Draft(head, next, version + 1);
    }

    HalfSigned sign(Signature signature) {
      return new HalfSigned(head, terms, version + 1, signature);
    }
  }

  /** One party has signed: what it signed is not rewritten. */
  record HalfSigned(Head head, Terms terms, long version, Signature first) implements Ceo {
    Signed sign(Signature second) {
      if (second.signatory() == first.signatory()) {
        throw CEO_ALREADY_SIGNED_BY_THIS_PARTY.because(
            "La signature est du %s.".formatted(FrenchDates.date(first.on())), "/signatory");
      }
      return new Signed(head, terms, version + 1, first, second);
    }
  }

  /** Both are bound. */
  record Signed(Head head, Terms terms, long version, Signature first, Signature second)
      implements Ceo {

    /** The day from which both are bound. */
    LocalDate signedOn() {
      return first.on().isAfter(second.on()) ? first.on() : second.on();
    }
  }

  /** The signatures it bears, in the order in which they were given. */
  default List<Signature> signatures() {
    return switch (this) {
      case Draft _ -> List.of();
      case HalfSigned half -> List.of(half.first());
      case Signed signed -> List.of(signed.first(), signed.second());
    };
  }
}
