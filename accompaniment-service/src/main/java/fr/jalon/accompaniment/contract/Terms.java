package fr.jalon.accompaniment.contract;

import static fr.jalon.accompaniment.AccompanimentProblem.DATE_INCOHERENT;

import fr.jalon.accompaniment.policy.ContractLimits;
import fr.jalon.platform.date.FrenchDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a person and their référent agree on; freely debated (CASF L. 262-35, L. 262-36).
 *
 * @param clauses numbered through the whole contract: the person's actions, what else the person
 *     undertakes, then what the organisme does
 */
public record Terms(
    String objectives,
    List<Clause> clauses,
    LocalDate startsOn,
    LocalDate endsOn,
    Activity activity) {

  /**
   * One promise, which a breach may cite by its number (CE, 4 December 2019, n° 418975).
   *
   * @param side who promises
   * @param kind the DREES's kind, where it is an action
   */
  public record Clause(int number, Signatory side, Optional<ActionKind> kind, String text) {}

  /** One action, before it has a number; a contract may hold several of a kind. */
  public record Action(ActionKind kind, String description) {}

  public Terms {
    clauses = List.copyOf(clauses);
    if (!endsOn.isAfter(startsOn)) {
      throw DATE_INCOHERENT.because(
          "La fin (%s) ne suit pas le début (%s)"
              .formatted(FrenchDates.date(endsOn), FrenchDates.date(startsOn)),
          "/endsOn");
    }
  }

  /** The promises as agents give them, numbered. */
  public static List<Clause> numbered(
      List<Action> actions, List<String> person, List<String> organisme) {
    var clauses = new ArrayList<Clause>();
    for (var action : actions) {
      clauses.add(
          new Clause(
              clauses.size() + 1,
              Signatory.PERSON,
              Optional.of(action.kind()),
              action.description()));
    }
    for (var text : person) {
      clauses.add(new Clause(clauses.size() + 1, Signatory.PERSON, Optional.empty(), text));
    }
    for (var text : organisme) {
      clauses.add(new Clause(clauses.size() + 1, Signatory.REFERENT, Optional.empty(), text));
    }
    return clauses;
  }

  /** The kinds of its actions, each once whatever the number of actions: so the DREES counts. */
  public List<ActionKind> actionKinds() {
    return clauses.stream().flatMap(each -> each.kind().stream()).distinct().sorted().toList();
  }

  public List<Clause> clausesOf(Signatory side) {
    return clauses.stream().filter(each -> each.side() == side).toList();
  }

  /** Refuses terms that begin before the person was entrusted to the référent. */
  public Terms startingFrom(LocalDate orientedOn) {
    if (startsOn.isBefore(orientedOn)) {
      throw DATE_INCOHERENT.because(
          "Le début (%s) précède l'orientation (%s)"
              .formatted(FrenchDates.date(startsOn), FrenchDates.date(orientedOn)),
          "/startsOn");
    }
    return this;
  }

  /** Refuses terms that a slip of the hand sent too far ahead. */
  public Terms within(ContractLimits limits, LocalDate today) {
    var latestStart = limits.latestStart(today);
    if (startsOn.isAfter(latestStart)) {
      throw DATE_INCOHERENT.because(
          "Le début ne peut pas suivre le " + FrenchDates.date(latestStart), "/startsOn");
    }
    var latestEnd = limits.latestEnd(startsOn);
    if (endsOn.isAfter(latestEnd)) {
      throw DATE_INCOHERENT.because(
          "La fin ne peut pas suivre le " + FrenchDates.date(latestEnd), "/endsOn");
    }
    return this;
  }

  /** Quotes nothing: the terms are about a person. */
  @Override
  public String toString() {
    return "Terms[…]";
  }
}
