package fr.jalon.orientation.transmission;

import fr.jalon.orientation.policy.DecisionLaw;
import fr.jalon.orientation.policy.DecisionLaws;
import fr.jalon.platform.worklist.Worklist;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;

/** Who was not oriented in time, where the law then lets France Travail orient. */
@ApplicationScoped
class HandOverWorklist implements Worklist {
  private final String regimes;

  HandOverWorklist(DecisionLaws laws) {
    regimes =
        laws.all().stream()
            .filter(law -> law.handOverToFranceTravail().lawful())
            .map(DecisionLaw::regime)
            .collect(Collectors.joining("', '", "'", "'"));
  }

  @Override
  public String code() {
    return "A_TRANSMETTRE";
  }

  @Override
  public String label() {
    return "À transmettre à France Travail";
  }

  @Override
  public String help() {
    return "Le délai d'orientation est passé : France Travail peut orienter une fois le dossier"
        + " transmis.";
  }

  @Override
  public String sql() {
    return """
    select d.parcours_id, p.territory, d.due_on as sort_on, d.rule
      from deadline d
      join parcours p on p.id = d.parcours_id
     where d.met_on is null and d.due_on < :today and d.rule = 'ORIENTATION'
       and p.regime in (%s) and p.oriented_on is null and p.closed_on is null
       and not exists (
         select from transmission_to_france_travail t where t.parcours_id = d.parcours_id)
    """
        .formatted(regimes);
  }
}
