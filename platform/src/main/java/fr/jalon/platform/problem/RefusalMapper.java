package fr.jalon.platform.problem;

import fr.jalon.platform.problem.ProblemBody.FieldError;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Answers a {@link Refusal} as {@code application/problem+json}. */
@Provider
class RefusalMapper implements ExceptionMapper<Refusal> {

  private final ProblemAnswer answer;

  RefusalMapper(ProblemAnswer answer) {
    this.answer = answer;
  }

  @Override
  public Response toResponse(Refusal refusal) {
    List<FieldError> errors =
        refusal.pointer().map(p -> List.of(new FieldError(p, refusal.detail()))).orElse(List.of());
    return answer.of(refusal.problem(), refusal.detail(), errors);
  }
}
