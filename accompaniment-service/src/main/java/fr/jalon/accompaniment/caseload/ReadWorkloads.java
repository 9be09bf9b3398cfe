package fr.jalon.accompaniment.caseload;

import fr.jalon.accompaniment.caseload.ReferentRepository.Loaded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sets how many people each référent follows beside how many they may. */
@ApplicationScoped
class ReadWorkloads {
  private static final UUID FIRST = new UUID(0, 0);

  private final ReferentRepository referents;
  private final Professions professions;

  ReadWorkloads(ReferentRepository referents, Professions professions) {
    this.referents = referents;
    this.professions = professions;
  }

  @Transactional
  List<Workload> page(@Nullable UUID organisme, Optional<UUID> after, int limit) {
    return referents.loads(organisme, null, after.orElse(FIRST), limit).stream()
        .map(this::workload)
        .toList();
  }

  @Transactional
  Optional<Workload> of(UUID referent) {
    return referents.loads(null, referent, FIRST, 1).stream().map(this::workload).findFirst();
  }

  private Workload workload(Loaded loaded) {
    var etp = loaded.etp();
    var profession = Optional.ofNullable(loaded.profession()).flatMap(professions::named);
    var ceiling = etp == null ? null : profession.map(one -> one.ceiling(etp)).orElse(null);
    return new Workload(
        loaded.id(),
        loaded.organismeReferentId(),
        loaded.agentId(),
        loaded.profession(),
        etp,
        loaded.leftOn(),
        loaded.load(),
        etp == null ? null : BigDecimal.valueOf(loaded.load()).divide(etp, 1, RoundingMode.HALF_UP),
        ceiling,
        ceiling == null ? null : profession.map(Profession::source).orElse(null),
        ceiling != null && loaded.load() > ceiling,
        loaded.version());
  }
}
