package fr.jalon.orientation.dsp;

import static java.util.stream.Collectors.toMap;

import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.bulk.BulkRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps each person's answers, every collection of them; a new one replaces none. */
@ApplicationScoped
public class DspRepository {
  private final BulkRepository bulk;

  DspRepository(BulkRepository bulk) {
    this.bulk = bulk;
  }

  /** One collection, and how it came. */
  record Collection(
      LocalDate collectedOn,
      LocalDateTime flowCreatedAt,
      String layout,
      Map<String, List<String>> answers) {

    SocioProfessionalSituation read() {
      return new Answers(answers).read(collectedOn);
    }
  }

  /** The latest collection, as far as is known today. */
  @Transactional
  public Optional<SocioProfessionalSituation> of(PersonId person) {
    return latest(person, 1).stream().findFirst().map(Collection::read);
  }

  private record Asked(UUID personId) {}

  private record Told(UUID personId, LocalDate collectedOn, Map<String, List<String>> answers) {}

  /**
   * The latest collection of each of these persons, in one statement; who told nothing is absent.
   */
  @Transactional
  public Map<PersonId, SocioProfessionalSituation> of(List<PersonId> people) {
    return bulk
        .ask(
            """
            select distinct on (d.person_id) d.person_id, d.collected_on, d.answers
              from json_to_recordset(cast(? as json)) as asked (person_id uuid)
              join socio_professional_data d on d.person_id = asked.person_id
             order by d.person_id, d.collected_on desc, d.flow_created_at desc
            """,
            Told.class,
            people.stream().map(person -> new Asked(person.value())).toList())
        .stream()
        .collect(
            toMap(
                told -> new PersonId(told.personId()),
                told -> new Answers(told.answers()).read(told.collectedOn())));
  }

  /** Every collection, the latest first. */
  @Transactional
  List<Collection> history(PersonId person) {
    return latest(person, 100);
  }

  record CollectionRow(
      UUID personId,
      LocalDate collectedOn,
      LocalDateTime flowCreatedAt,
      UUID fileId,
      String dossierNumber,
      String layout,
      Map<String, List<String>> answers,
      Instant knownAt) {}

  /** A dossier replayed tells again what it told. */
  void write(List<CollectionRow> rows) {
    bulk.write(
        """
        insert into socio_professional_data (person_id, collected_on, flow_created_at, file_id,
               dossier_number, layout, answers, known_at)
        select person_id, collected_on, flow_created_at, file_id, dossier_number, layout, answers,
               known_at
          from json_to_recordset(cast(? as json)) as told
            (person_id uuid, collected_on date, flow_created_at timestamp, file_id uuid,
             dossier_number text, layout text, answers jsonb, known_at timestamptz)
        on conflict do nothing
        """,
        rows);
  }

  private List<Collection> latest(PersonId person, int atMost) {
    return bulk.select(
        """
        select collected_on, flow_created_at, layout, answers
          from socio_professional_data
         where person_id = ?
         order by collected_on desc, flow_created_at desc
         limit ?
        """,
        Collection.class,
        person.value(),
        atMost);
  }
}
