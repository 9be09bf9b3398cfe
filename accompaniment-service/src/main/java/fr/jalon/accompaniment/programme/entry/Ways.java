package fr.jalon.accompaniment.programme.entry;

import static fr.jalon.accompaniment.AccompanimentProblem.ACCOMPANIMENT_CLOSED;

import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.accompaniment.followup.Change;
import fr.jalon.platform.date.FrenchDates;
import fr.jalon.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Holds a person's way through a programme while it makes a move, then keeps it and tells it. */
@ApplicationScoped
public class Ways {
  private final AccompanimentRepository accompaniments;
  private final EntryRepository entries;
  private final Outbox outbox;

  Ways(AccompanimentRepository accompaniments, EntryRepository entries, Outbox outbox) {
    this.accompaniments = accompaniments;
    this.entries = entries;
    this.outbox = outbox;
  }

  /** A way that ended with its accompaniment is still told: what happened before has its date. */
  @Transactional(TxType.MANDATORY)
  public Entry hold(AccompanimentId accompaniment, EntryId id) {
    return entries.lock(id, accompaniments.get(accompaniment));
  }

  /** The same, for a move that nobody makes once the person is no longer followed. */
  @Transactional(TxType.MANDATORY)
  public Entry holdFollowed(AccompanimentId accompaniment, EntryId id) {
    var asked = accompaniments.lock(accompaniment);
    if (asked instanceof Accompaniment.Closed closed
        && accompaniments.lockAllOf(closed.subject().parcoursId()).stream()
            .noneMatch(Accompaniment.Open.class::isInstance)) {
      throw ACCOMPANIMENT_CLOSED.because("Clos le " + FrenchDates.date(closed.closedOn()));
    }
    return entries.lock(id, asked);
  }

  @Transactional(TxType.MANDATORY)
  public <E extends Entry> E keep(Change<E> change) {
    entries.update(change.next());
    change.events().forEach(outbox::append);
    return change.next();
  }
}
