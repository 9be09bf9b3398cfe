package fr.jalon.orientation.transmission;

import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.ParcoursId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows whom nobody has oriented in time, and whose orientation was handed over. */
@ApplicationScoped
class TransmissionRepository {
  private final BulkRepository database;

  TransmissionRepository(BulkRepository database) {
    this.database = database;
  }

  /** A parcours past its delay, and since when. */
  record Waiting(
      UUID parcoursId,
      UUID personId,
      @Nullable String territory,
      LocalDate receivedOn,
      LocalDate dueOn) {}

  /** The last parcours of the page before. */
  record After(LocalDate dueOn, UUID parcoursId) {}

  private record Row(
      UUID parcoursId,
      LocalDate dueOn,
      LocalDate transmittedOn,
      String transmittedBy,
      String transmittedByName,
      Instant recordedAt) {}

  private record Regime(String regime) {}

  private record Orientable(LocalDate dueOn, boolean oriented) {}

  /** Those past their delay, the latest of whom was due before {@code today}. */
  @Transactional
  List<Waiting> waiting(
      List<String> regimes,
      Optional<String> territory,
      Optional<After> after,
      LocalDate today,
      int rows) {
    return database.ask(
        """
        select p.id as parcours_id, p.person_id, p.territory, p.received_on, d.due_on
          from json_to_recordset(cast(? as json)) as r (regime text)
          join parcours p on p.regime = r.regime
          join deadline d on d.parcours_id = p.id and d.rule = 'ORIENTATION'
         where p.oriented_on is null and p.closed_on is null
           and d.due_on < ?
           and (? = '' or p.territory = ?)
           and (d.due_on, p.id) > (?, ?)
           and not exists (
             select from transmission_to_france_travail t where t.parcours_id = p.id)
         order by d.due_on, p.id
         limit ?
        """,
        Waiting.class,
        regimes.stream().map(Regime::new).toList(),
        today,
        territory.orElse(""),
        territory.orElse(""),
        after.map(After::dueOn).orElse(LocalDate.EPOCH),
        after.map(After::parcoursId).orElse(new UUID(0, 0)),
        rows);
  }

  /** The day until which the département orients, unless it already has. */
  Optional<LocalDate> orientationDueOn(ParcoursId parcours) {
    return database
        .select(
            """
            select d.due_on, p.oriented_on is not null as oriented
              from parcours p join deadline d on d.parcours_id = p.id and d.rule = 'ORIENTATION'
             where p.id = ?
            """,
            Orientable.class,
            parcours.value())
        .stream()
        .filter(one -> !one.oriented())
        .map(Orientable::dueOn)
        .findFirst();
  }

  @Transactional
  Optional<Transmission> of(ParcoursId parcours) {
    return database
        .select(
            """
            select t.parcours_id, p.person_id, t.due_on, t.transmitted_on, t.transmitted_by_name
              from transmission_to_france_travail t join parcours p on p.id = t.parcours_id
             where t.parcours_id = ?
            """,
            Transmission.class,
            parcours.value())
        .stream()
        .findFirst();
  }

  void insert(Transmission made, Author author, Instant now) {
    database.write(
        """
        insert into transmission_to_france_travail
          (parcours_id, due_on, transmitted_on, transmitted_by, transmitted_by_name, recorded_at)
        select parcours_id, due_on, transmitted_on, transmitted_by, transmitted_by_name, recorded_at
          from json_to_recordset(cast(? as json)) as
            (parcours_id uuid, due_on date, transmitted_on date, transmitted_by text,
             transmitted_by_name text, recorded_at timestamptz)
        """,
        List.of(
            new Row(
                made.parcoursId(),
                made.dueOn(),
                made.transmittedOn(),
                author.id(),
                author.name(),
                now)));
  }
}
