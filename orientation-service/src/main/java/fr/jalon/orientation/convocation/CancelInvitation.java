package fr.jalon.orientation.convocation;

import fr.jalon.contracts.Channel;
import fr.jalon.orientation.appointment.RendezVousClosed;
import fr.jalon.orientation.carrier.Carriers;
import fr.jalon.orientation.carrier.Part;
import fr.jalon.orientation.contact.ContactRepository;
import fr.jalon.orientation.delivery.Correspondence;
import fr.jalon.orientation.delivery.Delivery.Sent;
import fr.jalon.orientation.delivery.Parcel;
import fr.jalon.orientation.delivery.Parcel.Purpose;
import fr.jalon.orientation.delivery.QueueDelivery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes a rendez-vous that will not be held out of the calendar of whoever was invited by e-mail.
 * Invitations that have not left yet are no longer wanted, and lapse.
 */
@ApplicationScoped
class CancelInvitation implements Correspondence {
  private static final String TITLE = "Annulation de votre rendez-vous d'orientation";
  private static final String TEXT =
      """
      Bonjour,

      Votre rendez-vous d'orientation est annulé. Un autre vous sera proposé.

      Votre RSA n'en est pas changé.
      """;

  private final ConvocationRepository convocations;
  private final ContactRepository contacts;
  private final Carriers carriers;
  private final QueueDelivery queue;
  private final Clock clock;

  CancelInvitation(
      ConvocationRepository convocations,
      ContactRepository contacts,
      Carriers carriers,
      QueueDelivery queue,
      Clock clock) {
    this.convocations = convocations;
    this.contacts = contacts;
    this.carriers = carriers;
    this.queue = queue;
    this.clock = clock;
  }

  void on(@Observes RendezVousClosed closed) {
    switch (closed.attendance()) {
      case HONOURED, UNEXCUSED -> {}
      case EXCUSED, CANCELLED_BY_SERVICE -> cancel(closed);
    }
  }

  private void cancel(RendezVousClosed closed) {
    if (!carriers.serve(Channel.EMAIL) || !convocations.invitedByEmail(closed.rendezVousId())) {
      return;
    }
    var now = clock.instant();
    var meeting =
        convocations
            .meeting(closed.rendezVousId(), closed.parcours())
            .filter(expected -> now.isBefore(expected.startsAt()));
    var email = contacts.of(closed.person()).email();
    if (meeting.isEmpty() || email.isEmpty()) {
      return;
    }
    var invitation =
        new Invitation(
            closed.rendezVousId(),
            meeting.get(),
            carriers.sender(),
            email.get().value(),
            convocations.invitations(closed.rendezVousId()));
    queue.handle(
        new Parcel(
            closed.parcours(),
            closed.person(),
            Purpose.CANCELLATION,
            closed.rendezVousId(),
            Channel.EMAIL,
            email.get().value(),
            TITLE,
            List.of(Part.text(TEXT), invitation.cancel(now)),
            Optional.of(meeting.get().startsAt())));
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

  @Override
  public Optional<Parcel> asLetter(UUID rendezVousId) {
    return Optional.empty();
  }
}
