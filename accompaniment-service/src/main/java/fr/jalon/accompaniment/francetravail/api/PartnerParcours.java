package fr.jalon.accompaniment.francetravail.api;

import fr.jalon.contracts.ParcoursType;

/**
 * France Travail's codes of the parcours: a known peer sends SOCIAL as PSP and SOCIO_PROFESSIONNEL
 * as PSO, which is the inverse of France Travail's own labels.
 */
public enum PartnerParcours {
  /** Vers l'emploi. */
  PED,
  /** Socio-professionnel. */
  PSP,
  /** À dominante sociale. */
  PSO;

  public static PartnerParcours of(ParcoursType type) {
    return switch (type) {
      case PROFESSIONNEL -> PED;
      case SOCIO_PROFESSIONNEL -> PSP;
      case SOCIAL -> PSO;
    };
  }
}
