package fr.jalon.orientation.recognition;

import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.bulk.Shape;
import fr.jalon.orientation.cnaf.Dossier.Transfer;
import fr.jalon.orientation.policy.Right;
import fr.jalon.orientation.recognition.BeneficiaryRepository.Source;
import fr.jalon.orientation.recognition.Recognised.Someone;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds what a file says of each right to the history, which nothing ever overwrites. */
@ApplicationScoped
class RightHistoryRepository {
  private final BulkRepository bulk;

  RightHistoryRepository(BulkRepository bulk) {
    this.bulk = bulk;
  }

  private record RightRow(
      Someone someone, UUID householdId, Optional<Transfer> gone, @Nullable LocalDate endedOn) {

    Right right() {
      return someone.right();
    }

    Optional<String> leaving() {
      return right().leaving().map(why -> gone.map(Transfer::told).orElse(why));
    }

    String standing() {
      return leaving().isPresent() ? "LEAVES" : right().holds() ? "HOLDS" : "WAITS";
    }
  }

  private static Shape<RightRow> rows(Source source) {
    return Shape.<RightRow>of("told_right")
        .uuid("person_id", row -> row.someone().id().value())
        .uuid("household_id", RightRow::householdId)
        .date("reference_date", _ -> source.header().referenceDate())
        .timestamp("flow_created_at", _ -> source.header().createdAt())
        .uuid("file_id", _ -> source.fileId())
        .text("state", row -> row.right().state().code())
        .text("subject", row -> row.right().subject().name())
        .bool("entering", row -> row.right().entering())
        .bool("adult", row -> row.right().adult())
        .bool("attached", row -> row.right().attached())
        .texts("payment_suspensions", row -> row.right().paymentSuspensions())
        .date("suspended_since", row -> row.right().suspendedSince())
        .date("ended_on", RightRow::endedOn)
        .text("standing", RightRow::standing)
        .text("leaving_reason", row -> row.leaving().orElse(null))
        .instant("known_at", _ -> source.now());
  }

  /** Adults, and whoever was one: the others have no right of their own. */
  void write(List<Recognised> batch, Source source) {
    var rows = new ArrayList<RightRow>();
    for (var told : batch) {
      var gone = told.dossier().movedOutBy(source.header().referenceDate());
      var endedOn = gone.map(Transfer::on).orElse(told.dossier().endedOn());
      for (var someone : told.persons()) {
        if (someone.right().adult() || someone.here().isPresent()) {
          rows.add(new RightRow(someone, told.householdId(), gone, endedOn));
        }
      }
    }
    if (rows.isEmpty()) {
      return;
    }
    bulk.carry(rows(source), rows);
    bulk.change(
        """
        insert into right_history (person_id, household_id, reference_date, flow_created_at,
               file_id, state, subject, entering, adult, attached, payment_suspensions,
               suspended_since, ended_on, standing, leaving_reason, known_at)
        select person_id, household_id, reference_date, flow_created_at, file_id, state, subject,
               entering, adult, attached, payment_suspensions, suspended_since, ended_on, standing,
               leaving_reason, known_at
          from told_right
        """);
  }
}
