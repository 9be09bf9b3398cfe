package fr.jalon.orientation.ceo;

import static fr.jalon.orientation.OrientationProblem.CEO_NOT_FOUND;

import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.ceo.Ceo.Draft;
import fr.jalon.orientation.ceo.Ceo.HalfSigned;
import fr.jalon.orientation.ceo.Ceo.Signed;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.ParcoursId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Keeps CEOs and their sealed documents. */
@ApplicationScoped
class CeoRepository implements PanacheRepositoryBase<CeoRow, UUID> {
  private final BulkRepository reading;

  CeoRepository(BulkRepository reading) {
    this.reading = reading;
  }

  Ceo ceo(UUID id) {
    return findByIdOptional(id).map(CeoRow::toCeo).orElseThrow(() -> unknown(id));
  }

  /** Whose CEO it is: a command holds the parcours before it reads the CEO. */
  ParcoursId parcoursOf(UUID id) {
    return getEntityManager()
        .createQuery("select c.parcoursId from CeoRow c where c.id = :id", UUID.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .map(ParcoursId::new)
        .orElseThrow(() -> unknown(id));
  }

  Optional<Ceo> ofParcours(ParcoursId parcours) {
    return find("parcoursId", parcours.value()).firstResultOptional().map(CeoRow::toCeo);
  }

  /** The document made when both had signed. */
  Optional<SealedDocument> document(UUID id) {
    return findByIdOptional(id)
        .flatMap(row ->
            row.pdf == null || row.pdfSha256 == null
                ? Optional.empty()
                : Optional.of(new SealedDocument(row.pdf, row.pdfSha256)));
  }

  void insert(Draft draft, Author author) {
    persistAndFlush(CeoRow.of(draft, author.name()));
  }

  void update(Draft draft) {
    findById(draft.head().id()).become(draft);
    flush();
  }

  void update(HalfSigned half) {
    findById(half.head().id()).become(half);
    flush();
  }

  /** The last change ever: both signatures and the document that bears them. */
  void update(Signed signed, SealedDocument document) {
    var row = findById(signed.head().id());
    row.become(signed);
    row.seal(document);
    flush();
  }

  /** The orientation of a parcours, as a CEO quotes it. */
  @Transactional
  Optional<FollowUp> followUp(ParcoursId parcours) {
    return reading
        .select(
            """
            select o.id as orientation_id, o.decided_on, o.parcours_type, g.name as organisme,
                   r.display_name as referent
              from orientation o
              join organisme_referent g on g.id = o.organisme_referent_id
              left join referent r on r.id = o.referent_id
             where o.parcours_id = ?
             order by o.rank desc
             limit 1
            """,
            FollowUp.class,
            parcours.value())
        .stream()
        .findFirst();
  }

  private static RuntimeException unknown(UUID id) {
    return CEO_NOT_FOUND.because("Aucun contrat %s.".formatted(id));
  }
}
