package fr.jalon.platform.problem;

import fr.jalon.platform.problem.ProblemBody.FieldError;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.stream.StreamSupport;

/** Answers a request whose values break a declared constraint, naming each field. */
@Provider
class ViolationMapper implements ExceptionMapper<ConstraintViolationException> {

  private final ProblemAnswer answer;

  ViolationMapper(ProblemAnswer answer) {
    this.answer = answer;
  }

  @Override
  public Response toResponse(ConstraintViolationException exception) {
    var errors =
        exception.getConstraintViolations().stream()
            .map(ViolationMapper::error)
            .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::detail))
            .toList();
    return answer.of(
        PlatformProblem.FIELD_INVALID, "Corrigez les valeurs listées dans errors.", errors);
  }

  private static FieldError error(ConstraintViolation<?> violation) {
    return new FieldError(pointer(violation.getPropertyPath()), violation.getMessage());
  }

  /** The path below the Java method and parameter, whose names are nobody else's business. */
  private static String pointer(Path path) {
    var below =
        StreamSupport.stream(path.spliterator(), false)
            .filter(node -> node.getKind() == ElementKind.PROPERTY)
            .map(ViolationMapper::segment)
            .reduce("", String::concat);
    if (!below.isEmpty()) {
      return below;
    }
    return StreamSupport.stream(path.spliterator(), false)
        .filter(node -> node.getKind() == ElementKind.PARAMETER)
        .map(node -> "?" + node.getName())
        .findFirst()
        .orElse("/");
  }

  private static String segment(Path.Node node) {
    var index = node.getIndex() == null ? "" : "/" + node.getIndex();
    return index + "/" + node.getName();
  }
}
