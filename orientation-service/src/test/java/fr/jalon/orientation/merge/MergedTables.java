package fr.jalon.orientation.merge;

import java.util.Arrays;
import java.util.List;

/** What a merge moves, as a test of the queue needs to know it. */
public final class MergedTables {
  private MergedTables() {}

  public static List<String> names() {
    return Arrays.stream(MovedTable.values()).map(MovedTable::table).toList();
  }
}
