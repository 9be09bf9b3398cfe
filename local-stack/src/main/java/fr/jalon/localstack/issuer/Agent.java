package fr.jalon.localstack.issuer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An invented person, or machine, who may sign in on a local start. */
public record Agent(String role, String departement, String name) {
  /** In the order in which a sign-in page shows them; the role's name is also its client id. */
  private static final Map<String, List<String>> NAMES_BY_ROLE = namesByRole();

  private static final List<String> DEPARTEMENTS = List.of("015", "063");

  private static Map<String, List<String>> namesByRole() {
    var names = new LinkedHashMap<String, List<String>>();
    names.put("conseiller", List.of("Camille Besse", "Dominique Aubrac"));
    names.put("chef-de-projet", List.of("Alix Planèze", "Sacha Limagne"));
    names.put("pilote", List.of("Claude Margeride", "Andréa Forez"));
    names.put("comite", List.of("Comité de pilotage", "Comité de pilotage"));
    names.put("dpo", List.of("Maxime Truyère", "Lou Sioule"));
    names.put("exploitation", List.of("Morgan Cère", "Eden Dore"));
    names.put("flux-caf", List.of("Flux de la CAF", "Flux de la CAF"));
    names.put("flux-france-travail", List.of("Flux de France Travail", "Flux de France Travail"));
    names.put("logiciel-metier", List.of("Logiciel métier", "Logiciel métier"));
    return names;
  }

  public static List<String> roles() {
    return List.copyOf(NAMES_BY_ROLE.keySet());
  }

  static List<Agent> all() {
    return DEPARTEMENTS.stream()
        .flatMap(departement -> roles().stream().map(role -> agent(role, departement)))
        .toList();
  }

  static Optional<Agent> find(String id) {
    return Optional.ofNullable(
        all().stream().collect(Collectors.toMap(Agent::id, Function.identity())).get(id));
  }

  /** Somebody of this role in this département; refuses a role that does not exist. */
  static Agent agent(String role, String departement) {
    var names = NAMES_BY_ROLE.get(role);
    if (names == null) {
      throw new IllegalArgumentException(
          "Rôle inconnu : « %s ». Rôles possibles : %s."
              .formatted(role, String.join(", ", roles())));
    }
    if (!departement.matches("[0-9AB]{3}")) {
      throw new IllegalArgumentException(
          "Département inconnu : « %s ». Trois caractères, par exemple 015."
              .formatted(departement));
    }
    return new Agent(role, departement, names.get(departement.equals("063") ? 1 : 0));
  }

  String id() {
    return "agent-" + role + "-" + departement;
  }

  String username() {
    return role + "." + departement;
  }
}
