package fr.jalon.accompaniment.coordination;

import static fr.jalon.accompaniment.AccompanimentProblem.COORDINATION_NOT_OPEN;

import fr.jalon.accompaniment.coordination.Coordination.Open;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The coordinations to which the person agreed and that are not over. */
@ApplicationScoped
public class OpenCoordinations {
  private final AccompanimentRepository accompaniments;
  private final CoordinationRepository coordinations;

  OpenCoordinations(AccompanimentRepository accompaniments, CoordinationRepository coordinations) {
    this.accompaniments = accompaniments;
    this.coordinations = coordinations;
  }

  /** Locks it for the rest of the transaction; refuses one that the person did not agree to. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Open lock(CoordinationId id) {
    accompaniments.lock(coordinations.accompanimentOf(id));
    if (coordinations.get(id) instanceof Open open) {
      return open;
    }
    throw COORDINATION_NOT_OPEN.because(
        "Sans l'accord de la personne, ou après la fin, rien ne se coordonne");
  }
}
