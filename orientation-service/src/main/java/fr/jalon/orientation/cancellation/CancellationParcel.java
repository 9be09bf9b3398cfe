package fr.jalon.orientation.cancellation;

import fr.jalon.contracts.Channel;
import fr.jalon.orientation.beneficiary.PersonIdentity;
import fr.jalon.orientation.cancellation.CancellationRepository.Cancelled;
import fr.jalon.orientation.carrier.Carriers;
import fr.jalon.orientation.carrier.Part;
import fr.jalon.orientation.convocation.Invitation;
import fr.jalon.orientation.convocation.Meeting;
import fr.jalon.orientation.delivery.Parcel;
import fr.jalon.orientation.delivery.Parcel.Purpose;
import fr.jalon.orientation.delivery.Reach;
import fr.jalon.orientation.parcours.ParcoursId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes up what is sent when a rendez-vous is cancelled. */
@ApplicationScoped
class CancellationParcel {
  private static final String TITLE = "Annulation de votre rendez-vous d'orientation";

  private final CancellationRepository rendezVous;
  private final CancellationText text;
  private final Reach reach;
  private final Carriers carriers;
  private final Clock clock;

  CancellationParcel(
      CancellationRepository rendezVous,
      CancellationText text,
      Reach reach,
      Carriers carriers,
      Clock clock) {
    this.rendezVous = rendezVous;
    this.text = text;
    this.reach = reach;
    this.carriers = carriers;
    this.clock = clock;
  }

  /** None where the person cannot be reached so. */
  Optional<Parcel> of(Cancelled cancelled, PersonIdentity person, Channel channel) {
    return reach
        .recipient(person, channel)
        .map(recipient ->
            new Parcel(
                new ParcoursId(cancelled.parcoursId()),
                person.id(),
                Purpose.CANCELLATION,
                cancelled.rendezVousId(),
                channel,
                recipient,
                TITLE,
                parts(cancelled, person, channel, recipient),
                Optional.of(cancelled.startsAt())));
  }

  /** Whoever was invited by e-mail has it in a calendar. */
  private List<Part> parts(
      Cancelled cancelled, PersonIdentity person, Channel channel, String recipient) {
    var parts = new ArrayList<Part>();
    parts.add(text.write(channel, cancelled, person, LocalDate.now(clock)));
    int invitations = rendezVous.invitations(cancelled.rendezVousId());
    if (channel == Channel.EMAIL && invitations > 0) {
      parts.add(
          new Invitation(
                  cancelled.rendezVousId(),
                  Meeting.cancelled(
                      cancelled.startsAt(),
                      cancelled.minutes(),
                      cancelled.site(),
                      cancelled.scheduledOn()),
                  carriers.sender(),
                  recipient,
                  invitations)
              .cancel(clock.instant()));
    }
    return parts;
  }
}
