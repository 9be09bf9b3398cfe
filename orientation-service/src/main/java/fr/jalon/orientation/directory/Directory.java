package fr.jalon.orientation.directory;

import static fr.jalon.orientation.OrientationProblem.ORGANISME_CLOSED;
import static fr.jalon.orientation.OrientationProblem.ORGANISME_UNKNOWN;
import static fr.jalon.orientation.OrientationProblem.PROFESSION_UNKNOWN;
import static fr.jalon.orientation.OrientationProblem.REFERENT_LEFT;
import static fr.jalon.orientation.OrientationProblem.REFERENT_OF_ANOTHER_ORGANISME;
import static fr.jalon.orientation.OrientationProblem.REFERENT_UNKNOWN;

import fr.jalon.orientation.profession.ProfessionRepository;
import fr.jalon.platform.date.FrenchDates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Answers to the other features who may follow a person; refuses whom the directory ignores. */
@ApplicationScoped
public class Directory {
  private final OrganismeRepository organismes;
  private final ReferentRepository referents;

  private final ProfessionRepository professions;

  Directory(
      OrganismeRepository organismes,
      ReferentRepository referents,
      ProfessionRepository professions) {
    this.organismes = organismes;
    this.referents = referents;
    this.professions = professions;
  }

  /** The organisme that a request names in its field {@code pointer}. */
  public OrganismeReferent organisme(UUID id, String pointer) {
    return organismes
        .organisme(id)
        .orElseThrow(() ->
            ORGANISME_UNKNOWN.because("Choisissez un organisme de GET /organismes.", pointer));
  }

  /** Refuses to orient anybody to an organisme that closed before that day. */
  public void requireOpen(OrganismeReferent organisme, LocalDate on, String pointer) {
    if (!organisme.isOpenOn(on)) {
      throw ORGANISME_CLOSED.because(
          "%s est fermé depuis le %s."
              .formatted(organisme.name(), organisme.closedOn().map(FrenchDates::date).orElse("")),
          pointer);
    }
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

  /** The référent that a request names, who works for the organisme and has not left by then. */
  public Referent referent(UUID id, OrganismeReferent organisme, LocalDate on, String pointer) {
    var referent = referent(id, organisme, pointer);
    if (!referent.isHereOn(on)) {
      throw REFERENT_LEFT.because("Choisissez un référent encore en poste.", pointer);
    }
    return referent;
  }

  void refuseUnknownProfession(Referent referent) {
    referent
        .profession()
        .filter(code -> professions.profession(code).isEmpty())
        .ifPresent(code -> {
          throw PROFESSION_UNKNOWN.because(
              "Choisissez une profession de GET /professions.", "/profession");
        });
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
