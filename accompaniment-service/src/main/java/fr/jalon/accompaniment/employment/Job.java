package fr.jalon.accompaniment.employment;

import fr.jalon.accompaniment.employment.Statement.Kind;
import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.Subject;
import fr.jalon.contracts.EmploymentEvent.EmploymentSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A job and everything that was said of it, whatever became of it since.
 *
 * @param version grows with each change, for whoever edits it
 */
public record Job(
    EmploymentId id,
    AccompanimentId accompaniment,
    Subject subject,
    List<Statement> statements,
    long version) {

  public Job {
    statements = List.copyOf(statements);
  }

  static Job told(EmploymentId id, Accompaniment within, Statement first) {
    return new Job(id, within.id(), within.subject(), List.of(first), 1);
  }

  /** What is held true: what was told first, or the last correction of it. */
  public JobTerms terms() {
    return statements.reversed().stream()
        .filter(each -> each.kind() != Kind.CONFIRMED)
        .findFirst()
        .orElseThrow()
        .terms();
  }

  /** Who told of it, each once. */
  public Set<EmploymentSource> sources() {
    var told = new TreeSet<EmploymentSource>();
    statements.stream()
        .filter(each -> each.kind() != Kind.CORRECTED)
        .forEach(each -> told.add(each.source()));
    return told;
  }

  /** The one who told of it first: the source that the others hear of. */
  EmploymentSource firstSource() {
    return statements.getFirst().source();
  }

  Job with(Statement more) {
    var all = new ArrayList<>(statements);
    all.add(more);
    return new Job(id, accompaniment, subject, all, version + 1);
  }

  Job changed() {
    return new Job(id, accompaniment, subject, statements, version + 1);
  }
}
