package fr.jalon.accompaniment.employment.keeping;

import static fr.jalon.accompaniment.AccompanimentProblem.IN_JOB_CONTACT_NOT_FOUND;

import fr.jalon.accompaniment.employment.EmploymentId;
import fr.jalon.accompaniment.employment.keeping.InJobContact.Due;
import fr.jalon.accompaniment.employment.keeping.InJobContact.Held;
import fr.jalon.accompaniment.employment.keeping.InJobContact.Lapsed;
import fr.jalon.accompaniment.employment.keeping.InJobContact.Missed;
import fr.jalon.accompaniment.employment.keeping.InJobContact.Place;
import fr.jalon.accompaniment.employment.keeping.InJobContact.Recording;
import fr.jalon.accompaniment.employment.keeping.InJobContact.With;
import fr.jalon.accompaniment.rows.RowRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the contacts of the follow-up in a job. */
@ApplicationScoped
class InJobContactRepository {
  private final RowRepository rows;

  InJobContactRepository(RowRepository rows) {
    this.rows = rows;
  }

  private static final String COLUMNS =
      "id, step, status, due_on, missed_on, held_on, held_with, at_risk, recorded_at, recorded_by";

  /** A row of {@code in_job_contact}. */
  private record Row(
      UUID id,
      String step,
      String status,
      LocalDate dueOn,
      @Nullable LocalDate missedOn,
      @Nullable LocalDate heldOn,
      @Nullable With heldWith,
      @Nullable Boolean atRisk,
      @Nullable Instant recordedAt,
      @Nullable String recordedBy) {

    InJobContact toContact() {
      var place = new Place(id, step, dueOn);
      return switch (status) {
        case "DUE" -> new Due(place);
        case "LAPSED" -> new Lapsed(place);
        case "MISSED" -> new Missed(place, Objects.requireNonNull(missedOn), recording());
        case "HELD" ->
            new Held(
                place,
                Optional.ofNullable(missedOn),
                Objects.requireNonNull(heldOn),
                Objects.requireNonNull(heldWith),
                Boolean.TRUE.equals(atRisk),
                recording());
        case String unknown -> throw new IllegalStateException("contact status " + unknown);
      };
    }

    private Recording recording() {
      return new Recording(Objects.requireNonNull(recordedAt), Objects.requireNonNull(recordedBy));
    }
  }

  List<InJobContact> of(EmploymentId employment) {
    return rows
        .select(
            "select "
                + COLUMNS
                + " from in_job_contact where employment_id = ?1 order by due_on, step",
            Row.class,
            employment.value())
        .stream()
        .map(Row::toContact)
        .toList();
  }

  InJobContact get(EmploymentId employment, UUID contact) {
    return of(employment).stream()
        .filter(each -> each.place().id().equals(contact))
        .findFirst()
        .orElseThrow(() -> IN_JOB_CONTACT_NOT_FOUND.because("Aucun contact " + contact));
  }

  void insert(EmploymentId employment, Due due) {
    rows.write(
        """
        insert into in_job_contact (id, accompaniment_id, employment_id, step, status, due_on)
        select cast(?1 as uuid), accompaniment_id, id, cast(?3 as text), 'DUE', cast(?4 as date)
          from employment where id = ?2
        """,
        due.place().id(),
        employment.value(),
        due.place().step(),
        due.place().dueOn());
  }

  void update(InJobContact next) {
    switch (next) {
      case Due due ->
          rows.write(
              "update in_job_contact set status = 'DUE', due_on = ?2 where id = ?1",
              due.place().id(),
              due.place().dueOn());
      case Lapsed lapsed ->
          rows.write(
              "update in_job_contact set status = 'LAPSED' where id = ?1", lapsed.place().id());
      case Missed missed ->
          rows.write(
              """
              update in_job_contact
                 set status = 'MISSED', missed_on = ?2, recorded_at = ?3, recorded_by = ?4
               where id = ?1 and status <> 'MISSED'
              """,
              missed.place().id(),
              missed.missedOn(),
              missed.recording().at(),
              missed.recording().by());
      case Held held ->
          rows.write(
              """
              update in_job_contact
                 set status = 'HELD', held_on = ?2, held_with = ?3, at_risk = ?4, recorded_at = ?5,
                     recorded_by = ?6
               where id = ?1
              """,
              held.place().id(),
              held.heldOn(),
              held.with().name(),
              held.atRisk(),
              held.recording().at(),
              held.recording().by());
    }
  }
}
