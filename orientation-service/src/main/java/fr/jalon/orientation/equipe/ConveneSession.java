package fr.jalon.orientation.equipe;

import static fr.jalon.orientation.OrientationProblem.TERRITORY_UNKNOWN;

import fr.jalon.orientation.equipe.EquipeSession.Call;
import fr.jalon.orientation.equipe.EquipeSession.Convened;
import fr.jalon.orientation.equipe.EquipeSession.Member;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.platform.tenancy.Tenancy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Calls a session, with the quorum that the équipe's rules have on that day. */
@ApplicationScoped
class ConveneSession {
  private final EquipeRepository equipes;
  private final EquipeConfig config;
  private final Tenancy tenancy;

  ConveneSession(EquipeRepository equipes, EquipeConfig config, Tenancy tenancy) {
    this.equipes = equipes;
    this.config = config;
    this.tenancy = tenancy;
  }

  @Transactional
  Convened handle(
      LocalDate day,
      Optional<String> territory,
      Optional<String> place,
      List<Member> members,
      Author author) {
    territory
        .filter(code -> !equipes.isTerritory(code))
        .ifPresent(code -> {
          throw TERRITORY_UNKNOWN.because("Aucun territoire %s.".formatted(code), "/territory");
        });
    var quorum = config.quorumOf().getOrDefault(tenancy.departement(), config.quorum());
    var convened =
        new Convened(new Call(UUID.randomUUID(), day, territory, place, quorum, members));
    equipes.insert(convened, author);
    return convened;
  }

  /** How équipes pluridisciplinaires sit. */
  @ConfigMapping(prefix = "jalon.equipe")
  interface EquipeConfig {
    /**
     * Members who must be there for an opinion to be given: the équipe's own rules say how many.
     */
    @WithDefault("3")
    int quorum();

    /** Quorum of one département, by its code of three characters. */
    Map<String, Integer> quorumOf();
  }
}
