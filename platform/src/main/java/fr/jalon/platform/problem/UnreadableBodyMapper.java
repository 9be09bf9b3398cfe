package fr.jalon.platform.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import fr.jalon.platform.problem.ProblemBody.FieldError;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.stream.Collectors;

/** Answers JSON that does not have the shape of the request, naming where. */
@Provider
class UnreadableBodyMapper implements ExceptionMapper<MismatchedInputException> {

  private final ProblemAnswer answer;

  UnreadableBodyMapper(ProblemAnswer answer) {
    this.answer = answer;
  }

  @Override
  public Response toResponse(MismatchedInputException exception) {
    return answer.of(
        PlatformProblem.BODY_UNREADABLE,
        "Le JSON n'a pas la forme attendue.",
        List.of(new FieldError(pointer(exception), "champ inconnu, manquant ou d'un autre type")));
  }

  static String pointer(JsonMappingException exception) {
    return exception.getPath().stream()
        .map(r -> r.getFieldName() == null ? "/" + r.getIndex() : "/" + r.getFieldName())
        .collect(Collectors.joining());
  }
}
