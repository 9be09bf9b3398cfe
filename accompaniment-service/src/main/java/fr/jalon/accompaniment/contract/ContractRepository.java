package fr.jalon.accompaniment.contract;

import static fr.jalon.accompaniment.AccompanimentProblem.CONTRACT_NOT_FOUND;

import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.platform.problem.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Keeps contracts: the only place that knows their tables. */
@ApplicationScoped
public class ContractRepository implements PanacheRepositoryBase<ContractRow, UUID> {
  private final AccompanimentRepository accompaniments;

  ContractRepository(AccompanimentRepository accompaniments) {
    this.accompaniments = accompaniments;
  }

  /** Every contract of an accompaniment, in two queries whatever their number. */
  public List<Contract> of(Accompaniment accompaniment) {
    return list("accompanimentId = ?1 order by drawnUpAt", accompaniment.id().value()).stream()
        .map(row -> row.toContract(accompaniment))
        .toList();
  }

  Contract get(ContractId id) {
    var row = row(id);
    return row.toContract(accompaniments.get(new AccompanimentId(row.accompanimentId)));
  }

  /** Loads no row: whoever asks is about to lock the accompaniment, and to read after that. */
  public AccompanimentId accompanimentOf(ContractId id) {
    return find("select c.accompanimentId from ContractRow c where c.id = ?1", id.value())
        .project(UUID.class)
        .firstResultOptional()
        .map(AccompanimentId::new)
        .orElseThrow(() -> unknown(id));
  }

  /** Reads a contract whose accompaniment the caller has locked: that lock guards it too. */
  Contract get(ContractId id, Accompaniment locked) {
    return row(id).toContract(locked);
  }

  /** The rank of the next contract to be signed since the person's last entry. */
  int nextRank(UUID parcoursId) {
    return 1 + (int) count("parcoursId = ?1 and status = 'SIGNED'", parcoursId);
  }

  void insert(Contract.Draft draft) {
    persist(new ContractRow(draft));
  }

  void update(Contract next) {
    row(next.id()).become(next);
  }

  private ContractRow row(ContractId id) {
    return findByIdOptional(id.value()).orElseThrow(() -> unknown(id));
  }

  private static Refusal unknown(ContractId id) {
    return CONTRACT_NOT_FOUND.because("Aucun contrat " + id.value());
  }
}
