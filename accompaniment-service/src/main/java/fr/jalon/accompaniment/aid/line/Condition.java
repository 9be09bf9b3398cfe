package fr.jalon.accompaniment.aid.line;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What a line of aid asks of the person, as its data file says; each answers with its reason. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Condition.ParcoursOpen.class, name = "PARCOURS_OPEN"),
  @JsonSubTypes.Type(value = Condition.ContractInForce.class, name = "CONTRACT_IN_FORCE"),
  @JsonSubTypes.Type(value = Condition.Age.class, name = "AGE"),
  @JsonSubTypes.Type(value = Condition.AtMost.class, name = "AT_MOST")
})
public sealed interface Condition {
  String source();

  /** In words. */
  String label();

  Check check(String line, Standing standing);

  /** The person is still in the scope. */
  record ParcoursOpen(String source) implements Condition {
    @Override
    public String label() {
      return "Parcours en cours";
    }

    @Override
    public Check check(String line, Standing standing) {
      return Check.of(
          label(),
          standing.parcoursOpen(),
          standing.parcoursOpen() ? "Le parcours est en cours" : "Le parcours est clos");
    }
  }

  /** A contract that both signed runs on that day. */
  record ContractInForce(String source) implements Condition {
    @Override
    public String label() {
      return "Contrat en cours";
    }

    @Override
    public Check check(String line, Standing standing) {
      return Check.of(
          label(),
          standing.contractInForce(),
          standing.contractInForce()
              ? "Un contrat signé court ce jour"
              : "Aucun contrat signé ne court ce jour");
    }
  }

  /**
   * Both ages included. Only the month of birth is known here: around a birthday nothing is said.
   */
  record Age(int from, int to, String source) implements Condition {
    public Age {
      if (from < 0 || to < from) {
        throw new IllegalArgumentException("AGE from " + from + " to " + to);
      }
    }

    @Override
    public String label() {
      return "De %d à %d ans".formatted(from, to);
    }

    @Override
    public Check check(String line, Standing standing) {
      return standing
          .birthMonth()
          .map(month -> {
            var oldest = within(month.atDay(1), standing.on());
            var youngest = within(month.atEndOfMonth(), standing.on());
            return oldest == youngest
                ? Check.of(label(), oldest, oldest ? "L'âge y est" : "L'âge n'y est pas")
                : Check.unknown(label(), "La personne a ou aura bientôt l'âge : à vérifier");
          })
          .orElseGet(() -> Check.unknown(label(), "Le mois de naissance n'est pas connu ici"));
    }

    private boolean within(LocalDate born, LocalDate on) {
      var years = ChronoUnit.YEARS.between(born, on);
      return from <= years && years <= to;
    }
  }

  /** So many aids of the line in so many months, counted back date to date from the day. */
  record AtMost(int times, int months, String source) implements Condition {
    public AtMost {
      if (times < 1 || months < 1) {
        throw new IllegalArgumentException("AT_MOST " + times + " in " + months);
      }
    }

    @Override
    public String label() {
      return "Au plus %d en %d mois".formatted(times, months);
    }

    @Override
    public Check check(String line, Standing standing) {
      var since = standing.on().minusMonths(months);
      var before =
          standing.past().stream()
              .filter(each -> each.line().equals(line) && each.decidedOn().isAfter(since))
              .count();
      return Check.of(
          label(), before < times, "%d accordée(s) depuis %d mois".formatted(before, months));
    }
  }
}
