package fr.jalon.orientation.ceo;

import static fr.jalon.orientation.OrientationProblem.CEO_NOT_FOUND;
import static fr.jalon.orientation.OrientationProblem.CEO_SCAN_UNKNOWN;

import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.ceo.Ceo.Draft;
import fr.jalon.orientation.ceo.Ceo.HalfSigned;
import fr.jalon.orientation.ceo.Ceo.Refused;
import fr.jalon.orientation.ceo.Ceo.Signed;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.platform.document.SealedDocument;
import fr.jalon.platform.signature.ProofRepository;
import fr.jalon.platform.signature.ScanRepository;
import fr.jalon.platform.signature.Seal;
import fr.jalon.platform.signature.Signature;
import fr.jalon.platform.signature.TextVersion;
import fr.jalon.platform.signature.Verification.SealedFact;
import fr.jalon.platform.signature.Witness;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Keeps CEOs, with each of their texts and what their force rests on, and their documents. */
@ApplicationScoped
@Transactional
public class CeoRepository implements PanacheRepositoryBase<CeoRow, UUID> {
  /** What its proofs are kept under. */
  public static final String KIND = "ceo";

  private final BulkRepository reading;
  private final VersionRepository versions;
  private final ProofRepository proofs;
  private final ScanRepository scans;
  private final Clock clock;

  CeoRepository(
      BulkRepository reading,
      VersionRepository versions,
      ProofRepository proofs,
      ScanRepository scans,
      Clock clock) {
    this.reading = reading;
    this.versions = versions;
    this.proofs = proofs;
    this.scans = scans;
    this.clock = clock;
  }

  public Ceo ceo(UUID id) {
    return findByIdOptional(id).map(this::ceo).orElseThrow(() -> unknown(id));
  }

  private Ceo ceo(CeoRow row) {
    var known = proofs.of(KIND, List.of(row.id), Signatory.class);
    var text = new TextVersion(KIND, row.id, row.version);
    return row.toCeo(
        versions.clauses(row.id, row.version),
        known.readOn(text),
        known.signaturesOf(text),
        known.refusalOf(text));
  }

  /** Whose CEO it is: a command holds the parcours before it reads the CEO. */
  public ParcoursId parcoursOf(UUID id) {
    return getEntityManager()
        .createQuery("select c.parcoursId from CeoRow c where c.id = :id", UUID.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .map(ParcoursId::new)
        .orElseThrow(() -> unknown(id));
  }

  /** The contract of an orientation: another orientation has another. */
  public Optional<UUID> ofOrientation(UUID orientation) {
    return find("orientationId", orientation).firstResultOptional().map(row -> row.id);
  }

  /** The document made when both had signed. */
  public Optional<SealedDocument> document(UUID id) {
    return findByIdOptional(id)
        .flatMap(row -> Optional.ofNullable(row.pdf))
        .map(SealedDocument::of);
  }

  public Optional<Seal> seal(UUID id) {
    return findByIdOptional(id).flatMap(CeoRow::seal);
  }

  /** The CEO whose document has that digest. */
  public Optional<SealedFact> sealedAs(String sha256) {
    return find("pdfSha256", sha256)
        .firstResultOptional()
        .map(row ->
            new SealedFact(
                row.id,
                row.version,
                Objects.requireNonNull(
                    row.boundOn(), "the database refuses a sealed CEO without signatures"),
                Optional.ofNullable(row.sealedAt)));
  }

  /** Whether both have signed it; empty for one unknown here. */
  public Optional<Boolean> signed(UUID id) {
    return findByIdOptional(id).map(row -> row.status == CeoRow.Status.SIGNED);
  }

  /** Refuses a signature whose scan is not one of the paper that bears this text. */
  public void requireScan(Ceo ceo, Signature<Signatory> signature) {
    if (scans.lacks(text(ceo), signature)) {
      throw CEO_SCAN_UNKNOWN.because("Déposez d'abord la numérisation du papier.", "/scanId");
    }
  }

  /** The present text of a CEO, as its proofs are kept. */
  public static TextVersion text(Ceo ceo) {
    return new TextVersion(KIND, ceo.head().id(), ceo.version());
  }

  public void insert(Draft draft, Author author) {
    persistAndFlush(CeoRow.of(draft, author.name()));
    keepText(draft, author);
  }

  /** The next text, which takes the place of the last one and leaves it to be read. */
  public void update(Draft draft, Author author) {
    become(draft);
    keepText(draft, author);
  }

  public void update(HalfSigned half) {
    proofs.keep(text(half), half.first(), clock.instant());
    become(half);
  }

  public void update(Refused refused, Author author) {
    proofs.keep(
        text(refused), refused.refusal(), new Witness(author.id(), author.name()), clock.instant());
    become(refused);
  }

  /** The last change ever: both signatures and the document that bears them. */
  public void update(Signed signed, SealedDocument document, Seal seal) {
    proofs.keep(text(signed), signed.second(), clock.instant());
    var row = findById(signed.head().id());
    row.become(signed);
    row.seal(document, seal);
    flush();
  }

  private void become(Ceo ceo) {
    findById(ceo.head().id()).become(ceo);
    flush();
  }

  private void keepText(Draft draft, Author author) {
    versions.keep(draft.head().id(), draft.version(), draft.terms(), author, clock.instant());
  }

  /** The orientation of a parcours, as a CEO quotes it. */
  public Optional<FollowUp> followUp(ParcoursId parcours) {
    return followUp("where o.parcours_id = ? order by o.rank desc limit 1", parcours.value());
  }

  /**
   * What a contract was drawn up on: what the person read and signed does not become the decision
   * that came after.
   */
  public FollowUp drawnOn(Ceo ceo) {
    return followUp("where o.id = ?", ceo.head().orientationId()).orElseThrow();
  }

  /** The day of the decision that took the place of the one a contract was drawn up on. */
  public Optional<LocalDate> supersededOn(FollowUp followUp) {
    return followUp(
            """
            where (o.parcours_id, o.rank) = (
              select former.parcours_id, former.rank + 1 from orientation former
               where former.id = ?)
            """,
            followUp.orientationId())
        .map(FollowUp::decidedOn);
  }

  private Optional<FollowUp> followUp(String which, UUID id) {
    return reading
        .select(
            """
            select o.id as orientation_id, o.decided_on, o.parcours_type, g.name as organisme,
                   r.display_name as referent
              from orientation o
              join organisme_referent g on g.id = o.organisme_referent_id
              left join referent r on r.id = o.referent_id
            """
                + which,
            FollowUp.class,
            id)
        .stream()
        .findFirst();
  }

  private static RuntimeException unknown(UUID id) {
    return CEO_NOT_FOUND.because("Aucun contrat %s.".formatted(id));
  }
}
