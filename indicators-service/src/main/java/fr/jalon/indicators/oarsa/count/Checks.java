package fr.jalon.indicators.oarsa.count;

import fr.jalon.indicators.oarsa.questionnaire.Column;
import fr.jalon.indicators.oarsa.questionnaire.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** What must hold between the numbers of the six tables, whatever the facts. */
final class Checks {
  private final Question question;
  private final List<Table> tables;
  private final Beside beside;

  private Checks(Question question, List<Table> tables, Beside beside) {
    this.question = question;
    this.tables = tables;
    this.beside = beside;
  }

  static List<Check> of(Question question, List<Table> tables, Beside beside) {
    var checks = new Checks(question, tables, beside);
    return List.of(
        Check.of(
            "TOTAUX_DES_BLOCS",
            "Chaque bloc de lignes d'un tableau a le même total",
            checks.blocks()),
        Check.of(
            "SOUS_TOTAUX",
            "Les colonnes qui détaillent une autre s'additionnent à elle, ligne à ligne",
            checks.subtotals()),
        Check.of(
            "INCLUSIONS",
            "Une colonne contenue dans une autre ne la dépasse sur aucune ligne (T2, T4 et T6 dans"
                + " T1, T5 en entonnoir)",
            checks.inclusions()),
        Check.of(
            "CHAMP",
            "Le total du tableau 1 est le nombre de personnes soumises aux droits et devoirs,"
                + " compté à part",
            checks.scope()),
        Check.of(
            "DELAIS",
            "Aucun délai ne finit avant de commencer",
            Optional.ofNullable(beside.negativeDelays())
                .filter(delays -> delays > 0)
                .map("%d délai(s) négatif(s)"::formatted)
                .stream()
                .toList()));
  }

  private List<String> blocks() {
    var faults = new ArrayList<String>();
    for (var table : tables) {
      for (var part : table.parts()) {
        each(
                table.sheet(),
                (column, i) -> {
                  if (column.mean().isPresent()) {
                    return Optional.empty();
                  }
                  return differ(value(part.total(), i), value(table.total(), i))
                      .map(shown ->
                          "%s, bloc %s : %s"
                              .formatted(
                                  table.sheet().address(column), part.block().code(), shown));
                })
            .forEach(faults::add);
      }
    }
    return faults;
  }

  private List<String> subtotals() {
    var faults = new ArrayList<String>();
    for (var table : tables) {
      var parts = new LinkedHashMap<String, List<Integer>>();
      var columns = table.sheet().columns();
      for (int i = 0; i < columns.size(); i++) {
        int rank = i;
        columns
            .get(i)
            .partOf()
            .ifPresent(whole -> parts.computeIfAbsent(whole, _ -> new ArrayList<>()).add(rank));
      }
      parts.forEach((whole, ranks) -> faults.addAll(subtotal(table, whole, ranks)));
    }
    return faults;
  }

  private List<String> subtotal(Table table, String whole, List<Integer> parts) {
    var faults = new ArrayList<String>();
    var expected = column(whole);
    lines(table)
        .forEach((line, cells) -> {
          var sum =
              parts.stream()
                  .map(i -> value(cells, i))
                  .reduce(Optional.of(0L), (a, b) -> a.flatMap(x -> b.map(y -> x + y)));
          differ(sum, Optional.ofNullable(expected.get(line)))
              .ifPresent(shown -> faults.add("%s, %s : %s".formatted(whole, line, shown)));
        });
    return faults;
  }

  private List<String> inclusions() {
    var faults = new ArrayList<String>();
    for (var table : tables) {
      var columns = table.sheet().columns();
      for (int i = 0; i < columns.size(); i++) {
        int rank = i;
        var address = table.sheet().address(columns.get(i));
        columns
            .get(i)
            .atMost()
            .ifPresent(whole -> {
              var most = column(whole);
              lines(table)
                  .forEach((line, cells) ->
                      value(cells, rank)
                          .filter(part -> most.containsKey(line) && part > most.get(line))
                          .ifPresent(part ->
                              faults.add(
                                  "%s, %s : %d dépasse %d (%s)"
                                      .formatted(address, line, part, most.get(line), whole))));
            });
      }
    }
    return faults;
  }

  private List<String> scope() {
    var counted = beside.inScope().get(question.questionnaire().scopes().indexOf(question.scope()));
    var total = Optional.ofNullable(column("T1/SDD").get("total"));
    return differ(total, Optional.ofNullable(counted)).map("T1/SDD : %s"::formatted).stream()
        .toList();
  }

  /** The numbers of one column by line; a line without a number is left out. */
  private Map<String, Long> column(String address) {
    var numbers = new LinkedHashMap<String, Long>();
    for (var table : tables) {
      each(
          table.sheet(),
          (column, i) -> {
            if (table.sheet().address(column).equals(address)) {
              lines(table)
                  .forEach((line, cells) ->
                      value(cells, i).ifPresent(number -> numbers.put(line, number)));
            }
            return Optional.empty();
          });
    }
    return numbers;
  }

  private static List<String> each(
      Sheet sheet, BiFunction<Column, Integer, Optional<String>> visit) {
    var said = new ArrayList<String>();
    for (int i = 0; i < sheet.columns().size(); i++) {
      visit.apply(sheet.columns().get(i), i).ifPresent(said::add);
    }
    return said;
  }

  private static Map<String, List<Cell>> lines(Table table) {
    var lines = new LinkedHashMap<String, List<Cell>>();
    for (var part : table.parts()) {
      for (var line : part.lines()) {
        lines.put(line.row().code(), line.cells());
      }
    }
    lines.put("total", table.total());
    return lines;
  }

  private static Optional<Long> value(List<Cell> cells, int rank) {
    return Optional.ofNullable(cells.get(rank).value());
  }

  /** What is not equal, where both are known. */
  private static Optional<String> differ(Optional<Long> one, Optional<Long> other) {
    return one.flatMap(left ->
        other
            .filter(right -> !right.equals(left))
            .map(right -> "%d au lieu de %d".formatted(left, right)));
  }
}
