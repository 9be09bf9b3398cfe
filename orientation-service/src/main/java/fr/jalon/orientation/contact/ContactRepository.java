package fr.jalon.orientation.contact;

import static fr.jalon.orientation.OrientationProblem.PERSON_NOT_FOUND;

import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.contact.ContactHistory.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Keeps how each person is reached, and was. */
@ApplicationScoped
public class ContactRepository {
  private final BulkRepository bulk;

  ContactRepository(BulkRepository bulk) {
    this.bulk = bulk;
  }

  /** How a person is reached now; nothing is known of an unknown one. */
  @Transactional
  public Contacts of(PersonId person) {
    return history(person).now();
  }

  private record Known(UUID id) {}

  /** Holds the person while their contacts change; refuses an unknown one. */
  void hold(PersonId person) {
    require(
        person,
        bulk.select(
            "select id from (select id from person where id = ? for no key update) held",
            Known.class,
            person.value()));
  }

  /** The same without holding anyone: to read. */
  void require(PersonId person) {
    require(person, bulk.select("select id from person where id = ?", Known.class, person.value()));
  }

  private static void require(PersonId person, List<Known> found) {
    if (found.isEmpty()) {
      throw PERSON_NOT_FOUND.because("Aucune personne %s.".formatted(person.value()));
    }
  }

  ContactHistory history(PersonId person) {
    return new ContactHistory(
        bulk.select(
            """
            select kind, value, source, since_on, confirmed_on, until_on, ended_by
              from contact_point
             where person_id = ?
             order by id
            """,
            ContactPoint.class,
            person.value()));
  }

  void write(PersonId person, Change change, Stated stated) {
    bulk.write(
        """
        with told as (
          select kind, value, source, since_on
            from json_to_recordset(cast(? as json)) as told
              (kind text, value text, source text, since_on date))
        update contact_point known
           set until_on = greatest(now_on, known.since_on), ended_by = by_source
          from told, (select cast(? as uuid) as whose, cast(? as date) as now_on,
                             cast(? as text) as by_source) stated
         where known.person_id = stated.whose and known.kind = told.kind
           and known.value = told.value and known.source = told.source and known.until_on is null
        """,
        change.ended(),
        person.value(),
        stated.on(),
        stated.source().name());
    bulk.write(
        """
        with told as (
          select kind, value, source
            from json_to_recordset(cast(? as json)) as told (kind text, value text, source text))
        update contact_point known set confirmed_on = greatest(known.confirmed_on, now_on)
          from told, (select cast(? as uuid) as whose, cast(? as date) as now_on) stated
         where known.person_id = stated.whose and known.kind = told.kind
           and known.value = told.value and known.source = told.source and known.until_on is null
        """,
        change.confirmed(),
        person.value(),
        stated.on());
    bulk.write(
        """
        with told as (
          select *
            from rows from (json_to_recordset(cast(? as json)) as
                   (kind text, value text, source text, since_on date, confirmed_on date))
                 with ordinality)
        insert into contact_point
          (person_id, kind, value, source, since_on, confirmed_on, recorded_by, recorded_at)
        select cast(? as uuid), kind, value, source, since_on, confirmed_on, cast(? as text),
               cast(? as timestamptz)
          from told
         order by ordinality
        """,
        change.begun(),
        person.value(),
        stated.by(),
        stated.at().toString());
  }

  /** Who said it, as what, for which day. */
  record Stated(ContactSource source, LocalDate on, String by, Instant at) {}
}
