package fr.jalon.accompaniment.logbook;

import static fr.jalon.accompaniment.AccompanimentProblem.ACCOMPANIMENT_CLOSED;
import static fr.jalon.accompaniment.AccompanimentProblem.ACTION_NOT_FOUND;
import static fr.jalon.accompaniment.AccompanimentProblem.OBJECTIVE_NOT_FOUND;
import static fr.jalon.accompaniment.AccompanimentProblem.OBSTACLE_ALREADY_NOTED;
import static fr.jalon.accompaniment.AccompanimentProblem.OBSTACLE_NOT_FOUND;
import static fr.jalon.accompaniment.AccompanimentProblem.STATE_NOT_REACHABLE;

import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.accompaniment.followup.GivenDate;
import fr.jalon.platform.date.FrenchDates;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes something in the carnet de bord, and what becomes of it. */
@ApplicationScoped
class KeepLogbook {
  private final AccompanimentRepository accompaniments;
  private final LogbookRepository logbook;
  private final Obstacles obstacles;
  private final CurrentAgent agent;
  private final Clock clock;

  KeepLogbook(
      AccompanimentRepository accompaniments,
      LogbookRepository logbook,
      Obstacles obstacles,
      CurrentAgent agent,
      Clock clock) {
    this.accompaniments = accompaniments;
    this.logbook = logbook;
    this.obstacles = obstacles;
    this.agent = agent;
    this.clock = clock;
  }

  /**
   * What is to be written.
   *
   * @param content the code of an obstacle, the words of an objective or an action
   */
  record Entry(
      ItemKind kind,
      String content,
      @Nullable UUID parentId,
      @Nullable LocalDate dueOn,
      ItemState state,
      @Nullable LocalDate on) {}

  @Transactional
  LogbookItem add(AccompanimentId id, Entry entry) {
    var open = open(id);
    if (!entry.kind().knows(entry.state()) || entry.state() == ItemState.ABANDONED) {
      throw STATE_NOT_REACHABLE.because("Rien ne commence ainsi.", "/state");
    }
    refuseUnknown(id, entry);
    var on =
        new GivenDate("/on", open.assignment().decidedOn(), "l'orientation")
            .resolve(entry.on(), LocalDate.now(clock));
    var item =
        logbook.fresh(
            id.value(),
            entry.kind(),
            entry.parentId(),
            entry.content(),
            entry.dueOn(),
            LogbookRepository.told(entry.state(), on, null, clock.instant(), agent.id()));
    logbook.insert(item);
    return item;
  }

  @Transactional
  LogbookItem change(
      UUID itemId,
      ItemKind kind,
      ItemState state,
      @Nullable LocalDate on,
      @Nullable String reason) {
    var accompaniment = new AccompanimentId(found(itemId, kind).accompanimentId());
    open(accompaniment);
    var item = found(itemId, kind);
    var day =
        new GivenDate("/on", item.last().on(), "ce qui a été noté avant")
            .resolve(on, LocalDate.now(clock));
    var next = item.next(LogbookRepository.told(state, day, reason, clock.instant(), agent.id()));
    logbook.insert(itemId, item.states().size(), next);
    return found(itemId, kind);
  }

  private void refuseUnknown(AccompanimentId id, Entry entry) {
    switch (entry.kind()) {
      case OBSTACLE -> {
        if (obstacles.named(entry.content()).isEmpty()) {
          throw OBSTACLE_NOT_FOUND.because("Choisissez-le dans GET /obstacles.", "/obstacle");
        }
        if (logbook.holds(id.value(), entry.content())) {
          throw OBSTACLE_ALREADY_NOTED.because("Changez plutôt son niveau.", "/obstacle");
        }
      }
      case OBJECTIVE -> parent(id, entry.parentId(), ItemKind.OBSTACLE, "/obstacleId");
      case ACTION -> parent(id, entry.parentId(), ItemKind.OBJECTIVE, "/objectiveId");
    }
  }

  private void parent(AccompanimentId id, @Nullable UUID parent, ItemKind kind, String pointer) {
    if (parent != null && !found(parent, kind).accompanimentId().equals(id.value())) {
      throw unknown(kind, pointer);
    }
  }

  private LogbookItem found(UUID id, ItemKind kind) {
    return logbook.item(id, kind).orElseThrow(() -> unknown(kind, "id"));
  }

  static Refusal unknown(ItemKind kind, String pointer) {
    var detail = "Reprenez-le du carnet de bord de la personne.";
    return switch (kind) {
      case OBSTACLE -> OBSTACLE_NOT_FOUND.because(detail, pointer);
      case OBJECTIVE -> OBJECTIVE_NOT_FOUND.because(detail, pointer);
      case ACTION -> ACTION_NOT_FOUND.because(detail, pointer);
    };
  }

  private Accompaniment.Open open(AccompanimentId id) {
    return switch (accompaniments.lock(id)) {
      case Accompaniment.Open open -> open;
      case Accompaniment.Closed closed ->
          throw ACCOMPANIMENT_CLOSED.because("Clos le " + FrenchDates.date(closed.closedOn()));
    };
  }
}
