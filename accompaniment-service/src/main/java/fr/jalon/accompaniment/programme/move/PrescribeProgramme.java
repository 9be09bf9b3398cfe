package fr.jalon.accompaniment.programme.move;

import static fr.jalon.accompaniment.AccompanimentProblem.ACCOMPANIMENT_CLOSED;
import static fr.jalon.accompaniment.AccompanimentProblem.PROGRAMME_ALREADY_PRESCRIBED;
import static fr.jalon.accompaniment.AccompanimentProblem.PROGRAMME_CRITERIA_NOT_MET;
import static fr.jalon.accompaniment.AccompanimentProblem.PROGRAMME_MEASURE_MISSING;
import static fr.jalon.accompaniment.AccompanimentProblem.PROGRAMME_PUBLIC_NOT_ADMITTED;

import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.accompaniment.followup.GivenDate;
import fr.jalon.accompaniment.programme.EntryRule;
import fr.jalon.accompaniment.programme.Programme;
import fr.jalon.accompaniment.programme.Programmes;
import fr.jalon.accompaniment.programme.PublicKind;
import fr.jalon.accompaniment.programme.author.Authors;
import fr.jalon.accompaniment.programme.entry.Entry;
import fr.jalon.accompaniment.programme.entry.EntryId;
import fr.jalon.accompaniment.programme.entry.EntryRepository;
import fr.jalon.accompaniment.programme.entry.Prescription;
import fr.jalon.contracts.ProgrammeEvent;
import fr.jalon.platform.date.FrenchDates;
import fr.jalon.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks for a programme for a person: its file says whether somebody must agree. */
@ApplicationScoped
class PrescribeProgramme {
  private final AccompanimentRepository accompaniments;
  private final EntryRepository entries;
  private final Programmes programmes;
  private final Outbox outbox;
  private final Authors authors;

  PrescribeProgramme(
      AccompanimentRepository accompaniments,
      EntryRepository entries,
      Programmes programmes,
      Outbox outbox,
      Authors authors) {
    this.accompaniments = accompaniments;
    this.entries = entries;
    this.programmes = programmes;
    this.outbox = outbox;
    this.authors = authors;
  }

  /** What a prescriber asks. */
  record Asked(
      String programme,
      @Nullable String measure,
      PublicKind publicKind,
      Set<String> criteria,
      @Nullable LocalDate on) {

    /** What was told of the person counts, whatever the prescriber says. */
    Asked ofAPersonToldAs(Optional<PublicKind> told) {
      return new Asked(programme, measure, told.orElse(publicKind), criteria, on);
    }
  }

  @Transactional
  Entry handle(AccompanimentId id, Asked asked) {
    return switch (accompaniments.lock(id)) {
      case Accompaniment.Open open ->
          prescribe(open, asked.ofAPersonToldAs(entries.toldPublic(open.subject().parcoursId())));
      case Accompaniment.Closed closed ->
          throw ACCOMPANIMENT_CLOSED.because("Clos le " + FrenchDates.date(closed.closedOn()));
    };
  }

  private Entry prescribe(Accompaniment.Open open, Asked asked) {
    var author = authors.current();
    var on =
        new GivenDate("/prescribedOn", open.assignment().decidedOn(), "l'orientation")
            .resolve(asked.on(), author.today());
    var programme = programmes.on(asked.programme(), on, "/prescribedOn");
    mayBeAskedFor(programme, asked);
    if (entries.isUnderWay(open.subject().parcoursId(), programme.code(), asked.measure())) {
      throw PROGRAMME_ALREADY_PRESCRIBED.because(
          "%s est déjà prescrit ou en cours à ce parcours".formatted(programme.label()));
    }
    var validated = programme.needsValidation(asked.criteria());
    var change =
        Entry.prescribe(
            new EntryId(UUID.randomUUID()),
            new Prescription(
                open.id().value(),
                open.subject(),
                programme.code(),
                asked.measure(),
                asked.publicKind(),
                new TreeSet<>(asked.criteria()).stream().toList(),
                ground(programme, validated),
                on,
                on.plusDays(programme.entry().expectedWithinDays()),
                author.now(),
                author.agentId(),
                author.agentName()),
            validated ? programme.validation().sides() : Set.of());
    entries.insert(change.next());
    change.events().forEach(outbox::append);
    return change.next();
  }

  private static void mayBeAskedFor(Programme programme, Asked asked) {
    asked.criteria().forEach(each -> programme.criterion(each, "/criteria"));
    if (!programme.publics().contains(asked.publicKind())) {
      throw PROGRAMME_PUBLIC_NOT_ADMITTED.because(
          "%s admet : %s".formatted(programme.label(), programme.publics()), "/publicKind");
    }
    if (asked.measure() != null) {
      programme.measure(asked.measure(), "/measure");
    } else if (!programme.measures().isEmpty()) {
      throw PROGRAMME_MEASURE_MISSING.because(
          "Choisissez une modalité de " + programme.label(), "/measure");
    }
    if (programme.entry().otherwise() == EntryRule.Otherwise.REFUSED
        && !programme.entry().isMetBy(asked.criteria())) {
      throw PROGRAMME_CRITERIA_NOT_MET.because(programme.entry().source(), "/criteria");
    }
  }

  private static ProgrammeEvent.Validation ground(Programme programme, boolean validated) {
    if (validated) {
      return ProgrammeEvent.Validation.DOUBLE_VALIDATION;
    }
    return switch (programme.entry().rule()) {
      case NONE -> ProgrammeEvent.Validation.NONE;
      case AT_LEAST_ONE, ALL -> ProgrammeEvent.Validation.CRITERION;
    };
  }
}
