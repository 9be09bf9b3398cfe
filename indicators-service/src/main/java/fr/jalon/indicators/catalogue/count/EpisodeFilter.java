package fr.jalon.indicators.catalogue.count;

import fr.jalon.indicators.episode.EpisodeKind;
import java.util.List;
import java.util.Optional;

/** Which episodes are meant: of one kind and, for each quality named, one of the values listed. */
public record EpisodeFilter(
    EpisodeKind kind,
    List<String> codes,
    List<String> details,
    List<String> tags,
    List<String> endReasons,
    Optional<Boolean> flag) {
  public EpisodeFilter {
    codes = List.copyOf(codes);
    details = List.copyOf(details);
    tags = List.copyOf(tags);
    endReasons = List.copyOf(endReasons);
  }
}
