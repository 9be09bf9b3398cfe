package fr.jalon.orientation.review;

import static java.util.stream.Collectors.joining;

import fr.jalon.orientation.policy.DecisionLaw;
import fr.jalon.orientation.policy.DecisionLaws;
import fr.jalon.platform.worklist.Worklist;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Social orientations to be examined again, a month ahead (CASF L. 262-31). */
@ApplicationScoped
class ReviewWorklist implements Worklist {
  private final String laws;

  ReviewWorklist(DecisionLaws laws) {
    this.laws = values(laws.all());
  }

  @Override
  public String code() {
    return "REEXAMEN";
  }

  @Override
  public String label() {
    return "Réexamen d'une orientation sociale";
  }

  @Override
  public String help() {
    return "Six mois, ou douze selon la situation, après une orientation sociale ; d'ici un mois."
        + " Le réexamen en sort.";
  }

  @Override
  public String sql() {
    return """
    select due.parcours_id, due.territory, due.due_on as sort_on, cast(null as text) as rule
      from (%s and f.decided_on <= :today) due
     where due.due_on <= cast(:today + interval '1 month' as date)
    """
        .formatted(ReviewRepository.due(laws));
  }

  private static String values(List<DecisionLaw> laws) {
    return laws.stream()
        .map(law ->
            "('%s', %d, %d, cast(array[%s] as text[]))"
                .formatted(
                    law.regime(),
                    law.review().months(),
                    law.review().extendedMonths(),
                    law.review().extendingNeeds().stream().collect(joining("', '", "'", "'"))))
        .collect(joining(", ", "(values ", ") as law (regime, months, extended_months, needs)"));
  }
}
