package fr.jalon.platform.guardedxml;

import java.util.HashSet;
import java.util.Set;

/**
 * Watches each element that comes in, and counts the unknown ones: tolerated, but not without end.
 */
final class Guard {
  private final Limits limits;
  private Set<String> known;
  private final Set<String> unknown = new HashSet<>();
  private int depth;
  private int elements;
  private long unknownTags;

  Guard(Limits limits, Set<String> known) {
    this.limits = limits;
    this.known = known;
  }

  void know(Set<String> names) {
    known = names;
  }

  void dossierStarts() {
    elements = 0;
  }

  void elementStarts(String name, int attributes) throws Limits.Passed {
    if (++depth > limits.depth()) {
      throw new Limits.Passed("plus de %d niveaux d'éléments".formatted(limits.depth()));
    }
    if (attributes > limits.attributes()) {
      throw new Limits.Passed("plus de %d attributs".formatted(limits.attributes()));
    }
    if (++elements > limits.elementsOfOneDossier()) {
      throw new Limits.Passed(
          "plus de %d éléments dans un dossier".formatted(limits.elementsOfOneDossier()));
    }
    if (!known.contains(name)) {
      unknownTags++;
      unknownName(name);
    }
  }

  void unknownName(String name) throws Limits.Passed {
    if (!known.contains(name) && unknown.add(name) && unknown.size() > limits.unknownNames()) {
      throw new Limits.Passed("plus de %d noms inconnus".formatted(limits.unknownNames()));
    }
  }

  void elementEnds() {
    depth--;
  }

  void text(int length) throws Limits.Passed {
    if (length > limits.text()) {
      throw new Limits.Passed("un texte de plus de %d caractères".formatted(limits.text()));
    }
  }

  void dossier(int number) throws Limits.Passed {
    if (number > limits.dossiers()) {
      throw new Limits.Passed("plus de %d dossiers".formatted(limits.dossiers()));
    }
  }

  long unknownTags() {
    return unknownTags;
  }
}
