package fr.jalon.accompaniment.employment.keeping;

import fr.jalon.accompaniment.employment.rule.EmploymentRulesFile;
import fr.jalon.accompaniment.followup.Accompaniment;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Whoever is still accompanied on a parcours of the data file is followed in the job too. */
@ApplicationScoped
class AccompanimentOffer implements InJobOffer {
  private final EmploymentRulesFile file;

  AccompanimentOffer(EmploymentRulesFile file) {
    this.file = file;
  }

  @Override
  public boolean covers(Accompaniment accompaniment, LocalDate startsOn) {
    return switch (accompaniment) {
      case Accompaniment.Open open ->
          !startsOn.isBefore(open.assignment().decidedOn())
              && file.rules().followUp().parcoursTypes().contains(open.assignment().parcoursType());
      case Accompaniment.Closed _ -> false;
    };
  }
}
