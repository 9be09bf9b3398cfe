package fr.jalon.indicators.budget;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who pays a part of a fiche. */
enum Funder {
  ETAT("État"),
  /** Credits of the State that the pacte financier does not count: no half matches them. */
  ETAT_HORS_PACTE("État, hors pacte financier"),
  DEPARTEMENT("Département"),
  REGION("Région"),
  FSE("Fonds social européen"),
  AUTRE("Autre financeur");

  private final String label;

  Funder(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** By its name or its label, as people write them. */
  static Optional<Funder> of(String text) {
    return Arrays.stream(values())
        .filter(one ->
            one.name().equals(text.toUpperCase(Locale.ROOT)) || one.label.equalsIgnoreCase(text))
        .findFirst();
  }
}
