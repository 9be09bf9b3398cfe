package fr.jalon.orientation.convocation;

import static fr.jalon.orientation.OrientationProblem.RENDEZ_VOUS_NO_LONGER_BOOKED;
import static fr.jalon.orientation.OrientationProblem.RENDEZ_VOUS_UNKNOWN;

import fr.jalon.contracts.Channel;
import fr.jalon.orientation.convocation.ConvocationRepository.Delivered;
import fr.jalon.orientation.convocation.WriteConvocation.Draft;
import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.Milestones;
import fr.jalon.orientation.parcours.ParcoursId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/**
 * Convokes a person: either an agent has sent the convocation, which is then told at once, or it is
 * left to be sent, and told once it has left.
 */
@ApplicationScoped
class SendConvocation {
  private final Milestones milestones;
  private final ConvocationRepository convocations;
  private final WriteConvocation write;
  private final ReleaseConvocation release;
  private final TellConvocation tell;

  SendConvocation(
      Milestones milestones,
      ConvocationRepository convocations,
      WriteConvocation write,
      ReleaseConvocation release,
      TellConvocation tell) {
    this.milestones = milestones;
    this.convocations = convocations;
    this.write = write;
    this.release = release;
    this.tell = tell;
  }

  /** What an agent asks for. */
  record Order(
      Channel channel, Optional<UUID> rendezVousId, AgentDate sentOn, boolean leftToBeSent) {}

  /** The convocation, and its delivery when it is left to be sent. */
  record Convoked(Convocation convocation, Optional<Delivered> delivery) {}

  @Transactional
  Convoked handle(ParcoursId id, Order order, Author author) {
    var parcours = milestones.hold(id);
    var day = order.sentOn().within(parcours).value();
    var meeting = order.rendezVousId().map(asked -> meeting(asked, id));
    meeting.ifPresent(
        expected -> order.sentOn().notAfter(expected.scheduledOn(), "le jour du rendez-vous"));
    var draft =
        new Draft(
            id,
            parcours.person(),
            order.channel(),
            order.rendezVousId(),
            meeting,
            day,
            author.name());
    var written = write.handle(draft, order.leftToBeSent() ? Optional.empty() : Optional.of(day));
    if (order.leftToBeSent()) {
      var delivery =
          release.handle(written.convocation(), written.person(), meeting, written.letter());
      return new Convoked(written.convocation(), Optional.of(Delivered.queued(delivery)));
    }
    tell.handle(parcours, written.convocation(), day);
    return new Convoked(written.convocation(), Optional.empty());
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
