package fr.jalon.orientation.unusual;

/** Why a file is not as the others; the view {@code unusual_file} holds the rules. */
enum Oddity {
  LATE("Reçu plus de sept jours après sa création"),
  OLDER_THAN_READ("Lu après un fichier plus récent de la même caisse"),
  MONTH_MISSING("Un mensuel manque avant celui-ci"),
  DAY_MISSING("Plus de quatre jours sans quotidien avant celui-ci"),
  ENTRANTS_UNUSUAL("Entrants loin de la moyenne des six mensuels précédents");

  private final String label;

  Oddity(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
