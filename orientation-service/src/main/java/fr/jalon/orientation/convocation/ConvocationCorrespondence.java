package fr.jalon.orientation.convocation;

import fr.jalon.contracts.Channel;
import fr.jalon.orientation.convocation.WriteConvocation.Draft;
import fr.jalon.orientation.delivery.Correspondence;
import fr.jalon.orientation.delivery.Delivery.Sent;
import fr.jalon.orientation.delivery.Parcel;
import fr.jalon.orientation.delivery.Parcel.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What becomes of the convocations that were left to be sent. */
@ApplicationScoped
class ConvocationCorrespondence implements Correspondence {

  /** A letter takes up to three days (« lettre verte »). */
  private static final int DAYS_OF_A_LETTER = 3;

  private final ConvocationRepository convocations;
  private final WriteConvocation write;
  private final ReleaseConvocation release;
  private final TellConvocation tell;
  private final Clock clock;

  ConvocationCorrespondence(
      ConvocationRepository convocations,
      WriteConvocation write,
      ReleaseConvocation release,
      TellConvocation tell,
      Clock clock) {
    this.convocations = convocations;
    this.write = write;
    this.release = release;
    this.tell = tell;
    this.clock = clock;
  }

  @Override
  public Purpose purpose() {
    return Purpose.CONVOCATION;
  }

  /** The person is still followed, and still expected when they were to be. */
  @Override
  public boolean stillWanted(UUID convocationId) {
    var convocation = convocations.convocation(convocationId);
    return convocations.isOpen(convocation.parcours())
        && meeting(convocation).map(Meeting::booked).orElse(true);
  }

  @Override
  public void sent(Sent delivery) {
    tell.handle(convocations.convocation(delivery.head().subjectId()), delivery.on());
  }

  /** A new convocation, with the text and the day of a letter; none that would come too late. */
  @Override
  public Optional<Parcel> asLetter(UUID convocationId) {
    if (!stillWanted(convocationId)) {
      return Optional.empty();
    }
    var undelivered = convocations.convocation(convocationId);
    var today = LocalDate.now(clock);
    var meeting = meeting(undelivered);
    if (meeting.isPresent()
        && meeting.get().scheduledOn().isBefore(today.plusDays(DAYS_OF_A_LETTER))) {
      return Optional.empty();
    }
    var draft =
        new Draft(
            undelivered.parcours(),
            undelivered.person(),
            Channel.POST,
            undelivered.rendezVousId(),
            meeting,
            today,
            undelivered.sentBy());
    if (!write.canBePosted(draft.person())) {
      return Optional.empty();
    }
    var written = write.handle(draft, Optional.empty());
    return Optional.of(
        release.parcel(written.convocation(), written.person(), meeting, written.letter()));
  }

  private Optional<Meeting> meeting(Convocation convocation) {
    return convocation
        .rendezVousId()
        .flatMap(id -> convocations.meeting(id, convocation.parcours()));
  }
}
