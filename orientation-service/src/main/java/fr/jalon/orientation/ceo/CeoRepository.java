package fr.jalon.orientation.ceo;

import static fr.jalon.orientation.OrientationProblem.CEO_NOT_FOUND;

import fr.jalon.contracts.OrientationEvent.ParcoursType;
import fr.jalon.orientation.ceo.Ceo.Draft;
import fr.jalon.orientation.ceo.Ceo.HalfSigned;
import fr.jalon.orientation.ceo.Ceo.Signed;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.ParcoursId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Keeps CEOs and their sealed documents. */
@ApplicationScoped
class CeoRepository implements PanacheRepositoryBase<CeoRow, UUID> {

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
        .flatMap(
            row ->
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
  Optional<FollowUp> followUp(ParcoursId parcours) {
    return getEntityManager()
        .createNativeQuery(
            """
            select o.id, o.decided_on, o.parcours_type, g.name, r.display_name
              from orientation o
              join organisme_referent g on g.id = o.organisme_referent_id
              left join referent r on r.id = o.referent_id
             where o.parcours_id = :parcours
             order by o.rank desc
             limit 1
            """,
            Object[].class)
        .setParameter("parcours", parcours.value())
        .getResultStream()
        .findFirst()
        .map(
            row ->
                new FollowUp(
                    (UUID) row[0],
                    (LocalDate) row[1],
                    ParcoursType.valueOf((String) row[2]),
                    (String) row[3],
                    Optional.ofNullable((String) row[4])));
  }

  private static RuntimeException unknown(UUID id) {
    return CEO_NOT_FOUND.because("Aucun contrat %s.".formatted(id));
  }
}
