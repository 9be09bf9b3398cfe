package fr.jalon.orientation.directory;

import static fr.jalon.orientation.OrientationProblem.ORGANISME_ALREADY_REGISTERED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Adds an organisme référent to the directory. */
@ApplicationScoped
class RegisterOrganisme {
  private final OrganismeRepository organismes;

  RegisterOrganisme(OrganismeRepository organismes) {
    this.organismes = organismes;
  }

  @Transactional
  OrganismeReferent handle(String name, OrganismeKind kind, Optional<String> siret) {
    if (organismes.isNamed(name)) {
      throw ORGANISME_ALREADY_REGISTERED.because(
          "« %s » figure déjà dans l'annuaire.".formatted(name), "/name");
    }
    var organisme =
        new OrganismeReferent(UUID.randomUUID(), name, kind, siret, Optional.empty(), 0);
    organismes.insert(organisme);
    return organisme;
  }
}
