package fr.jalon.orientation.search;

import fr.jalon.orientation.beneficiary.Nir;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an agent knows of the person they look for; all of it must agree. */
record Criteria(
    Optional<String> name,
    Optional<Nir> nir,
    Optional<String> caseNumber,
    Optional<String> matricule,
    Optional<LocalDate> birthDate) {

  /** The kinds of criteria, for the trace: never their values. */
  List<String> kinds() {
    var kinds = new ArrayList<String>();
    name.ifPresent(_ -> kinds.add("nom"));
    nir.ifPresent(_ -> kinds.add("NIR"));
    caseNumber.ifPresent(_ -> kinds.add("dossier"));
    matricule.ifPresent(_ -> kinds.add("matricule"));
    birthDate.ifPresent(_ -> kinds.add("naissance"));
    return kinds;
  }

  @Override
  public String toString() {
    return "Criteria" + kinds();
  }
}
