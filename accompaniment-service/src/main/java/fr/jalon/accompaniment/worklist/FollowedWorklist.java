package fr.jalon.accompaniment.worklist;

import fr.jalon.platform.worklist.Worklist;

/**
 * A list whose lines are those of one référent or of one organisme: the lists of this service
 * select {@code accompaniment_id}, {@code sort_on} and {@code rule}, and who follows is looked up.
 */
record FollowedWorklist(Worklist list) implements Worklist {

  @Override
  public String code() {
    return list.code();
  }

  @Override
  public String label() {
    return list.label();
  }

  @Override
  public String help() {
    return list.help();
  }

  @Override
  public String sql() {
    return """
    select l.accompaniment_id, l.sort_on, l.rule, f.referent_id, f.organisme_referent_id
      from (%s) l join accompaniment f on f.id = l.accompaniment_id
    """
        .formatted(list.sql());
  }
}
