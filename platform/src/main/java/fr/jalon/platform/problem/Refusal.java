package fr.jalon.platform.problem;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Thrown when a command is refused; rolls the transaction back. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final String detail;
  private final @Nullable String pointer;

  Refusal(Problem problem, String detail, @Nullable String pointer) {
    super(problem.code() + ": " + detail);
    this.problem = problem;
    this.detail = detail;
    this.pointer = pointer;
  }

  public Problem problem() {
    return problem;
  }

  public String detail() {
    return detail;
  }

  public Optional<String> pointer() {
    return Optional.ofNullable(pointer);
  }
}
