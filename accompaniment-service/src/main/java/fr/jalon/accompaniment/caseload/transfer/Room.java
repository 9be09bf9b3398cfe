package fr.jalon.accompaniment.caseload.transfer;

import fr.jalon.accompaniment.caseload.Referent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shares people out between référents, each time to the one who has the most room left. */
final class Room {
  private final List<Share> shares = new ArrayList<>();

  /** Somebody who may take people, and how many they have already. */
  private static final class Share {
    private final Referent referent;
    private final @Nullable Integer ceiling;
    private long load;

    Share(Referent referent, @Nullable Integer ceiling, long load) {
      this.referent = referent;
      this.ceiling = ceiling;
      this.load = load;
    }

    /** Where no text fixes a ceiling there is always room, less of it the more people there are. */
    long left() {
      return ceiling == null ? Integer.MAX_VALUE - load : ceiling - load;
    }
  }

  void add(Referent referent, @Nullable Integer ceiling, long load) {
    shares.add(new Share(referent, ceiling, load));
  }

  boolean knows(UUID organisme) {
    return shares.stream().anyMatch(one -> one.referent.organismeReferentId().equals(organisme));
  }

  /** Who takes the next person of that organisme; nobody when all are at their ceiling. */
  Optional<UUID> take(UUID organisme, boolean evenAboveTheCeiling) {
    var best =
        shares.stream()
            .filter(one -> one.referent.organismeReferentId().equals(organisme))
            .filter(one -> evenAboveTheCeiling || one.left() > 0)
            .max(Comparator.comparingLong(Share::left));
    best.ifPresent(one -> one.load++);
    return best.map(one -> one.referent.id());
  }
}
