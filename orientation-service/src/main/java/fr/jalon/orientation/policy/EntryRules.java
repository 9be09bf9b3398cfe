package fr.jalon.orientation.policy;

import io.quarkus.runtime.Startup;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;

/** Which entry rule each département has chosen; an unknown name stops the start. */
@Startup
@ApplicationScoped
public class EntryRules {
  private final EntryRule usual;
  private final Map<String, EntryRule> chosen;

  EntryRules(EntryRuleConfig config) {
    usual = EntryRule.named(config.entryRule());
    chosen =
        config.entryRuleOf().entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> EntryRule.named(entry.getValue())));
  }

  public EntryRule of(String departement) {
    return chosen.getOrDefault(departement, usual);
  }

  /** The new-entrant rule. */
  @ConfigMapping(prefix = "jalon.policy")
  public interface EntryRuleConfig {
    /** Rule of every département that has not chosen: ENTREE-1, CNAF-TOP, BETAGOUV-MENSUEL… */
    @WithDefault("ENTREE-1")
    String entryRule();

    /** Rule of one département, by its code of three characters. */
    Map<String, String> entryRuleOf();
  }
}
