package fr.jalon.platform.identity;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/**
 * Writes down each reading of a person's file before it is answered: no trace, no answer (CASF R.
 * 262-103 asks for the trace of each consultation). A command that answers with the file is a
 * reading too.
 */
@Provider
class ReadTraceFilter implements ContainerResponseFilter {

  private final AccessTraceRepository traces;
  private final CurrentAgent agent;
  private final ResourceInfo operation;

  ReadTraceFilter(AccessTraceRepository traces, CurrentAgent agent, ResourceInfo operation) {
    this.traces = traces;
    this.agent = agent;
    this.operation = operation;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    var method = operation.getResourceMethod();
    if (method == null
        || response.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL
        || !(request.getMethod().equals(HttpMethod.GET)
            || response.getEntity() instanceof OfFile)) {
      return;
    }
    var allowed = method.getAnnotation(Allowed.class);
    if (allowed == null || allowed.relation() != Relation.FILE) {
      return;
    }
    var subject =
        response.getEntity() instanceof OfFile view
            ? view.fileId().toString()
            : request.getUriInfo().getPathParameters().getFirst("id");
    traces.add(
        agent.id(),
        agent.name(),
        operation.getResourceClass().getSimpleName() + "." + method.getName(),
        subject == null ? "" : subject);
  }
}
