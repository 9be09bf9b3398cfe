package fr.jalon.accompaniment.francetravail.intake;

import fr.jalon.accompaniment.followup.NamedFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A line of a partner's file names somebody: its reading is traced under the file. */
@ApplicationScoped
class PartnerFileNames implements NamedFiles {
  private final PartnerFileRepository files;

  PartnerFileNames(PartnerFileRepository files) {
    this.files = files;
  }

  @Override
  public String segment() {
    return "flux-france-travail";
  }

  @Override
  public void mustExist(UUID id) {
    files.view(id);
  }
}
