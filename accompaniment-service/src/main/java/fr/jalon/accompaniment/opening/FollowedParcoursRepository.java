package fr.jalon.accompaniment.opening;

import fr.jalon.contracts.AdmissionEvent.PublicAdmitted;
import fr.jalon.contracts.OrientationEvent.ParcoursOpened;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Remembers the regime of each parcours, and whether it ended. */
@ApplicationScoped
class FollowedParcoursRepository implements PanacheRepositoryBase<FollowedParcoursRow, UUID> {
  private static final List<String> TO_THEIR_OWNER =
      List.of(
          """
          insert into parcours_owner (parcours_id, person_id) values (:parcours, :person)
          on conflict (parcours_id) do update set person_id = excluded.person_id
          """,
          "update followed_parcours set person_id = :person where parcours_id = :parcours",
          "update accompaniment set person_id = :person where parcours_id = :parcours");

  private static final List<String> GOES_ON =
      List.of(
          "update followed_parcours set closed_on = null where parcours_id = :parcours",
          """
          update accompaniment a
             set status = 'OPEN', closed_on = null, closing_reason = null, closed_at = null
           where a.parcours_id = :parcours and a.closing_reason = 'PARCOURS_CLOSED'
             and a.orientation_rank = (select max(orientation_rank) from accompaniment
                                        where parcours_id = :parcours)
          """);

  void remember(ParcoursOpened opened) {
    if (findByIdOptional(opened.parcoursId()).isEmpty()) {
      persist(new FollowedParcoursRow(opened));
      ownerOf(opened.parcoursId())
          .ifPresent(person -> belongTo(person, List.of(opened.parcoursId())));
    }
  }

  /** Somebody who receives no RSA is followed too. */
  void remember(PublicAdmitted admitted, String regime) {
    if (findByIdOptional(admitted.parcoursId()).isEmpty()) {
      persist(new FollowedParcoursRow(admitted, regime));
      ownerOf(admitted.parcoursId())
          .ifPresent(person -> belongTo(person, List.of(admitted.parcoursId())));
    }
  }

  /** Whether the parcours is that of somebody who receives no RSA. */
  boolean isOfAPublic(UUID parcoursId) {
    return findByIdOptional(parcoursId).map(row -> row.publicKind != null).orElse(false);
  }

  /** Those parcours are this person's from now on; the last that was told counts. */
  void belongTo(UUID personId, List<UUID> parcoursIds) {
    flush();
    for (var parcoursId : parcoursIds) {
      for (var statement : TO_THEIR_OWNER) {
        getEntityManager()
            .createNativeQuery(statement)
            .setParameter("parcours", parcoursId)
            .setParameter("person", personId)
            .executeUpdate();
      }
    }
  }

  /** Whose parcours it is, where a merge or a split said so. */
  Optional<UUID> ownerOf(UUID parcoursId) {
    List<?> found =
        getEntityManager()
            .createNativeQuery(
                "select person_id from parcours_owner where parcours_id = :parcours", UUID.class)
            .setParameter("parcours", parcoursId)
            .getResultList();
    return found.stream().findFirst().map(UUID.class::cast);
  }

  /** The parcours that a merge had closed goes on, and so does its last follow-up. */
  void reopen(UUID parcoursId) {
    for (var statement : GOES_ON) {
      getEntityManager()
          .createNativeQuery(statement)
          .setParameter("parcours", parcoursId)
          .executeUpdate();
    }
  }

  void end(UUID parcoursId, LocalDate on) {
    findByIdOptional(parcoursId).ifPresent(row -> row.closedOn = on);
  }

  Optional<String> regimeOf(UUID parcoursId) {
    return findByIdOptional(parcoursId).map(row -> row.regime);
  }

  boolean hasEnded(UUID parcoursId) {
    return findByIdOptional(parcoursId).map(row -> row.closedOn != null).orElse(false);
  }
}
