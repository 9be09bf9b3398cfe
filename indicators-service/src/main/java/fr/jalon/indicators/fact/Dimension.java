package fr.jalon.indicators.fact;

/**
 * What a parcours can be filtered or broken down by; each is a column of {@code parcours_fact}.
 *
 * <p>A dimension is learnt together with a milestone and stays as it was at the first such date, so
 * that a late correction of another date cannot move a person from one line to another. One that
 * was unknown then is filled in when it becomes known.
 */
public enum Dimension {
  ORIGIN(Milestone.ENTERED),
  ENTRY_RULE(Milestone.ENTERED),
  ENTRY_REASON(Milestone.ENTERED),
  REGIME(Milestone.ENTERED),
  TERRITORY(Milestone.ENTERED),
  BIRTH_MONTH(Milestone.ENTERED),
  SEX(Milestone.ENTERED),
  FAMILY_SITUATION(Milestone.ENTERED),
  EDUCATION(Milestone.ENTERED),
  /** {@code YES} or {@code NO}: whether an earlier parcours of the person is known. */
  CAME_BACK(Milestone.ENTERED),
  PARCOURS_TYPE(Milestone.ORIENTED),
  ORGANISME_KIND(Milestone.ORIENTED),
  ORGANISME_REFERENT(Milestone.ORIENTED),
  /**
   * {@code SPE} or {@code HORS_SPE}: whether the organisme belongs to the public employment
   * service.
   */
  SPE(Milestone.ORIENTED),
  CLOSED_REASON(Milestone.CLOSED);

  private final String column = ColumnName.of(name());
  private final Milestone learntWith;

  Dimension(Milestone learntWith) {
    this.learntWith = learntWith;
  }

  public String column() {
    return column;
  }

  Milestone learntWith() {
    return learntWith;
  }
}
