package fr.jalon.platform.observability;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** Gives each request its correlation id before anything else happens, and says it back. */
@Provider
@PreMatching
class CorrelationFilter implements ContainerRequestFilter, ContainerResponseFilter {

  private final Correlation correlation;

  CorrelationFilter(Correlation correlation) {
    this.correlation = correlation;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    correlation.follow(Optional.ofNullable(request.getHeaderString(Correlation.HEADER)));
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    response.getHeaders().putSingle(Correlation.HEADER, correlation.id());
  }
}
