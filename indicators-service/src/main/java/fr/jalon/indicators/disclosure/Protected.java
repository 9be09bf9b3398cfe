package fr.jalon.indicators.disclosure;

import java.util.BitSet;
import java.util.OptionalLong;

/** A table whose small counts nobody can find, neither by reading nor by difference. */
public final class Protected {
  private final Table table;
  private final BitSet hidden;

  Protected(Table table, BitSet hidden) {
    this.table = table;
    this.hidden = hidden;
  }

  /** Whether that count must not be shown, by its places on the table's axes. */
  public boolean hides(int... places) {
    return hidden.get(table.cell(places));
  }

  /** That count, when it may be shown. */
  public OptionalLong shown(int... places) {
    return hides(places) ? OptionalLong.empty() : OptionalLong.of(table.count(table.cell(places)));
  }

  /** How many of the counts that an answer may show are hidden. */
  public int hiddenCount() {
    return (int) hidden.stream().filter(cell -> table.weight(cell) > 0).count();
  }

  Table table() {
    return table;
  }
}
