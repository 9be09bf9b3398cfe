package fr.jalon.orientation.proposal;

import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.contracts.ParcoursType;
import fr.jalon.orientation.directory.OrganismeKind;
import fr.jalon.orientation.proposal.FactsRepository.Subject;
import fr.jalon.orientation.proposal.Proposal.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A rule set tried on a past cohort: what it would propose beside what agents had decided. */
record Simulation(
    UUID id,
    String ruleSet,
    LocalDate receivedFrom,
    LocalDate receivedTo,
    Optional<String> territory,
    Result result,
    String askedByName,
    Instant recordedAt) {

  /**
   * Counts only: nobody can be recognised, nothing is decided.
   *
   * @param compared those for whom there is both a proposal and a decision
   * @param agreeing those of them for whom both chose the same type of parcours
   */
  record Result(
      int cohort,
      int compared,
      int agreeing,
      List<StandingCount> standings,
      List<TypeCount> types,
      List<KindCount> kinds,
      List<Move> moves,
      List<UnknownCount> unknown) {

    /** Tries every subject of a cohort; {@code capacities} in persons, where they are known. */
    static Result of(RuleSet rules, List<Subject> cohort, Map<OrganismeKind, Integer> capacities) {
      var tried = cohort.stream().map(one -> new Tried(one, rules.propose(one.facts()))).toList();
      var compared = tried.stream().filter(Tried::comparable).toList();
      return new Result(
          tried.size(),
          compared.size(),
          count(compared.stream().filter(Tried::agrees).count()),
          Arrays.stream(Standing.values()).map(standing -> count(tried, standing)).toList(),
          Arrays.stream(ParcoursType.values()).map(type -> count(tried, type)).toList(),
          Arrays.stream(OrganismeKind.values())
              .map(kind -> count(tried, kind, capacities.get(kind)))
              .filter(KindCount::says)
              .toList(),
          moves(compared),
          unknown(tried));
    }

    private static StandingCount count(List<Tried> tried, Standing standing) {
      return new StandingCount(
          standing, count(tried.stream().filter(one -> one.is(standing)).count()));
    }

    private static TypeCount count(List<Tried> tried, ParcoursType type) {
      return new TypeCount(
          type,
          count(
              tried.stream()
                  .filter(one -> one.proposed().filter(type::equals).isPresent())
                  .count()),
          count(
              tried.stream()
                  .filter(one -> one.decided().filter(type::equals).isPresent())
                  .count()));
    }

    private static KindCount count(
        List<Tried> tried, OrganismeKind kind, @Nullable Integer capacity) {
      var proposed = count(tried.stream().filter(one -> one.proposes(kind)).count());
      var decided =
          count(
              tried.stream()
                  .filter(one -> one.subject().decidedKind().filter(kind::equals).isPresent())
                  .count());
      return new KindCount(
          kind,
          proposed,
          decided,
          capacity,
          capacity == null ? null : Math.max(proposed - capacity, 0));
    }

    private static List<Move> moves(List<Tried> compared) {
      var moves = new ArrayList<Move>();
      compared.stream()
          .collect(
              groupingBy(
                  one -> one.decided().orElseThrow(),
                  () -> new EnumMap<>(ParcoursType.class),
                  groupingBy(
                      one -> one.proposed().orElseThrow(),
                      () -> new EnumMap<>(ParcoursType.class),
                      java.util.stream.Collectors.counting())))
          .forEach((decided, to) ->
              to.forEach((proposed, n) -> moves.add(new Move(decided, proposed, count(n)))));
      return moves;
    }

    private static List<UnknownCount> unknown(List<Tried> tried) {
      return Arrays.stream(Fact.values())
          .map(fact ->
              new UnknownCount(
                  fact,
                  count(
                      tried.stream()
                          .filter(one -> one.proposal().unknown().contains(fact))
                          .count())))
          .filter(one -> one.persons() > 0)
          .toList();
    }

    private static int count(long n) {
      return Math.toIntExact(n);
    }
  }

  /** One subject and what is proposed for them. */
  private record Tried(Subject subject, Proposal proposal) {
    Optional<ParcoursType> proposed() {
      return proposal.parcoursType();
    }

    Optional<ParcoursType> decided() {
      return subject.decidedType();
    }

    boolean comparable() {
      return proposed().isPresent() && decided().isPresent();
    }

    boolean agrees() {
      return Objects.equals(proposed(), decided());
    }

    boolean is(Standing standing) {
      return proposal.standing() == standing;
    }

    boolean proposes(OrganismeKind kind) {
      return proposal.organismes().stream().findFirst().filter(kind::equals).isPresent();
    }
  }

  /** How many proposals are firm, conditional, or cannot be made. */
  record StandingCount(Standing standing, int persons) {}

  /** A type of parcours: proposed, and decided in fact. */
  record TypeCount(ParcoursType parcoursType, int proposed, int decided) {}

  /**
   * A kind of organisme, as the first proposed.
   *
   * @param overflow how many would be proposed beyond its capacity, where that is known
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record KindCount(
      OrganismeKind kind,
      int proposed,
      int decided,
      @Nullable Integer capacity,
      @Nullable Integer overflow) {
    boolean says() {
      return proposed > 0 || decided > 0 || capacity != null;
    }
  }

  /** From what agents decided to what would be proposed. */
  record Move(ParcoursType decided, ParcoursType proposed, int persons) {}

  /** A fact that nobody knows, and of how many persons. */
  record UnknownCount(Fact fact, int persons) {}
}
