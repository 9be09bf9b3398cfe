package fr.jalon.indicators.declaration;

import static fr.jalon.indicators.IndicatorProblem.DECLARATION_VALIDATED_BY_ITS_AUTHOR;
import static fr.jalon.indicators.IndicatorProblem.DECLARED_METHOD_MISSING;
import static fr.jalon.indicators.IndicatorProblem.DECLARED_PERIOD_INVALID;
import static fr.jalon.indicators.IndicatorProblem.MILESTONE_WITHOUT_EVIDENCE;

import java.time.LocalDate;

/**
 * A figure or a milestone that a partner declares for a period, from its draft to the word of the
 * département.
 *
 * <p>Each state is a type and offers only the moves that are allowed from there; each move is a new
 * version, and none is ever altered.
 */
public sealed interface Declaration {
  DeclarationId id();

  Subject subject();

  long version();

  Stated stated();

  /** As the table and the answers name it. */
  Status status();

  /** Names of the states. */
  enum Status {
    DRAFT,
    SUBMITTED,
    RETURNED,
    VALIDATED
  }

  static Draft begin(DeclarationId id, Subject subject, Stated stated) {
    return new Draft(id, subject, 1, stated);
  }

  /** The partner is still writing it. */
  record Draft(DeclarationId id, Subject subject, long version, Stated stated)
      implements Declaration {
    public Draft revise(Stated next) {
      return new Draft(id, subject, version + 1, next);
    }

    /** Refuses what cannot be judged: a period that is not over, no method, no proof. */
    public Submitted submit(String by, LocalDate today) {
      if (stated.method().isEmpty()) {
        throw DECLARED_METHOD_MISSING.because(
            "Dites comment le chiffre a été obtenu avant de le soumettre.", "/method");
      }
      boolean reached = stated.told() instanceof Told.Reached;
      if (reached && stated.documents().isEmpty()) {
        throw MILESTONE_WITHOUT_EVIDENCE.because(
            "Joignez la pièce qui montre que le jalon est atteint.", "/documents");
      }
      if (!reached && !today.isAfter(subject.period().last())) {
        throw DECLARED_PERIOD_INVALID.because(
            "La période n'est pas finie : gardez le brouillon, et soumettez-le ensuite.");
      }
      return new Submitted(id, subject, version + 1, stated, by);
    }

    @Override
    public Status status() {
      return Status.DRAFT;
    }
  }

  /** The département has to say. */
  record Submitted(
      DeclarationId id, Subject subject, long version, Stated stated, String submittedBy)
      implements Declaration {
    /** Refuses that the one who submitted it judges it. */
    public Validated validate(String by) {
      if (by.equals(submittedBy)) {
        throw DECLARATION_VALIDATED_BY_ITS_AUTHOR.because("Une autre personne doit le faire.");
      }
      return new Validated(id, subject, version + 1, stated);
    }

    public Returned sendBack() {
      return new Returned(id, subject, version + 1, stated);
    }

    @Override
    public Status status() {
      return Status.SUBMITTED;
    }
  }

  /** The département asks for something else, and says what. */
  record Returned(DeclarationId id, Subject subject, long version, Stated stated)
      implements Declaration {
    public Draft revise(Stated next) {
      return new Draft(id, subject, version + 1, next);
    }

    @Override
    public Status status() {
      return Status.RETURNED;
    }
  }

  /** The figure of the département, until a correction of it is validated in its turn. */
  record Validated(DeclarationId id, Subject subject, long version, Stated stated)
      implements Declaration {
    public Draft correct(Stated next) {
      return new Draft(id, subject, version + 1, next);
    }

    @Override
    public Status status() {
      return Status.VALIDATED;
    }
  }
}
