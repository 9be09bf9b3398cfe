package fr.jalon.orientation.parcours;

import fr.jalon.contracts.OrientationEvent;
import fr.jalon.contracts.OrientationEvent.RightChanged;
import fr.jalon.contracts.Origin;
import fr.jalon.orientation.bulk.TimeOrderedUuid;
import fr.jalon.orientation.cnaf.Dossier;
import fr.jalon.orientation.cnaf.Dossier.Address;
import fr.jalon.orientation.policy.EntryDate;
import fr.jalon.orientation.policy.EntryRule;
import fr.jalon.orientation.policy.Known;
import fr.jalon.orientation.policy.Policies;
import fr.jalon.orientation.policy.Right;
import fr.jalon.orientation.recognition.Recognised;
import fr.jalon.orientation.recognition.Recognised.Someone;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Opens a parcours for each adult of a batch who enters, and tells of every right that changed.
 *
 * <p>Before a département's first monthly file nobody knows who was there already: until then a
 * daily file opens only for those whom the CAF itself says to be entering.
 *
 * <p>A file read after a newer one opens what it would have opened in its turn, unless a newer one
 * ended it: whoever should be followed is, in whatever order files are read.
 */
@ApplicationScoped
public class OpenParcours {
  private final ParcoursOpeningRepository parcours;
  private final Policies policies;

  OpenParcours(ParcoursOpeningRepository parcours, Policies policies) {
    this.parcours = parcours;
    this.policies = policies;
  }

  /** Answers how many persons entered. */
  public int handle(List<Recognised> batch, Reception reception) {
    var work = new Work(batch, reception);
    work.decide();
    parcours.open(work.openings, reception, policies);
    parcours.tell(work.events);
    return (int) work.openings.stream().filter(opening -> opening.origin() == Origin.ENTRY).count();
  }

  private final class Work {
    private final List<Recognised> batch;
    private final Reception reception;
    private final Map<UUID, ParcoursOpeningRepository.Followed> followed;
    private final Map<String, String> territories;
    private final Past past;
    private final Set<UUID> openedNow = new HashSet<>();
    private final List<Opening> openings = new ArrayList<>();
    private final List<OrientationEvent> events = new ArrayList<>();

    Work(List<Recognised> batch, Reception reception) {
      this.batch = batch;
      this.reception = reception;
      followed =
          parcours.followed(
              batch.stream()
                  .flatMap(told -> told.persons().stream())
                  .filter(someone -> !someone.isNew())
                  .map(someone -> someone.id().value())
                  .toList());
      territories =
          parcours.territories(
              batch.stream().flatMap(told -> commune(told.dossier()).stream()).toList());
      past =
          new Past(
              parcours.past(
                  batch.stream()
                      .flatMap(told ->
                          told.persons().stream()
                              .filter(someone -> someone.right().inScope())
                              .filter(someone -> isOvertaken(told, someone))
                              .filter(someone -> !isFollowed(someone)))
                      .map(someone -> someone.id().value())
                      .toList(),
                  reception.header()));
    }

    void decide() {
      for (var told : batch) {
        for (var someone : told.persons()) {
          tellOfTheRight(told, someone);
          if (someone.right().adult() && !isFollowed(someone)) {
            origin(told, someone).ifPresent(why -> open(told, someone, why));
          }
        }
      }
    }

    private boolean isFollowed(Someone someone) {
      var known = followed.get(someone.id().value());
      return openedNow.contains(someone.id().value())
          || (known != null && known.openParcoursId() != null);
    }

    private Optional<Why> origin(Recognised told, Someone someone) {
      var known = Known.strongest(someone.known());
      boolean overtaken = isOvertaken(told, someone);
      if (reception.stock()) {
        Optional<Right> latest = overtaken ? known.map(Known::right) : Optional.of(someone.right());
        return latest
            .filter(reception.rule()::stock)
            .map(_ -> new Why(Origin.STOCK, "Présent dans le premier fichier mensuel reçu", known));
      }
      if (!(reception.stockKnown() || someone.right().entering())) {
        return Optional.empty();
      }
      if (overtaken && !past.leavesOpen(someone, latestEntered(someone))) {
        return Optional.empty();
      }
      var before = overtaken ? past.before(someone) : known;
      return reception
          .rule()
          .entry(
              before,
              someone.right(),
              new EntryRule.Case(
                  reception.header().referenceDate(), latestParcours(someone) != null))
          .map(reason -> new Why(Origin.ENTRY, arrival(told.dossier(), someone) + reason, before));
    }

    private static boolean isOvertaken(Recognised told, Someone someone) {
      return told.older() || someone.newer();
    }

    /** Who comes from another département, and was not followed here since, says so. */
    private String arrival(Dossier dossier, Someone someone) {
      var latest = latestEntered(someone);
      return dossier
          .movedIn()
          .filter(transfer -> latest == null || transfer.on().isAfter(latest))
          .map(transfer -> transfer.told() + " ; ")
          .orElse("");
    }

    private void open(Recognised told, Someone someone, Why why) {
      var dossier = told.dossier();
      var enteredOn = enteredOn(dossier, someone, why);
      var opening =
          new Opening(
              new ParcoursId(TimeOrderedUuid.next()),
              someone.id(),
              why.origin(),
              reception.rule().id(),
              why.reason(),
              policies.regimeOn(enteredOn).regime(),
              dossier.requestedOn(),
              enteredOn,
              reception.header().createdOn(),
              reception.receivedOn(),
              latestParcours(someone),
              commune(dossier).map(territories::get).orElse(null),
              Opening.profile(dossier, someone.member()));
      openedNow.add(someone.id().value());
      openings.add(opening);
      events.add(opening.told(reception.departement(), reception.now()));
    }

    private LocalDate enteredOn(Dossier dossier, Someone someone, Why why) {
      var dates =
          new EntryDate(dossier.requestedOn(), someone.member().attachedOn(), dossier.arrivedOn());
      var referenceDate = reception.header().referenceDate();
      return switch (why.origin()) {
        case STOCK -> dates.stock(referenceDate);
        case ENTRY -> dates.entry(why.before(), reception.lastMonthly(), referenceDate);
      };
    }

    private @Nullable LocalDate latestEntered(Someone someone) {
      var known = followed.get(someone.id().value());
      return known == null ? null : known.latestEnteredOn();
    }

    private @Nullable UUID latestParcours(Someone someone) {
      var known = followed.get(someone.id().value());
      return known == null ? null : known.latestParcoursId();
    }

    /** An older file completes the history in silence: its news is no longer news. */
    private void tellOfTheRight(Recognised told, Someone someone) {
      var right = someone.right();
      boolean concerned = right.adult() || someone.here().isPresent();
      boolean changed =
          someone
              .here()
              .map(Known::right)
              .filter(
                  before -> before.state() == right.state() && before.subject() == right.subject())
              .isEmpty();
      if (concerned && changed && !told.older() && !someone.newer()) {
        var known = followed.get(someone.id().value());
        events.add(
            new RightChanged(
                TimeOrderedUuid.next(),
                reception.now(),
                reception.departement(),
                someone.id().value(),
                known == null ? null : known.openParcoursId(),
                right.state().code(),
                right.subject(),
                reception.header().referenceDate()));
      }
    }
  }

  /** Why somebody enters, and what was known of them before the file that says so. */
  private record Why(Origin origin, String reason, Optional<Known> before) {}

  private static Optional<String> commune(Dossier dossier) {
    return dossier.addresses().stream()
        .min(Comparator.comparingInt(Address::rank))
        .flatMap(address -> Optional.ofNullable(address.commune()));
  }
}
