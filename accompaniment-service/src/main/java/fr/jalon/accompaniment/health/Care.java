package fr.jalon.accompaniment.health;

import static fr.jalon.accompaniment.AccompanimentProblem.HEALTH_NOT_YOURS;

import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.accompaniment.programme.author.Author;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Opens what concerns a person's health to those who follow them, and to nobody else. */
@ApplicationScoped
class Care {
  private final AccompanimentRepository accompaniments;
  private final HealthRepository health;

  Care(AccompanimentRepository accompaniments, HealthRepository health) {
    this.accompaniments = accompaniments;
    this.health = health;
  }

  @Transactional(TxType.MANDATORY)
  Accompaniment read(AccompanimentId id, Author author) {
    return own(accompaniments.get(id), author);
  }

  /** The same, held for the rest of the transaction. */
  @Transactional(TxType.MANDATORY)
  Accompaniment hold(AccompanimentId id, Author author) {
    return own(accompaniments.lock(id), author);
  }

  private Accompaniment own(Accompaniment accompaniment, Author author) {
    if (!health.follows(author.agentId(), accompaniment, author.today())) {
      throw HEALTH_NOT_YOURS.because(
          "Le référent unique et les professionnels des programmes en cours y ont accès");
    }
    return accompaniment;
  }
}
