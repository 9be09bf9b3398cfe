package fr.jalon.accompaniment.francetravail.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.accompaniment.francetravail.rows.RowsRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Reads pages of calls; names nobody. */
@ApplicationScoped
public class CallListRepository {
  private static final String SELECT =
      """
      select c.id, c.accompaniment_id, c.person_id, c.kind, c.subject_id, c.status, c.asked_by,
             c.asked_at, c.due_at, c.attempts, c.unanswered, c.code, c.reason, c.ended_at,
             c.ended_by,
             (select count(*) from partner_call later
               where later.person_id = c.person_id and later.position > c.position
                 and later.status in ('QUEUED', 'CALLING', 'STUCK')) as waiting_behind
        from partner_call c
      """;

  private final RowsRepository rows;

  CallListRepository(RowsRepository rows) {
    this.rows = rows;
  }

  /** A call, by references. */
  @Schema(name = "FranceTravailCall", description = "Un appel de France Travail, sans identité")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record CallView(
      UUID id,
      UUID accompanimentId,
      UUID personId,
      CallKind kind,
      @Schema(description = "L'accompagnement ou le rendez-vous dont il s'agit") UUID subjectId,
      @Schema(enumeration = {"QUEUED", "CALLING", "DONE", "STUCK", "ABANDONED"}) String status,
      String askedBy,
      Instant askedAt,
      @Schema(description = "Prochain essai") @Nullable Instant dueAt,
      @Schema(description = "Essais depuis la demande ou le dernier rejeu") int attempts,
      @Schema(description = "Essais restés sans réponse : l'appel a pu aboutir") int unanswered,
      @Schema(description = "Code de France Travail, ou le nôtre", examples = "S002")
          @Nullable String code,
      @Nullable String reason,
      @Nullable Instant endedAt,
      @Nullable String endedBy,
      @Schema(description = "Appels de la même personne qui attendent derrière")
          int waitingBehind) {}

  /** The last line of the page before. */
  record After(Instant askedAt, UUID id) {}

  @Transactional
  List<CallView> page(Optional<String> status, Optional<After> after, int size) {
    var conditions = new ArrayList<String>();
    var parameters = new ArrayList<Object>();
    conditions.add("c.departement = current_setting('jalon.departement')");
    status.ifPresent(one -> {
      conditions.add("c.status = ?");
      parameters.add(one);
    });
    after.ifPresent(last -> {
      conditions.add("(c.asked_at, c.id) < (?, ?)");
      parameters.add(last.askedAt());
      parameters.add(last.id());
    });
    parameters.add(size);
    return rows.select(
        SELECT
            + " where "
            + String.join(" and ", conditions)
            + " order by c.asked_at desc, c.id desc limit ?",
        CallView.class,
        parameters.toArray());
  }

  @Transactional
  CallView view(UUID id) {
    return rows.first(SELECT + " where c.id = ?", CallView.class, id).orElseThrow();
  }

  /** Every call of an accompaniment, the latest last. */
  @Transactional
  public List<CallView> of(UUID accompaniment) {
    return rows.select(
        SELECT + " where c.accompaniment_id = ? order by c.position",
        CallView.class,
        accompaniment);
  }
}
