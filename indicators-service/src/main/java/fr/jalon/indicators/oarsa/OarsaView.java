package fr.jalon.indicators.oarsa;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.indicators.oarsa.count.Beside;
import fr.jalon.indicators.oarsa.count.Cell;
import fr.jalon.indicators.oarsa.count.Check;
import fr.jalon.indicators.oarsa.count.CountTables.Filled;
import fr.jalon.indicators.oarsa.count.Table;
import fr.jalon.indicators.oarsa.questionnaire.Column;
import fr.jalon.indicators.oarsa.questionnaire.Note;
import fr.jalon.indicators.oarsa.questionnaire.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tables of one 31 December, with what it takes to sign them.
 *
 * @param knownOn the facts known at the end of that day; today's when null
 * @param variant the named reading of the scope that the tables show
 * @param variants every reading, with how many persons it holds
 * @param raw whether small counts are shown as they are; the reading is then traced
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record OarsaView(
    int year,
    LocalDate day,
    @Nullable LocalDate knownOn,
    @Nullable String territory,
    String source,
    String variant,
    boolean raw,
    List<OarsaScopeView> variants,
    List<OarsaTableView> tables,
    List<Note> notes,
    List<Check> checks,
    OarsaBesideView beside) {

  static OarsaView of(Filled filled, List<Table> shown, @Nullable LocalDate knownOn, boolean raw) {
    var question = filled.question();
    var questionnaire = question.questionnaire();
    var told = filled.tables().getFirst().total().getFirst().absence() == null;
    var variants = new ArrayList<OarsaScopeView>();
    for (int i = 0; i < questionnaire.scopes().size(); i++) {
      var scope = questionnaire.scopes().get(i);
      variants.add(OarsaScopeView.of(scope, told ? filled.beside().inScope().get(i) : null));
    }
    return new OarsaView(
        question.year(),
        question.day(),
        knownOn,
        question.territory().orElse(null),
        questionnaire.source(),
        question.scope().name(),
        raw,
        variants,
        shown.stream().map(OarsaTableView::of).toList(),
        questionnaire.notes(),
        filled.checks(),
        OarsaBesideView.of(filled.beside()));
  }

  /** One named reading of the scope; no number of persons where no right was ever told. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record OarsaScopeView(String name, String label, List<String> states, @Nullable Long persons) {
    static OarsaScopeView of(Scope scope, @Nullable Long persons) {
      return new OarsaScopeView(scope.name(), scope.label(), scope.states(), persons);
    }
  }

  /** One table, as the questionnaire lays it out. */
  record OarsaTableView(
      String code,
      String title,
      List<OarsaColumnView> columns,
      List<OarsaBlockView> blocks,
      List<Cell> total) {
    static OarsaTableView of(Table table) {
      return new OarsaTableView(
          "OARSA-" + table.sheet().code(),
          table.sheet().title(),
          table.sheet().columns().stream().map(OarsaColumnView::of).toList(),
          table.parts().stream().map(OarsaBlockView::of).toList(),
          table.total());
    }
  }

  /** One column, and the numbers of the notes that define it. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record OarsaColumnView(
      String code, @Nullable String group, String label, String unit, List<Integer> notes) {
    static OarsaColumnView of(Column column) {
      return new OarsaColumnView(
          column.code(),
          column.group().orElse(null),
          column.label(),
          column.unit(),
          column.notes());
    }
  }

  /** One block of lines, and its total. */
  record OarsaBlockView(String code, String label, List<OarsaLineView> lines, List<Cell> total) {
    static OarsaBlockView of(Table.Part part) {
      return new OarsaBlockView(
          part.block().code(),
          part.block().label(),
          part.lines().stream().map(OarsaLineView::of).toList(),
          part.total());
    }
  }

  /** One line; its cells are in the order of the columns. */
  record OarsaLineView(String code, String label, List<Cell> cells) {
    static OarsaLineView of(Table.Line line) {
      return new OarsaLineView(line.row().code(), line.row().label(), line.cells());
    }
  }

  /** Persons and contracts that the tables cannot show; a hidden count is null. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record OarsaBesideView(
      @Nullable Long withoutParcours,
      @Nullable Long withoutRight,
      @Nullable Long contractsWithoutActions,
      @Nullable Long negativeDelays) {
    static OarsaBesideView of(Beside beside) {
      return new OarsaBesideView(
          beside.withoutParcours(),
          beside.withoutRight(),
          beside.contractsWithoutActions(),
          beside.negativeDelays());
    }
  }
}
