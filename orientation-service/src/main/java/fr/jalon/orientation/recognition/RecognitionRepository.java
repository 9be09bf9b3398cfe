package fr.jalon.orientation.recognition;

import fr.jalon.contracts.SubjectToDuties;
import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.policy.Known;
import fr.jalon.orientation.policy.Right;
import fr.jalon.orientation.policy.RightState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known already of the dossiers and persons of a batch: one question a kind, not a person.
 */
@ApplicationScoped
class RecognitionRepository {
  /**
   * What is asked is made comparable first: row-level security lets an index serve only comparisons
   * that run nothing of ours on the rows.
   */
  static final String PERSONS =
      """
      with asked as materialized (
        select ord, household_id, decode(nir_index, 'hex') as nir_index, birth_date,
               plain_name(birth_name) as birth_name, plain_name(first_name) as first_name
          from json_to_recordset(cast(? as json)) as asked
            (ord int, household_id uuid, nir_index text, birth_date date, birth_name text,
             first_name text))
      select asked.ord, by_nir.id as by_nir, other.ids as same_nir_other_birth_date, named.alike
        from asked
        left join lateral (
          select coalesce(p.kept_as, p.id) as id from person p
           where p.departement = current_setting('jalon.departement')
             and p.nir_index = asked.nir_index
             and p.birth_date = asked.birth_date
          union all
          select coalesce(p.kept_as, p.id)
            from former_nir f join person p on p.id = f.person_id
           where f.departement = current_setting('jalon.departement')
             and f.nir_index = asked.nir_index
             and f.birth_date = asked.birth_date
           limit 1) by_nir on true
        left join lateral (
          select array_agg(distinct coalesce(p.kept_as, p.id)) as ids from person p
           where by_nir.id is null
             and p.departement = current_setting('jalon.departement')
             and p.nir_index = asked.nir_index
             and p.birth_date <> asked.birth_date) other on true
        left join lateral (
          select json_agg(json_build_object(
                   'person_id', coalesce(p.kept_as, p.id),
                   'nir_index', encode(p.nir_index, 'hex'),
                   'nir_provisional', p.nir_provisional,
                   'birth_rank', p.birth_rank,
                   'birth_place', p.birth_place,
                   'other_first_names', p.other_first_names,
                   'in_household', member.known is not null,
                   'current', coalesce(member.current, false))
                   order by p.created_at, p.id) as alike
            from person p
            left join lateral (
              select true as known, bool_or(m.until_on is null) as current
                from household_member m
               where m.household_id = asked.household_id
                 and m.person_id = coalesce(p.kept_as, p.id)
              having count(*) > 0) member on true
           where p.departement = current_setting('jalon.departement')
             and p.birth_date = asked.birth_date
             and p.plain_birth_name = asked.birth_name
             and p.plain_first_name = asked.first_name
             and (by_nir.id is null or not exists (
               select from household_member m
                where m.person_id = by_nir.id and m.household_id = asked.household_id))
          ) named on true
      """;

  private final BulkRepository bulk;

  RecognitionRepository(BulkRepository bulk) {
    this.bulk = bulk;
  }

  record DossierNumber(String number) {}

  record KnownHousehold(
      UUID id, String number, LocalDate referenceDate, LocalDateTime flowCreatedAt) {}

  List<KnownHousehold> households(List<DossierNumber> numbers) {
    return bulk.ask(
        """
        select h.id, h.number, h.reference_date, h.flow_created_at
          from json_to_recordset(cast(? as json)) as asked (number text)
          join household h on h.number = asked.number
        """,
        KnownHousehold.class,
        numbers);
  }

  /** Who may be a person wanted. */
  record Candidates(
      int ord,
      @Nullable UUID byNir,
      @Nullable List<UUID> sameNirOtherBirthDate,
      @Nullable List<Alike> alike) {}

  private record Held(String held) {}

  /**
   * Until the transaction ends nobody else in the département recognises or merges persons: two
   * files that bring the same person at once would each make a new one.
   */
  void alone(String departement) {
    bulk.select(
        "select pg_advisory_xact_lock(hashtext('recognition'), hashtext(?))::text as held",
        Held.class,
        departement);
  }

  /**
   * By NIR and birth date; by NIR alone, which is a doubt; by birth name, first name and birth date
   * as they are compared. Whoever was merged stands for the person kept.
   */
  List<Candidates> persons(List<Wanted> wanted) {
    return bulk.ask(PERSONS, Candidates.class, wanted);
  }

  record Person(UUID personId) {}

  /** What an earlier file said last of one person's right in one household. */
  record KnownRight(
      UUID personId,
      UUID householdId,
      LocalDate referenceDate,
      LocalDateTime flowCreatedAt,
      String state,
      SubjectToDuties subject,
      boolean entering,
      boolean adult,
      boolean attached,
      List<String> paymentSuspensions,
      @Nullable LocalDate suspendedSince) {

    Known known() {
      return new Known(
          new Right(
              RightState.of(state),
              subject,
              entering,
              adult,
              attached,
              paymentSuspensions,
              suspendedSince),
          referenceDate);
    }
  }

  List<KnownRight> rights(List<Person> persons, UUID exceptFile) {
    return bulk.ask(
        """
        select latest.*
          from json_to_recordset(cast(? as json)) as asked (person_id uuid)
          cross join lateral (
            select distinct on (h.household_id)
                   h.person_id, h.household_id, h.reference_date, h.flow_created_at, h.state,
                   h.subject, h.entering, h.adult, h.attached, h.payment_suspensions,
                   h.suspended_since
              from right_history h
             where h.person_id = asked.person_id and h.file_id <> ?
             order by h.household_id, h.reference_date desc, h.flow_created_at desc,
                      h.known_at desc) latest
        """,
        KnownRight.class,
        persons,
        exceptFile);
  }
}
