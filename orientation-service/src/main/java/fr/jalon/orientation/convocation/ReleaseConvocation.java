package fr.jalon.orientation.convocation;

import static fr.jalon.orientation.OrientationProblem.CHANNEL_NOT_SERVED;
import static fr.jalon.orientation.OrientationProblem.CONTACT_UNKNOWN;
import static fr.jalon.orientation.OrientationProblem.MESSAGE_TOO_LONG;
import static jakarta.transaction.Transactional.TxType.MANDATORY;

import fr.jalon.contracts.Channel;
import fr.jalon.orientation.beneficiary.PersonIdentity;
import fr.jalon.orientation.carrier.Carriers;
import fr.jalon.orientation.carrier.Gsm7;
import fr.jalon.orientation.carrier.Part;
import fr.jalon.orientation.contact.ContactRepository;
import fr.jalon.orientation.delivery.Parcel;
import fr.jalon.orientation.delivery.Parcel.Purpose;
import fr.jalon.orientation.delivery.QueueDelivery;
import fr.jalon.orientation.letter.Addressee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Leaves a convocation to be sent by this house: where to, and in what form. */
@ApplicationScoped
class ReleaseConvocation {
  private static final String TITLE = "Convocation à votre rendez-vous d'orientation";

  private final Carriers carriers;
  private final ContactRepository contacts;
  private final ConvocationRepository convocations;
  private final QueueDelivery queue;
  private final Clock clock;

  ReleaseConvocation(
      Carriers carriers,
      ContactRepository contacts,
      ConvocationRepository convocations,
      QueueDelivery queue,
      Clock clock) {
    this.carriers = carriers;
    this.contacts = contacts;
    this.convocations = convocations;
    this.queue = queue;
    this.clock = clock;
  }

  @Transactional(MANDATORY)
  UUID handle(
      Convocation convocation,
      PersonIdentity person,
      Optional<Meeting> meeting,
      Optional<Part> letter) {
    return queue.handle(parcel(convocation, person, meeting, letter));
  }

  Parcel parcel(
      Convocation convocation,
      PersonIdentity person,
      Optional<Meeting> meeting,
      Optional<Part> letter) {
    var recipient = recipient(convocation.channel(), person);
    return new Parcel(
        convocation.parcours(),
        convocation.person(),
        Purpose.CONVOCATION,
        convocation.id(),
        convocation.channel(),
        recipient,
        TITLE,
        letter.map(List::of).orElseGet(() -> parts(convocation, meeting, recipient)),
        meeting.map(Meeting::startsAt));
  }

  private String recipient(Channel channel, PersonIdentity person) {
    if (!carriers.serve(channel)) {
      throw CHANNEL_NOT_SERVED.because(
          "Envoyez-la vous-même, puis enregistrez-la avec son jour d'envoi.", "/channel");
    }
    var known = contacts.of(person.id());
    return switch (channel) {
      case POST, HAND -> String.join("\n", Addressee.window(person).lines());
      case EMAIL ->
          known
              .email()
              .orElseThrow(() ->
                  CONTACT_UNKNOWN.because("Aucune adresse électronique n'est connue.", "/channel"))
              .value();
      case SMS ->
          known
              .mobile()
              .orElseThrow(
                  () -> CONTACT_UNKNOWN.because("Aucun téléphone mobile n'est connu.", "/channel"))
              .e164();
    };
  }

  private List<Part> parts(Convocation convocation, Optional<Meeting> meeting, String recipient) {
    if (convocation.channel() == Channel.SMS
        && Gsm7.segments(convocation.content().strip()) > carriers.mostSegments()) {
      throw MESSAGE_TOO_LONG.because(
          "Il tiendrait en %d SMS ; au plus %d sont envoyés."
              .formatted(Gsm7.segments(convocation.content().strip()), carriers.mostSegments()),
          "/channel");
    }
    var parts = new ArrayList<Part>();
    parts.add(Part.text(convocation.content()));
    if (convocation.channel() == Channel.EMAIL) {
      convocation
          .rendezVousId()
          .flatMap(id ->
              meeting.map(expected ->
                  new Invitation(
                      id,
                      expected,
                      carriers.sender(),
                      recipient,
                      convocations.invitations(id) - 1)))
          .map(invitation -> invitation.request(clock.instant()))
          .ifPresent(parts::add);
    }
    return parts;
  }
}
