package fr.jalon.orientation.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

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
  Referent handle(UUID organismeId, String displayName, Optional<String> agentId) {
    var organisme = directory.organisme(organismeId, "/organismeId");
    var referent = new Referent(UUID.randomUUID(), organisme.id(), displayName, agentId);
    referents.insert(referent);
    return referent;
  }
}
