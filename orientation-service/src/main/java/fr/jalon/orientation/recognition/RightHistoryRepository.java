package fr.jalon.orientation.recognition;

import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.cnaf.Dossier.Transfer;
import fr.jalon.orientation.recognition.BeneficiaryRepository.Source;
import fr.jalon.orientation.recognition.Recognised.Someone;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds what a file says of each right to the history, which nothing ever overwrites. */
@ApplicationScoped
class RightHistoryRepository {
  private final BulkRepository bulk;

  RightHistoryRepository(BulkRepository bulk) {
    this.bulk = bulk;
  }

  record RightRow(
      UUID personId,
      UUID householdId,
      LocalDate referenceDate,
      LocalDateTime flowCreatedAt,
      UUID fileId,
      String state,
      String subject,
      boolean entering,
      boolean adult,
      boolean attached,
      List<String> paymentSuspensions,
      @Nullable LocalDate suspendedSince,
      @Nullable LocalDate endedOn,
      String standing,
      @Nullable String leavingReason,
      Instant knownAt) {}

  /** Adults, and whoever was one: the others have no right of their own. */
  void write(List<Recognised> batch, Source source) {
    var rows = new ArrayList<RightRow>();
    for (var told : batch) {
      for (var someone : told.persons()) {
        if (someone.right().adult() || someone.here().isPresent()) {
          rows.add(row(told, someone, source));
        }
      }
    }
    bulk.write(
        """
        insert into right_history (person_id, household_id, reference_date, flow_created_at,
               file_id, state, subject, entering, adult, attached, payment_suspensions,
               suspended_since, ended_on, standing, leaving_reason, known_at)
        select person_id, household_id, reference_date, flow_created_at, file_id, state, subject,
               entering, adult, attached, payment_suspensions, suspended_since, ended_on, standing,
               leaving_reason, known_at
          from json_to_recordset(cast(? as json)) as told
            (person_id uuid, household_id uuid, reference_date date, flow_created_at timestamp,
             file_id uuid, state text, subject text, entering boolean, adult boolean,
             attached boolean, payment_suspensions text[], suspended_since date, ended_on date,
             standing text, leaving_reason text, known_at timestamptz)
        """,
        rows);
  }

  private static RightRow row(Recognised told, Someone someone, Source source) {
    var right = someone.right();
    var gone = told.dossier().movedOutBy(source.header().referenceDate());
    var leaving = right.leaving().map(why -> gone.map(Transfer::told).orElse(why));
    return new RightRow(
        someone.id().value(),
        told.householdId(),
        source.header().referenceDate(),
        source.header().createdAt(),
        source.fileId(),
        right.state().code(),
        right.subject().name(),
        right.entering(),
        right.adult(),
        right.attached(),
        right.paymentSuspensions(),
        right.suspendedSince(),
        gone.map(Transfer::on).orElse(told.dossier().endedOn()),
        leaving.isPresent() ? "LEAVES" : right.holds() ? "HOLDS" : "WAITS",
        leaving.orElse(null),
        source.now());
  }
}
