package fr.jalon.accompaniment.contract;

import static fr.jalon.accompaniment.AccompanimentProblem.AMENDMENT_ALREADY_PROPOSED;
import static fr.jalon.accompaniment.AccompanimentProblem.CONTRACT_ALREADY_SIGNED;
import static fr.jalon.accompaniment.AccompanimentProblem.CONTRACT_ENDED;
import static fr.jalon.accompaniment.AccompanimentProblem.CONTRACT_NOT_SIGNED;
import static fr.jalon.accompaniment.AccompanimentProblem.DATE_INCOHERENT;

import fr.jalon.accompaniment.contract.Text.Agreed;
import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.Subject;
import fr.jalon.contracts.AccompanimentEvent.ContractKind;
import fr.jalon.contracts.ContractEvent.ContractEndCause;
import fr.jalon.platform.date.FrenchDates;
import fr.jalon.platform.problem.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The contract of a person with their référent: the CER (CASF L. 262-35, L. 262-36), the contrat
 * d'engagement since 2025 (C. trav. L. 5411-6).
 *
 * <p>A breach may only be argued against what was signed (CE, 4 December 2019, n° 418975): other
 * terms are an amendment, signed as the first text was, and the old ones are kept.
 */
public sealed interface Contract {
  Head head();

  /** The text that counts: the one that binds, or the latest while none does. */
  Text text();

  /** What does not change from the first draft on. */
  record Head(
      ContractId id, File file, ContractKind kind, Optional<ContractId> renews, Drawing drawing) {}

  /** Under which accompaniment a contract is made. */
  record File(
      AccompanimentId accompaniment, Subject subject, UUID organismeReferent, String regime) {

    public static File of(Accompaniment accompaniment) {
      return new File(
          accompaniment.id(),
          accompaniment.subject(),
          accompaniment.assignment().organismeReferentId(),
          accompaniment.regime());
    }
  }

  /** That a draft was made. */
  record Drawing(Instant at, String by) {}

  /**
   * From when on a contract binds, and what it counts for.
   *
   * @param signedOn day of the second signature of its first text: amendments do not move it
   * @param rank among the contracts signed in the parcours
   * @param firstSinceEntry whether it is the first one since the last entry; unknown for those who
   *     had entered before this software was used
   * @param amendments how many other texts were signed since
   */
  record Binding(LocalDate signedOn, int rank, Optional<Boolean> firstSinceEntry, int amendments) {

    Binding amended() {
      return new Binding(signedOn, rank, firstSinceEntry, amendments + 1);
    }
  }

  static Proposed drawUp(Head head, Terms terms) {
    return new Proposed(head, new Text.Draft(1, terms, Optional.empty()));
  }

  /** Binds nobody yet. */
  record Proposed(Head head, Text text) implements Contract {
    /** Both have signed. */
    public InForce bind(Agreed agreed, int rank, Optional<Boolean> firstSinceEntry) {
      return new InForce(
          head, new Binding(agreed.signedOn(), rank, firstSinceEntry, 0), agreed, Optional.empty());
    }
  }

  /** Binds both, until its last day whether or not anybody says so. */
  record InForce(Head head, Binding binding, Agreed text, Optional<Text> amendment)
      implements Contract {

    /** The draft of other terms, for both to sign; those in force go on until then. */
    private Text.Draft propose(Terms terms) {
      return amendment
          .map(pending -> {
            if (!(pending instanceof Text.Refused)) {
              throw AMENDMENT_ALREADY_PROPOSED.because(
                  "Modifiez la version %d, ou faites-la signer".formatted(pending.version()));
            }
            return pending.revise(terms);
          })
          .orElseGet(() -> new Text.Draft(text.version() + 1, terms, Optional.empty()));
    }

    /** Both have signed the other terms. */
    public InForce amend(Agreed agreed) {
      return new InForce(head, binding.amended(), agreed, Optional.empty());
    }

    /** Binds no more after that day, which is one of its own. */
    public Ended end(Ending ending) {
      if (ending.on().isBefore(binding.signedOn()) || ending.on().isAfter(text.terms().endsOn())) {
        throw DATE_INCOHERENT.because(
            "La fin se situe entre la signature (%s) et le terme (%s)"
                .formatted(
                    FrenchDates.date(binding.signedOn()), FrenchDates.date(text.terms().endsOn())),
            "/endedOn");
      }
      return new Ended(head, binding, text, ending);
    }

    /** What became of it by something else than a decision about it: never after its term. */
    public Ended cease(LocalDate on, ContractEndCause cause, String by, Instant now) {
      var term = text.terms().endsOn();
      var last = on.isBefore(binding.signedOn()) ? binding.signedOn() : on;
      return on.isBefore(term)
          ? new Ended(head, binding, text, new Ending(last, cause, Optional.empty(), by, now))
          : new Ended(
              head,
              binding,
              text,
              new Ending(term, ContractEndCause.TERM, Optional.empty(), by, now));
    }
  }

  /** Ended otherwise than by its term; no move leads out of here. */
  record Ended(Head head, Binding binding, Agreed text, Ending ending) implements Contract {}

  /** The text that may still be read, signed or refused. */
  default Text underDiscussion() {
    return switch (this) {
      case Proposed proposed -> proposed.text();
      case InForce bound -> bound.amendment().orElseThrow(this::notInForce);
      case Ended ended -> throw ended(ended);
    };
  }

  /** The same contract, its text under discussion having moved. */
  default Contract with(Text next) {
    return switch (this) {
      case Proposed proposed -> new Proposed(proposed.head(), next);
      case InForce bound ->
          new InForce(bound.head(), bound.binding(), bound.text(), Optional.of(next));
      case Ended ended -> throw ended(ended);
    };
  }

  /** The draft of an amendment: only what binds is amended. */
  default Text.Draft amendment(Terms terms) {
    return switch (this) {
      case Proposed _ -> throw unsigned();
      case InForce bound -> bound.propose(terms);
      case Ended ended -> throw ended(ended);
    };
  }

  /** What binds, or bound: what a breach may cite. */
  default Agreed agreed() {
    return switch (this) {
      case Proposed _ -> throw unsigned();
      case InForce bound -> bound.text();
      case Ended ended -> ended.text();
    };
  }

  default Optional<Binding> bound() {
    return switch (this) {
      case Proposed _ -> Optional.empty();
      case InForce bound -> Optional.of(bound.binding());
      case Ended ended -> Optional.of(ended.binding());
    };
  }

  /** The number of its latest text, whether or not it binds: what an editor must have read. */
  default long latestVersion() {
    return switch (this) {
      case Proposed proposed -> proposed.text().version();
      case InForce bound -> bound.amendment().orElse(bound.text()).version();
      case Ended ended -> ended.text().version();
    };
  }

  /** The last day of its text, or the day on which it was ended. */
  default LocalDate lastDay() {
    return switch (this) {
      case Proposed _, InForce _ -> text().terms().endsOn();
      case Ended ended -> ended.ending().on();
    };
  }

  /** How something that only a contract in force admits is refused. */
  default Refusal notInForce() {
    return switch (this) {
      case Proposed _ -> unsigned();
      case InForce bound ->
          CONTRACT_ALREADY_SIGNED.because("Signé le " + FrenchDates.date(bound.text().signedOn()));
      case Ended ended -> ended(ended);
    };
  }

  private static Refusal unsigned() {
    return CONTRACT_NOT_SIGNED.because("Un projet n'engage personne");
  }

  private static Refusal ended(Ended ended) {
    return CONTRACT_ENDED.because("Fin le " + FrenchDates.date(ended.ending().on()));
  }
}
