package fr.jalon.orientation.convocation;

import static fr.jalon.orientation.OrientationProblem.ADDRESS_UNKNOWN;
import static fr.jalon.orientation.OrientationProblem.PERSON_NOT_FOUND;
import static fr.jalon.orientation.OrientationProblem.RENDEZ_VOUS_NO_LONGER_BOOKED;
import static fr.jalon.orientation.OrientationProblem.RENDEZ_VOUS_UNKNOWN;

import fr.jalon.contracts.OrientationEvent.Channel;
import fr.jalon.contracts.OrientationEvent.ConvocationSent;
import fr.jalon.orientation.beneficiary.PersonIdentity;
import fr.jalon.orientation.beneficiary.PersonRepository;
import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.HeldParcours;
import fr.jalon.orientation.parcours.Milestones;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Writes a convocation and keeps it, word for word, as the proof of what was sent and when. */
@ApplicationScoped
class SendConvocation {
  private final Milestones milestones;
  private final PersonRepository people;
  private final ConvocationText text;
  private final ConvocationRepository convocations;
  private final Outbox outbox;

  SendConvocation(
      Milestones milestones,
      PersonRepository people,
      ConvocationText text,
      ConvocationRepository convocations,
      Outbox outbox) {
    this.milestones = milestones;
    this.people = people;
    this.text = text;
    this.convocations = convocations;
    this.outbox = outbox;
  }

  /** What an agent asks for. */
  record Order(Channel channel, Optional<UUID> rendezVousId, AgentDate sentOn) {}

  @Transactional
  Convocation handle(ParcoursId id, Order order, Author author, Instant now) {
    var parcours = milestones.hold(id);
    var sentOn = order.sentOn().within(parcours).value();
    var person = identity(parcours);
    if (order.channel() == Channel.POST && person.address().isEmpty()) {
      throw ADDRESS_UNKNOWN.because(
          "Choisissez un autre canal, la CAF n'a pas transmis d'adresse.", "/channel");
    }
    var meeting = order.rendezVousId().map(asked -> meeting(asked, id));
    meeting.ifPresent(
        expected -> order.sentOn().notAfter(expected.scheduledOn(), "le jour du rendez-vous"));
    var content = text.render(order.channel(), person, meeting, sentOn);
    var convocation =
        new Convocation(
            UUID.randomUUID(),
            parcours.id(),
            parcours.person(),
            order.rendezVousId(),
            order.channel(),
            content,
            Convocation.seal(content),
            sentOn,
            author.name());
    convocations.insert(convocation);
    milestones.convoked(parcours, sentOn);
    outbox.append(
        new ConvocationSent(
            UUID.randomUUID(),
            now,
            parcours.departement(),
            parcours.person().value(),
            parcours.id().value(),
            convocation.id(),
            convocation.rendezVousId().orElse(null),
            convocation.channel(),
            convocation.sentOn()));
    return convocation;
  }

  private PersonIdentity identity(HeldParcours parcours) {
    return people
        .identity(parcours.person())
        .orElseThrow(() -> PERSON_NOT_FOUND.because("L'identité de la personne manque."));
  }

  private Meeting meeting(UUID rendezVousId, ParcoursId parcours) {
    var meeting =
        convocations
            .meeting(rendezVousId, parcours)
            .orElseThrow(() ->
                RENDEZ_VOUS_UNKNOWN.because(
                    "Donnez un rendez-vous de ce parcours.", "/rendezVousId"));
    if (!meeting.booked()) {
      throw RENDEZ_VOUS_NO_LONGER_BOOKED.because(
          "Ce qu'il est devenu a déjà été dit ; prenez un autre rendez-vous.", "/rendezVousId");
    }
    return meeting;
  }
}
