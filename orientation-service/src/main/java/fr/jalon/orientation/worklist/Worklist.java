package fr.jalon.orientation.worklist;

/**
 * One list of what waits for somebody. A feature that has one declares it as a bean; nothing else
 * changes for it to be counted, paged and exported.
 */
public interface Worklist {

  /** What names the list in an address: {@code A_CONVOQUER}. */
  String code();

  /** Its name, as people say it. */
  String label();

  /** What is in it, and what ends a stay there. */
  String help();

  /**
   * Who is in it: a {@code select} of {@code parcours_id, territory, sort_on, rule}, where {@code
   * sort_on} is the date that puts the most pressing first and {@code rule} the deadline that it is
   * about, or null for the next one. {@code :today} stands for the day. No order, no limit: the
   * reader adds them.
   */
  String sql();
}
