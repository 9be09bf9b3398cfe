package fr.jalon.platform.worklist;

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
   * Who is in it: a {@code select} of the file's key, of {@code sort_on} (the date that puts the
   * most pressing first), of {@code rule} (what the line is about, or null) and of the columns that
   * the service lets its lists be filtered by; each service says which those are. {@code :today}
   * stands for the day. No order, no limit: the reader adds them.
   */
  String sql();
}
