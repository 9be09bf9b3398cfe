package fr.jalon.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of every error answer (RFC 9457), whoever refused. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(
    String type,
    String title,
    int status,
    @Nullable String detail,
    @Nullable String instance,
    @Nullable String correlationId,
    List<FieldError> errors) {

  /** One wrong value: where it is, and what is wrong with it. */
  public record FieldError(String pointer, String detail) {}
}
