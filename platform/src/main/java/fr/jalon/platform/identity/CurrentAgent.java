package fr.jalon.platform.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is asking, as their token says: the author of what the request decides. */
@RequestScoped
public class CurrentAgent {

  private final JsonWebToken token;

  CurrentAgent(JsonWebToken token) {
    this.token = token;
  }

  /** Opaque and stable: the token's {@code sub}. */
  public String id() {
    return Objects.requireNonNullElse(token.getSubject(), "");
  }

  /** What the decision bears: the agent's name, or failing that the client's. */
  public String name() {
    return token
        .<String>claim("name")
        .or(() -> token.<String>claim("preferred_username"))
        .or(() -> token.<String>claim("azp"))
        .orElseGet(this::id);
  }

  public Set<Role> roles() {
    return token.getGroups().stream()
        .flatMap(claim -> Role.fromClaim(claim).stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }

  /** The token's {@code departement}; empty when it has none. */
  public String departement() {
    return token.<String>claim("departement").orElse("");
  }

  boolean isUnknown() {
    return token.getSubject() == null && token.getRawToken() == null;
  }
}
