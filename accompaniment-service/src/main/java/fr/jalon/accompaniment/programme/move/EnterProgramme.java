package fr.jalon.accompaniment.programme.move;

import static fr.jalon.accompaniment.AccompanimentProblem.PROGRAMME_FULL;
import static fr.jalon.accompaniment.AccompanimentProblem.PROGRAMME_MOVE_NOT_ALLOWED;
import static fr.jalon.accompaniment.AccompanimentProblem.PROGRAMME_OPERATOR_MISSING;
import static fr.jalon.accompaniment.AccompanimentProblem.PROGRAMME_REFERENT_MISSING;
import static fr.jalon.accompaniment.AccompanimentProblem.PROGRAMME_REFERENT_NOT_APPOINTED;

import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.GivenDate;
import fr.jalon.accompaniment.programme.Programme;
import fr.jalon.accompaniment.programme.Programmes;
import fr.jalon.accompaniment.programme.ReferentRole;
import fr.jalon.accompaniment.programme.author.Authors;
import fr.jalon.accompaniment.programme.capacity.Occupancy;
import fr.jalon.accompaniment.programme.capacity.PostRepository;
import fr.jalon.accompaniment.programme.entry.Assigned;
import fr.jalon.accompaniment.programme.entry.Entry;
import fr.jalon.accompaniment.programme.entry.EntryId;
import fr.jalon.accompaniment.programme.entry.Stay;
import fr.jalon.accompaniment.programme.entry.Ways;
import fr.jalon.platform.date.FrenchDates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lets a person into a programme, with the professionals that its file asks for. A full file takes
 * nobody more, unless an agent says why; what they say is kept.
 */
@ApplicationScoped
class EnterProgramme {
  private final Ways ways;
  private final Programmes programmes;
  private final Occupancy occupancy;
  private final PostRepository posts;
  private final Authors authors;

  EnterProgramme(
      Ways ways,
      Programmes programmes,
      Occupancy occupancy,
      PostRepository posts,
      Authors authors) {
    this.ways = ways;
    this.programmes = programmes;
    this.occupancy = occupancy;
    this.posts = posts;
    this.authors = authors;
  }

  /** What an agent says of an entry. */
  record Said(
      @Nullable LocalDate on,
      List<Assigned> referents,
      @Nullable String operator,
      @Nullable String overCapacityReason) {}

  @Transactional
  Entry handle(AccompanimentId accompaniment, EntryId id, Said said) {
    return switch (ways.holdFollowed(accompaniment, id)) {
      case Entry.Expected expected -> ways.keep(expected.enter(stay(expected, said)));
      case Entry.AwaitingValidation awaiting ->
          throw PROGRAMME_MOVE_NOT_ALLOWED.because("Validations attendues : " + awaiting.awaited());
      case Entry.Entered entered ->
          throw PROGRAMME_MOVE_NOT_ALLOWED.because(
              "Entrée le " + FrenchDates.date(entered.stay().enteredOn()));
      case Entry.Refused _, Entry.Left _ ->
          throw PROGRAMME_MOVE_NOT_ALLOWED.because("Prescrivez le programme à nouveau");
    };
  }

  private Stay stay(Entry.Expected expected, Said said) {
    var author = authors.current();
    var on =
        new GivenDate("/enteredOn", expected.since(), "la prescription ou la dernière validation")
            .resolve(said.on(), author.today());
    var prescription = expected.prescription();
    var programme = programmes.under(prescription.programme(), prescription.on());
    mayFollow(programme, said.referents(), on);
    mayLead(programme, said.operator());
    var full = occupancy.fullDay(programme, prescription.measure(), on, author.today());
    if (full.isPresent() && said.overCapacityReason() == null) {
      throw PROGRAMME_FULL.because(
          "%d personnes pour %d places le %s : dites pourquoi la personne entre"
              .formatted(
                  full.get().people(), full.get().places(), FrenchDates.date(full.get().day())),
          "/overCapacityReason");
    }
    return new Stay(
        on,
        said.referents(),
        said.operator(),
        full.isPresent() ? said.overCapacityReason() : null,
        author.now(),
        author.agentId());
  }

  /** Each role once, and who holds the function that a role asks for. */
  private void mayFollow(Programme programme, List<Assigned> referents, LocalDate on) {
    for (var each : referents) {
      var role = programme.referent(each.role(), "/referents");
      role.needed()
          .filter(function -> !posts.holds(programme.code(), function, each.agentId(), on))
          .ifPresent(function -> {
            throw PROGRAMME_REFERENT_NOT_APPOINTED.because(
                programme.function(function, "/referents").label(), "/referents");
          });
    }
    var given = referents.stream().map(Assigned::role).collect(Collectors.toSet());
    if (given.size() < referents.size() || given.size() < programme.referents().size()) {
      throw PROGRAMME_REFERENT_MISSING.because(
          "À désigner, chacun une fois : "
              + programme.referents().stream()
                  .map(ReferentRole::role)
                  .collect(Collectors.joining(", ")),
          "/referents");
    }
  }

  private static void mayLead(Programme programme, @Nullable String operator) {
    if (operator != null) {
      programme.partner(operator, "/operator");
    } else if (programme.operatorRequired()) {
      throw PROGRAMME_OPERATOR_MISSING.because(
          "Désignez l'opérateur de " + programme.label(), "/operator");
    }
  }
}
