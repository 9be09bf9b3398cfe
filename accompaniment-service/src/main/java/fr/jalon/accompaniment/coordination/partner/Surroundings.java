package fr.jalon.accompaniment.coordination.partner;

import fr.jalon.accompaniment.coordination.partner.Professionals.Professional;
import fr.jalon.accompaniment.followup.Accompaniment;
import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Everybody around a person, as far as this service knows, and whether that makes it complex. */
@Startup
@ApplicationScoped
public class Surroundings {
  private final CoordinationRules rules = CoordinationRules.shipped();
  private final List<Professionals> known;

  Surroundings(@All List<Professionals> known) {
    this.known = known;
  }

  /** Who follows the person on that day; the référent unique first. */
  public List<Professional> of(Accompaniment accompaniment, LocalDate on) {
    var referent =
        switch (accompaniment) {
          case Accompaniment.Open open when rules.referentCounts() ->
              Stream.of(new Professional("Référent unique", open.assignment().organismeKind()));
          case Accompaniment.Open _, Accompaniment.Closed _ -> Stream.<Professional>empty();
        };
    return Stream.concat(referent, known.stream().flatMap(each -> each.around(accompaniment, on)))
        .toList();
  }

  /** Enough of them for a référent de parcours to be proposed. */
  public boolean areComplex(List<Professional> professionals) {
    return professionals.size() >= rules.professionals();
  }

  public int threshold() {
    return rules.professionals();
  }

  /** How many beside the référent unique make the situation of an open follow-up complex. */
  public int enoughBesideTheReferent() {
    return rules.referentCounts() ? rules.professionals() - 1 : rules.professionals();
  }

  public String source() {
    return rules.source();
  }
}
