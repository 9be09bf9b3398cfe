package fr.jalon.platform.date;

import static fr.jalon.platform.problem.PlatformProblem.DATE_OUT_OF_RANGE;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Refuses a body that gives a date of no sane year, and names the field. */
@Provider
class BodyDates implements ReaderInterceptor {

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    var body = context.proceed();
    var far = FarDates.in(body);
    if (!far.isEmpty()) {
      throw DATE_OUT_OF_RANGE.because(Calendar.DETAIL, far.getFirst());
    }
    return body;
  }
}
