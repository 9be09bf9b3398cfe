package fr.jalon.orientation.reminder;

import fr.jalon.contracts.Channel;
import fr.jalon.orientation.bulk.BulkRepository;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows who is expected, and who was reminded of it. */
@ApplicationScoped
class ReminderRepository {
  private final BulkRepository reading;
  private final AgroalDataSource database;

  ReminderRepository(BulkRepository reading, AgroalDataSource database) {
    this.reading = reading;
    this.database = database;
  }

  /** A rendez-vous ahead, and when the person was last told of it. */
  record Expected(
      UUID rendezVousId,
      UUID parcoursId,
      UUID personId,
      LocalDate scheduledOn,
      Instant startsAt,
      int minutes,
      String site,
      @Nullable LocalDate convokedOn) {

    Optional<LocalDate> toldOn() {
      return Optional.ofNullable(convokedOn);
    }
  }

  private static final String EXPECTED =
      """
      select r.id as rendez_vous_id, r.parcours_id, r.person_id, r.scheduled_on, s.starts_at,
             s.site, cast(extract(epoch from s.ends_at - s.starts_at) / 60 as integer) as minutes,
             (select max(coalesce(c.sent_on, d.sent_on))
                from convocation c left join delivery d on d.subject_id = c.id
               where c.rendez_vous_id = r.id) as convoked_on
        from rendez_vous r
        join slot s on s.id = r.slot_id
        join parcours p on p.id = r.parcours_id and p.closed_on is null
       where r.status = 'BOOKED'
      """;

  /** Where people are expected; no département is at work when this is asked. */
  List<String> departements(LocalDate first, LocalDate last) {
    try (var connection = database.getConnection();
        var call = connection.prepareStatement("select departements_with_rendez_vous(?, ?)")) {
      call.setObject(1, first);
      call.setObject(2, last);
      var found = new ArrayList<String>();
      try (var rows = call.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new IllegalStateException(
          "The database did not say where people are expected", failure);
    }
  }

  /** Whom this rule has not considered yet. */
  @Transactional
  List<Expected> unreminded(String rule, LocalDate first, LocalDate last) {
    return reading.select(
        EXPECTED
            + """
               and r.scheduled_on between ? and ?
               and not exists (select from reminder m where m.rendez_vous_id = r.id and m.rule = ?)
             order by s.starts_at, r.id
            """,
        Expected.class,
        first,
        last,
        rule);
  }

  /** The rendez-vous of a reminder, while the person is still expected. */
  @Transactional
  Optional<Expected> expectedOf(UUID reminderId) {
    return reading
        .select(
            EXPECTED + " and r.id = (select rendez_vous_id from reminder where id = ?)",
            Expected.class,
            reminderId)
        .stream()
        .findFirst();
  }

  private record Claim(
      UUID id,
      UUID rendezVousId,
      UUID parcoursId,
      String rule,
      Channel channel,
      LocalDate decidedOn,
      Instant recordedAt) {}

  /** False when that rule has already reminded of it, even at this moment. */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean claim(
      UUID id, Expected expected, String rule, Channel channel, LocalDate today, Instant now) {
    return reading.write(
            """
            insert into reminder (id, rendez_vous_id, parcours_id, rule, channel, decided_on,
                                  recorded_at)
            select id, rendez_vous_id, parcours_id, rule, channel, decided_on, recorded_at
              from json_to_recordset(cast(? as json)) as claim
                (id uuid, rendez_vous_id uuid, parcours_id uuid, rule text, channel text,
                 decided_on date, recorded_at timestamptz)
            on conflict on constraint a_rule_reminds_once_of_a_rendez_vous do nothing
            """,
            List.of(
                new Claim(
                    id, expected.rendezVousId(), expected.parcoursId(), rule, channel, today, now)))
        == 1;
  }
}
