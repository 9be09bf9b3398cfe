package fr.jalon.orientation.suspension.procedure;

import static fr.jalon.orientation.suspension.Procedure.notFrom;

import fr.jalon.contracts.Channel;
import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.policy.SanctionRules.Step;
import fr.jalon.orientation.suspension.Entry;
import fr.jalon.orientation.suspension.Procedure;
import fr.jalon.orientation.suspension.Suspension;
import fr.jalon.orientation.suspension.Suspension.Executed;
import fr.jalon.orientation.suspension.Suspension.Notice;
import fr.jalon.orientation.suspension.Suspension.Notified;
import fr.jalon.orientation.suspension.Suspension.Over;
import fr.jalon.orientation.suspension.Suspension.Pending;
import fr.jalon.orientation.suspension.Suspension.Proposed;
import fr.jalon.orientation.suspension.SuspensionRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes to the person: the facts, what may follow, how and until when to answer. */
@ApplicationScoped
class ServeNotice {
  private final Procedure procedure;
  private final SuspensionRepository suspensions;
  private final LetterText letters;
  private final Clock clock;

  ServeNotice(
      Procedure procedure, SuspensionRepository suspensions, LetterText letters, Clock clock) {
    this.procedure = procedure;
    this.suspensions = suspensions;
    this.letters = letters;
    this.clock = clock;
  }

  @Transactional
  Notified handle(UUID id, Channel channel, @Nullable LocalDate sentOn, Author author) {
    Suspension found = procedure.stillDue(id);
    return switch (found) {
      case Proposed proposed -> {
        var on =
            AgentDate.of(sentOn, LocalDate.now(clock), "/sentOn")
                .notBefore(proposed.proposal().on(), "la proposition")
                .value();
        var notified = proposed.serve(new Notice(on, channel));
        var letter = letters.notice(notified, procedure.policy(proposed), channel);
        suspensions.keep(notified, Entry.of(Step.NOTICE, on, author).writing(letter));
        yield notified;
      }
      case Pending other -> throw notFrom(other, "notifier");
      case Executed other -> throw notFrom(other, "notifier");
      case Over other -> throw notFrom(other, "notifier");
    };
  }
}
