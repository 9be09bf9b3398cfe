package fr.jalon.orientation.cancellation;

import fr.jalon.contracts.Channel;
import fr.jalon.orientation.appointment.RendezVousClosed;
import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.cancellation.CancellationRepository.Cancelled;
import fr.jalon.orientation.delivery.Correspondence;
import fr.jalon.orientation.delivery.Delivery.Sent;
import fr.jalon.orientation.delivery.Parcel;
import fr.jalon.orientation.delivery.Parcel.Purpose;
import fr.jalon.orientation.delivery.QueueDelivery;
import fr.jalon.orientation.delivery.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Tells a person who was convoked that the rendez-vous will not be held, and takes it out of the
 * calendar of whoever was invited by e-mail. Whoever said that they cannot come knows it already.
 */
@ApplicationScoped
class TellCancellation implements Correspondence {

  /** A letter takes up to three days (« lettre verte »). */
  private static final int DAYS_OF_A_LETTER = 3;

  private final CancellationRepository rendezVous;
  private final CancellationParcel parcel;
  private final Reach reach;
  private final QueueDelivery queue;
  private final Clock clock;

  TellCancellation(
      CancellationRepository rendezVous,
      CancellationParcel parcel,
      Reach reach,
      QueueDelivery queue,
      Clock clock) {
    this.rendezVous = rendezVous;
    this.parcel = parcel;
    this.reach = reach;
    this.queue = queue;
    this.clock = clock;
  }

  void on(@Observes RendezVousClosed closed) {
    var told = rendezVous.told(closed.rendezVousId());
    switch (closed.attendance()) {
      case HONOURED, UNEXCUSED -> {}
      case EXCUSED -> {
        told.retainAll(Set.of(Channel.EMAIL));
        tell(closed.rendezVousId(), told, Set.of(Channel.EMAIL));
      }
      case CANCELLED_BY_SERVICE -> tell(closed.rendezVousId(), told, Set.of(Channel.values()));
    }
  }

  private void tell(UUID rendezVousId, Set<Channel> told, Set<Channel> wanted) {
    expected(rendezVousId)
        .ifPresent(cancelled -> {
          var person = reach.person(new PersonId(cancelled.personId()));
          var reachable = reach.channels(person);
          reachable.retainAll(wanted);
          for (var channel : WaysToTell.of(told, reachable, letterInTime(cancelled))) {
            parcel.of(cancelled, person, channel).ifPresent(queue::handle);
          }
        });
  }

  private Optional<Cancelled> expected(UUID rendezVousId) {
    return rendezVous
        .cancelled(rendezVousId)
        .filter(cancelled -> clock.instant().isBefore(cancelled.startsAt()));
  }

  private boolean letterInTime(Cancelled cancelled) {
    return !cancelled.scheduledOn().isBefore(LocalDate.now(clock).plusDays(DAYS_OF_A_LETTER));
  }

  @Override
  public Purpose purpose() {
    return Purpose.CANCELLATION;
  }

  @Override
  public boolean stillWanted(UUID rendezVousId) {
    return true;
  }

  @Override
  public void sent(Sent delivery) {
    // a cancellation marks nothing: what became of the rendez-vous is already said
  }

  /** None that would come too late. */
  @Override
  public Optional<Parcel> asLetter(UUID rendezVousId) {
    return expected(rendezVousId)
        .filter(this::letterInTime)
        .flatMap(cancelled -> {
          var person = reach.person(new PersonId(cancelled.personId()));
          return parcel.of(cancelled, person, Channel.POST);
        });
  }
}
