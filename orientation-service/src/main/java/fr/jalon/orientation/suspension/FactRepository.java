package fr.jalon.orientation.suspension;

import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.orientation.suspension.Foyer.Size;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the rest of the file says that a suspension depends on. */
@ApplicationScoped
@Transactional
public class FactRepository {
  private final BulkRepository reading;

  FactRepository(BulkRepository reading) {
    this.reading = reading;
  }

  /** A CEO that both have signed, and what the person undertook in it, clause by clause. */
  public record SignedCeo(String sha256, List<String> clauses, LocalDate signedOn) {}

  /**
   * Whether the person still owes what they are blamed for.
   *
   * @param subject false when every household's last file says that they are not
   * @param contractSignedOn the last of the contracts known to be signed
   */
  public record Standing(boolean subject, @Nullable LocalDate contractSignedOn) {}

  private record Answer(@Nullable LocalDate day, @Nullable Boolean yes, @Nullable Long count) {}

  /** A contract of that parcours that bound the person on that day: no later one was signed yet. */
  public Optional<SignedCeo> signedCeo(UUID ceo, ParcoursId parcours, LocalDate on) {
    return reading
        .select(
            """
            select c.pdf_sha256 as sha256,
                   array(select k.text from ceo_clause k
                          where k.ceo_id = c.id and k.version = c.version and k.side = 'PERSON'
                          order by k.number) as clauses,
                   greatest(c.person_signed_on, c.departement_signed_on) as signed_on
              from ceo c
              join orientation o on o.id = c.orientation_id
             where c.id = ? and c.parcours_id = ? and c.status = 'SIGNED'
               and not exists (
                 select from ceo later
                   join orientation next on next.id = later.orientation_id
                  where later.parcours_id = c.parcours_id and later.status = 'SIGNED'
                    and next.rank > o.rank
                    and greatest(later.person_signed_on, later.departement_signed_on) <= ?)
            """,
            SignedCeo.class,
            ceo,
            parcours.value(),
            on)
        .stream()
        .findFirst();
  }

  /** The day on which the contract of the follow-up was signed, as its service told it. */
  public Optional<LocalDate> followUpContractSignedOn(ParcoursId parcours) {
    return reading
        .select(
            "select contract_signed_on as day from parcours where id = ?",
            Answer.class,
            parcours.value())
        .stream()
        .findFirst()
        .map(Answer::day);
  }

  /** The day by which a contract was due that was not signed, the latest of those that held. */
  public Optional<LocalDate> contractMissedSince(ParcoursId parcours) {
    return reading
        .select(
            """
            select max(due_on) as day from deadline
             where parcours_id = ? and rule in ('CONTRACT', 'CONTRACT_SOCIAL') and met_on is null
            """,
            Answer.class,
            parcours.value())
        .stream()
        .findFirst()
        .map(Answer::day);
  }

  /** Whether the person's last orientation made France Travail their organisme référent. */
  public boolean followedByFranceTravail(ParcoursId parcours) {
    return reading
        .select(
            """
            select g.kind = 'FRANCE_TRAVAIL' as yes
              from orientation o join organisme_referent g on g.id = o.organisme_referent_id
             where o.parcours_id = ? order by o.rank desc limit 1
            """,
            Answer.class,
            parcours.value())
        .stream()
        .anyMatch(answer -> Boolean.TRUE.equals(answer.yes()));
  }

  public Standing standing(ParcoursId parcours) {
    return reading
        .select(
            """
            select coalesce((
                     select bool_or(last.subject <> 'NO') from (
                       select distinct on (r.household_id) r.subject
                         from right_history r where r.person_id = p.person_id
                        order by r.household_id, r.reference_date desc, r.flow_created_at desc
                     ) last), true) as subject,
                   greatest(p.ceo_signed_on, p.contract_signed_on) as contract_signed_on
              from parcours p where p.id = ?
            """,
            Standing.class,
            parcours.value())
        .getFirst();
  }

  /** How many live on the same RSA, as the last file tells it. */
  public Size foyerOf(PersonId person) {
    var counted =
        reading
            .select(
                """
                select count(distinct other.person_id) as count
                  from household_member mine
                  join household_member other on other.household_id = mine.household_id
                 where mine.person_id = ? and mine.until_on is null and other.until_on is null
                """,
                Answer.class,
                person.value())
            .getFirst()
            .count();
    if (counted == null || counted == 0) {
      return Size.UNKNOWN;
    }
    return counted == 1 ? Size.ALONE : Size.SEVERAL;
  }
}
