package fr.jalon.platform.date;

import static fr.jalon.platform.problem.PlatformProblem.DATE_OUT_OF_RANGE;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Parameter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Refuses a parameter that is a date of no sane year, and names it; one that is no date at all is
 * the framework's to refuse.
 */
@Provider
class ParameterDates implements ContainerRequestFilter {
  private static final Map<Class<?>, Function<String, Object>> READERS =
      Map.of(
          LocalDate.class, LocalDate::parse,
          OffsetDateTime.class, OffsetDateTime::parse,
          Instant.class, Instant::parse,
          YearMonth.class, YearMonth::parse);

  private final ResourceInfo operation;

  ParameterDates(ResourceInfo operation) {
    this.operation = operation;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    var method = operation.getResourceMethod();
    if (method == null) {
      return;
    }
    var far =
        Stream.of(method.getParameters())
            .filter(parameter -> READERS.containsKey(parameter.getType()))
            .flatMap(parameter -> far(parameter, request).stream())
            .toList();
    if (!far.isEmpty()) {
      throw DATE_OUT_OF_RANGE.because(Calendar.DETAIL, far.getFirst());
    }
  }

  private static Optional<String> far(Parameter parameter, ContainerRequestContext request) {
    var query = parameter.getAnnotation(QueryParam.class);
    if (query != null) {
      return far(parameter, request.getUriInfo().getQueryParameters(), query.value());
    }
    var path = parameter.getAnnotation(PathParam.class);
    return path == null
        ? Optional.empty()
        : far(parameter, request.getUriInfo().getPathParameters(), path.value());
  }

  private static Optional<String> far(
      Parameter parameter, MultivaluedMap<String, String> given, String name) {
    var reader = READERS.get(parameter.getType());
    var values = given.getOrDefault(name, List.of());
    return reader != null && values.stream().anyMatch(text -> isFar(text, reader))
        ? Optional.of("?" + name)
        : Optional.empty();
  }

  private static boolean isFar(String text, Function<String, Object> reader) {
    try {
      return !Calendar.holds(reader.apply(text));
    } catch (DateTimeException _) {
      return false;
    }
  }
}
