package fr.jalon.indicators.oarsa.secret;

import fr.jalon.indicators.disclosure.Axis;
import java.util.List;
import java.util.Optional;

/** Columns that add up to one another, on every line alike. */
interface Cut {

  /** Along which the columns are laid out. */
  List<Axis> axes();

  /** The places on these axes that some table shows. */
  List<int[]> shown();

  /** Where a table shows the number of that line and place. */
  Optional<Site> site(Site line, int[] at);

  /** How many are counted there, shown or not. */
  long count(Site line, int[] at);

  /** The number of another table that this one is a part of. */
  Optional<Site> hangsFrom(Site site);
}
