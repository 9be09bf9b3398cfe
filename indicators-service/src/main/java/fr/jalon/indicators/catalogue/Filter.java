package fr.jalon.indicators.catalogue;

import fr.jalon.indicators.fact.Dimension;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which parcours are meant: for each dimension named, one of the values listed. */
public record Filter(Map<Dimension, List<String>> values) {
  public Filter {
    var copy = new EnumMap<Dimension, List<String>>(Dimension.class);
    values.forEach((dimension, allowed) -> copy.put(dimension, List.copyOf(allowed)));
    values = copy;
  }
}
