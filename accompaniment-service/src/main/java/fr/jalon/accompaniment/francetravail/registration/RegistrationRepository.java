package fr.jalon.accompaniment.francetravail.registration;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import fr.jalon.accompaniment.francetravail.rows.RowsRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what France Travail said of persons, for ever and as it was told. */
@ApplicationScoped
public class RegistrationRepository {
  private static final List<String> TABLES =
      List.of("registration", "partner_follow_up", "partner_action", "partner_identifier");

  private final RowsRepository rows;

  RegistrationRepository(RowsRepository rows) {
    this.rows = rows;
  }

  /** Where something was told: a line of a file, and the day that the file describes. */
  public record Source(UUID fileId, int line, LocalDate toldOn, Instant now) {}

  /** A registration as it is kept. */
  public record Kept(
      RegistrationKind kind,
      LocalDate effectiveOn,
      @Nullable String code,
      @Nullable String label,
      UUID fileId,
      int line,
      Instant recordedAt) {

    Registration registration() {
      return new Registration(kind, effectiveOn, code, label);
    }
  }

  /** How a person is followed there, as the latest file tells it. */
  public record KeptFollowUp(
      LocalDate toldOn,
      @Nullable String modality,
      @Nullable String axis,
      @Nullable LocalDate signedOn,
      @Nullable LocalDate notifiedOn,
      @Nullable LocalDate lastInterviewOn,
      @Nullable String agency) {}

  private record Parcours(UUID parcoursId) {}

  /** True when this was not known yet. */
  boolean insert(UUID person, Registration told, Source source) {
    return rows.update(
            """
            insert into registration (id, person_id, told_as_person_id, kind, effective_on, code,
                                      label, file_id, line, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """,
            UUID.randomUUID(),
            person,
            person,
            told.kind(),
            told.on(),
            told.code(),
            told.label(),
            source.fileId(),
            source.line(),
            source.now())
        == 1;
  }

  boolean insert(UUID person, FollowUp told, Source source) {
    return rows.update(
            """
            insert into partner_follow_up (person_id, told_as_person_id, told_on, modality, axis,
                                           signed_on, notified_on, last_interview_on, agency,
                                           file_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """,
            person,
            person,
            source.toldOn(),
            told.modality(),
            told.axis(),
            told.signedOn(),
            told.notifiedOn(),
            told.lastInterviewOn(),
            told.agency(),
            source.fileId())
        == 1;
  }

  boolean insert(UUID person, Action told, Source source) {
    return rows.update(
            """
            insert into partner_action (id, person_id, told_as_person_id, code, label,
                                        prescribed_on, started_on, ended_on, file_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """,
            UUID.randomUUID(),
            person,
            person,
            told.code(),
            told.label(),
            told.prescribedOn(),
            told.startedOn(),
            told.endedOn(),
            source.fileId())
        == 1;
  }

  /** The parcours in which this person is followed now. */
  Optional<UUID> parcoursOf(UUID person) {
    return rows.first(
            """
            select parcours_id from accompaniment where person_id = ? and status = 'OPEN'
             order by decided_on desc limit 1
            """,
            Parcours.class,
            person)
        .map(Parcours::parcoursId);
  }

  /** The whole history of a person, the latest first. */
  @Transactional
  public List<Kept> of(UUID person) {
    return rows.select(
        """
        select kind, effective_on, code, label, file_id, line, recorded_at
          from registration where person_id = ?
         order by effective_on desc, kind <> 'INSCRIPTION', recorded_at desc
        """,
        Kept.class,
        person);
  }

  @Transactional
  public Optional<KeptFollowUp> lastFollowUpOf(UUID person) {
    return rows.first(
        """
        select told_on, modality, axis, signed_on, notified_on, last_interview_on, agency
          from partner_follow_up where person_id = ? order by told_on desc limit 1
        """,
        KeptFollowUp.class,
        person);
  }

  @Transactional
  public List<Action> actionsOf(UUID person) {
    return rows.select(
        """
        select code, label, prescribed_on, started_on, ended_on
          from partner_action where person_id = ? order by prescribed_on desc nulls last, id
        """,
        Action.class,
        person);
  }

  /** Two persons were one: what was told of the first is the second's. */
  @Transactional(MANDATORY)
  public void merge(UUID absorbed, UUID kept) {
    for (var table : TABLES) {
      rows.update(
          "update %s set person_id = ? where person_id = ?".formatted(table), kept, absorbed);
    }
  }

  /** They were two after all: each has back what was told of them. */
  @Transactional(MANDATORY)
  public void split(UUID separated) {
    for (var table : TABLES) {
      rows.update(
          "update %s set person_id = ? where told_as_person_id = ?".formatted(table),
          separated,
          separated);
    }
  }
}
