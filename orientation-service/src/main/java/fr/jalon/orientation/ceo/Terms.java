package fr.jalon.orientation.ceo;

import static fr.jalon.orientation.OrientationProblem.CEO_COMMITMENTS_UNCLEAR;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a CEO says: where the person stands, what is aimed at, what each side promises clause by
 * clause, and when the follow-up begins.
 *
 * @param clauses numbered through the whole contract, the person's first
 */
public record Terms(
    String situation,
    String objectives,
    List<Clause> clauses,
    Optional<FirstAppointment> firstAppointment) {
  private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-–—•*]\\s+)?");

  public Terms {
    clauses = List.copyOf(clauses);
  }

  /**
   * One promise, which a breach may cite by its number (CE, 4 December 2019, n° 418975).
   *
   * @param side who promises
   */
  public record Clause(int number, Signatory side, String text) {}

  /** The first rendez-vous of the follow-up, when it is known at the time of the contract. */
  public record FirstAppointment(LocalDate on, Optional<LocalTime> time, Optional<String> place) {}

  /** The terms of two texts in which each line that says something is a clause. */
  public static Terms ofLines(
      String situation,
      String objectives,
      String personCommitments,
      String departementCommitments,
      Optional<FirstAppointment> firstAppointment) {
    return ofSides(
        situation,
        objectives,
        lines(personCommitments),
        lines(departementCommitments),
        firstAppointment);
  }

  /** The terms of clauses given one by one; a clause is one line. */
  public static Terms ofSides(
      String situation,
      String objectives,
      List<String> person,
      List<String> departement,
      Optional<FirstAppointment> firstAppointment) {
    require(person, "la personne", "/personCommitments");
    require(departement, "le département", "/departementCommitments");
    var clauses = new ArrayList<Clause>();
    person.forEach(text -> clauses.add(new Clause(clauses.size() + 1, Signatory.PERSON, text)));
    departement.forEach(
        text -> clauses.add(new Clause(clauses.size() + 1, Signatory.DEPARTEMENT, text)));
    return new Terms(situation, objectives, clauses, firstAppointment);
  }

  public List<Clause> clausesOf(Signatory side) {
    return clauses.stream().filter(clause -> clause.side() == side).toList();
  }

  /** The promises of one side as one text, a clause a line. */
  public String commitmentsOf(Signatory side) {
    return String.join("\n", clausesOf(side).stream().map(Clause::text).toList());
  }

  private static List<String> lines(String text) {
    return text.lines()
        .map(line -> BULLET.matcher(line).replaceFirst("").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static void require(List<String> clauses, String who, String pointer) {
    if (clauses.isEmpty()) {
      throw CEO_COMMITMENTS_UNCLEAR.because("Dites à quoi s'engage %s.".formatted(who), pointer);
    }
  }

  /** Quotes nothing: the terms are about a person. */
  @Override
  public String toString() {
    return "Terms[…]";
  }
}
