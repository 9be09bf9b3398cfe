package fr.jalon.platform.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers a token that is absent, forged or expired; why it is not believed is nobody's business.
 */
class UnknownCallerMapper {

  private final ProblemAnswer answer;

  UnknownCallerMapper(ProblemAnswer answer) {
    this.answer = answer;
  }

  @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
  @Priority(Priorities.AUTHENTICATION)
  public Response unknown() {
    var problem = PlatformProblem.NOT_AUTHENTICATED;
    return answer.of(problem, problem.title() + ".", List.of());
  }
}
