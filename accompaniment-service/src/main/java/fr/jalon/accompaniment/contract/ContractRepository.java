package fr.jalon.accompaniment.contract;

import static fr.jalon.accompaniment.AccompanimentProblem.CONTRACT_NOT_FOUND;
import static fr.jalon.accompaniment.AccompanimentProblem.CONTRACT_SCAN_UNKNOWN;

import fr.jalon.accompaniment.contract.Contract.Ended;
import fr.jalon.accompaniment.contract.Contract.InForce;
import fr.jalon.accompaniment.contract.Contract.Proposed;
import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.platform.problem.Refusal;
import fr.jalon.platform.signature.ProofRepository;
import fr.jalon.platform.signature.Proofs;
import fr.jalon.platform.signature.RefusalToSign;
import fr.jalon.platform.signature.ScanRepository;
import fr.jalon.platform.signature.Signature;
import fr.jalon.platform.signature.TextVersion;
import fr.jalon.platform.signature.Witness;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps contracts, with each of their texts and what their force rests on. */
@ApplicationScoped
public class ContractRepository implements PanacheRepositoryBase<ContractRow, UUID> {
  /** What its proofs are kept under. */
  public static final String KIND = "contract";

  private final AccompanimentRepository accompaniments;
  private final TextRepository texts;
  private final ProofRepository proofs;
  private final ScanRepository scans;
  private final Clock clock;

  ContractRepository(
      AccompanimentRepository accompaniments,
      TextRepository texts,
      ProofRepository proofs,
      ScanRepository scans,
      Clock clock) {
    this.accompaniments = accompaniments;
    this.texts = texts;
    this.proofs = proofs;
    this.scans = scans;
    this.clock = clock;
  }

  /** Every contract of an accompaniment, in as many queries whatever their number. */
  public List<Contract> of(Accompaniment accompaniment) {
    var rows = list("accompanimentId = ?1 order by drawnUpAt, id", accompaniment.id().value());
    var said = rows.isEmpty() ? empty() : texts.of(rows.stream().map(row -> row.id).toList());
    return rows.stream().map(row -> row.toContract(accompaniment, said)).toList();
  }

  private Texts empty() {
    return new Texts(Map.of(), new Proofs<>(Map.of(), Map.of(), Map.of()), Map.of());
  }

  public Contract get(ContractId id) {
    var row = row(id);
    return row.toContract(
        accompaniments.get(new AccompanimentId(row.accompanimentId)), texts.of(List.of(row.id)));
  }

  /** Loads no row: whoever asks is about to lock the accompaniment, and to read after that. */
  public AccompanimentId accompanimentOf(ContractId id) {
    return find("select c.accompanimentId from ContractRow c where c.id = ?1", id.value())
        .project(UUID.class)
        .firstResultOptional()
        .map(AccompanimentId::new)
        .orElseThrow(() -> unknown(id));
  }

  public boolean exists(UUID id) {
    return count("id", id) > 0;
  }

  /** Reads a contract whose accompaniment the caller has locked: that lock guards it too. */
  public Contract get(ContractId id, Accompaniment locked) {
    return row(id).toContract(locked, texts.of(List.of(id.value())));
  }

  /** How many contracts were signed in the parcours. */
  public int signedIn(UUID parcoursId) {
    return (int) count("parcoursId = ?1 and status = ?2", parcoursId, ContractRow.Status.SIGNED);
  }

  /** Whether it is followed by another, drawn up to renew it. */
  public Optional<ContractId> renewalOf(ContractId id) {
    return find("renewsId", id.value()).firstResultOptional().map(row -> new ContractId(row.id));
  }

  /** Refuses a signature whose scan is not one of the paper that bears this text. */
  public void requireScan(Contract contract, Signature<Signatory> signature) {
    if (scans.lacks(text(contract, contract.underDiscussion()), signature)) {
      throw CONTRACT_SCAN_UNKNOWN.because("Déposez d'abord la numérisation du papier", "/scanId");
    }
  }

  /** One text of a contract, as its proofs are kept. */
  public static TextVersion text(Contract contract, Text text) {
    return new TextVersion(KIND, contract.head().id().value(), text.version());
  }

  public void insert(Proposed proposed, Text.Draft draft, Witness author) {
    persistAndFlush(new ContractRow(proposed));
    texts.keep(proposed.head().id().value(), draft, author, clock.instant());
  }

  /** The next text, which takes the place of the last one and leaves it to be read. */
  public void update(Contract next, Text.Draft draft, Witness author) {
    become(next);
    texts.keep(next.head().id().value(), draft, author, clock.instant());
  }

  /** A signature that freezes the text and binds nobody yet. */
  public void update(Contract next, Text.PartlySigned signing) {
    proofs.keep(text(next, signing), signing.first(), clock.instant());
    become(next);
  }

  public void update(Contract next, Text.Refused refused, Witness by) {
    RefusalToSign refusal = refused.refusal();
    proofs.keep(text(next, refused), refusal, by, clock.instant());
    become(next);
  }

  /** The second signature; the seal is kept beside, in the same transaction. */
  public void update(InForce next) {
    proofs.keep(text(next, next.text()), next.text().second(), clock.instant());
    become(next);
  }

  public void update(Ended next) {
    texts.keep(next.head().id().value(), next.ending());
    become(next);
  }

  private void become(Contract next) {
    row(next.head().id()).become(next);
    flush();
  }

  private ContractRow row(ContractId id) {
    return findByIdOptional(id.value()).orElseThrow(() -> unknown(id));
  }

  private static Refusal unknown(ContractId id) {
    return CONTRACT_NOT_FOUND.because("Aucun contrat " + id.value());
  }
}
