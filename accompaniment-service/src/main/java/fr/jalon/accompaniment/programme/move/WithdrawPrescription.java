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
import fr.jalon.contracts.ProgrammeEvent.Refuser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Ends a prescription before any entry, because the person or a partner says no. */
@ApplicationScoped
class WithdrawPrescription {
  private final Ways ways;
  private final Programmes programmes;
  private final Authors authors;

  WithdrawPrescription(Ways ways, Programmes programmes, Authors authors) {
    this.ways = ways;
    this.programmes = programmes;
    this.authors = authors;
  }

  @Transactional
  Entry handle(
      AccompanimentId accompaniment,
      EntryId id,
      Refuser by,
      String reason,
      @Nullable LocalDate given) {
    return switch (ways.hold(accompaniment, id)) {
      case Entry.Waiting waiting -> {
        var author = authors.current();
        var on =
            new GivenDate("/on", waiting.since(), "la prescription ou la dernière validation")
                .resolve(given, author.today());
        var prescription = waiting.prescription();
        var code =
            programmes
                .under(prescription.programme(), prescription.on())
                .refusalReason(reason, "/reason")
                .code();
        yield ways.keep(waiting.refuse(by, new Ending(on, code, author.now(), author.agentId())));
      }
      case Entry.Entered _, Entry.Refused _, Entry.Left _ ->
          throw PROGRAMME_MOVE_NOT_ALLOWED.because("Cette personne n'attend plus d'entrer");
    };
  }
}
