package fr.jalon.orientation.bulk;

/** The database refused some row of a set: which one is found by trying halves. */
public final class BulkFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String state;
  private final String constraint;

  BulkFailure(String state, String constraint, Throwable cause) {
    super("A set-based statement failed", cause);
    this.state = state;
    this.constraint = constraint;
  }

  /** Whether a row is to blame (data or constraint), rather than the database being away. */
  public boolean blamesARow() {
    return state.startsWith("22") || state.startsWith("23");
  }

  /** The sentence that the constraint is named, or the SQL state; never a value. */
  public String reason() {
    return constraint.isEmpty() ? "SQL " + state : constraint.replace('_', ' ');
  }
}
