package fr.jalon.orientation.intake;

import fr.jalon.orientation.OrientationProblem;
import fr.jalon.orientation.cnaf.FlowHeader;
import fr.jalon.orientation.cnaf.FlowHeader.Kind;
import fr.jalon.orientation.cnaf.Layout;
import fr.jalon.orientation.intake.FluxFile.Done;
import fr.jalon.orientation.intake.FluxFile.GivenUp;
import fr.jalon.orientation.intake.FluxFile.Reading;
import fr.jalon.orientation.intake.FluxFile.Received;
import fr.jalon.orientation.intake.FluxFile.Refused;
import fr.jalon.orientation.policy.EntryRule;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ledger's row; only its repository sees it. */
@Entity
@Table(name = "flux_file")
class FluxFileRow {
  @Id UUID id = new UUID(0, 0);
  String sha256 = "";

  @Column(name = "file_name")
  String fileName = "";

  @Column(name = "received_on")
  LocalDate receivedOn = LocalDate.MIN;

  @Column(name = "received_at")
  Instant receivedAt = Instant.MIN;

  String status = "RECEIVED";
  @Nullable String layout;
  @Nullable String kind;

  @Column(name = "reference_date")
  @Nullable LocalDate referenceDate;

  @Column(name = "flow_created_at")
  @Nullable LocalDateTime flowCreatedAt;

  boolean stock;

  @Column(name = "entry_rule")
  @Nullable String entryRule;

  @Nullable Integer announced;

  @Column(name = "announced_anomalies")
  @Nullable Integer announcedAnomalies;

  String[] organismes = {};

  int read;
  int accepted;
  int rejected;
  int anomalies;
  int entrants;
  int ambiguous;

  @Column(name = "unknown_tags")
  long unknownTags;

  @Column(name = "unknown_codes")
  long unknownCodes;

  @Column(name = "reason_code")
  @Nullable String reasonCode;

  @Nullable String reason;

  @Column(name = "ended_at")
  @Nullable Instant endedAt;

  void header(FlowHeader header) {
    layout = header.layout().name();
    kind = header.kind().code();
    referenceDate = header.referenceDate();
    flowCreatedAt = header.createdAt();
  }

  void become(FluxFile next) {
    switch (next) {
      case Received(_, var on) -> {
        takenUp("RECEIVED");
        receivedOn = on;
      }
      case Reading reading -> {
        takenUp("READING");
        header(reading.header());
        announced = reading.announced();
        stock = reading.stock();
        entryRule = reading.rule().id();
      }
      case Done done -> {
        status = "DONE";
        endedAt = done.endedAt();
      }
      case GivenUp givenUp -> refused(givenUp.problem(), givenUp.reason(), givenUp.endedAt());
      case Refused refused -> refused(refused.problem(), refused.reason(), refused.endedAt());
    }
  }

  private void takenUp(String next) {
    status = next;
    reasonCode = null;
    reason = null;
    endedAt = null;
  }

  private void refused(OrientationProblem problem, String because, Instant now) {
    status = "REFUSED";
    reasonCode = problem.code();
    reason = because;
    endedAt = now;
  }

  FluxFile toFluxFile() {
    return switch (status) {
      case "RECEIVED" -> new Received(id, receivedOn);
      case "READING" -> reading();
      case "DONE" ->
          new Done(id, receivedOn, header(), stock, rule(), Objects.requireNonNull(endedAt));
      case "REFUSED" -> refused();
      default -> throw new IllegalStateException("No state " + status);
    };
  }

  private Reading reading() {
    return new Reading(
        id, receivedOn, header(), Objects.requireNonNull(announced), stock, rule(), read);
  }

  private FluxFile refused() {
    var problem =
        OrientationProblem.valueOf(
            Objects.requireNonNull(reasonCode).replace('-', '_').toUpperCase(Locale.ROOT));
    var because = Objects.requireNonNull(reason).substring(problem.title().length() + 2);
    var at = Objects.requireNonNull(endedAt);
    return switch (problem) {
      case FLUX_LOST, FLUX_READING_FAILED ->
          new GivenUp(
              entryRule == null ? new Received(id, receivedOn) : reading(), problem, because, at);
      default -> new Refused(id, problem, because, at);
    };
  }

  private FlowHeader header() {
    return new FlowHeader(
        Layout.valueOf(Objects.requireNonNull(layout)),
        Kind.MONTHLY.code().equals(kind) ? Kind.MONTHLY : Kind.DAILY,
        Objects.requireNonNull(flowCreatedAt),
        Objects.requireNonNull(referenceDate));
  }

  private EntryRule rule() {
    return EntryRule.named(Objects.requireNonNull(entryRule));
  }
}
