package fr.jalon.accompaniment.programme.around;

import fr.jalon.accompaniment.employment.keeping.InJobOffer;
import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.programme.Programmes;
import fr.jalon.accompaniment.programme.entry.Entry;
import fr.jalon.accompaniment.programme.entry.EntryRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/**
 * Whoever was in a programme that follows people in their job, on the day it starts, is followed
 * there: the file of the programme says so, and holds as it was on the day of the prescription.
 */
@ApplicationScoped
class ProgrammeOffer implements InJobOffer {
  private final EntryRepository entries;
  private final Programmes programmes;

  ProgrammeOffer(EntryRepository entries, Programmes programmes) {
    this.entries = entries;
    this.programmes = programmes;
  }

  @Override
  public boolean covers(Accompaniment accompaniment, LocalDate startsOn) {
    return entries.of(accompaniment).stream()
        .filter(entry -> entry.stayOn(startsOn).isPresent())
        .map(Entry::prescription)
        .anyMatch(prescription ->
            programmes.under(prescription.programme(), prescription.on()).inJobFollowUp());
  }
}
