package fr.jalon.indicators.publication;

import fr.jalon.indicators.catalogue.Indicator;
import fr.jalon.indicators.catalogue.Measure;

/** What a set of figures is frozen for, and which indicators it holds. */
public enum Purpose {
  /** The steering committee: everything. */
  COPIL("comité de pilotage") {
    @Override
    boolean holds(Indicator indicator) {
      return true;
    }
  },
  /** The State's analysis of the execution: the actions of the pact and the circular's delays. */
  ETAT("compte rendu d'exécution à l'État") {
    @Override
    boolean holds(Indicator indicator) {
      return indicator.fiche().isPresent() || indicator.code().startsWith("CIRC-");
    }
  },
  /** The DREES survey: its tables have their own answers, the delays that go with them are here. */
  OARSA("enquête OARSA") {
    @Override
    boolean holds(Indicator indicator) {
      return indicator.code().startsWith("OARSA-")
          || indicator.code().startsWith("NAT-")
          || indicator.variants().stream()
              .anyMatch(variant -> variant.measure() instanceof Measure.Table);
    }
  };

  private final String inWords;

  Purpose(String inWords) {
    this.inWords = inWords;
  }

  public String inWords() {
    return inWords;
  }

  abstract boolean holds(Indicator indicator);
}
