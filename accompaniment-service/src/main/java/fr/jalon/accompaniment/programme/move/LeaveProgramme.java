package fr.jalon.accompaniment.programme.move;

import static fr.jalon.accompaniment.AccompanimentProblem.PROGRAMME_MOVE_NOT_ALLOWED;

import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.GivenDate;
import fr.jalon.accompaniment.programme.Programmes;
import fr.jalon.accompaniment.programme.author.Authors;
import fr.jalon.accompaniment.programme.entry.Ending;
import fr.jalon.accompaniment.programme.entry.Entry;
import fr.jalon.accompaniment.programme.entry.EntryId;
import fr.jalon.accompaniment.programme.entry.Ways;
import fr.jalon.platform.date.FrenchDates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says that a person is no longer followed in a programme, since when and why. Allowed once the
 * accompaniment is closed too: what happened before its end still has to be told.
 */
@ApplicationScoped
class LeaveProgramme {
  private final Ways ways;
  private final Programmes programmes;
  private final Authors authors;

  LeaveProgramme(Ways ways, Programmes programmes, Authors authors) {
    this.ways = ways;
    this.programmes = programmes;
    this.authors = authors;
  }

  @Transactional
  Entry handle(
      AccompanimentId accompaniment, EntryId id, String reason, @Nullable LocalDate given) {
    return switch (ways.hold(accompaniment, id)) {
      case Entry.Entered entered -> {
        var author = authors.current();
        var on =
            new GivenDate("/leftOn", entered.since(), "l'entrée").resolve(given, author.today());
        var prescription = entered.prescription();
        var code =
            programmes
                .under(prescription.programme(), prescription.on())
                .exitReason(reason, "/reason")
                .code();
        yield ways.keep(entered.leave(new Ending(on, code, author.now(), author.agentId())));
      }
      case Entry.Left left ->
          throw PROGRAMME_MOVE_NOT_ALLOWED.because(
              "Sortie le " + FrenchDates.date(left.ending().on()));
      case Entry.Waiting _, Entry.Refused _ ->
          throw PROGRAMME_MOVE_NOT_ALLOWED.because("Cette personne n'est pas entrée");
    };
  }
}
