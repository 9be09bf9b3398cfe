package fr.jalon.accompaniment.employment;

import static fr.jalon.accompaniment.AccompanimentProblem.EMPLOYMENT_NOT_FOUND;

import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.NamedFiles;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Keeps jobs: the only place that knows their tables. */
@ApplicationScoped
public class EmploymentRepository
    implements PanacheRepositoryBase<EmploymentRow, UUID>, NamedFiles {

  @Override
  public String segment() {
    return "emplois";
  }

  @Override
  public void mustExist(UUID id) {
    accompanimentOf(new EmploymentId(id));
  }

  /** Loads no row: whoever asks is about to lock the accompaniment, and to read after that. */
  public AccompanimentId accompanimentOf(EmploymentId id) {
    return find("select e.accompanimentId from EmploymentRow e where e.id = ?1", id.value())
        .project(UUID.class)
        .firstResultOptional()
        .map(AccompanimentId::new)
        .orElseThrow(() -> EMPLOYMENT_NOT_FOUND.because("Aucun emploi " + id.value()));
  }

  public Employment get(EmploymentId id) {
    return findByIdOptional(id.value())
        .map(EmploymentRow::toEmployment)
        .orElseThrow(() -> EMPLOYMENT_NOT_FOUND.because("Aucun emploi " + id.value()));
  }

  /** Every job of the person, on whatever parcours it was heard of, the first first. */
  public List<Employment> ofPerson(UUID personId) {
    return list("personId = ?1 order by startsOn, id", personId).stream()
        .map(EmploymentRow::toEmployment)
        .toList();
  }

  /** Every job told of during an accompaniment, in three queries whatever their number. */
  public List<Employment> of(Accompaniment accompaniment) {
    return list("accompanimentId = ?1 order by startsOn, id", accompaniment.id().value()).stream()
        .map(EmploymentRow::toEmployment)
        .toList();
  }

  public void insert(Employment first) {
    persist(new EmploymentRow(first));
  }

  /** Written at once: the contacts of the job refer to it by SQL. */
  public void update(Employment next) {
    findById(next.id().value()).become(next);
    flush();
  }
}
