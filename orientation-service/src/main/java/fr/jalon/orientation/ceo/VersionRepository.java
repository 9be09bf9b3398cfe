package fr.jalon.orientation.ceo;

import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.ceo.Terms.Clause;
import fr.jalon.orientation.ceo.Terms.FirstAppointment;
import fr.jalon.orientation.parcours.Author;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps each text that a CEO has had, clause by clause. */
@ApplicationScoped
@Transactional
public class VersionRepository {
  private final BulkRepository database;

  VersionRepository(BulkRepository database) {
    this.database = database;
  }

  /** One text of a CEO and whoever wrote it. */
  public record Version(long number, Terms terms, String writtenByName, Instant writtenAt) {}

  /** That a text exists. */
  public record Line(long version, String writtenByName, Instant writtenAt) {}

  private record VersionRow(
      UUID ceoId,
      long version,
      String situation,
      String objectives,
      String personCommitments,
      String departementCommitments,
      Optional<LocalDate> firstAppointmentOn,
      Optional<LocalTime> firstAppointmentTime,
      Optional<String> firstAppointmentPlace,
      String writtenBy,
      String writtenByName,
      Instant writtenAt) {

    Version toVersion(List<Clause> clauses) {
      var appointment =
          firstAppointmentOn.map(
              on -> new FirstAppointment(on, firstAppointmentTime, firstAppointmentPlace));
      return new Version(
          version,
          new Terms(situation, objectives, clauses, appointment),
          writtenByName,
          writtenAt);
    }
  }

  private record ClauseRow(UUID ceoId, long version, int number, Signatory side, String text) {}

  void keep(UUID ceo, long version, Terms terms, Author author, Instant at) {
    var appointment = terms.firstAppointment();
    database.write(
        """
        insert into ceo_version (ceo_id, version, situation, objectives, person_commitments,
          departement_commitments, first_appointment_on, first_appointment_time,
          first_appointment_place, written_by, written_by_name, written_at)
        select * from json_to_recordset(cast(? as json)) as (ceo_id uuid, version bigint,
          situation text, objectives text, person_commitments text, departement_commitments text,
          first_appointment_on date, first_appointment_time time, first_appointment_place text,
          written_by text, written_by_name text, written_at timestamptz)
        """,
        List.of(
            new VersionRow(
                ceo,
                version,
                terms.situation(),
                terms.objectives(),
                terms.commitmentsOf(Signatory.PERSON),
                terms.commitmentsOf(Signatory.DEPARTEMENT),
                appointment.map(FirstAppointment::on),
                appointment.flatMap(FirstAppointment::time),
                appointment.flatMap(FirstAppointment::place),
                author.id(),
                author.name(),
                at)));
    database.write(
        """
        insert into ceo_clause (ceo_id, version, number, side, text)
        select * from json_to_recordset(cast(? as json)) as
          (ceo_id uuid, version bigint, number integer, side text, text text)
        """,
        terms.clauses().stream()
            .map(c -> new ClauseRow(ceo, version, c.number(), c.side(), c.text()))
            .toList());
  }

  List<Clause> clauses(UUID ceo, long version) {
    return database.select(
        "select number, side, text from ceo_clause where ceo_id = ? and version = ? order by"
            + " number",
        Clause.class,
        ceo,
        version);
  }

  /** The texts, the latest first. */
  public List<Line> lines(UUID ceo) {
    return database.select(
        """
        select version, written_by_name, written_at from ceo_version
         where ceo_id = ? order by version desc
        """,
        Line.class,
        ceo);
  }

  public Optional<Version> version(UUID ceo, long number) {
    return database
        .select(
            """
            select ceo_id, version, situation, objectives, person_commitments,
                   departement_commitments, first_appointment_on, first_appointment_time,
                   first_appointment_place, written_by, written_by_name, written_at
              from ceo_version where ceo_id = ? and version = ?
            """,
            VersionRow.class,
            ceo,
            number)
        .stream()
        .findFirst()
        .map(row -> row.toVersion(clauses(ceo, number)));
  }
}
