package fr.jalon.platform.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may call: people by their job, and the machines that feed or read us. */
public enum Role {
  /** Receives, orients and accompanies people. */
  CONSEILLER,
  /** Runs a territory: directory, capacities, reviews. */
  CHEF_DE_PROJET,
  /** Declares an organisation's figures. */
  PILOTE,
  /** Reads aggregates and nothing else. */
  COMITE,
  /** Watches over personal data: who read what. */
  DPO,
  /** Keeps the system running; sees no file. */
  EXPLOITATION,
  /** Machine: delivers the CAF's and the MSA's files. */
  FLUX_CAF,
  /** Machine: delivers France Travail's files. */
  FLUX_FRANCE_TRAVAIL,
  /** Machine: the département's own case software. */
  LOGICIEL_METIER;

  /** The role's name in a token: the constant's, in kebab case. */
  public String claim() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Reads a role of a token; other systems' roles are none of ours. */
  public static Optional<Role> fromClaim(String claim) {
    return Stream.of(values()).filter(role -> role.claim().equals(claim)).findFirst();
  }
}
