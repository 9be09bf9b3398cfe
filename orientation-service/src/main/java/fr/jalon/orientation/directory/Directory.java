package fr.jalon.orientation.directory;

import static fr.jalon.orientation.OrientationProblem.ORGANISME_UNKNOWN;
import static fr.jalon.orientation.OrientationProblem.REFERENT_OF_ANOTHER_ORGANISME;
import static fr.jalon.orientation.OrientationProblem.REFERENT_UNKNOWN;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Answers to the other features who may follow a person; refuses whom the directory ignores. */
@ApplicationScoped
public class Directory {
  private final OrganismeRepository organismes;
  private final ReferentRepository referents;

  Directory(OrganismeRepository organismes, ReferentRepository referents) {
    this.organismes = organismes;
    this.referents = referents;
  }

  /** The organisme that a request names in its field {@code pointer}. */
  public OrganismeReferent organisme(UUID id, String pointer) {
    return organismes
        .organisme(id)
        .orElseThrow(() ->
            ORGANISME_UNKNOWN.because("Choisissez un organisme de GET /organismes.", pointer));
  }

  /** The référent that a request names in its field {@code pointer}, who works for it. */
  public Referent referent(UUID id, OrganismeReferent organisme, String pointer) {
    var referent =
        knownReferent(id)
            .orElseThrow(() ->
                REFERENT_UNKNOWN.because("Choisissez un référent de GET /referents.", pointer));
    if (!referent.organismeId().equals(organisme.id())) {
      throw REFERENT_OF_ANOTHER_ORGANISME.because(
          "Choisissez un référent de %s.".formatted(organisme.name()), pointer);
    }
    return referent;
  }

  /** The référent of a decision already taken. */
  public Optional<Referent> knownReferent(UUID id) {
    return referents.referent(id);
  }

  /** The organisme of a decision already taken. */
  public Optional<OrganismeReferent> knownOrganisme(UUID id) {
    return organismes.organisme(id);
  }
}
