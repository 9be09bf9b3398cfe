package fr.jalon.orientation.decision;

import fr.jalon.contracts.OrientationEvent.ParcoursType;
import fr.jalon.orientation.decision.DecideOrientation.Proposal;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.ParcoursId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Keeps a decision that was taken before this software was used, exactly as one that is taken here;
 * its author is whoever vouches for the département's records.
 */
@ApplicationScoped
public class TakeOverDecision {
  private final DecideOrientation decideOrientation;

  TakeOverDecision(DecideOrientation decideOrientation) {
    this.decideOrientation = decideOrientation;
  }

  @Transactional(TxType.MANDATORY)
  public void handle(
      ParcoursId parcours,
      ParcoursType type,
      UUID organismeReferentId,
      LocalDate decidedOn,
      String source,
      Author author) {
    decideOrientation.handle(
        parcours, new Proposal(type, organismeReferentId, null, source, decidedOn, null), author);
  }
}
