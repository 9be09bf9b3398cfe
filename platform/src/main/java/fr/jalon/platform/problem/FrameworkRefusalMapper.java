package fr.jalon.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import fr.jalon.platform.problem.ProblemBody.FieldError;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.regex.Pattern;

/** Answers what the framework refuses (no such path, wrong verb, unreadable parameter). */
@Provider
class FrameworkRefusalMapper implements ExceptionMapper<WebApplicationException> {

  private static final Pattern IDENTIFIER =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|[0-9]{1,9}|[A-Z0-9-]+");

  private final ProblemAnswer answer;
  private final UriInfo uri;

  FrameworkRefusalMapper(ProblemAnswer answer, UriInfo uri) {
    this.answer = answer;
    this.uri = uri;
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
    if (isUnreadableParameter(exception)) {
      return answer.of(
          PlatformProblem.REQUEST_UNREADABLE,
          "Un paramètre de la requête n'a pas la forme attendue.",
          List.of());
    }
    var problem = problem(exception.getResponse().getStatus());
    return answer.of(problem, problem.title() + ".", List.of());
  }

  /** The framework says « not found » of any parameter it cannot read; of the path, it is right. */
  private boolean isUnreadableParameter(WebApplicationException exception) {
    return exception instanceof NotFoundException
        && exception.getCause() != null
        && uri.getPathParameters().values().stream()
            .flatMap(List::stream)
            .allMatch(value -> IDENTIFIER.matcher(value).matches());
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
