package fr.jalon.accompaniment.aid;

import fr.jalon.accompaniment.aid.Aid.Cancelled;
import fr.jalon.accompaniment.aid.Aid.Paid;
import fr.jalon.accompaniment.aid.Aid.Refused;
import fr.jalon.accompaniment.aid.Aid.Requested;
import fr.jalon.accompaniment.aid.Aid.ToPay;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Reads aids; the conditions of one that waits are looked at anew each time. */
@ApplicationScoped
class ReadAids {
  private final AccompanimentRepository accompaniments;
  private final AidRepository aids;
  private final Conditions conditions;
  private final Clock clock;

  ReadAids(
      AccompanimentRepository accompaniments,
      AidRepository aids,
      Conditions conditions,
      Clock clock) {
    this.accompaniments = accompaniments;
    this.aids = aids;
    this.conditions = conditions;
    this.clock = clock;
  }

  @Transactional
  AidView one(AidId id) {
    var aid = aids.get(id);
    var asked = aid.request();
    return switch (aid) {
      case Requested _ ->
          AidView.of(
              aid,
              conditions.checks(
                  accompaniments.get(asked.accompaniment()),
                  asked.line(),
                  asked.cents(),
                  LocalDate.now(clock)));
      case Refused _, ToPay _, Paid _, Cancelled _ -> AidView.of(aid, aids.checksOf(id));
    };
  }

  /** Without the checks, which each aid shows when it is read. */
  @Transactional
  AidView.All of(AccompanimentId id) {
    var accompaniment = accompaniments.get(id);
    return new AidView.All(
        accompaniment.subject().parcoursId(),
        aids.of(id).stream().map(aid -> AidView.of(aid, List.of())).toList());
  }
}
