package fr.jalon.accompaniment.programme.around;

import fr.jalon.accompaniment.caseload.Referent;
import fr.jalon.accompaniment.caseload.ReferentRepository;
import fr.jalon.accompaniment.coordination.partner.Professionals;
import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.programme.Programmes;
import fr.jalon.accompaniment.programme.entry.Assigned;
import fr.jalon.accompaniment.programme.entry.Entry;
import fr.jalon.accompaniment.programme.entry.EntryRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Those whom a person was given in the programmes that follow them: each agent once, in however
 * many programmes, and the référent unique not again.
 */
@ApplicationScoped
class ProgrammeProfessionals implements Professionals {
  private final EntryRepository entries;
  private final Programmes programmes;
  private final ReferentRepository referents;

  ProgrammeProfessionals(
      EntryRepository entries, Programmes programmes, ReferentRepository referents) {
    this.entries = entries;
    this.programmes = programmes;
    this.referents = referents;
  }

  @Override
  public Stream<Professional> around(Accompaniment accompaniment, LocalDate on) {
    var counted = new HashSet<String>();
    referentOf(accompaniment).ifPresent(counted::add);
    return entries.of(accompaniment).stream()
        .flatMap(entry ->
            entry.stayOn(on).stream()
                .flatMap(stay -> stay.referents().stream())
                .filter(each -> counted.add(each.agentId()))
                .map(each -> professional(entry, each)));
  }

  private Professional professional(Entry entry, Assigned assigned) {
    var prescription = entry.prescription();
    var programme = programmes.under(prescription.programme(), prescription.on());
    return new Professional(programme.referent(assigned.role(), "role").label(), programme.label());
  }

  /** The one who signs in here, where this service knows who that is. */
  private Optional<String> referentOf(Accompaniment accompaniment) {
    return Optional.ofNullable(accompaniment.assignment().referentId())
        .flatMap(referents::referent)
        .map(Referent::agentId);
  }
}
