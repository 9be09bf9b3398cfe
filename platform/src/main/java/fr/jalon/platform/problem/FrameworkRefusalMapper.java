package fr.jalon.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import fr.jalon.platform.problem.ProblemBody.FieldError;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Answers what the framework refuses (no such path, wrong verb, unreadable parameter). */
@Provider
class FrameworkRefusalMapper implements ExceptionMapper<WebApplicationException> {

  private final ProblemAnswer answer;

  FrameworkRefusalMapper(ProblemAnswer answer) {
    this.answer = answer;
  }

  @Override
  public Response toResponse(WebApplicationException exception) {
    if (exception.getCause() instanceof JsonMappingException mapping) {
      return answer.of(
          PlatformProblem.BODY_UNREADABLE,
          "Le JSON n'a pas la forme attendue.",
          List.of(new FieldError(UnreadableBodyMapper.pointer(mapping), "valeur illisible")));
    }
    if (exception.getCause() instanceof JacksonException json) {
      var at = json.getLocation();
      var where = at == null ? "" : " (ligne %d)".formatted(at.getLineNr());
      return answer.of(
          PlatformProblem.BODY_UNREADABLE, "Le corps n'est pas du JSON" + where + ".", List.of());
    }
    var problem = problem(exception.getResponse().getStatus());
    return answer.of(problem, problem.title() + ".", List.of());
  }

  private static Problem problem(int status) {
    return switch (status) {
      case 401 -> PlatformProblem.NOT_AUTHENTICATED;
      case 403 -> PlatformProblem.ROLE_NOT_ALLOWED;
      case 404 -> PlatformProblem.RESOURCE_NOT_FOUND;
      case 405 -> PlatformProblem.METHOD_NOT_ALLOWED;
      case 406 -> PlatformProblem.NOT_ACCEPTABLE;
      case 413 -> PlatformProblem.BODY_TOO_LARGE;
      case 415 -> PlatformProblem.MEDIA_TYPE_NOT_SUPPORTED;
      default -> status < 500 ? PlatformProblem.REQUEST_UNREADABLE : PlatformProblem.INTERNAL_ERROR;
    };
  }
}
