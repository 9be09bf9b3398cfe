package fr.jalon.accompaniment.programme.step;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Keeps the steps of programmes. */
@ApplicationScoped
class StepRepository implements PanacheRepositoryBase<StepRow, UUID> {

  /** The steps of all these entries, in one query. */
  List<Step> of(Collection<UUID> entries) {
    return list("entryId in ?1 order by startsOn, id", entries).stream()
        .map(StepRow::toStep)
        .toList();
  }

  void insert(Step step) {
    persist(new StepRow(step));
  }
}
