package fr.jalon.accompaniment.francetravail.queue;

import fr.jalon.accompaniment.francetravail.queue.Call.Head;
import fr.jalon.accompaniment.francetravail.queue.Call.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Puts a call behind those of the same person, in the transaction of the fact it comes from. */
@ApplicationScoped
class QueueCall {
  private final CallRepository calls;
  private final SubjectRepository subjects;
  private final Clock clock;

  QueueCall(CallRepository calls, SubjectRepository subjects, Clock clock) {
    this.calls = calls;
    this.subjects = subjects;
    this.clock = clock;
  }

  /** About an accompaniment: its orientation, its person's diagnosis. */
  @Transactional(Transactional.TxType.MANDATORY)
  Optional<UUID> ofAccompaniment(CallKind kind, UUID accompaniment, String by) {
    return subjects
        .accompaniment(accompaniment)
        .map(facts ->
            queue(
                new Head(
                    UUID.randomUUID(),
                    facts.personId(),
                    facts.parcoursId(),
                    facts.id(),
                    kind,
                    facts.id()),
                by));
  }

  /** About a rendez-vous. */
  @Transactional(Transactional.TxType.MANDATORY)
  Optional<UUID> ofAppointment(CallKind kind, UUID appointment, String by) {
    return subjects
        .appointment(appointment)
        .map(facts ->
            queue(
                new Head(
                    UUID.randomUUID(),
                    facts.personId(),
                    facts.parcoursId(),
                    facts.accompanimentId(),
                    kind,
                    appointment),
                by));
  }

  /** About a rendez-vous of that accompaniment, and of no other. */
  @Transactional(Transactional.TxType.MANDATORY)
  Optional<UUID> ofAppointment(CallKind kind, UUID accompaniment, UUID appointment, String by) {
    return subjects
        .appointment(appointment)
        .filter(facts -> facts.accompanimentId().equals(accompaniment))
        .flatMap(_ -> ofAppointment(kind, appointment, by));
  }

  private UUID queue(Head head, String by) {
    var now = clock.instant();
    calls.insert(new Call.Queued(head, Progress.NONE, now), by, now);
    return head.id();
  }
}
