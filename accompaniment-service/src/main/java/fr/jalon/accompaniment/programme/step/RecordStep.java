package fr.jalon.accompaniment.programme.step;

import static fr.jalon.accompaniment.AccompanimentProblem.DATE_INCOHERENT;
import static fr.jalon.accompaniment.AccompanimentProblem.PROGRAMME_MOVE_NOT_ALLOWED;

import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.GivenDate;
import fr.jalon.accompaniment.programme.Programmes;
import fr.jalon.accompaniment.programme.author.Author;
import fr.jalon.accompaniment.programme.author.Authors;
import fr.jalon.accompaniment.programme.entry.Entry;
import fr.jalon.accompaniment.programme.entry.EntryId;
import fr.jalon.accompaniment.programme.entry.Ways;
import fr.jalon.contracts.ProgrammeEvent.ProgrammeStepRecorded;
import fr.jalon.platform.date.FrenchDates;
import fr.jalon.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** Says what happened to a person in a programme, once they have left it too. */
@ApplicationScoped
class RecordStep {
  private final Ways ways;
  private final StepRepository steps;
  private final Programmes programmes;
  private final Outbox outbox;
  private final Authors authors;

  RecordStep(
      Ways ways, StepRepository steps, Programmes programmes, Outbox outbox, Authors authors) {
    this.ways = ways;
    this.steps = steps;
    this.programmes = programmes;
    this.outbox = outbox;
    this.authors = authors;
  }

  @Transactional
  Step handle(AccompanimentId accompaniment, EntryId id, Step.Said said) {
    var author = authors.current();
    return switch (ways.hold(accompaniment, id)) {
      case Entry.Entered entered -> kept(entered, entered.since(), said, author);
      case Entry.Left left -> {
        var step = kept(left, left.stay().enteredOn(), said, author);
        if (step.startsOn().isAfter(left.ending().on())) {
          throw DATE_INCOHERENT.because(
              "Sortie du programme le " + FrenchDates.date(left.ending().on()), "/startsOn");
        }
        yield step;
      }
      case Entry.Waiting _, Entry.Refused _ ->
          throw PROGRAMME_MOVE_NOT_ALLOWED.because("Cette personne n'est pas entrée");
    };
  }

  private Step kept(Entry entry, LocalDate enteredOn, Step.Said said, Author author) {
    var prescription = entry.prescription();
    var programme = programmes.under(prescription.programme(), prescription.on());
    var startsOn =
        new GivenDate("/startsOn", enteredOn, "l'entrée").resolve(said.startsOn(), author.today());
    var step = Step.of(entry.id().value(), programme, said, startsOn, author);
    steps.insert(step);
    outbox.append(
        new ProgrammeStepRecorded(
            UUID.randomUUID(),
            author.now(),
            prescription.subject().departement(),
            prescription.subject().personId(),
            prescription.subject().parcoursId(),
            prescription.accompanimentId(),
            step.entryId(),
            step.id(),
            programme.code(),
            step.kind(),
            step.startsOn(),
            step.endsOn()));
    return step;
  }
}
