package fr.jalon.orientation.directory;

import static fr.jalon.orientation.OrientationProblem.ORGANISME_ALREADY_REGISTERED;
import static fr.jalon.orientation.OrientationProblem.ORGANISME_KIND_TOLD;
import static fr.jalon.orientation.OrientationProblem.ORGANISME_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Corrects what the directory knows of an organisme référent, its closing included. */
@ApplicationScoped
class CorrectOrganisme {
  private final OrganismeRepository organismes;

  CorrectOrganisme(OrganismeRepository organismes) {
    this.organismes = organismes;
  }

  /** Replaces what is known, once {@code version} accepts the version it replaces. */
  @Transactional
  OrganismeReferent handle(UUID id, LongConsumer version, OrganismeReferent asked) {
    var current =
        organismes
            .lock(id)
            .orElseThrow(
                () -> ORGANISME_NOT_FOUND.because("Choisissez un organisme de GET /organismes."));
    version.accept(current.version());
    if (organismes.isNamedByAnother(asked.name(), id)) {
      throw ORGANISME_ALREADY_REGISTERED.because(
          "« %s » figure déjà dans l'annuaire.".formatted(asked.name()), "/name");
    }
    if (current.kind() != asked.kind() && organismes.isChosen(id)) {
      throw ORGANISME_KIND_TOLD.because(
          "Des décisions l'ont déjà comptée : fermez cet organisme et inscrivez-en un autre.",
          "/kind");
    }
    var next = current.corrected(asked);
    organismes.update(next);
    return next;
  }
}
