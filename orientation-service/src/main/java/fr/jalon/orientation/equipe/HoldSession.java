package fr.jalon.orientation.equipe;

import static fr.jalon.orientation.OrientationProblem.EQUIPE_SESSION_ALREADY_HELD;
import static fr.jalon.orientation.OrientationProblem.EQUIPE_SESSION_NOT_YET_DUE;

import fr.jalon.orientation.equipe.EquipeSession.Convened;
import fr.jalon.orientation.equipe.EquipeSession.Held;
import fr.jalon.platform.date.FrenchDates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** Says who was there; saying the same again changes nothing. */
@ApplicationScoped
class HoldSession {
  private final EquipeRepository equipes;
  private final Clock clock;

  HoldSession(EquipeRepository equipes, Clock clock) {
    this.equipes = equipes;
    this.clock = clock;
  }

  @Transactional
  Held handle(UUID id, Set<Integer> present) {
    return switch (equipes.lock(id)) {
      case Convened convened -> {
        var day = convened.call().day();
        if (day.isAfter(LocalDate.now(clock))) {
          throw EQUIPE_SESSION_NOT_YET_DUE.because(
              "Elle est prévue le %s.".formatted(FrenchDates.date(day)));
        }
        var held = convened.hold(present);
        equipes.update(held);
        yield held;
      }
      case Held held when held.present().equals(present) -> held;
      case Held _ ->
          throw EQUIPE_SESSION_ALREADY_HELD.because("D'autres présents ont déjà été enregistrés.");
    };
  }
}
