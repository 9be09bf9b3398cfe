package fr.jalon.platform.identity;

import fr.jalon.platform.problem.PlatformProblem;
import fr.jalon.platform.tenancy.Tenancy;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.regex.Pattern;

/** Lets through only the roles that the operation declares, and names the tenant of the request. */
@Provider
@Priority(Priorities.AUTHORIZATION)
class AllowedFilter implements ContainerRequestFilter {

  private static final Pattern DEPARTEMENT = Pattern.compile("[0-9][0-9AB][0-9]");

  private final CurrentAgent agent;
  private final Tenancy tenancy;
  private final ResourceInfo operation;

  AllowedFilter(CurrentAgent agent, Tenancy tenancy, ResourceInfo operation) {
    this.agent = agent;
    this.tenancy = tenancy;
    this.operation = operation;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (agent.isUnknown()) {
      throw PlatformProblem.NOT_AUTHENTICATED.because(
          "Présentez un jeton d'accès : en-tête Authorization: Bearer …");
    }
    var allowed = operation.getResourceMethod().getAnnotation(Allowed.class);
    if (allowed == null) {
      throw PlatformProblem.ROLE_NOT_ALLOWED.because("Cette opération n'est ouverte à personne.");
    }
    var roles = EnumSet.copyOf(Arrays.asList(allowed.value()));
    if (Collections.disjoint(roles, agent.roles())) {
      throw PlatformProblem.ROLE_NOT_ALLOWED.because(
          "Rôles admis : " + String.join(", ", roles.stream().map(Role::claim).toList()) + ".");
    }
    if (!DEPARTEMENT.matcher(agent.departement()).matches()) {
      throw PlatformProblem.DEPARTEMENT_MISSING.because(
          "Le jeton doit porter un attribut departement de trois caractères, comme 015.");
    }
    tenancy.become(agent.departement());
  }
}
