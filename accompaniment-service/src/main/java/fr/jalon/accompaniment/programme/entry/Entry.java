package fr.jalon.accompaniment.programme.entry;

import fr.jalon.accompaniment.followup.Change;
import fr.jalon.accompaniment.programme.Validation.Side;
import fr.jalon.contracts.ProgrammeEvent.Refuser;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The way of one person into a programme and out of it (PDIE-PTIE du Cantal, fiches 2, 3, 17, 19).
 *
 * <p>Each state is a type and offers only the moves that the programmes allow from there; what a
 * programme asks for is in its file.
 */
public sealed interface Entry {
  EntryId id();

  Prescription prescription();

  /** What those who validate answered, in the order they did. */
  List<Agreement> agreements();

  /** The day before which nothing more can have happened. */
  default LocalDate since() {
    return agreements().stream()
        .map(Agreement::on)
        .max(Comparator.naturalOrder())
        .orElse(prescription().on());
  }

  /** What the person has there on that day, their last one included; nothing if they are not in. */
  default Optional<Stay> stayOn(LocalDate day) {
    var stay =
        switch (this) {
          case Entered entered -> Optional.of(entered.stay());
          case Left left when !day.isAfter(left.ending().on()) -> Optional.of(left.stay());
          case Left _, Prescribed _, AwaitingValidation _, Validated _, Refused _ ->
              Optional.<Stay>empty();
        };
    return stay.filter(there -> !day.isBefore(there.enteredOn()));
  }

  /** Asks for a programme: the person waits for a place, or for those who must agree. */
  static Change<Entry> prescribe(EntryId id, Prescription prescription, Set<Side> toAgree) {
    Entry next =
        toAgree.isEmpty()
            ? new Prescribed(id, prescription)
            : new AwaitingValidation(id, prescription, List.of(), toAgree);
    return Change.of(next, Told.prescribed(next));
  }

  /** A person who waits and whom nothing but a place keeps out. */
  sealed interface Expected extends Entry {

    /** The person is followed in the programme from that day on. */
    default Change<Entered> enter(Stay stay) {
      var entered = new Entered(id(), prescription(), agreements(), stay);
      return Change.of(entered, Told.entered(entered));
    }
  }

  /** A person whom nobody has yet let in; they, or a partner, may say no. */
  sealed interface Waiting extends Entry {

    /** Ends the way before it began. */
    default Change<Refused> refuse(Refuser by, Ending ending) {
      var refused = new Refused(id(), prescription(), agreements(), by, ending);
      return Change.of(refused, Told.refused(refused));
    }
  }

  /** Nobody has to agree: a criterion is met, or the programme asks for nothing. */
  record Prescribed(EntryId id, Prescription prescription) implements Expected, Waiting {
    @Override
    public List<Agreement> agreements() {
      return List.of();
    }
  }

  /** Each side named by the programme must agree, in whatever order; one refusal ends it. */
  record AwaitingValidation(
      EntryId id, Prescription prescription, List<Agreement> agreements, Set<Side> awaited)
      implements Waiting {

    public AwaitingValidation {
      agreements = List.copyOf(agreements);
      awaited = Set.copyOf(awaited);
      if (awaited.isEmpty()) {
        throw new IllegalArgumentException("somebody is waited for");
      }
    }

    /** One side agrees: the way is open once all have. */
    public Change<Entry> agree(Agreement given) {
      var left = EnumSet.copyOf(awaited);
      left.remove(given.side());
      var all = with(given);
      return new Change<>(
          left.isEmpty()
              ? new Validated(id, prescription, all)
              : new AwaitingValidation(id, prescription, all, left),
          List.of());
    }

    /** One side refuses, and says why. */
    public Change<Refused> refuse(Agreement given, Refuser by, Ending ending) {
      var refused = new Refused(id, prescription, with(given), by, ending);
      return Change.of(refused, Told.refused(refused));
    }

    private List<Agreement> with(Agreement given) {
      return Stream.concat(agreements.stream(), Stream.of(given)).toList();
    }
  }

  /** All have agreed; the person waits for a place. */
  record Validated(EntryId id, Prescription prescription, List<Agreement> agreements)
      implements Expected, Waiting {
    public Validated {
      agreements = List.copyOf(agreements);
    }
  }

  /** The person is of the active file. */
  record Entered(EntryId id, Prescription prescription, List<Agreement> agreements, Stay stay)
      implements Entry {
    public Entered {
      agreements = List.copyOf(agreements);
    }

    @Override
    public LocalDate since() {
      return stay.enteredOn();
    }

    /** The person is of the active file until that day, which still counts. */
    public Change<Left> leave(Ending ending) {
      var left = new Left(id, prescription, agreements, stay, ending);
      return Change.of(left, Told.left(left));
    }
  }

  /** The way never began; no move leads out of here. */
  record Refused(
      EntryId id, Prescription prescription, List<Agreement> agreements, Refuser by, Ending ending)
      implements Entry {
    public Refused {
      agreements = List.copyOf(agreements);
    }
  }

  /** The person was followed there and no longer is; they may be prescribed it again. */
  record Left(
      EntryId id, Prescription prescription, List<Agreement> agreements, Stay stay, Ending ending)
      implements Entry {
    public Left {
      agreements = List.copyOf(agreements);
    }
  }
}
