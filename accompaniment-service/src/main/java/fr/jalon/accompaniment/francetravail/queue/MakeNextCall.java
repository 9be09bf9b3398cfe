package fr.jalon.accompaniment.francetravail.queue;

import fr.jalon.accompaniment.francetravail.api.Answer;
import fr.jalon.accompaniment.francetravail.api.Answer.Done;
import fr.jalon.accompaniment.francetravail.api.Answer.Never;
import fr.jalon.accompaniment.francetravail.api.Answer.NotNow;
import fr.jalon.accompaniment.francetravail.exchange.FranceTravailConfig;
import fr.jalon.accompaniment.francetravail.exchange.FranceTravailConfig.Api;
import fr.jalon.accompaniment.francetravail.queue.Call.Calling;
import fr.jalon.accompaniment.francetravail.queue.PerformCall.Performed;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes the call that has been due the longest, in three steps: taken, in a transaction; made,
 * outside of any; concluded, in another. What a stop leaves between two steps is made again.
 */
@ApplicationScoped
class MakeNextCall {
  private static final Logger LOG = Logger.getLogger(MakeNextCall.class);
  private static final String BY = "jalon";
  private static final String FORSAKEN = "arrêt pendant l'appel";

  private final CallRepository calls;
  private final SubjectRepository subjects;
  private final PerformCall perform;
  private final Switch partner;
  private final Clock clock;
  private final FranceTravailConfig.Retry rules;

  MakeNextCall(
      CallRepository calls,
      SubjectRepository subjects,
      PerformCall perform,
      Switch partner,
      Clock clock,
      FranceTravailConfig config) {
    this.calls = calls;
    this.subjects = subjects;
    this.perform = perform;
    this.partner = partner;
    this.clock = clock;
    this.rules = config.retry();
  }

  /** True while there may be more to do; nothing is done where it is switched off. */
  boolean handle() {
    var api = partner.api();
    if (api.isEmpty()) {
      return false;
    }
    var taken = QuarkusTransaction.requiringNew().call(this::take);
    taken.ifPresent(call -> conclude(call, perform(call, api.get())));
    return taken.isPresent();
  }

  /** A mistake of ours is for somebody to look at: made again, it would only come back. */
  private Performed perform(Calling call, Api settings) {
    try {
      return perform.handle(call, settings);
    } catch (RuntimeException mistake) {
      LOG.errorf(mistake, "Call %s could not be made", call.head().id());
      return Performed.of(new Never("ERREUR_INTERNE", mistake.getClass().getSimpleName()));
    }
  }

  Optional<Calling> take() {
    var now = clock.instant();
    return calls
        .lockNextDue(now)
        .map(due -> {
          var calling = due.take(now);
          calls.update(calling, null, BY, now);
          return calling;
        });
  }

  /** Another process may have found it forsaken meanwhile: then that one concludes. */
  void conclude(Calling taken, Performed performed) {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          if (calls.lock(taken.head().id()) instanceof Calling calling
              && calling.since().equals(taken.since())) {
            var now = clock.instant();
            calls.update(next(calling, performed.answer()), reason(performed.answer()), BY, now);
            if (performed.answer() instanceof Done) {
              subjects.keep(calling, performed.effect(), now);
            }
          }
        });
  }

  private Call next(Calling calling, Answer answer) {
    var now = clock.instant();
    return switch (answer) {
      case Done _ -> calling.done(now, BY);
      case NotNow(var reason, var retryAfter, var unanswered) ->
          calling.notNow(reason, retryAfter, unanswered, rules, now);
      case Never(var code, var reason) -> calling.refused(code, reason);
    };
  }

  private static @Nullable String reason(Answer answer) {
    return switch (answer) {
      case Done _ -> null;
      case NotNow(var reason, _, _) -> reason;
      case Never(_, var reason) -> reason;
    };
  }

  /** What a stop left under way. */
  boolean takeUpForsaken() {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          var now = clock.instant();
          var found = calls.lockForsaken(now.minus(rules.forsakenAfter()));
          found.ifPresent(call -> calls.update(call.forsaken(rules, now), FORSAKEN, BY, now));
          return found.isPresent();
        });
  }
}
