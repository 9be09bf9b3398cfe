package fr.jalon.accompaniment.programme.entry;

import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.accompaniment.followup.Change;
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

  @Transactional(TxType.MANDATORY)
  public <E extends Entry> E keep(Change<E> change) {
    entries.update(change.next());
    change.events().forEach(outbox::append);
    return change.next();
  }
}
