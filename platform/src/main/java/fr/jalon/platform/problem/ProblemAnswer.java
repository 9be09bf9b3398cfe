package fr.jalon.platform.problem;

import fr.jalon.platform.observability.Correlation;
import fr.jalon.platform.problem.ProblemBody.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Turns a problem into an HTTP answer: the only place that knows HTTP's numbers. */
@ApplicationScoped
class ProblemAnswer {

  private static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

  private final Correlation correlation;
  private final UriInfo uri;

  ProblemAnswer(Correlation correlation, UriInfo uri) {
    this.correlation = correlation;
    this.uri = uri;
  }

  Response of(Problem problem, String detail, List<FieldError> errors) {
    int status = status(problem.kind());
    var body =
        new ProblemBody(
            problem.type(),
            problem.title(),
            status,
            detail,
            uri.getRequestUri().getRawPath(),
            correlation.id(),
            errors);
    var answer = Response.status(status).type(PROBLEM_JSON).entity(body);
    return switch (problem.kind()) {
      case UNAUTHENTICATED -> answer.header("WWW-Authenticate", "Bearer").build();
      case UNAVAILABLE -> answer.header("Retry-After", "5").build();
      case MALFORMED,
          FORBIDDEN,
          NOT_FOUND,
          METHOD_NOT_ALLOWED,
          NOT_ACCEPTABLE,
          CONFLICT,
          STALE,
          TOO_LARGE,
          UNSUPPORTED_MEDIA,
          INVALID,
          PRECONDITION_REQUIRED,
          TOO_MANY,
          INTERNAL ->
          answer.build();
    };
  }

  private static int status(Kind kind) {
    return switch (kind) {
      case MALFORMED -> 400;
      case UNAUTHENTICATED -> 401;
      case FORBIDDEN -> 403;
      case NOT_FOUND -> 404;
      case METHOD_NOT_ALLOWED -> 405;
      case NOT_ACCEPTABLE -> 406;
      case CONFLICT -> 409;
      case STALE -> 412;
      case TOO_LARGE -> 413;
      case UNSUPPORTED_MEDIA -> 415;
      case INVALID -> 422;
      case PRECONDITION_REQUIRED -> 428;
      case TOO_MANY -> 429;
      case INTERNAL -> 500;
      case UNAVAILABLE -> 503;
    };
  }
}
