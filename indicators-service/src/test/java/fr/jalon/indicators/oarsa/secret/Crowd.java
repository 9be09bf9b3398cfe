package fr.jalon.indicators.oarsa.secret;

import fr.jalon.indicators.oarsa.count.Cell;
import fr.jalon.indicators.oarsa.count.Table;
import fr.jalon.indicators.oarsa.count.Table.Line;
import fr.jalon.indicators.oarsa.count.Table.Part;
import fr.jalon.indicators.oarsa.questionnaire.Column;
import fr.jalon.indicators.oarsa.questionnaire.Condition;
import fr.jalon.indicators.oarsa.questionnaire.Questionnaire;
import fr.jalon.indicators.oarsa.questionnaire.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Persons drawn at random, and the tables that they make. */
final class Crowd {
  private final Questionnaire questionnaire;
  private final List<Somebody> persons = new ArrayList<>();
  private final int territories;

  Crowd(Questionnaire questionnaire, Random random, int persons, int territories) {
    this.questionnaire = questionnaire;
    this.territories = territories;
    for (int i = 0; i < persons; i++) {
      this.persons.add(somebody(random));
    }
  }

  private record Somebody(
      int territory,
      List<Integer> rows,
      @Nullable String organisme,
      boolean helped,
      int months,
      List<String> actions,
      boolean entered,
      boolean primo,
      boolean moved) {}

  Numbers numbers() {
    return new Numbers(
        Stream.concat(
                Stream.of(tables(_ -> true)),
                IntStream.range(0, territories)
                    .mapToObj(rank -> tables(person -> person.territory() == rank)))
            .toList());
  }

  private Somebody somebody(Random random) {
    var perimeter = questionnaire.perimeter();
    var kinds = Stream.concat(perimeter.spe().stream(), perimeter.horsSpe().stream()).toList();
    // most are at a few organismes, as in reality
    int kind = (int) Math.min(kinds.size(), Math.abs(random.nextGaussian()) * 5);
    return new Somebody(
        random.nextInt(territories),
        questionnaire.blocks().stream()
            .map(block -> (int) (block.rows().size() * Math.pow(random.nextDouble(), 2)))
            .toList(),
        kind == kinds.size() ? null : kinds.get(kind),
        random.nextBoolean(),
        random.nextInt(24),
        random.nextBoolean() ? List.of("CARE") : List.of("CARE", "MOBILITY"),
        random.nextInt(3) == 0,
        random.nextInt(4) > 0,
        random.nextInt(6) == 0);
  }

  private List<Table> tables(Predicate<Somebody> here) {
    var in = persons.stream().filter(here).toList();
    return questionnaire.sheets().stream().map(sheet -> table(sheet, in)).toList();
  }

  private Table table(Sheet sheet, List<Somebody> in) {
    var parts = new ArrayList<Part>();
    for (int i = 0; i < questionnaire.blocks().size(); i++) {
      int rank = i;
      var block = questionnaire.blocks().get(i);
      var lines =
          IntStream.range(0, block.rows().size())
              .mapToObj(row ->
                  new Line(
                      block.rows().get(row),
                      cells(
                          sheet, in.stream().filter(one -> one.rows().get(rank) == row).toList())))
              .toList();
      parts.add(new Part(block, lines, cells(sheet, in)));
    }
    return new Table(sheet, parts, cells(sheet, in));
  }

  private List<Cell> cells(Sheet sheet, List<Somebody> in) {
    return sheet.columns().stream()
        .map(column -> in.stream().filter(person -> isIn(person, column)).count())
        .map(count -> new Cell(count, null, count))
        .toList();
  }

  private boolean isIn(Somebody person, Column column) {
    var duration = column.duration();
    return column.counts().stream().allMatch(condition -> is(person, condition))
        && (column.organismes().isEmpty() || column.organismes().contains(person.organisme()))
        && duration.from().map(from -> person.months() >= from).orElse(true)
        && duration.until().map(until -> person.months() < until).orElse(true)
        && column.action().map(person.actions()::contains).orElse(true);
  }

  private boolean is(Somebody person, Condition condition) {
    var organisme = person.organisme();
    var perimeter = questionnaire.perimeter();
    boolean here = organisme != null && perimeter.franceTravail().contains(organisme);
    boolean inside = organisme != null && perimeter.spe().contains(organisme);
    return switch (condition) {
      case ORIENTED -> organisme != null;
      case NOT_ORIENTED -> organisme == null;
      case AT_FRANCE_TRAVAIL -> here;
      case ELSEWHERE -> organisme != null && !here;
      case REGISTERED -> here && person.helped();
      case UNDER_CONTRACT -> organisme != null && !here && person.helped();
      case ENTERED_IN_YEAR -> person.entered();
      case PRIMO_ORIENTED -> organisme != null && person.primo();
      case PRIMO_CONTRACT -> person.helped();
      case REORIENTED -> organisme != null && person.moved();
      case TO_HORS_SPE -> person.moved() && !inside;
      case TO_SPE -> person.moved() && inside;
    };
  }
}
