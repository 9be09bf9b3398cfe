package fr.jalon.orientation.recognition;

import fr.jalon.contracts.OrientationEvent.SubjectToDuties;
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

  record Traits(
      int ord,
      UUID householdId,
      @Nullable String nirIndex,
      LocalDate birthDate,
      String birthName,
      String firstName,
      @Nullable Integer birthRank) {}

  record Candidates(
      int ord,
      @Nullable UUID byNir,
      @Nullable List<UUID> inHousehold,
      @Nullable List<UUID> anywhere) {}

  /**
   * By NIR and birth date; failing that by name, first name, birth date and rank, where the NIRs do
   * not contradict each other.
   */
  List<Candidates> persons(List<Traits> traits) {
    return bulk.ask(
        """
        select asked.ord, by_nir.id as by_nir, named.in_household, named.anywhere
          from json_to_recordset(cast(? as json)) as asked
            (ord int, household_id uuid, nir_index text, birth_date date, birth_name text,
             first_name text, birth_rank smallint)
          left join lateral (
            select p.id from person p
             where p.departement = current_setting('jalon.departement')
               and p.nir_index = decode(asked.nir_index, 'hex')
               and p.birth_date = asked.birth_date) by_nir on true
          left join lateral (
            select array_agg(p.id) as anywhere,
                   array_agg(p.id) filter (where exists (
                     select from household_member m
                      where m.person_id = p.id and m.household_id = asked.household_id))
                     as in_household
              from person p
             where by_nir.id is null
               and p.departement = current_setting('jalon.departement')
               and p.birth_date = asked.birth_date
               and p.birth_name = asked.birth_name
               and p.first_name = asked.first_name
               and p.birth_rank is not distinct from asked.birth_rank
               and (p.nir_index is null or asked.nir_index is null)) named on true
        """,
        Candidates.class,
        traits);
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
