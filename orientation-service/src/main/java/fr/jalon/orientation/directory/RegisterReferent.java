package fr.jalon.orientation.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Adds a référent of an organisme to the directory. */
@ApplicationScoped
class RegisterReferent {
  private final Directory directory;
  private final ReferentRepository referents;

  RegisterReferent(Directory directory, ReferentRepository referents) {
    this.directory = directory;
    this.referents = referents;
  }

  @Transactional
  Referent handle(Referent referent) {
    directory.organisme(referent.organismeId(), "/organismeId");
    directory.refuseUnknownProfession(referent);
    referents.insert(referent);
    return referent;
  }
}
