package fr.jalon.platform.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Answers whatever nobody else understood: a store that is away is said to be away, and the rest is
 * our fault, with a correlation id and no detail.
 */
@Provider
class UnexpectedFailureMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(UnexpectedFailureMapper.class);

  private final ProblemAnswer answer;

  UnexpectedFailureMapper(ProblemAnswer answer) {
    this.answer = answer;
  }

  @Override
  public Response toResponse(Throwable failure) {
    if (causes(failure).anyMatch(UnexpectedFailureMapper::isValueOutOfRange)) {
      return titled(PlatformProblem.FIELD_INVALID);
    }
    // The cause can quote a row: its class and place are enough to find it, its message is not
    // logged.
    LOG.errorf("%s%s", failure.getClass().getName(), place(failure));
    LOG.debug("cause", failure);
    return causes(failure).anyMatch(UnexpectedFailureMapper::isStoreAway)
        ? titled(PlatformProblem.STORE_UNAVAILABLE)
        : titled(PlatformProblem.INTERNAL_ERROR);
  }

  private Response titled(Problem problem) {
    return answer.of(problem, problem.title() + ".", List.of());
  }

  private static boolean isStoreAway(Throwable cause) {
    return cause instanceof SQLTransientException
        || (cause instanceof SQLException sql
            && sql.getSQLState() != null
            && (sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P")));
  }

  /** SQLSTATE class 22: a character or a date that no column can hold. */
  private static boolean isValueOutOfRange(Throwable cause) {
    return cause instanceof SQLException sql
        && sql.getSQLState() != null
        && sql.getSQLState().startsWith("22");
  }

  static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, t -> t != null, Throwable::getCause).limit(20);
  }

  private static String place(Throwable failure) {
    var text = new StringBuilder();
    causes(failure)
        .forEach(cause -> {
          text.append("\n  ").append(cause.getClass().getName());
          Stream.of(cause.getStackTrace())
              .filter(frame -> frame.getClassName().startsWith("fr.jalon"))
              .limit(5)
              .forEach(frame -> text.append("\n    at ").append(frame));
        });
    return text.toString();
  }
}
